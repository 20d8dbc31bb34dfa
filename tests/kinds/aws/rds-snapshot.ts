import kind from '../../../src/kinds/aws/rds-snapshot.ts'
import instance from '../../../src/kinds/aws/rds-instance.ts'
import type { KindFixture } from '../fixture.ts'

const RDS = 'arn:aws:rds:eu-central-1:123456789012'
const ARN = `${RDS}:snapshot:before-upgrade`
const AUTOMATED = `${RDS}:snapshot:rds:ledger-db-2026-11-22-02-07`
const RESOURCE = 'db-4K2F9X1A7CQ3M5N8P6R0S2T4V6'
const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/1c7d2f0e-8f3a-4b6d-9a51-0d2e4c6b8a97'
const READ_AT = '2026-11-22T12:00:00Z'

function restorableBy(...attributeValues: readonly string[]) {
  return { DBSnapshotAttributes: [{ attributeName: 'restore', attributeValues }] }
}

/** A configuration item as AWS Config delivers it. */
function snapshot(rest: Readonly<Record<string, unknown>> = {}) {
  return {
    dBSnapshotIdentifier: 'before-upgrade',
    dBInstanceIdentifier: 'ledger-db',
    snapshotCreateTime: '2026-11-22T02:00:00.000Z',
    engine: 'postgres',
    allocatedStorage: 100,
    status: 'available',
    port: 5432,
    availabilityZone: 'eu-central-1a',
    vpcId: 'vpc-0f1e2d3c4b5a69788',
    instanceCreateTime: '2025-03-04T09:13:02.008Z',
    masterUsername: 'ledger_admin',
    engineVersion: '16.4',
    licenseModel: 'postgresql-license',
    snapshotType: 'manual',
    optionGroupName: 'default:postgres-16',
    percentProgress: 100,
    sourceRegion: null,
    sourceDBSnapshotIdentifier: null,
    storageType: 'gp3',
    encrypted: true,
    kmsKeyId: KEY,
    dBSnapshotArn: ARN,
    iAMDatabaseAuthenticationEnabled: true,
    processorFeatures: [],
    dbiResourceId: RESOURCE,
    supplementaryConfiguration: restorableBy('210987654321'),
    relationships: [],
    tags: { system: 'ledger' },
    awsRegion: 'eu-central-1',
    ...rest
  }
}

function asset(id: string, rest: Readonly<Record<string, unknown>>) {
  return {
    id,
    typeSystem: 'aws-config',
    type: 'AWS::RDS::DBSnapshot',
    origin: 'observed',
    readTime: READ_AT,
    document: snapshot(rest)
  } as const
}

const SOURCE = {
  id: `${RDS}:db:ledger-db`,
  aliases: [RESOURCE],
  typeSystem: 'aws-config',
  type: 'AWS::RDS::DBInstance',
  origin: 'observed',
  document: { dBInstanceIdentifier: 'ledger-db', backupRetentionPeriod: 14, awsRegion: 'eu-central-1' }
} as const

export default {
  kind,
  same: {
    'aws-api': { resource: { id: ARN, name: 'before-upgrade', location: 'eu-central-1', readTime: READ_AT }, document: snapshot() }
  },
  facets: {
    placement: { regions: ['eu-central-1'], zones: [] },
    encryptionAtRest: { key: '?not-collected' },
    backup: {
      enabled: true,
      everyHours: '?not-collected',
      retentionDays: Infinity,
      restoreWindowDays: 0,
      regions: ['eu-central-1'],
      zones: 3,
      key: '?not-collected'
    },
    restorePoint: { state: 'complete', ageHours: 10 },
    anonymousAccess: { allowed: false }
  },
  failing: {
    'aws-api': {
      document: snapshot({
        encrypted: false,
        kmsKeyId: null,
        supplementaryConfiguration: restorableBy('210987654321', 'all'),
        status: 'failed'
      })
    }
  },
  failingFacets: {
    encryptionAtRest: { key: 'none' },
    backup: {
      enabled: false,
      everyHours: '?not-collected',
      retentionDays: Infinity,
      restoreWindowDays: 0,
      regions: ['eu-central-1'],
      zones: 3,
      key: 'none'
    },
    restorePoint: { state: 'failed', ageHours: '?not-collected' },
    anonymousAccess: { allowed: true }
  },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      encryptionAtRest: { key: '?not-collected' },
      backup: {
        enabled: '?not-collected',
        everyHours: '?not-collected',
        retentionDays: '?not-collected',
        restoreWindowDays: 0,
        regions: '?not-collected',
        zones: 3,
        key: '?not-collected'
      },
      restorePoint: { state: '?not-collected', ageHours: '?not-collected' },
      anonymousAccess: { allowed: '?not-collected' }
    }
  },
  links: { 'aws-api': { snapshotOf: [{ text: RESOURCE }], encryptedBy: [{ text: KEY }] } },
  cases: [
    {
      title: 'a copy was made later than what it holds',
      dialect: 'aws-api',
      given: {
        document: snapshot({
          sourceDBSnapshotIdentifier: 'arn:aws:rds:eu-west-1:123456789012:snapshot:before-upgrade',
          sourceRegion: 'eu-west-1'
        }),
        resource: { readTime: READ_AT }
      },
      facets: { restorePoint: { state: 'complete', ageHours: '?not-collected' } }
    },
    {
      title: 'one that is shared with nobody is not public',
      dialect: 'aws-api',
      given: { document: snapshot({ supplementaryConfiguration: restorableBy() }) },
      facets: { anonymousAccess: { allowed: false } }
    },
    {
      title: 'with whom it is shared may not be recorded',
      dialect: 'aws-api',
      given: { document: snapshot({ supplementaryConfiguration: {} }) },
      facets: { anonymousAccess: { allowed: '?not-collected' } }
    },
    {
      title: 'AWS Backup deletes its own',
      dialect: 'aws-api',
      given: { document: snapshot({ snapshotType: 'awsbackup', status: 'creating' }) },
      facets: {
        backup: {
          enabled: true,
          everyHours: '?not-collected',
          retentionDays: '?not-collected',
          restoreWindowDays: 0,
          regions: ['eu-central-1'],
          zones: 3,
          key: '?not-collected'
        },
        restorePoint: { state: 'running', ageHours: '?not-collected' }
      }
    },
    {
      title: 'a status that is none leaves it open',
      dialect: 'aws-api',
      given: { document: snapshot({ status: 'needs-attention' }) },
      facets: { restorePoint: { state: '?unreadable', ageHours: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'what RDS takes by itself goes when its database says',
      kinds: [kind, instance],
      resources: [asset(AUTOMATED, { snapshotType: 'automated', encrypted: false, kmsKeyId: null }), SOURCE],
      of: AUTOMATED,
      facets: {
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: 14,
          restoreWindowDays: 0,
          regions: ['eu-central-1'],
          zones: 3,
          key: 'none'
        }
      }
    },
    {
      title: 'when it goes nobody knows without its database',
      kinds: [kind, instance],
      resources: [asset(AUTOMATED, { snapshotType: 'automated', encrypted: false, kmsKeyId: null })],
      of: AUTOMATED,
      facets: {
        backup: {
          enabled: true,
          everyHours: '?not-collected',
          retentionDays: '?not-collected',
          restoreWindowDays: 0,
          regions: ['eu-central-1'],
          zones: 3,
          key: 'none'
        }
      }
    }
  ]
} satisfies KindFixture
