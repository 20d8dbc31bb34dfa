import kind from '../../../src/kinds/aws/rds-cluster-snapshot.ts'
import cluster from '../../../src/kinds/aws/rds-cluster.ts'
import type { KindFixture } from '../fixture.ts'

const RDS = 'arn:aws:rds:eu-central-1:123456789012'
const ARN = `${RDS}:cluster-snapshot:rds:orders-2026-11-22-02-07`
const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/1c7d2f0e-8f3a-4b6d-9a51-0d2e4c6b8a97'
const READ_AT = '2026-11-22T12:00:00Z'

function restorableBy(...attributeValues: readonly string[]) {
  return { DBClusterSnapshotAttributes: [{ attributeName: 'restore', attributeValues }] }
}

/** A configuration item as AWS Config delivers it. */
function snapshot(rest: Readonly<Record<string, unknown>> = {}) {
  return {
    availabilityZones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'],
    dbclusterSnapshotIdentifier: 'rds:orders-2026-11-22-02-07',
    dbclusterIdentifier: 'orders',
    snapshotCreateTime: '2026-11-22T02:00:00.000Z',
    engine: 'aurora-postgresql',
    engineMode: 'provisioned',
    allocatedStorage: 1,
    status: 'available',
    port: 0,
    vpcId: 'vpc-0f1e2d3c4b5a69788',
    clusterCreateTime: '2025-03-04T09:13:02.008Z',
    masterUsername: 'orders_admin',
    engineVersion: '15.4',
    licenseModel: 'postgresql-license',
    snapshotType: 'automated',
    percentProgress: 100,
    storageEncrypted: true,
    kmsKeyId: KEY,
    dbclusterSnapshotArn: ARN,
    sourceDBClusterSnapshotArn: null,
    iamdatabaseAuthenticationEnabled: true,
    supplementaryConfiguration: restorableBy('210987654321'),
    relationships: [],
    tags: {},
    awsRegion: 'eu-central-1',
    availabilityZone: 'Multiple Availability Zones',
    ...rest
  }
}

const BACKUP = { everyHours: '?not-collected', restoreWindowDays: 0, regions: ['eu-central-1'], zones: 3, key: '?not-collected' }

export default {
  kind,
  same: {
    'aws-api': {
      resource: { id: ARN, name: 'rds:orders-2026-11-22-02-07', location: 'eu-central-1', readTime: READ_AT },
      document: snapshot()
    }
  },
  facets: {
    placement: { regions: ['eu-central-1'], zones: [] },
    encryptionAtRest: { key: '?not-collected' },
    backup: { ...BACKUP, enabled: true, retentionDays: '?not-collected' },
    restorePoint: { state: 'complete', ageHours: 10 },
    anonymousAccess: { allowed: false }
  },
  failing: {
    'aws-api': {
      document: snapshot({
        snapshotType: 'manual',
        storageEncrypted: false,
        storageEncryptionType: 'none',
        kmsKeyId: null,
        supplementaryConfiguration: restorableBy('all'),
        status: 'failed'
      })
    }
  },
  failingFacets: {
    encryptionAtRest: { key: 'none' },
    backup: { ...BACKUP, enabled: false, retentionDays: Infinity, key: 'none' },
    restorePoint: { state: 'failed', ageHours: '?not-collected' },
    anonymousAccess: { allowed: true }
  },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      encryptionAtRest: { key: '?not-collected' },
      backup: { ...BACKUP, enabled: '?not-collected', retentionDays: '?not-collected', regions: '?not-collected' },
      restorePoint: { state: '?not-collected', ageHours: '?not-collected' },
      anonymousAccess: { allowed: '?not-collected' }
    }
  },
  links: { 'aws-api': { snapshotOf: [{ text: `${RDS}:cluster:orders` }], encryptedBy: [{ text: KEY }] } },
  cases: [
    {
      title: 'what is not encrypted with a named key may be with one that AWS owns',
      dialect: 'aws-api',
      given: { document: snapshot({ storageEncrypted: false, kmsKeyId: null }) },
      facets: { encryptionAtRest: { key: '?not-collected' } }
    },
    {
      title: 'a copy was made later than what it holds',
      dialect: 'aws-api',
      given: {
        document: snapshot({ sourceDBClusterSnapshotArn: 'arn:aws:rds:eu-west-1:123456789012:cluster-snapshot:orders' }),
        resource: { readTime: READ_AT }
      },
      facets: { restorePoint: { state: 'complete', ageHours: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'what RDS takes by itself goes when its cluster says',
      kinds: [kind, cluster],
      resources: [
        { id: ARN, typeSystem: 'aws-config', type: 'AWS::RDS::DBClusterSnapshot', origin: 'observed', document: snapshot() },
        {
          id: `${RDS}:cluster:orders`,
          typeSystem: 'aws-config',
          type: 'AWS::RDS::DBCluster',
          origin: 'observed',
          document: { dbclusterIdentifier: 'orders', engine: 'aurora-postgresql', backupRetentionPeriod: 14, awsRegion: 'eu-central-1' }
        }
      ],
      of: ARN,
      facets: { backup: { ...BACKUP, enabled: true, everyHours: 0, retentionDays: 14 } }
    }
  ]
} satisfies KindFixture
