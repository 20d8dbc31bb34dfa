import backupPlan from '../../../src/kinds/aws/backup-plan.ts'
import backupSelection from '../../../src/kinds/aws/backup-selection.ts'
import instance from '../../../src/kinds/aws/instance.ts'
import kmsKey from '../../../src/kinds/aws/kms-key.ts'
import recoveryPoint from '../../../src/kinds/aws/recovery-point.ts'
import kind from '../../../src/kinds/aws/volume.ts'
import type { KindFixture } from '../fixture.ts'

const VOLUME = 'arn:aws:ec2:eu-central-1:210987654321:volume/vol-0c9d8e7f6a5b41302'
const KEY_ID = '6f2c8d1e-0b4a-4c7d-9e35-1a2b3c4d5e6f'
const KEY = `arn:aws:kms:eu-central-1:210987654321:key/${KEY_ID}`
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const

const volume = {
  attachments: [
    {
      attachTime: '2026-03-02T08:11:09.000Z',
      device: '/dev/xvda',
      instanceId: 'i-07549fadb5643fff9',
      state: 'attached',
      volumeId: 'vol-0c9d8e7f6a5b41302',
      deleteOnTermination: true
    }
  ],
  availabilityZone: 'eu-central-1b',
  createTime: '2026-03-02T08:11:08.000Z',
  encrypted: true,
  kmsKeyId: KEY,
  size: 200,
  snapshotId: 'snap-0d1e2f30415263748',
  state: 'in-use',
  volumeId: 'vol-0c9d8e7f6a5b41302',
  iops: 3000,
  volumeType: 'gp3',
  fastRestored: null,
  multiAttachEnabled: false,
  throughput: 125,
  supplementaryConfiguration: {},
  relationships: [{ resourceType: 'AWS::EC2::Instance', resourceId: 'i-07549fadb5643fff9', name: 'Is attached to Instance' }],
  tags: { Name: 'ledger-app-1', system: 'ledger' },
  awsRegion: 'eu-central-1'
}

const resource = { ...TYPE, type: 'AWS::EC2::Volume', id: VOLUME, aliases: ['vol-0c9d8e7f6a5b41302'], document: volume }

function keyOf(keyManager: 'CUSTOMER' | 'AWS') {
  return {
    ...TYPE,
    type: 'AWS::KMS::Key',
    id: KEY,
    aliases: [KEY_ID],
    document: {
      keyId: KEY_ID,
      arn: KEY,
      keyManager,
      origin: 'AWS_KMS',
      keySpec: 'SYMMETRIC_DEFAULT',
      keyUsage: 'ENCRYPT_DECRYPT',
      enabled: true,
      keyState: 'Enabled',
      multiRegion: false,
      supplementaryConfiguration: { KeyRotationStatus: true },
      awsRegion: 'eu-central-1'
    }
  }
}

const PLAN_ID = '2b1e7f04-6c3a-4d58-9f21-0a7b8c9d0e1f'
const plan = {
  ...TYPE,
  type: 'AWS::Backup::BackupPlan',
  id: `arn:aws:backup:eu-central-1:210987654321:backup-plan:${PLAN_ID}`,
  aliases: [PLAN_ID],
  document: {
    BackupPlanId: PLAN_ID,
    BackupPlan: {
      BackupPlanName: 'daily',
      BackupPlanRule: [
        {
          RuleName: 'daily',
          TargetBackupVault: 'ledger',
          ScheduleExpression: 'cron(0 5 ? * * *)',
          Lifecycle: { DeleteAfterDays: 14 },
          CopyActions: []
        }
      ]
    },
    awsRegion: 'eu-central-1'
  }
}

function selectionOf(...Resources: readonly string[]) {
  return {
    ...TYPE,
    type: 'AWS::Backup::BackupSelection',
    id: `arn:aws:backup:eu-central-1:210987654321:backup-selection:${PLAN_ID}`,
    document: {
      BackupPlanId: PLAN_ID,
      BackupSelection: { SelectionName: 'ledger', Resources, ListOfTags: [] },
      awsRegion: 'eu-central-1'
    }
  }
}

const PLANNED = {
  enabled: true,
  everyHours: 24,
  retentionDays: 14,
  restoreWindowDays: 0,
  regions: ['eu-central-1'],
  zones: 2,
  key: '?not-collected'
}

const UNPLANNED = {
  enabled: '?not-collected',
  everyHours: '?not-collected',
  retentionDays: '?not-collected',
  restoreWindowDays: '?not-collected',
  regions: '?not-collected',
  zones: '?not-collected',
  key: '?not-collected'
}
const UNTOLD_HISTORY = { newestHours: '?not-collected', oldestHours: '?not-collected', last: '?not-collected', whole: false }

const SERVER = 'arn:aws:ec2:eu-central-1:210987654321:instance/i-07549fadb5643fff9'
const server = {
  ...TYPE,
  type: 'AWS::EC2::Instance',
  id: SERVER,
  aliases: ['i-07549fadb5643fff9'],
  document: {
    instanceId: 'i-07549fadb5643fff9',
    networkInterfaces: [],
    blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { volumeId: 'vol-0c9d8e7f6a5b41302' } }],
    awsRegion: 'eu-central-1'
  }
}

const kinds = [kind, instance, backupPlan, backupSelection]

const PLACE = { regions: ['eu-central-1'], zones: ['eu-central-1b'] }

export default {
  kind,
  same: { 'aws-api': { document: volume } },
  facets: {
    placement: PLACE,
    replication: { regions: [] },
    encryptionAtRest: { key: '?not-collected' },
    zoneRedundancy: { zones: 1 },
    backup: UNPLANNED,
    backupHistory: UNTOLD_HISTORY
  },
  failing: { 'aws-api': { document: { ...volume, encrypted: false, kmsKeyId: null } } },
  failingFacets: { encryptionAtRest: { key: 'none' } },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      replication: { regions: [] },
      encryptionAtRest: { key: '?not-collected' },
      zoneRedundancy: { zones: 1 },
      backup: UNPLANNED,
      backupHistory: UNTOLD_HISTORY
    }
  },
  links: { 'aws-api': { encryptedBy: [{ text: KEY }] } },
  cases: [
    {
      title: 'an alias of AWS is a key of AWS',
      dialect: 'aws-api',
      given: { document: { ...volume, kmsKeyId: 'alias/aws/ebs' } },
      facets: { encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: "any other alias is a customer's",
      dialect: 'aws-api',
      given: { document: { ...volume, kmsKeyId: 'arn:aws:kms:eu-central-1:210987654321:alias/ledger' } },
      facets: { encryptionAtRest: { key: 'customer-key' } }
    },
    {
      title: 'what is encrypted names its key',
      dialect: 'aws-api',
      given: { document: { ...volume, kmsKeyId: null } },
      facets: { encryptionAtRest: { key: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'a key that the customer manages',
      kinds: [kind, kmsKey],
      resources: [resource, keyOf('CUSTOMER')],
      of: VOLUME,
      facets: { encryptionAtRest: { key: 'hsm-key' } }
    },
    {
      title: 'a key that AWS manages for the account',
      kinds: [kind, kmsKey],
      resources: [resource, keyOf('AWS')],
      of: VOLUME,
      facets: { encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'a key that was not collected leaves it open whose it is',
      kinds: [kind, kmsKey],
      resources: [resource],
      of: VOLUME,
      facets: { encryptionAtRest: { key: '?not-collected' } }
    },
    {
      title: 'a selection of AWS Backup names it',
      kinds,
      resources: [resource, server, plan, selectionOf(VOLUME)],
      of: VOLUME,
      facets: { backup: PLANNED }
    },
    {
      title: 'a backup of its server holds it as well',
      kinds,
      resources: [resource, server, plan, selectionOf(SERVER)],
      of: VOLUME,
      facets: { backup: PLANNED }
    },
    {
      title: 'what no plan names may still have snapshots, which AWS Config does not record',
      kinds,
      resources: [resource, server, plan, selectionOf('arn:aws:s3:::ledger-exports')],
      of: VOLUME,
      facets: { backup: 'not-modelled' }
    },
    {
      title: 'a server that was not collected leaves it open',
      kinds,
      resources: [resource, plan, selectionOf('arn:aws:s3:::ledger-exports')],
      of: VOLUME,
      facets: { backup: UNPLANNED }
    },
    {
      title: 'selections that were not collected leave it open',
      kinds,
      resources: [resource, server],
      of: VOLUME,
      facets: { backup: UNPLANNED }
    },
    {
      title: 'its recovery points are its history',
      kinds: [kind, recoveryPoint],
      resources: [
        resource,
        {
          ...TYPE,
          type: 'AWS::Backup::RecoveryPoint',
          id: 'arn:aws:ec2:eu-central-1::snapshot/snap-0e1f203142536475a',
          readTime: '2026-11-22T12:00:00Z',
          document: {
            RecoveryPointArn: 'arn:aws:ec2:eu-central-1::snapshot/snap-0e1f203142536475a',
            ResourceArn: VOLUME,
            ResourceType: 'EBS',
            BackupVaultName: 'ledger',
            Status: 'COMPLETED',
            CreationDate: '2026-11-22T05:00:00Z',
            IsEncrypted: true,
            awsRegion: 'eu-central-1'
          }
        }
      ],
      of: VOLUME,
      facets: { backupHistory: { newestHours: 7, oldestHours: 7, last: 'complete', whole: false } }
    }
  ]
} satisfies KindFixture
