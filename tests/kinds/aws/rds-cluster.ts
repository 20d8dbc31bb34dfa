import kind from '../../../src/kinds/aws/rds-cluster.ts'
import snapshot from '../../../src/kinds/aws/rds-cluster-snapshot.ts'
import instance from '../../../src/kinds/aws/rds-instance.ts'
import type { KindFixture } from '../fixture.ts'

const RDS = 'arn:aws:rds:eu-central-1:123456789012'
const ARN = `${RDS}:cluster:orders`
const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/1c7d2f0e-8f3a-4b6d-9a51-0d2e4c6b8a97'

/** A configuration item as AWS Config delivers it. */
function cluster(rest: Readonly<Record<string, unknown>> = {}) {
  return {
    allocatedStorage: 1,
    availabilityZones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'],
    backupRetentionPeriod: 14,
    databaseName: 'orders',
    dbclusterIdentifier: 'orders',
    dbclusterParameterGroup: 'default.aurora-postgresql15',
    dbsubnetGroup: 'ledger-data',
    status: 'available',
    endpoint: 'orders.cluster-c9kx2f4q1z7m.eu-central-1.rds.amazonaws.com',
    readerEndpoint: 'orders.cluster-ro-c9kx2f4q1z7m.eu-central-1.rds.amazonaws.com',
    customEndpoints: [],
    multiAZ: true,
    engine: 'aurora-postgresql',
    engineVersion: '15.4',
    latestRestorableTime: '2026-11-22T11:55:00.000Z',
    port: 5432,
    masterUsername: 'orders_admin',
    dbclusterOptionGroupMemberships: [],
    preferredBackupWindow: '02:00-02:30',
    preferredMaintenanceWindow: 'sun:03:00-sun:03:30',
    readReplicaIdentifiers: ['arn:aws:rds:eu-west-1:123456789012:cluster:orders-dublin'],
    dbclusterMembers: [
      { dbinstanceIdentifier: 'orders-1', clusterWriter: true, dbclusterParameterGroupStatus: 'in-sync', promotionTier: 1 },
      { dbinstanceIdentifier: 'orders-2', clusterWriter: false, dbclusterParameterGroupStatus: 'in-sync', promotionTier: 1 }
    ],
    vpcSecurityGroups: [{ vpcSecurityGroupId: 'sg-0a1b2c3d4e5f60718', status: 'active' }],
    hostedZoneId: 'Z1RLNUO7B9Q6NB',
    storageEncrypted: true,
    kmsKeyId: KEY,
    dbClusterResourceId: 'cluster-4K2F9X1A7CQ3M5N8P6R0S2T4V6',
    dbclusterArn: ARN,
    associatedRoles: [],
    iamdatabaseAuthenticationEnabled: true,
    clusterCreateTime: '2025-03-04T09:13:02.008Z',
    enabledCloudwatchLogsExports: ['postgresql'],
    engineMode: 'provisioned',
    deletionProtection: true,
    httpEndpointEnabled: false,
    activityStreamStatus: 'started',
    activityStreamMode: 'async',
    copyTagsToSnapshot: true,
    crossAccountClone: false,
    domainMemberships: [],
    supplementaryConfiguration: {},
    relationships: [],
    tags: { system: 'orders' },
    awsRegion: 'eu-central-1',
    availabilityZone: 'Multiple Availability Zones',
    ...rest
  }
}

/** A cluster of an engine that keeps its data with its instances. */
const MULTI_ZONE = {
  engine: 'mysql',
  engineVersion: '8.0.36',
  dbclusterParameterGroup: 'orders-mysql',
  dbclusterInstanceClass: 'db.m6gd.large',
  publiclyAccessible: true,
  activityStreamStatus: 'stopped',
  iamdatabaseAuthenticationEnabled: false,
  enabledCloudwatchLogsExports: ['error'],
  deletionProtection: false,
  storageEncrypted: false,
  kmsKeyId: null,
  backupRetentionPeriod: 1,
  readReplicaIdentifiers: []
}

function asset(rest: Readonly<Record<string, unknown>> = {}) {
  return {
    id: ARN,
    aliases: ['cluster-4K2F9X1A7CQ3M5N8P6R0S2T4V6'],
    typeSystem: 'aws-config',
    type: 'AWS::RDS::DBCluster',
    origin: 'observed',
    readTime: '2026-11-22T12:00:00Z',
    document: cluster(rest)
  } as const
}

function member(name: string, publiclyAccessible: boolean, account = '123456789012') {
  return {
    id: `arn:aws:rds:eu-central-1:${account}:db:${name}`,
    typeSystem: 'aws-config',
    type: 'AWS::RDS::DBInstance',
    origin: 'observed',
    document: {
      dBInstanceIdentifier: name,
      dBClusterIdentifier: 'orders',
      engine: 'aurora-postgresql',
      publiclyAccessible,
      endpoint: { port: 5432 },
      vpcSecurityGroups: [{ vpcSecurityGroupId: 'sg-0a1b2c3d4e5f60718', status: 'active' }]
    }
  } as const
}

export default {
  kind,
  same: { 'aws-api': { resource: { id: ARN, name: 'orders', location: 'eu-central-1' }, document: cluster() } },
  facets: {
    placement: { regions: ['eu-central-1'], zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'] },
    replication: { regions: ['eu-west-1'] },
    publicAddress: { addresses: '?not-collected' },
    publicEndpoint: { reach: '?not-collected', sources: '?not-collected' },
    privateConnectivity: { attached: true },
    encryptionAtRest: { key: '?not-collected' },
    encryptionInTransit: { plaintextRefused: false, minimumTls: '?not-collected' },
    zoneRedundancy: { zones: 3 },
    backup: {
      enabled: true,
      everyHours: 0,
      retentionDays: 14,
      restoreWindowDays: 14,
      regions: ['eu-central-1'],
      zones: 3,
      key: '?not-collected'
    },
    backupHistory: { newestHours: '?not-collected', oldestHours: '?not-collected', last: '?not-collected', whole: false },
    deletionProtection: { enabled: true },
    identity: { directoryOnly: '?not-collected' },
    audit: { enabled: true, retentionDays: '?not-collected' }
  },
  failing: { 'aws-api': { document: cluster(MULTI_ZONE) } },
  failingFacets: {
    replication: { regions: [] },
    publicAddress: { addresses: ['ephemeral'] },
    publicEndpoint: { reach: 'restricted', sources: '?not-collected' },
    encryptionAtRest: { key: '?not-collected' },
    encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '?not-collected' },
    zoneRedundancy: { zones: 3 },
    backup: {
      enabled: true,
      everyHours: 24,
      retentionDays: 1,
      restoreWindowDays: 1,
      regions: ['eu-central-1'],
      zones: 3,
      key: '?not-collected'
    },
    deletionProtection: { enabled: false },
    identity: { directoryOnly: false },
    audit: { enabled: false, retentionDays: '?not-collected' }
  },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      replication: { regions: [] },
      publicAddress: { addresses: '?not-collected' },
      publicEndpoint: { reach: '?not-collected', sources: '?not-collected' },
      privateConnectivity: { attached: '?not-collected' },
      encryptionAtRest: { key: '?not-collected' },
      encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '?not-collected' },
      zoneRedundancy: { zones: '?not-collected' },
      backup: {
        enabled: '?not-collected',
        everyHours: '?not-collected',
        retentionDays: '?not-collected',
        restoreWindowDays: '?not-collected',
        regions: '?not-collected',
        zones: '?not-collected',
        key: '?not-collected'
      },
      backupHistory: { newestHours: '?not-collected', oldestHours: '?not-collected', last: '?not-collected', whole: '?not-collected' },
      deletionProtection: { enabled: '?not-collected' },
      identity: { directoryOnly: '?not-collected' },
      audit: { enabled: '?not-collected', retentionDays: '?not-collected' }
    }
  },
  links: {
    'aws-api': {
      replicaOf: [],
      uses: [{ text: `${RDS}:db:orders-1` }, { text: `${RDS}:db:orders-2` }],
      guardedBy: [{ text: 'sg-0a1b2c3d4e5f60718' }],
      encryptedBy: [{ text: KEY }]
    }
  },
  cases: [
    {
      title: 'Aurora PostgreSQL 17 has another default, which nobody says',
      dialect: 'aws-api',
      given: { document: cluster({ engineVersion: '17.4', dbclusterParameterGroup: 'default.aurora-postgresql17' }) },
      facets: { encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '?not-collected' } }
    },
    {
      title: 'Aurora MySQL takes plaintext by default',
      dialect: 'aws-api',
      given: {
        document: cluster({
          engine: 'aurora-mysql',
          engineVersion: '8.0.mysql_aurora.3.05.2',
          dbclusterParameterGroup: 'default.aurora-mysql8.0',
          activityStreamStatus: 'stopped',
          enabledCloudwatchLogsExports: ['slowquery']
        })
      },
      facets: {
        encryptionInTransit: { plaintextRefused: false, minimumTls: '?not-collected' },
        audit: { enabled: false, retentionDays: '?not-collected' }
      }
    },
    {
      title: 'zones may come in the form of advanced queries',
      dialect: 'aws-api',
      given: { document: cluster({ availabilityZones: [{ value: 'eu-central-1a' }, { value: 'eu-central-1b' }] }) },
      facets: { placement: { regions: ['eu-central-1'], zones: ['eu-central-1a', 'eu-central-1b'] } }
    },
    {
      title: 'a key that AWS owns is a key where the service says so',
      dialect: 'aws-api',
      given: { document: cluster({ storageEncrypted: false, kmsKeyId: null, storageEncryptionType: 'sse-rds' }) },
      facets: { encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'a graph database has no audit log by default either',
      dialect: 'aws-api',
      given: {
        document: cluster({ engine: 'neptune', engineVersion: '1.3.2.1', activityStreamStatus: null, enabledCloudwatchLogsExports: [] })
      },
      facets: { zoneRedundancy: { zones: 3 }, audit: { enabled: false, retentionDays: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'a cluster is as public as its instances',
      kinds: [kind, instance],
      resources: [asset(), member('orders-1', false), member('orders-2', true)],
      of: ARN,
      facets: { publicAddress: { addresses: ['ephemeral'] }, publicEndpoint: { reach: 'restricted', sources: '?not-collected' } }
    },
    {
      title: 'a cluster of private instances is private',
      kinds: [kind, instance],
      resources: [asset(), member('orders-1', false), member('orders-2', false)],
      of: ARN,
      facets: { publicAddress: { addresses: [] }, publicEndpoint: { reach: 'closed', sources: [] } }
    },
    {
      title: 'an instance that was not collected may be public',
      kinds: [kind, instance],
      resources: [asset(), member('orders-1', false)],
      of: ARN,
      facets: { publicAddress: { addresses: '?not-collected' }, publicEndpoint: { reach: '?not-collected', sources: '?not-collected' } }
    },
    {
      title: 'an instance of the same name in another account is another one',
      kinds: [kind, instance],
      resources: [asset(), member('orders-1', false), member('orders-2', false, '210987654321')],
      of: ARN,
      facets: { publicAddress: { addresses: '?not-collected' } }
    },
    {
      title: 'a cluster without instances has no address',
      kinds: [kind, instance],
      resources: [asset({ dbclusterMembers: [] })],
      of: ARN,
      facets: { publicAddress: { addresses: [] }, publicEndpoint: { reach: 'closed', sources: [] } }
    },
    {
      title: 'snapshots make its history',
      kinds: [kind, snapshot],
      resources: [
        asset(),
        {
          id: `${RDS}:cluster-snapshot:rds:orders-2026-11-22-02-07`,
          name: 'rds:orders-2026-11-22-02-07',
          typeSystem: 'aws-config',
          type: 'AWS::RDS::DBClusterSnapshot',
          origin: 'observed',
          readTime: '2026-11-22T12:00:00Z',
          document: { dbclusterIdentifier: 'orders', snapshotCreateTime: '2026-11-22T02:00:00.000Z', status: 'available' }
        }
      ],
      of: ARN,
      facets: { backupHistory: { newestHours: 10, oldestHours: 10, last: 'complete', whole: true } }
    }
  ]
} satisfies KindFixture
