import kind from '../../../src/kinds/aws/rds-instance.ts'
import cluster from '../../../src/kinds/aws/rds-cluster.ts'
import snapshot from '../../../src/kinds/aws/rds-snapshot.ts'
import securityGroup from '../../../src/kinds/aws/security-group.ts'
import type { KindFixture } from '../fixture.ts'

const RDS = 'arn:aws:rds:eu-central-1:123456789012'
const ARN = `${RDS}:db:ledger-db`
const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/1c7d2f0e-8f3a-4b6d-9a51-0d2e4c6b8a97'
const READ_AT = '2026-11-22T12:00:00Z'

/** A configuration item as AWS Config delivers it. */
function database(rest: Readonly<Record<string, unknown>> = {}) {
  return {
    dBInstanceIdentifier: 'ledger-db',
    dBInstanceClass: 'db.m7g.large',
    engine: 'postgres',
    dBInstanceStatus: 'available',
    masterUsername: 'ledger_admin',
    dBName: 'ledger',
    endpoint: { address: 'ledger-db.c9kx2f4q1z7m.eu-central-1.rds.amazonaws.com', port: 5432, hostedZoneId: 'Z1RLNUO7B9Q6NB' },
    allocatedStorage: 100,
    instanceCreateTime: '2025-03-04T09:13:02.008Z',
    preferredBackupWindow: '02:00-02:30',
    backupRetentionPeriod: 14,
    dBSecurityGroups: [],
    vpcSecurityGroups: [{ vpcSecurityGroupId: 'sg-0a1b2c3d4e5f60718', status: 'active' }],
    dBParameterGroups: [{ dBParameterGroupName: 'default.postgres16', parameterApplyStatus: 'in-sync' }],
    availabilityZone: 'eu-central-1a',
    dBSubnetGroup: {
      dBSubnetGroupName: 'ledger-data',
      dBSubnetGroupDescription: 'Data subnets of the ledger',
      vpcId: 'vpc-0f1e2d3c4b5a69788',
      subnetGroupStatus: 'Complete',
      subnets: [
        { subnetIdentifier: 'subnet-0a11', subnetAvailabilityZone: { name: 'eu-central-1a' }, subnetOutpost: {}, subnetStatus: 'Active' },
        { subnetIdentifier: 'subnet-0b22', subnetAvailabilityZone: { name: 'eu-central-1b' }, subnetOutpost: {}, subnetStatus: 'Active' }
      ]
    },
    preferredMaintenanceWindow: 'sun:03:00-sun:03:30',
    pendingModifiedValues: { processorFeatures: [] },
    latestRestorableTime: '2026-11-22T11:50:00.000Z',
    multiAZ: true,
    engineVersion: '16.4',
    autoMinorVersionUpgrade: true,
    readReplicaDBInstanceIdentifiers: ['ledger-db-read'],
    readReplicaDBClusterIdentifiers: [],
    licenseModel: 'postgresql-license',
    optionGroupMemberships: [{ optionGroupName: 'default:postgres-16', status: 'in-sync' }],
    secondaryAvailabilityZone: 'eu-central-1b',
    publiclyAccessible: false,
    statusInfos: [],
    storageType: 'gp3',
    dbInstancePort: 0,
    storageEncrypted: true,
    kmsKeyId: KEY,
    dbiResourceId: 'db-4K2F9X1A7CQ3M5N8P6R0S2T4V6',
    cACertificateIdentifier: 'rds-ca-rsa2048-g1',
    domainMemberships: [],
    copyTagsToSnapshot: true,
    monitoringInterval: 60,
    dBInstanceArn: ARN,
    iAMDatabaseAuthenticationEnabled: true,
    performanceInsightsEnabled: true,
    enabledCloudwatchLogsExports: ['postgresql', 'upgrade'],
    processorFeatures: [],
    deletionProtection: true,
    associatedRoles: [],
    dBInstanceAutomatedBackupsReplications: [],
    customerOwnedIpEnabled: false,
    supplementaryConfiguration: {},
    relationships: [{ name: 'Is contained in Vpc', resourceType: 'AWS::EC2::VPC', resourceId: 'vpc-0f1e2d3c4b5a69788' }],
    tags: { system: 'ledger' },
    awsRegion: 'eu-central-1',
    ...rest
  }
}

const MEMBER = {
  engine: 'aurora-postgresql',
  engineVersion: '15.4',
  dBClusterIdentifier: 'orders',
  dBParameterGroups: [{ dBParameterGroupName: 'default.aurora-postgresql15', parameterApplyStatus: 'in-sync' }],
  multiAZ: false,
  secondaryAvailabilityZone: null,
  deletionProtection: false,
  storageEncrypted: false,
  kmsKeyId: null
}

function asset(rest: Readonly<Record<string, unknown>> = {}, id = ARN) {
  return {
    id,
    aliases: ['db-4K2F9X1A7CQ3M5N8P6R0S2T4V6'],
    typeSystem: 'aws-config',
    type: 'AWS::RDS::DBInstance',
    origin: 'observed',
    readTime: READ_AT,
    document: database(rest)
  } as const
}

function group(cidr: string, port: number) {
  const ports = { fromPort: port, toPort: port, ipProtocol: 'tcp' }
  return {
    id: 'arn:aws:ec2:eu-central-1:123456789012:security-group/sg-0a1b2c3d4e5f60718',
    aliases: ['sg-0a1b2c3d4e5f60718'],
    typeSystem: 'aws-config',
    type: 'AWS::EC2::SecurityGroup',
    origin: 'observed',
    document: {
      groupId: 'sg-0a1b2c3d4e5f60718',
      groupName: 'ledger-db',
      vpcId: 'vpc-0f1e2d3c4b5a69788',
      ipPermissions: [
        { ...ports, ipRanges: [cidr], ipv4Ranges: [{ cidrIp: cidr }], ipv6Ranges: [], prefixListIds: [], userIdGroupPairs: [] },
        {
          fromPort: 443,
          toPort: 443,
          ipProtocol: 'tcp',
          ipRanges: ['0.0.0.0/0'],
          ipv4Ranges: [{ cidrIp: '0.0.0.0/0' }],
          ipv6Ranges: [],
          prefixListIds: [],
          userIdGroupPairs: []
        }
      ],
      ipPermissionsEgress: [],
      awsRegion: 'eu-central-1'
    }
  } as const
}

function taken(name: string, snapshotCreateTime: string, status = 'available') {
  return {
    id: `${RDS}:snapshot:${name}`,
    name,
    typeSystem: 'aws-config',
    type: 'AWS::RDS::DBSnapshot',
    origin: 'observed',
    readTime: READ_AT,
    document: { dBSnapshotIdentifier: name, dbiResourceId: 'db-4K2F9X1A7CQ3M5N8P6R0S2T4V6', snapshotCreateTime, status }
  } as const
}

function transit(title: string, rest: Readonly<Record<string, unknown>>, plaintextRefused: unknown, minimumTls: unknown) {
  return {
    title,
    dialect: 'aws-api',
    given: { document: database(rest) },
    facets: { encryptionInTransit: { plaintextRefused, minimumTls } }
  } as const
}

function inGroup(dBParameterGroupName: string, parameterApplyStatus = 'in-sync') {
  return { dBParameterGroups: [{ dBParameterGroupName, parameterApplyStatus }] }
}

export default {
  kind,
  same: { 'aws-api': { resource: { id: ARN, name: 'ledger-db', location: 'eu-central-1' }, document: database() } },
  facets: {
    placement: { regions: ['eu-central-1'], zones: ['eu-central-1a', 'eu-central-1b'] },
    replication: { regions: [] },
    publicAddress: { addresses: [] },
    publicEndpoint: { reach: 'closed', sources: [] },
    privateConnectivity: { attached: true },
    encryptionAtRest: { key: '?not-collected' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    zoneRedundancy: { zones: 2 },
    backup: {
      enabled: true,
      everyHours: 24,
      retentionDays: 14,
      restoreWindowDays: 14,
      regions: ['eu-central-1'],
      zones: 3,
      key: '?not-collected'
    },
    backupHistory: { newestHours: '?not-collected', oldestHours: '?not-collected', last: '?not-collected', whole: false },
    deletionProtection: { enabled: true },
    identity: { directoryOnly: '?not-collected' },
    audit: { enabled: '?not-collected', retentionDays: '?not-collected' }
  },
  failing: {
    'aws-api': {
      document: database({
        engine: 'mysql',
        engineVersion: '8.0.36',
        ...inGroup('default.mysql8.0'),
        multiAZ: false,
        secondaryAvailabilityZone: null,
        publiclyAccessible: true,
        storageEncrypted: false,
        kmsKeyId: null,
        backupRetentionPeriod: 0,
        deletionProtection: false,
        iAMDatabaseAuthenticationEnabled: false,
        enabledCloudwatchLogsExports: ['error'],
        readReplicaDBInstanceIdentifiers: ['ledger-db-read', 'arn:aws:rds:us-east-1:123456789012:db:ledger-db-us']
      })
    }
  },
  failingFacets: {
    placement: { regions: ['eu-central-1'], zones: ['eu-central-1a'] },
    replication: { regions: ['us-east-1'] },
    publicAddress: { addresses: ['ephemeral'] },
    publicEndpoint: { reach: 'restricted', sources: '?not-collected' },
    encryptionAtRest: { key: 'none' },
    encryptionInTransit: { plaintextRefused: false, minimumTls: '1.2' },
    zoneRedundancy: { zones: 1 },
    backup: { enabled: false, everyHours: Infinity, retentionDays: 0, restoreWindowDays: 0, regions: [], zones: 0, key: 'none' },
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
      childOf: [],
      inNetwork: [{ text: 'vpc-0f1e2d3c4b5a69788' }],
      inSubnet: [{ text: 'subnet-0a11' }, { text: 'subnet-0b22' }],
      guardedBy: [{ text: 'sg-0a1b2c3d4e5f60718' }],
      encryptedBy: [{ text: KEY }]
    }
  },
  cases: [
    transit('PostgreSQL 14 takes plaintext by default', { ...inGroup('default.postgres14'), engineVersion: '14.13' }, false, '1.2'),
    transit(
      'MariaDB 11.8 refuses plaintext by default',
      { ...inGroup('default.mariadb11.8'), engine: 'mariadb', engineVersion: '11.8.3' },
      true,
      '?not-collected'
    ),
    transit(
      'MariaDB 11.4 does not',
      { ...inGroup('default.mariadb11.4'), engine: 'mariadb', engineVersion: '11.4.8' },
      false,
      '?not-collected'
    ),
    transit(
      'SQL Server takes plaintext by default',
      { ...inGroup('default.sqlserver-se-15.0'), engine: 'sqlserver-se', engineVersion: '15.00.4420.2.v1' },
      false,
      '?not-collected'
    ),
    transit(
      'what Oracle does by default nobody says',
      { ...inGroup('default.oracle-ee-19'), engine: 'oracle-ee', engineVersion: '19.0' },
      '?not-collected',
      '?not-collected'
    ),
    transit(
      "the values of a parameter group of one's own are not recorded",
      inGroup('ledger-postgres16'),
      '?not-collected',
      '?not-collected'
    ),
    transit(
      'a default group that waits for a restart is not in force',
      inGroup('default.postgres16', 'pending-reboot'),
      '?not-collected',
      '?not-collected'
    ),
    transit('a version that is none is not read', { engineVersion: 'latest' }, '?unreadable', '?unreadable'),
    {
      title: 'an instance of a cluster leaves to the cluster what is said of its data',
      dialect: 'aws-api',
      given: { document: database(MEMBER) },
      facets: {
        placement: { regions: ['eu-central-1'], zones: ['eu-central-1a'] },
        publicEndpoint: { reach: 'closed', sources: [] },
        encryptionAtRest: { key: '?not-collected' },
        encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '?not-collected' },
        zoneRedundancy: 'not-applicable',
        backup: 'not-applicable',
        backupHistory: 'not-applicable',
        deletionProtection: 'not-applicable',
        identity: 'not-applicable',
        audit: 'not-applicable'
      }
    },
    {
      title: 'a read replica without backups of its own is backed up at its source',
      dialect: 'aws-api',
      given: { document: database({ readReplicaSourceDBInstanceIdentifier: 'orders-db', backupRetentionPeriod: 0 }) },
      facets: { backup: 'not-applicable' }
    },
    {
      title: 'backups that are copied elsewhere lie there as well, under keys that the instance does not name',
      dialect: 'aws-api',
      given: {
        document: database({
          kmsKeyId: 'arn:aws:kms:eu-central-1:123456789012:alias/ledger',
          dBInstanceAutomatedBackupsReplications: [
            { dBInstanceAutomatedBackupsArn: 'arn:aws:rds:eu-west-1:123456789012:auto-backup:ab-4k2f9x1a7cq3m5n8' }
          ]
        })
      },
      facets: {
        encryptionAtRest: { key: 'customer-key' },
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: 14,
          restoreWindowDays: 14,
          regions: ['eu-central-1', 'eu-west-1'],
          zones: 3,
          key: '?not-collected'
        }
      }
    },
    {
      title: 'a key that AWS owns is a key where the service says so',
      dialect: 'aws-api',
      given: { document: database({ storageEncrypted: false, kmsKeyId: null, storageEncryptionType: 'sse-rds' }) },
      facets: { encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'no key at all is none where the service says so',
      dialect: 'aws-api',
      given: { document: database({ ...MEMBER, storageEncryptionType: 'none' }) },
      facets: { encryptionAtRest: { key: 'none' } }
    },
    {
      title: 'the key that AWS manages may be told by its alias',
      dialect: 'aws-api',
      given: { document: database({ kmsKeyId: 'alias/aws/rds', storageEncryptionType: 'sse-kms' }) },
      facets: { encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'SQL Server audits to S3, which is not read',
      dialect: 'aws-api',
      given: { document: database({ engine: 'sqlserver-se', engineVersion: '15.00.4420.2.v1' }) },
      facets: { audit: 'not-modelled' }
    }
  ],
  neighbours: [
    {
      title: 'security groups say who reaches the port of a public database',
      kinds: [kind, securityGroup],
      resources: [asset({ publiclyAccessible: true }), group('198.51.100.0/24', 5432)],
      of: ARN,
      facets: { publicEndpoint: { reach: 'restricted', sources: ['198.51.100.0/24'] } }
    },
    {
      title: 'a port that is open to everywhere is open',
      kinds: [kind, securityGroup],
      resources: [asset({ publiclyAccessible: true }), group('0.0.0.0/0', 5432)],
      of: ARN,
      facets: { publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] } }
    },
    {
      title: 'another port that is open to everywhere is not the way to the database',
      kinds: [kind, securityGroup],
      resources: [asset({ publiclyAccessible: true }), group('10.0.0.0/8', 3306)],
      of: ARN,
      facets: { publicEndpoint: { reach: 'restricted', sources: [] } }
    },
    {
      title: 'without its security groups nobody knows who gets through',
      kinds: [kind, securityGroup],
      resources: [asset({ publiclyAccessible: true })],
      of: ARN,
      facets: { publicEndpoint: { reach: 'restricted', sources: '?not-collected' } }
    },
    {
      title: 'no security group opens what is not public',
      kinds: [kind, securityGroup],
      resources: [asset(), group('0.0.0.0/0', 5432)],
      of: ARN,
      facets: { publicEndpoint: { reach: 'closed', sources: [] } }
    },
    {
      title: 'an instance of a cluster is encrypted in transit as the cluster is',
      kinds: [kind, cluster],
      resources: [
        asset(MEMBER),
        {
          id: `${RDS}:cluster:orders`,
          typeSystem: 'aws-config',
          type: 'AWS::RDS::DBCluster',
          origin: 'observed',
          document: { engine: 'aurora-postgresql', engineVersion: '15.4', dbclusterParameterGroup: 'default.aurora-postgresql15' }
        }
      ],
      of: ARN,
      facets: { encryptionInTransit: { plaintextRefused: false, minimumTls: '?not-collected' } }
    },
    {
      title: 'an instance of a cluster that was not collected does not know',
      kinds: [kind, cluster],
      resources: [asset(MEMBER)],
      of: ARN,
      facets: { encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '?not-collected' } }
    },
    {
      title: 'snapshots make the history, whole where RDS took some by itself',
      kinds: [kind, snapshot],
      resources: [
        asset(),
        taken('rds:ledger-db-2026-11-22-02-07', '2026-11-22T02:00:00.000Z'),
        taken('rds:ledger-db-2026-11-09-02-07', '2026-11-09T02:00:00.000Z'),
        taken('before-upgrade', '2026-11-22T11:00:00.000Z', 'creating')
      ],
      of: ARN,
      facets: { backupHistory: { newestHours: 10, oldestHours: 322, last: 'running', whole: true } }
    },
    {
      title: 'a snapshot that people took is not all of the history of what is backed up by itself',
      kinds: [kind, snapshot],
      resources: [asset(), taken('before-upgrade', '2026-10-22T12:00:00.000Z')],
      of: ARN,
      facets: { backupHistory: { newestHours: 744, oldestHours: 744, last: 'complete', whole: false } }
    },
    {
      title: 'without backups of its own, snapshots that people took are all of the history',
      kinds: [kind, snapshot],
      resources: [asset({ backupRetentionPeriod: 0 }), taken('before-upgrade', '2026-10-22T12:00:00.000Z')],
      of: ARN,
      facets: { backupHistory: { newestHours: 744, oldestHours: 744, last: 'complete', whole: true } }
    },
    {
      title: 'without snapshots in the inventory there is no history to tell',
      kinds: [kind, snapshot],
      resources: [asset()],
      of: ARN,
      facets: {
        backupHistory: { newestHours: '?not-collected', oldestHours: '?not-collected', last: '?not-collected', whole: '?not-collected' }
      }
    }
  ]
} satisfies KindFixture
