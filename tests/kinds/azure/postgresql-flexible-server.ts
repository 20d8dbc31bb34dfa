import diagnosticSetting from '../../../src/kinds/azure/diagnostic-setting.ts'
import configuration from '../../../src/kinds/azure/postgresql-configuration.ts'
import firewallRule from '../../../src/kinds/azure/postgresql-firewall-rule.ts'
import kind from '../../../src/kinds/azure/postgresql-flexible-server.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c/resourceGroups/cdr-prod'
const SERVER = `${GROUP}/providers/Microsoft.DBforPostgreSQL/flexibleServers/cdr-store`
const SUBNET = `${GROUP}/providers/Microsoft.Network/virtualNetworks/cdr-vnet/subnets/postgres`
const KEY_URI = 'https://cdr-vault.vault.azure.net/keys/cdr-store/7a6b'
const urn = (type: string, name: string) => `urn:pulumi:prod::cdr::azure-native:${type}::${name}`
const PROGRAM_SERVER = urn('dbforpostgresql:Server', 'cdr-store')
const PROGRAM_REPLICA = urn('dbforpostgresql:Server', 'cdr-replica')

const SETTINGS = {
  administratorLogin: 'cdradmin',
  version: '17',
  availabilityZone: '1',
  authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: '9c1d' },
  backup: { backupRetentionDays: 21, geoRedundantBackup: 'Disabled' },
  dataEncryption: { type: 'AzureKeyVault', primaryKeyURI: KEY_URI },
  highAvailability: { mode: 'ZoneRedundant', standbyAvailabilityZone: '2' },
  network: { delegatedSubnetResourceId: SUBNET, publicNetworkAccess: 'Disabled' },
  storage: { storageSizeGB: 256, autoGrow: 'Enabled', tier: 'P15', type: 'Premium_LRS' }
}
const live = (properties: object) => ({
  id: SERVER,
  name: 'cdr-store',
  type: 'Microsoft.DBforPostgreSQL/flexibleServers',
  location: 'France Central',
  sku: { name: 'Standard_D4ds_v5', tier: 'GeneralPurpose' },
  tags: { tenant: 'cdr' },
  properties: {
    state: 'Ready',
    minorVersion: '2',
    fullyQualifiedDomainName: 'cdr-store.postgres.database.azure.com',
    replicationRole: 'Primary',
    replicaCapacity: 5,
    ...properties
  }
})
const program = (document: object, id = PROGRAM_SERVER) => ({
  id,
  typeSystem: 'pulumi' as const,
  type: 'azure-native:dbforpostgresql:Server',
  document
})
const parameter = (configurationName: string, value: string) => ({
  id: urn('dbforpostgresql:Configuration', configurationName),
  typeSystem: 'pulumi' as const,
  type: 'azure-native:dbforpostgresql:Configuration',
  document: { serverName: UNKNOWN_SENTINEL, configurationName, value, source: 'user-override' },
  wires: { serverName: [PROGRAM_SERVER] }
})
const setting = {
  id: urn('monitor:DiagnosticSetting', 'audit'),
  typeSystem: 'pulumi' as const,
  type: 'azure-native:monitor:DiagnosticSetting',
  document: {
    resourceUri: UNKNOWN_SENTINEL,
    workspaceId: `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/cdr-logs`,
    logs: [{ category: 'PostgreSQLLogs', enabled: true }]
  },
  wires: { resourceUri: [PROGRAM_SERVER] }
}
const BACKUP = {
  enabled: true,
  everyHours: 24,
  retentionDays: 7,
  restoreWindowDays: 7,
  regions: '?not-collected',
  zones: '?not-collected',
  key: 'provider-key'
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        serverName: 'cdr-store',
        resourceGroupName: 'cdr-prod',
        location: 'francecentral',
        sku: { name: 'Standard_D4ds_v5', tier: 'GeneralPurpose' },
        tags: { tenant: 'cdr' },
        createMode: 'Create',
        ...SETTINGS
      }
    },
    // As a template, so that parameters have their defaults as in a program.
    arm: { resource: { id: SERVER, origin: 'declared' }, document: live(SETTINGS) }
  },
  facets: {
    placement: { regions: ['francecentral'], zones: ['1', '2'] },
    replication: { regions: [] },
    publicAddress: { addresses: [] },
    publicEndpoint: { reach: 'closed', sources: [] },
    privateConnectivity: { attached: true },
    encryptionAtRest: { key: 'customer-key' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    zoneRedundancy: { zones: 2 },
    backup: {
      enabled: true,
      everyHours: 24,
      retentionDays: 21,
      restoreWindowDays: 21,
      regions: ['francecentral'],
      zones: 2,
      key: 'customer-key'
    },
    deletionProtection: { enabled: false },
    identity: { directoryOnly: true },
    audit: { enabled: false, retentionDays: 0 }
  },
  links: {
    'azure-native': { replicaOf: [], encryptedBy: [{ text: 'cdr-store' }], inSubnet: [{ text: SUBNET }] },
    arm: { replicaOf: [], encryptedBy: [{ text: 'cdr-store' }], inSubnet: [{ text: SUBNET }] }
  },
  failing: {
    'azure-native': {
      document: {
        serverName: 'cdr-test',
        location: 'francecentral',
        authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Enabled' },
        highAvailability: { mode: 'Disabled' },
        network: { publicNetworkAccess: 'Enabled' },
        backup: { geoRedundantBackup: 'Enabled' }
      }
    },
    arm: {
      document: live({
        authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Enabled' },
        highAvailability: { mode: 'Disabled', state: 'NotEnabled' },
        network: { publicNetworkAccess: 'Enabled' },
        backup: { backupRetentionDays: 7, geoRedundantBackup: 'Enabled' }
      })
    }
  },
  failingFacets: {
    publicAddress: { addresses: ['public endpoint'] },
    publicEndpoint: { reach: 'restricted', sources: [] },
    zoneRedundancy: { zones: 1 },
    identity: { directoryOnly: false },
    backup: { ...BACKUP, regions: ['francecentral', 'francesouth'] }
  },
  absent: {
    'azure-native': absent({ plaintextRefused: true, minimumTls: '1.2' }, false),
    arm: absent({ plaintextRefused: '?not-collected', minimumTls: '?not-collected' }, '?not-collected')
  },
  cases: [
    {
      title: 'takes no backups of a live replica',
      dialect: 'arm',
      given: { document: live({ replicationRole: 'GeoAsyncReplica', sourceServerResourceId: SERVER.replace('cdr-store', 'cdr-primary') }) },
      facets: { backup: 'not-applicable' }
    },
    {
      title: 'takes no backups of a replica that a program declares',
      dialect: 'azure-native',
      given: { document: { createMode: 'Replica', sourceServerResourceId: SERVER } },
      facets: { backup: 'not-applicable' }
    },
    {
      title: 'takes backups of a replica that was promoted',
      dialect: 'azure-native',
      given: { document: { createMode: 'Replica', replicationRole: 'None', location: 'francecentral' } },
      facets: { backup: { ...BACKUP, regions: ['francecentral'] } }
    },
    {
      title: 'takes password logins as long as they are not turned off',
      dialect: 'azure-native',
      given: { document: { authConfig: { activeDirectoryAuth: 'Enabled' } } },
      facets: { identity: { directoryOnly: false } }
    }
  ],
  neighbours: [
    {
      title: 'encrypts connections as its parameters say',
      kinds: [kind, configuration],
      resources: [program({}), parameter('require_secure_transport', 'off'), parameter('ssl_min_protocol_version', 'TLSv1.3')],
      of: PROGRAM_SERVER,
      facets: { encryptionInTransit: { plaintextRefused: false, minimumTls: '1.3' } }
    },
    {
      title: 'leaves its parameters open when none were collected',
      kinds: [kind, configuration],
      resources: [
        { id: SERVER, typeSystem: 'arm', type: 'Microsoft.DBforPostgreSQL/flexibleServers', origin: 'observed', document: live({}) }
      ],
      of: SERVER,
      facets: { encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '?not-collected' } }
    },
    {
      title: 'is made with the parameters of its source',
      kinds: [kind, configuration],
      resources: [
        program({}),
        {
          ...program({ createMode: 'Replica', sourceServerResourceId: UNKNOWN_SENTINEL }, PROGRAM_REPLICA),
          wires: { sourceServerResourceId: [PROGRAM_SERVER] }
        },
        parameter('ssl_min_protocol_version', 'TLSv1.3')
      ],
      of: PROGRAM_REPLICA,
      facets: { encryptionInTransit: { plaintextRefused: true, minimumTls: '1.3' } }
    },
    {
      title: 'audits when pgaudit is loaded, logs reads and writes, and a diagnostic setting keeps it',
      kinds: [kind, configuration, diagnosticSetting],
      resources: [program({}), parameter('shared_preload_libraries', 'pg_cron,pgaudit'), parameter('pgaudit.log', 'ALL'), setting],
      of: PROGRAM_SERVER,
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    },
    {
      title: 'does not audit when pgaudit is not loaded',
      kinds: [kind, configuration, diagnosticSetting],
      resources: [program({}), parameter('pgaudit.log', 'READ,WRITE'), setting],
      of: PROGRAM_SERVER,
      facets: { audit: { enabled: false, retentionDays: 0 } }
    },
    {
      title: 'does not audit when pgaudit logs definitions only',
      kinds: [kind, configuration, diagnosticSetting],
      resources: [program({}), parameter('shared_preload_libraries', 'pgaudit'), parameter('pgaudit.log', 'DDL'), setting],
      of: PROGRAM_SERVER,
      facets: { audit: { enabled: false, retentionDays: 0 } }
    },
    {
      title: 'is reached through its firewall rules',
      kinds: [kind, firewallRule],
      resources: [
        program({ network: { publicNetworkAccess: 'Enabled' } }),
        {
          id: urn('dbforpostgresql:FirewallRule', 'office'),
          typeSystem: 'pulumi',
          type: 'azure-native:dbforpostgresql:FirewallRule',
          document: { serverName: UNKNOWN_SENTINEL, startIpAddress: '203.0.113.8', endIpAddress: '203.0.113.15' },
          wires: { serverName: [PROGRAM_SERVER] }
        }
      ],
      of: PROGRAM_SERVER,
      facets: { publicEndpoint: { reach: 'restricted', sources: ['203.0.113.8-203.0.113.15'] } }
    }
  ]
} satisfies KindFixture

function absent(encryptionInTransit: object, audited: boolean | string) {
  return {
    placement: { regions: '?not-collected', zones: [] },
    replication: { regions: [] },
    publicAddress: { addresses: ['public endpoint'] },
    publicEndpoint: { reach: 'restricted', sources: [] },
    privateConnectivity: { attached: false },
    encryptionAtRest: { key: 'provider-key' },
    encryptionInTransit: encryptionInTransit as Readonly<Record<string, unknown>>,
    zoneRedundancy: { zones: 1 },
    backup: BACKUP,
    deletionProtection: { enabled: false },
    identity: { directoryOnly: false },
    audit: { enabled: audited, retentionDays: 0 }
  }
}
