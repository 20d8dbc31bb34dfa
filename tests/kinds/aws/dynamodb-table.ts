import kind from '../../../src/kinds/aws/dynamodb-table.ts'
import backupPlan from '../../../src/kinds/aws/backup-plan.ts'
import backupSelection from '../../../src/kinds/aws/backup-selection.ts'
import kmsKey from '../../../src/kinds/aws/kms-key.ts'
import type { KindFixture } from '../fixture.ts'

const ARN = 'arn:aws:dynamodb:eu-central-1:123456789012:table/orders'
const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/1c7d2f0e-8f3a-4b6d-9a51-0d2e4c6b8a97'

function continuous(pointInTimeRecoveryDescription: Readonly<Record<string, unknown>>) {
  return { ContinuousBackupsDescription: { continuousBackupsStatus: 'ENABLED', pointInTimeRecoveryDescription } }
}

const OFF = { supplementaryConfiguration: continuous({ pointInTimeRecoveryStatus: 'DISABLED' }) }

/** A configuration item as AWS Config delivers it. */
function table(rest: Readonly<Record<string, unknown>> = {}) {
  return {
    attributeDefinitions: [{ attributeName: 'orderId', attributeType: 'S' }],
    tableName: 'orders',
    keySchema: [{ attributeName: 'orderId', keyType: 'HASH' }],
    tableStatus: 'ACTIVE',
    creationDateTime: 'Mar 4, 2025 9:13:02 AM',
    provisionedThroughput: { numberOfDecreasesToday: 0, readCapacityUnits: 0, writeCapacityUnits: 0 },
    tableSizeBytes: 482113,
    itemCount: 3120,
    tableArn: ARN,
    tableId: '4b6d9a51-0d2e-4c6b-8a97-1c7d2f0e8f3a',
    billingModeSummary: { billingMode: 'PAY_PER_REQUEST' },
    globalTableVersion: '2019.11.21',
    replicas: [{ regionName: 'eu-west-1', replicaStatus: 'ACTIVE' }],
    ssedescription: { status: 'ENABLED', ssetype: 'KMS', kmsmasterKeyArn: KEY },
    deletionProtectionEnabled: true,
    supplementaryConfiguration: continuous({ pointInTimeRecoveryStatus: 'ENABLED', recoveryPeriodInDays: 14 }),
    relationships: [],
    tags: { system: 'orders' },
    awsRegion: 'eu-central-1',
    availabilityZone: 'Not Applicable',
    ...rest
  }
}

function asset(rest: Readonly<Record<string, unknown>>) {
  return { id: ARN, typeSystem: 'aws-config', type: 'AWS::DynamoDB::Table', origin: 'observed', document: table(rest) } as const
}

const BACKUP = { enabled: true, everyHours: 0, regions: ['eu-central-1'], zones: 3, key: '?not-collected' }
const NO_BACKUP = { enabled: false, everyHours: Infinity, retentionDays: 0, restoreWindowDays: 0, regions: [], zones: 0 }

export default {
  kind,
  same: { 'aws-api': { resource: { id: ARN, name: 'orders', location: 'eu-central-1' }, document: table() } },
  facets: {
    placement: { regions: ['eu-central-1'], zones: [] },
    replication: { regions: ['eu-west-1'] },
    publicAddress: { addresses: [] },
    publicEndpoint: 'not-modelled',
    anonymousAccess: { allowed: false },
    privateConnectivity: 'not-modelled',
    encryptionAtRest: { key: '?not-collected' },
    encryptionInTransit: 'not-modelled',
    zoneRedundancy: { zones: 3 },
    backup: { ...BACKUP, retentionDays: 14, restoreWindowDays: 14 },
    backupHistory: { newestHours: '?not-collected', oldestHours: '?not-collected', last: '?not-collected', whole: false },
    deletionProtection: { enabled: true },
    identity: { directoryOnly: true },
    audit: { enabled: '?not-collected', retentionDays: '?not-collected' }
  },
  failing: {
    'aws-api': {
      document: table({ ...OFF, deletionProtectionEnabled: false, ssedescription: undefined, replicas: [], globalTableVersion: undefined })
    }
  },
  failingFacets: {
    replication: { regions: [] },
    encryptionAtRest: { key: 'provider-key' },
    backup: { ...NO_BACKUP, key: 'provider-key' },
    deletionProtection: { enabled: false }
  },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      replication: { regions: [] },
      publicAddress: { addresses: [] },
      anonymousAccess: { allowed: false },
      encryptionAtRest: { key: 'provider-key' },
      zoneRedundancy: { zones: 3 },
      backup: {
        enabled: '?not-collected',
        everyHours: '?not-collected',
        retentionDays: '?not-collected',
        restoreWindowDays: '?not-collected',
        regions: '?not-collected',
        zones: '?not-collected',
        key: 'provider-key'
      },
      backupHistory: { newestHours: '?not-collected', oldestHours: '?not-collected', last: '?not-collected', whole: false },
      deletionProtection: { enabled: '?not-collected' },
      identity: { directoryOnly: true },
      audit: { enabled: '?not-collected', retentionDays: '?not-collected' }
    }
  },
  links: { 'aws-api': { encryptedBy: [{ text: KEY }] } },
  cases: [
    {
      title: 'how far back a table can be restored may not be recorded',
      dialect: 'aws-api',
      given: { document: table({ supplementaryConfiguration: continuous({ pointInTimeRecoveryStatus: 'ENABLED' }) }) },
      facets: { backup: { ...BACKUP, retentionDays: '?not-collected', restoreWindowDays: '?not-collected' } }
    },
    {
      title: 'replicas of the first version of global tables are not among those of the table',
      dialect: 'aws-api',
      given: { document: table({ globalTableVersion: '2017.11.29', replicas: [] }) },
      facets: { replication: { regions: '?not-collected' } }
    },
    {
      title: 'the region of the table itself is no further one',
      dialect: 'aws-api',
      given: { document: table({ replicas: [{ regionName: 'eu-central-1' }, { regionName: 'us-east-1' }] }) },
      facets: { replication: { regions: ['us-east-1'] } }
    }
  ],
  neighbours: [
    {
      title: 'the key tells whose it is',
      kinds: [kind, kmsKey],
      resources: [
        asset({}),
        {
          id: KEY,
          typeSystem: 'aws-config',
          type: 'AWS::KMS::Key',
          origin: 'observed',
          document: { keyManager: 'AWS', origin: 'AWS_KMS', keySpec: 'SYMMETRIC_DEFAULT', keyState: 'Enabled', awsRegion: 'eu-central-1' }
        }
      ],
      of: ARN,
      facets: {
        encryptionAtRest: { key: 'provider-key' },
        backup: { ...BACKUP, retentionDays: 14, restoreWindowDays: 14, key: 'provider-key' }
      }
    },
    {
      title: 'what is not backed up continuously may be by plans that were not collected',
      kinds: [kind, backupPlan, backupSelection],
      resources: [asset(OFF)],
      of: ARN,
      facets: {
        backup: {
          enabled: '?not-collected',
          everyHours: '?not-collected',
          retentionDays: '?not-collected',
          restoreWindowDays: '?not-collected',
          regions: '?not-collected',
          zones: '?not-collected',
          key: '?not-collected'
        }
      }
    },
    {
      title: 'a table that no plan selects is not backed up',
      kinds: [kind, backupPlan, backupSelection],
      resources: [
        asset({ ...OFF, ssedescription: undefined }),
        {
          id: 'arn:aws:backup:eu-central-1:123456789012:backup-selection/ledger',
          typeSystem: 'aws-config',
          type: 'AWS::Backup::BackupSelection',
          origin: 'observed',
          document: {
            BackupPlanId: 'plan-0a1b',
            BackupSelection: { Resources: ['arn:aws:dynamodb:eu-central-1:123456789012:table/ledger'], ListOfTags: [] }
          }
        }
      ],
      of: ARN,
      facets: { backup: { ...NO_BACKUP, key: 'provider-key' } }
    }
  ]
} satisfies KindFixture
