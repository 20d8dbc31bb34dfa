import kind from '../../../src/kinds/azure/postgresql-server.ts'
import configuration from '../../../src/kinds/azure/postgresql-configuration.ts'
import diagnosticSetting from '../../../src/kinds/azure/diagnostic-setting.ts'
import firewallRule from '../../../src/kinds/azure/postgresql-firewall-rule.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c/resourceGroups/orders-prod'
const PRIMARY = `${GROUP}/providers/Microsoft.DBforPostgreSQL/servers/orders-db`
const REPLICA = `${GROUP}/providers/Microsoft.DBforPostgreSQL/servers/orders-replica`
const urn = (type: string, name: string) => `urn:pulumi:prod::orders::azure-native:${type}::${name}`
const PROGRAM_PRIMARY = urn('dbforpostgresql:SingleServer', 'orders-db')
const PROGRAM_REPLICA = urn('dbforpostgresql:SingleServer', 'orders-replica')

const live = (name: string, properties: object) => ({
  id: `${GROUP}/providers/Microsoft.DBforPostgreSQL/servers/${name}`,
  name,
  type: 'Microsoft.DBforPostgreSQL/servers',
  location: 'germanywestcentral',
  sku: { name: 'GP_Gen5_2', tier: 'GeneralPurpose', family: 'Gen5', capacity: 2 },
  tags: { tenant: 'orders' },
  properties: {
    administratorLogin: 'ordersadmin',
    version: '11',
    userVisibleState: 'Ready',
    fullyQualifiedDomainName: `${name}.postgres.database.azure.com`,
    infrastructureEncryption: 'Disabled',
    ...properties
  }
})
const parameter = (name: string, value: string) => ({
  id: urn('dbforpostgresql:SingleServerConfiguration', name),
  typeSystem: 'pulumi' as const,
  type: 'azure-native:dbforpostgresql:SingleServerConfiguration',
  document: { serverName: UNKNOWN_SENTINEL, configurationName: name, value },
  wires: { serverName: [PROGRAM_PRIMARY] }
})
const STORED = { storageMB: 102400, backupRetentionDays: 10, geoRedundantBackup: 'Disabled', storageAutogrow: 'Enabled' }

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        serverName: 'orders-replica',
        resourceGroupName: 'orders-prod',
        location: 'germanywestcentral',
        tags: { tenant: 'orders' },
        sku: { name: 'GP_Gen5_2', tier: 'GeneralPurpose', family: 'Gen5', capacity: 2 },
        properties: {
          createMode: 'Replica',
          sourceServerId: PRIMARY,
          sslEnforcement: 'Enabled',
          minimalTlsVersion: 'TLS1_2',
          publicNetworkAccess: 'Disabled',
          storageProfile: STORED
        }
      }
    },
    arm: {
      // As a template, so that parameters have their defaults as in a program.
      resource: { id: REPLICA, origin: 'declared' },
      document: live('orders-replica', {
        createMode: 'Replica',
        sourceServerId: PRIMARY,
        sslEnforcement: 'Enabled',
        minimalTlsVersion: 'TLS1_2',
        publicNetworkAccess: 'Disabled',
        storageProfile: STORED
      })
    }
  },
  facets: {
    edition: { name: 'GeneralPurpose' },
    placement: { regions: ['germanywestcentral'], zones: [] },
    replication: { regions: [] },
    publicAddress: { addresses: [] },
    publicEndpoint: { reach: 'closed', sources: [] },
    privateConnectivity: { attached: false },
    encryptionAtRest: { key: 'provider-key' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    zoneRedundancy: { zones: 1 },
    backup: {
      enabled: true,
      everyHours: 24,
      retentionDays: 10,
      restoreWindowDays: 10,
      regions: ['germanywestcentral'],
      zones: 1,
      key: 'provider-key'
    },
    deletionProtection: { enabled: false },
    identity: { directoryOnly: false },
    audit: { enabled: false, retentionDays: 0 }
  },
  links: {
    'azure-native': { replicaOf: [{ text: PRIMARY }] },
    arm: { replicaOf: [{ text: PRIMARY }] }
  },
  failing: {
    'azure-native': {
      document: {
        serverName: 'orders-test',
        location: 'eastus',
        properties: {
          createMode: 'Default',
          sslEnforcement: 'Disabled',
          publicNetworkAccess: 'Enabled',
          storageProfile: { geoRedundantBackup: 'Enabled' }
        }
      }
    },
    arm: {
      document: {
        name: 'orders-test',
        location: 'eastus',
        properties: { sslEnforcement: 'Disabled', publicNetworkAccess: 'Enabled', storageProfile: { geoRedundantBackup: 'Enabled' } }
      }
    }
  },
  failingFacets: {
    publicEndpoint: { reach: 'restricted', sources: [] },
    encryptionInTransit: { plaintextRefused: false, minimumTls: 'none' },
    backup: {
      enabled: true,
      everyHours: 24,
      retentionDays: 7,
      restoreWindowDays: 7,
      regions: ['eastus', 'westus'],
      zones: 1,
      key: 'provider-key'
    }
  },
  absent: {
    'azure-native': absent({ enabled: false, retentionDays: 0 }),
    arm: absent({ enabled: '?not-collected', retentionDays: 0 })
  },
  cases: [
    {
      title: 'is encrypted with a key of the customer where a live server says so',
      dialect: 'arm',
      given: { document: live('orders-db', { byokEnforcement: 'Enabled' }) },
      facets: { encryptionAtRest: { key: 'customer-key' } }
    }
  ],
  neighbours: [
    {
      title: 'is open to the internet by one firewall rule, whatever the others are',
      kinds: [kind, firewallRule],
      resources: [
        { id: PROGRAM_PRIMARY, typeSystem: 'pulumi', type: 'azure-native:dbforpostgresql:SingleServer', document: { properties: {} } },
        ...[
          ['all', '0.0.0.0', '255.255.255.255'],
          ['gateway', UNKNOWN_SENTINEL, UNKNOWN_SENTINEL]
        ].map(([name, startIpAddress, endIpAddress]) => ({
          id: urn('dbforpostgresql:SingleServerFirewallRule', name as string),
          typeSystem: 'pulumi' as const,
          type: 'azure-native:dbforpostgresql:SingleServerFirewallRule',
          document: { serverName: 'orders-db', startIpAddress, endIpAddress }
        }))
      ],
      of: PROGRAM_PRIMARY,
      facets: { publicEndpoint: { reach: 'open', sources: '?computed' } }
    },
    {
      title: 'starts with the audit parameters of its source',
      kinds: [kind, configuration, diagnosticSetting],
      resources: [
        {
          id: PROGRAM_PRIMARY,
          typeSystem: 'pulumi',
          type: 'azure-native:dbforpostgresql:SingleServer',
          document: { properties: { createMode: 'Default' } }
        },
        {
          id: PROGRAM_REPLICA,
          typeSystem: 'pulumi',
          type: 'azure-native:dbforpostgresql:SingleServer',
          document: { properties: { createMode: 'Replica', sourceServerId: UNKNOWN_SENTINEL } },
          wires: { properties: [PROGRAM_PRIMARY] }
        },
        parameter('shared_preload_libraries', 'pg_stat_statements,pgaudit'),
        parameter('pgaudit.log', 'READ,WRITE,DDL'),
        {
          id: urn('monitor:DiagnosticSetting', 'audit'),
          typeSystem: 'pulumi',
          type: 'azure-native:monitor:DiagnosticSetting',
          document: {
            resourceUri: UNKNOWN_SENTINEL,
            workspaceId: `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/orders-logs`,
            logs: [{ category: 'PostgreSQLLogs', enabled: true }]
          },
          wires: { resourceUri: [PROGRAM_REPLICA] }
        }
      ],
      of: PROGRAM_REPLICA,
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    }
  ]
} satisfies KindFixture

function absent(audit: object) {
  return {
    edition: { name: '?not-collected' },
    placement: { regions: '?not-collected', zones: [] },
    replication: { regions: [] },
    publicAddress: { addresses: ['public endpoint'] },
    publicEndpoint: { reach: 'restricted', sources: [] },
    privateConnectivity: { attached: false },
    encryptionAtRest: { key: 'provider-key' },
    encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: 'none' },
    zoneRedundancy: { zones: 1 },
    backup: {
      enabled: true,
      everyHours: 24,
      retentionDays: 7,
      restoreWindowDays: 7,
      regions: '?not-collected',
      zones: 1,
      key: 'provider-key'
    },
    deletionProtection: { enabled: false },
    identity: { directoryOnly: false },
    audit: audit as Readonly<Record<string, unknown>>
  }
}
