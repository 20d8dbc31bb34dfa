import managementLock from '../../../src/kinds/azure/management-lock.ts'
import resourceGroup from '../../../src/kinds/azure/resource-group.ts'
import auditing from '../../../src/kinds/azure/sql-auditing.ts'
import databaseAuditing from '../../../src/kinds/azure/sql-database-auditing.ts'
import kind from '../../../src/kinds/azure/sql-database.ts'
import encryptionProtector from '../../../src/kinds/azure/sql-encryption-protector.ts'
import failoverGroup from '../../../src/kinds/azure/sql-failover-group.ts'
import longTermRetention from '../../../src/kinds/azure/sql-long-term-retention.ts'
import server from '../../../src/kinds/azure/sql-server.ts'
import shortTermRetention from '../../../src/kinds/azure/sql-short-term-retention.ts'
import transparentDataEncryption from '../../../src/kinds/azure/sql-transparent-data-encryption.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const SERVER = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Sql/servers/ledger-sql'
const DATABASE = `${SERVER}/databases/orders`
const SECONDARY = '/subscriptions/6f2c/resourceGroups/ledger-dr/providers/Microsoft.Sql/servers/ledger-sql-dr'
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const PROGRAM_SERVER = urn('sql:Server', 'ledger-sql')
const PROGRAM_PARTNER = urn('sql:Server', 'ledger-sql-dr')
const PROGRAM_DATABASE = urn('sql:Database', 'orders')

const live = (properties: object) => ({
  id: DATABASE,
  name: 'orders',
  type: 'Microsoft.Sql/servers/databases',
  kind: 'v12.0,user,vcore',
  location: 'westeurope',
  sku: { name: 'GP_Gen5', tier: 'GeneralPurpose', family: 'Gen5', capacity: 4 },
  tags: { tenant: 'ledger' },
  properties: {
    status: 'Online',
    collation: 'SQL_Latin1_General_CP1_CI_AS',
    currentBackupStorageRedundancy: 'GeoZone',
    availabilityZone: 'NoPreference',
    ...properties
  }
})
const observed = (properties: object = {}) => [
  {
    id: SERVER,
    typeSystem: 'arm' as const,
    type: 'Microsoft.Sql/servers',
    origin: 'observed' as const,
    document: { id: SERVER, name: 'ledger-sql', location: 'westeurope', properties: {} }
  },
  {
    id: DATABASE,
    typeSystem: 'arm' as const,
    type: 'Microsoft.Sql/servers/databases',
    origin: 'observed' as const,
    document: live(properties)
  }
]
const child = (owner: string, path: string, type: string, properties: object) => ({
  id: `${owner}/${path}`,
  typeSystem: 'arm' as const,
  type,
  origin: 'observed' as const,
  document: { id: `${owner}/${path}`, name: path.split('/').at(-1), properties }
})
const protector = (serverKeyType: string) =>
  child(SERVER, 'encryptionProtector/current', 'Microsoft.Sql/servers/encryptionProtector', { serverKeyType })
const tde = (state: string) =>
  child(DATABASE, 'transparentDataEncryption/current', 'Microsoft.Sql/servers/databases/transparentDataEncryption', { state })
const program = (document: object = {}, location: string | undefined = 'westeurope') => [
  { id: PROGRAM_SERVER, typeSystem: 'pulumi' as const, type: 'azure-native:sql:Server', document: { serverName: 'ledger-sql', location } },
  {
    id: PROGRAM_DATABASE,
    typeSystem: 'pulumi' as const,
    type: 'azure-native:sql:Database',
    document: { databaseName: 'orders', serverName: UNKNOWN_SENTINEL, ...document },
    wires: { serverName: [PROGRAM_SERVER] }
  }
]
const programChild = (type: string, document: object) => ({
  id: urn(`sql:${type}`, 'child'),
  typeSystem: 'pulumi' as const,
  type: `azure-native:sql:${type}`,
  document: { databaseName: UNKNOWN_SENTINEL, ...document },
  wires: { databaseName: [PROGRAM_DATABASE] }
})
const BACKUP = {
  enabled: true,
  everyHours: 24,
  retentionDays: 7,
  restoreWindowDays: 7,
  regions: ['westeurope', 'northeurope'],
  zones: 1,
  key: 'provider-key'
}
const SETTINGS = {
  zoneRedundant: true,
  requestedBackupStorageRedundancy: 'GeoZone',
  encryptionProtector: 'https://ledger-vault.vault.azure.net/keys/orders/0f1e'
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        databaseName: 'orders',
        serverName: 'ledger-sql',
        resourceGroupName: 'ledger-prod',
        location: 'westeurope',
        sku: { name: 'GP_Gen5', tier: 'GeneralPurpose', family: 'Gen5', capacity: 4 },
        tags: { tenant: 'ledger' },
        createMode: 'Default',
        ...SETTINGS
      }
    },
    // As a template, so that policies have their defaults as in a program.
    arm: { resource: { id: DATABASE, origin: 'declared' }, document: live(SETTINGS) }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: [] },
    replication: { regions: [] },
    encryptionAtRest: { key: 'customer-key' },
    zoneRedundancy: { zones: 2 },
    backup: { ...BACKUP, zones: 3, key: 'customer-key' },
    deletionProtection: { enabled: false },
    audit: { enabled: false, retentionDays: 0 }
  },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-sql' }], replicaOf: [], encryptedBy: [{ text: 'orders' }] },
    arm: { childOf: [{ text: SERVER }], replicaOf: [], encryptedBy: [{ text: 'orders' }] }
  },
  failing: {
    'azure-native': {
      document: {
        databaseName: 'orders-test',
        serverName: 'ledger-test',
        location: 'westeurope',
        zoneRedundant: false,
        requestedBackupStorageRedundancy: 'Local'
      }
    },
    arm: { resource: { origin: 'declared' }, document: live({ zoneRedundant: false, requestedBackupStorageRedundancy: 'Local' }) }
  },
  failingFacets: { zoneRedundancy: { zones: 1 }, backup: { ...BACKUP, regions: ['westeurope'] } },
  absent: {
    'azure-native': absent(7),
    arm: absent('?not-collected')
  },
  cases: [
    {
      title: 'spreads its backups over zones of one region',
      dialect: 'azure-native',
      given: { document: { location: 'westeurope', requestedBackupStorageRedundancy: 'Zone' } },
      facets: { backup: { ...BACKUP, regions: ['westeurope'], zones: 3 } }
    },
    {
      title: 'has no backups of its own while it is a secondary',
      dialect: 'azure-native',
      given: { document: { createMode: 'Secondary', sourceDatabaseId: DATABASE } },
      facets: { backup: 'not-applicable' }
    },
    {
      title: 'has no backups of its own while a live server calls it a geo-secondary',
      dialect: 'arm',
      given: { document: live({ secondaryType: 'Geo' }) },
      facets: { backup: 'not-applicable' }
    },
    {
      title: 'leaves zones to its elastic pool',
      dialect: 'azure-native',
      given: { document: { elasticPoolId: `${SERVER}/elasticPools/ledger-pool` } },
      facets: { zoneRedundancy: { zones: '?not-collected' } }
    },
    {
      title: 'is a system database that cannot be encrypted',
      dialect: 'arm',
      given: { resource: { id: `${SERVER}/databases/master` }, document: { ...live({}), name: 'master', kind: 'v12.0,system' } },
      facets: { encryptionAtRest: 'not-applicable', backup: 'not-applicable' }
    },
    {
      title: 'starts as encrypted as the database that it is copied from',
      dialect: 'azure-native',
      given: { document: { createMode: 'Copy', sourceDatabaseId: DATABASE } },
      facets: { encryptionAtRest: { key: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'is encrypted with the key of its server',
      kinds: [kind, server, transparentDataEncryption, encryptionProtector],
      resources: [...observed(), tde('Enabled'), protector('AzureKeyVault')],
      of: DATABASE,
      facets: { encryptionAtRest: { key: 'customer-key' } }
    },
    {
      title: 'is not encrypted where transparent data encryption is off, whatever the key',
      kinds: [kind, server, transparentDataEncryption, encryptionProtector],
      resources: [...observed(), tde('Disabled'), protector('AzureKeyVault')],
      of: DATABASE,
      facets: { encryptionAtRest: { key: 'none' } }
    },
    {
      title: 'may be encrypted or not as long as its setting was not collected',
      kinds: [kind, server, transparentDataEncryption, encryptionProtector],
      resources: [...observed(), protector('ServiceManaged')],
      of: DATABASE,
      facets: { encryptionAtRest: { key: '?not-collected' } }
    },
    {
      title: 'is encrypted by default in a program',
      kinds: [kind, server, transparentDataEncryption, encryptionProtector],
      resources: program(),
      of: PROGRAM_DATABASE,
      facets: { encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'is as encrypted as its primary',
      kinds: [kind, server, transparentDataEncryption, encryptionProtector],
      resources: [
        ...program(),
        programChild('TransparentDataEncryption', { state: 'Disabled' }),
        {
          id: urn('sql:Database', 'orders-dr'),
          typeSystem: 'pulumi',
          type: 'azure-native:sql:Database',
          document: { createMode: 'Secondary', serverName: 'ledger-sql', sourceDatabaseId: UNKNOWN_SENTINEL },
          wires: { sourceDatabaseId: [PROGRAM_DATABASE] }
        }
      ],
      of: urn('sql:Database', 'orders-dr'),
      facets: { encryptionAtRest: { key: 'none' }, backup: 'not-applicable' }
    },
    {
      title: 'keeps backups as long as the longer of its policies says',
      kinds: [kind, server, shortTermRetention, longTermRetention, transparentDataEncryption, encryptionProtector],
      resources: [
        ...observed({ requestedBackupStorageRedundancy: 'Geo' }),
        tde('Enabled'),
        protector('ServiceManaged'),
        child(DATABASE, 'backupShortTermRetentionPolicies/default', 'Microsoft.Sql/servers/databases/backupShortTermRetentionPolicies', {
          retentionDays: 14,
          diffBackupIntervalInHours: 12
        }),
        child(DATABASE, 'backupLongTermRetentionPolicies/default', 'Microsoft.Sql/servers/databases/backupLongTermRetentionPolicies', {
          weeklyRetention: 'P8W',
          monthlyRetention: 'PT0S',
          yearlyRetention: 'PT0S'
        })
      ],
      of: DATABASE,
      facets: { backup: { ...BACKUP, retentionDays: 56, restoreWindowDays: 14 } }
    },
    {
      title: 'may keep backups for any time as long as policies were not collected',
      kinds: [kind, server, shortTermRetention, longTermRetention],
      resources: observed({ requestedBackupStorageRedundancy: 'Local' }),
      of: DATABASE,
      facets: {
        backup: {
          ...BACKUP,
          retentionDays: '?not-collected',
          restoreWindowDays: '?not-collected',
          regions: ['westeurope'],
          key: '?not-collected'
        }
      }
    },
    {
      title: 'is in the region of its server, and its backups in the pair',
      kinds: [kind, server, shortTermRetention, longTermRetention],
      resources: program({}, 'germanywestcentral'),
      of: PROGRAM_DATABASE,
      facets: {
        placement: { regions: ['germanywestcentral'], zones: [] },
        backup: { ...BACKUP, regions: ['germanywestcentral', 'germanynorth'] }
      }
    },
    {
      title: 'has a copy where its failover group keeps one',
      kinds: [kind, server, failoverGroup],
      resources: [
        ...observed(),
        child(SERVER, 'failoverGroups/ledger-fg', 'Microsoft.Sql/servers/failoverGroups', {
          databases: [DATABASE],
          partnerServers: [{ id: SECONDARY, location: 'North Europe', replicationRole: 'Secondary' }],
          replicationRole: 'Primary'
        })
      ],
      of: DATABASE,
      facets: { replication: { regions: ['northeurope'] } }
    },
    {
      title: 'has a copy on the partner server of the same program',
      kinds: [kind, server, failoverGroup],
      resources: [
        ...program(),
        { id: PROGRAM_PARTNER, typeSystem: 'pulumi', type: 'azure-native:sql:Server', document: { location: 'North Europe' } },
        {
          id: urn('sql:FailoverGroup', 'ledger-fg'),
          typeSystem: 'pulumi',
          type: 'azure-native:sql:FailoverGroup',
          document: { serverName: UNKNOWN_SENTINEL, databases: [UNKNOWN_SENTINEL], partnerServers: [{ id: UNKNOWN_SENTINEL }] },
          wires: { serverName: [PROGRAM_SERVER], databases: [PROGRAM_DATABASE], partnerServers: [PROGRAM_PARTNER] }
        }
      ],
      of: PROGRAM_DATABASE,
      facets: { replication: { regions: ['northeurope'] } }
    },
    {
      title: 'may have copies anywhere as long as failover groups were not collected',
      kinds: [kind, server, failoverGroup],
      resources: observed(),
      of: DATABASE,
      facets: { replication: { regions: '?not-collected' } }
    },
    {
      title: 'is audited by its server',
      kinds: [kind, server, auditing, databaseAuditing],
      resources: [
        ...observed(),
        child(SERVER, 'auditingSettings/Default', 'Microsoft.Sql/servers/auditingSettings', {
          state: 'Enabled',
          storageEndpoint: 'https://ledgeraudit.blob.core.windows.net/',
          retentionDays: 365
        }),
        child(DATABASE, 'auditingSettings/Default', 'Microsoft.Sql/servers/databases/auditingSettings', {
          state: 'Disabled',
          storageEndpoint: '',
          retentionDays: 0
        })
      ],
      of: DATABASE,
      facets: { audit: { enabled: true, retentionDays: 365 } }
    },
    {
      title: 'may be audited as long as policies were not collected',
      kinds: [kind, server, auditing, databaseAuditing],
      resources: observed(),
      of: DATABASE,
      facets: { audit: { enabled: '?not-collected', retentionDays: '?not-collected' } }
    },
    {
      title: 'is protected from deletion by a lock of its server',
      kinds: [kind, server, managementLock, resourceGroup],
      resources: [
        ...program(),
        {
          id: urn('authorization:ManagementLockByScope', 'keep'),
          typeSystem: 'pulumi',
          type: 'azure-native:authorization:ManagementLockByScope',
          document: { scope: UNKNOWN_SENTINEL, level: 'CanNotDelete' },
          wires: { scope: [PROGRAM_SERVER] }
        }
      ],
      of: PROGRAM_DATABASE,
      facets: { deletionProtection: { enabled: true } }
    }
  ]
} satisfies KindFixture

function absent(days: number | string) {
  return {
    placement: { regions: '?not-collected', zones: [] },
    replication: { regions: [] },
    encryptionAtRest: { key: 'provider-key' },
    zoneRedundancy: { zones: 1 },
    backup: { ...BACKUP, retentionDays: days, restoreWindowDays: days, regions: '?not-collected' },
    deletionProtection: { enabled: false },
    audit: { enabled: false, retentionDays: 0 }
  }
}
