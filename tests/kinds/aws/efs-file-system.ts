import kind from '../../../src/kinds/aws/efs-file-system.ts'
import backupPlan from '../../../src/kinds/aws/backup-plan.ts'
import backupSelection from '../../../src/kinds/aws/backup-selection.ts'
import type { KindFixture } from '../fixture.ts'

const ID = 'fs-01f0d526165b57f95'
const ARN = `arn:aws:elasticfilesystem:eu-central-1:123456789012:file-system/${ID}`
const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/1c7d2f0e-8f3a-4b6d-9a51-0d2e4c6b8a97'

const DENY_PLAINTEXT = {
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Action: '*',
  Resource: ARN,
  Condition: { Bool: { 'aws:SecureTransport': 'false' } }
}
const MOUNT = ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite']

function policy(...statements: readonly unknown[]) {
  return { FileSystemPolicy: { Version: '2012-10-17', Statement: statements } }
}

/** A configuration item as AWS Config delivers it. */
function files(rest: Readonly<Record<string, unknown>> = {}) {
  return {
    FileSystemId: ID,
    Arn: ARN,
    Encrypted: true,
    FileSystemTags: [{ Key: 'system', Value: 'ledger' }],
    PerformanceMode: 'generalPurpose',
    ThroughputMode: 'bursting',
    LifecyclePolicies: [{ TransitionToIA: 'AFTER_30_DAYS' }],
    BackupPolicy: { Status: 'ENABLED' },
    ...policy(DENY_PLAINTEXT, { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:role/ledger' }, Action: MOUNT }),
    KmsKeyId: KEY,
    supplementaryConfiguration: {},
    relationships: [],
    tags: { system: 'ledger' },
    awsRegion: 'eu-central-1',
    availabilityZone: 'Regional',
    ...rest
  }
}

const BACKUP = {
  enabled: true,
  everyHours: '?not-collected',
  retentionDays: '?not-collected',
  restoreWindowDays: 0,
  regions: ['eu-central-1'],
  zones: 2,
  key: '?not-collected'
}
const NO_BACKUP = {
  enabled: false,
  everyHours: Infinity,
  retentionDays: 0,
  restoreWindowDays: 0,
  regions: [],
  zones: 0,
  key: 'none'
}
const UNTOLD = {
  enabled: '?not-collected',
  everyHours: '?not-collected',
  retentionDays: '?not-collected',
  restoreWindowDays: '?not-collected',
  regions: '?not-collected',
  zones: '?not-collected',
  key: '?not-collected'
}
const NO_HISTORY = { newestHours: '?not-collected', oldestHours: '?not-collected', last: '?not-collected', whole: false }

function asset(rest: Readonly<Record<string, unknown>>) {
  return { id: ARN, typeSystem: 'aws-config', type: 'AWS::EFS::FileSystem', origin: 'observed', document: files(rest) } as const
}

function transit(title: string, rest: Readonly<Record<string, unknown>>, plaintextRefused: boolean, directoryOnly: boolean) {
  return {
    title,
    dialect: 'aws-api',
    given: { document: files(rest) },
    facets: { encryptionInTransit: { plaintextRefused, minimumTls: '1.2' }, identity: { directoryOnly } }
  } as const
}

export default {
  kind,
  same: { 'aws-api': { resource: { id: ARN, name: ID, location: 'eu-central-1' }, document: files() } },
  facets: {
    placement: { regions: ['eu-central-1'], zones: [] },
    replication: { regions: [] },
    publicEndpoint: { reach: 'closed', sources: [] },
    privateConnectivity: { attached: true },
    anonymousAccess: 'not-applicable',
    encryptionAtRest: { key: '?not-collected' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    zoneRedundancy: { zones: 3 },
    softDelete: { days: 0 },
    retention: { earliestDays: Infinity, latestDays: Infinity, afterDeletionDays: 0 },
    immutability: { days: 0, locked: false },
    identity: { directoryOnly: true },
    audit: 'not-modelled',
    backup: BACKUP,
    backupHistory: NO_HISTORY
  },
  failing: {
    'aws-api': {
      document: files({
        Encrypted: false,
        KmsKeyId: undefined,
        FileSystemPolicy: {},
        BackupPolicy: { Status: 'DISABLED' },
        AvailabilityZoneName: 'eu-central-1a',
        ReplicationConfiguration: { Destinations: [{ FileSystemId: 'fs-0c2d', Region: 'us-east-1', Status: 'ENABLED' }] }
      })
    }
  },
  failingFacets: {
    placement: { regions: ['eu-central-1'], zones: ['eu-central-1a'] },
    replication: { regions: ['us-east-1'] },
    encryptionAtRest: { key: 'none' },
    encryptionInTransit: { plaintextRefused: false, minimumTls: '1.2' },
    zoneRedundancy: { zones: 1 },
    identity: { directoryOnly: false },
    backup: NO_BACKUP
  },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: '?not-collected' },
      replication: { regions: '?not-collected' },
      publicEndpoint: { reach: 'closed', sources: [] },
      privateConnectivity: { attached: true },
      encryptionAtRest: { key: '?not-collected' },
      encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '1.2' },
      zoneRedundancy: { zones: '?not-collected' },
      softDelete: { days: 0 },
      retention: { earliestDays: Infinity, latestDays: Infinity, afterDeletionDays: 0 },
      immutability: { days: 0, locked: false },
      identity: { directoryOnly: '?not-collected' },
      backup: UNTOLD,
      backupHistory: NO_HISTORY
    }
  },
  links: { 'aws-api': { encryptedBy: [{ text: KEY }] } },
  cases: [
    transit(
      'a policy that grants to everyone takes in clients without identity',
      policy({ Effect: 'Allow', Principal: '*', Action: MOUNT }),
      false,
      false
    ),
    transit('who may not mount without TLS has no other way in', policy({ ...DENY_PLAINTEXT, Action: MOUNT }), true, true),
    transit(
      'a denial that spares some lets plaintext through',
      policy({ ...DENY_PLAINTEXT, Principal: { AWS: 'arn:aws:iam::123456789012:role/x' } }),
      false,
      true
    ),
    transit(
      'writing alone may still be read in plaintext',
      policy({ ...DENY_PLAINTEXT, Action: 'elasticfilesystem:ClientWrite' }),
      false,
      true
    )
  ],
  neighbours: [
    {
      title: 'what is not backed up automatically may be by plans that were not collected',
      kinds: [kind, backupPlan, backupSelection],
      resources: [asset({ BackupPolicy: { Status: 'DISABLED' } })],
      of: ARN,
      facets: { backup: UNTOLD }
    },
    {
      title: 'automatic backups need no further plan',
      kinds: [kind, backupPlan, backupSelection],
      resources: [asset({})],
      of: ARN,
      facets: { backup: BACKUP }
    },
    {
      title: 'another plan may back it up',
      kinds: [kind, backupPlan, backupSelection],
      resources: [
        asset({ BackupPolicy: { Status: 'DISABLED' } }),
        {
          id: 'arn:aws:backup:eu-central-1:123456789012:backup-selection/files',
          typeSystem: 'aws-config',
          type: 'AWS::Backup::BackupSelection',
          origin: 'observed',
          document: { BackupPlanId: 'plan-0a1b', BackupSelection: { Resources: [ARN], ListOfTags: [] } }
        },
        {
          id: 'arn:aws:backup:eu-central-1:123456789012:backup-plan:plan-0a1b',
          aliases: ['plan-0a1b'],
          typeSystem: 'aws-config',
          type: 'AWS::Backup::BackupPlan',
          origin: 'observed',
          document: {
            BackupPlanId: 'plan-0a1b',
            awsRegion: 'eu-central-1',
            BackupPlan: {
              BackupPlanRule: [
                { TargetBackupVault: 'Default', ScheduleExpression: 'rate(12 hours)', Lifecycle: { DeleteAfterDays: 30 }, CopyActions: [] }
              ]
            }
          }
        }
      ],
      of: ARN,
      facets: { backup: { ...BACKUP, everyHours: 12, retentionDays: 30 } }
    }
  ]
} satisfies KindFixture
