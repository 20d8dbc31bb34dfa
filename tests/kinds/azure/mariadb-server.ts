import diagnosticSetting from '../../../src/kinds/azure/diagnostic-setting.ts'
import managementLock from '../../../src/kinds/azure/management-lock.ts'
import configuration from '../../../src/kinds/azure/mariadb-configuration.ts'
import firewallRule from '../../../src/kinds/azure/mariadb-firewall-rule.ts'
import kind from '../../../src/kinds/azure/mariadb-server.ts'
import privateEndpoint from '../../../src/kinds/azure/private-endpoint.ts'
import resourceGroup from '../../../src/kinds/azure/resource-group.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c/resourceGroups/ledger-prod'
const SERVER = `${GROUP}/providers/Microsoft.DBforMariaDB/servers/ledger-db`
const REPLICA = `${GROUP}/providers/Microsoft.DBforMariaDB/servers/ledger-db-replica`
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const PROGRAM_SERVER = urn('dbformariadb:Server', 'ledger-db')

const live = (properties: object) => ({
  id: SERVER,
  name: 'ledger-db',
  type: 'Microsoft.DBforMariaDB/servers',
  location: 'westeurope',
  sku: { name: 'GP_Gen5_4', tier: 'GeneralPurpose', family: 'Gen5', capacity: 4 },
  tags: { tenant: 'ledger' },
  properties: {
    administratorLogin: 'ledgeradmin',
    version: '10.3',
    userVisibleState: 'Ready',
    fullyQualifiedDomainName: 'ledger-db.mariadb.database.azure.com',
    earliestRestoreDate: '2026-11-08T10:14:09.52+00:00',
    replicationRole: 'Master',
    masterServerId: '',
    replicaCapacity: 5,
    ...properties
  }
})
const parameter = (server: string, name: string, value: string) => ({
  id: `${server}/configurations/${name}`,
  typeSystem: 'arm' as const,
  type: 'Microsoft.DBforMariaDB/servers/configurations',
  origin: 'observed' as const,
  document: {
    id: `${server}/configurations/${name}`,
    name,
    properties: { value, defaultValue: 'OFF', dataType: 'Enumeration', source: 'user-override' }
  }
})
const setting = (server: string) => ({
  id: `${server}/providers/Microsoft.Insights/diagnosticSettings/to-workspace`,
  typeSystem: 'arm' as const,
  type: 'Microsoft.Insights/diagnosticSettings',
  origin: 'observed' as const,
  document: {
    name: 'to-workspace',
    properties: {
      workspaceId: `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/ledger-logs`,
      logs: [{ category: 'MySqlAuditLogs', enabled: true }]
    }
  }
})
const server = (properties: object) => ({
  id: SERVER,
  typeSystem: 'arm' as const,
  type: 'Microsoft.DBforMariaDB/servers',
  origin: 'observed' as const,
  document: live(properties)
})
const rule = (name: string, startIpAddress: string, endIpAddress: string) => ({
  id: `${SERVER}/firewallRules/${name}`,
  typeSystem: 'arm' as const,
  type: 'Microsoft.DBforMariaDB/servers/firewallRules',
  origin: 'observed' as const,
  document: { id: `${SERVER}/firewallRules/${name}`, name, properties: { startIpAddress, endIpAddress } }
})
const PUBLIC = {
  sslEnforcement: 'Enabled',
  publicNetworkAccess: 'Enabled',
  storageProfile: { backupRetentionDays: 7, geoRedundantBackup: 'Disabled' }
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        serverName: 'ledger-db',
        resourceGroupName: 'ledger-prod',
        location: 'West Europe',
        sku: { name: 'GP_Gen5_4', tier: 'GeneralPurpose', family: 'Gen5', capacity: 4 },
        tags: { tenant: 'ledger' },
        properties: {
          createMode: 'Default',
          administratorLogin: 'ledgeradmin',
          administratorLoginPassword: '[secret]',
          version: '10.3',
          sslEnforcement: 'Enabled',
          minimalTlsVersion: 'TLS1_2',
          publicNetworkAccess: 'Disabled',
          storageProfile: { storageMB: 128000, backupRetentionDays: 14, geoRedundantBackup: 'Enabled', storageAutogrow: 'Enabled' }
        }
      }
    },
    arm: {
      // As a template, so that parameters have their defaults as in a program.
      resource: { id: SERVER, origin: 'declared' },
      document: live({
        sslEnforcement: 'Enabled',
        minimalTlsVersion: 'TLS1_2',
        publicNetworkAccess: 'Disabled',
        storageProfile: { storageMB: 128000, backupRetentionDays: 14, geoRedundantBackup: 'Enabled', storageAutogrow: 'Enabled' }
      })
    }
  },
  facets: {
    edition: { name: 'GeneralPurpose' },
    placement: { regions: ['westeurope'], zones: [] },
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
      retentionDays: 14,
      restoreWindowDays: 14,
      regions: ['westeurope', 'northeurope'],
      zones: 1,
      key: 'provider-key'
    },
    deletionProtection: { enabled: false },
    identity: { directoryOnly: false },
    audit: { enabled: false, retentionDays: 0 }
  },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-prod' }], uses: [{ text: 'ledger-prod' }], replicaOf: [] },
    arm: { childOf: [], uses: [{ text: GROUP }], replicaOf: [] }
  },
  failing: {
    'azure-native': {
      document: {
        serverName: 'ledger-test',
        location: 'eastus',
        properties: {
          createMode: 'Default',
          sslEnforcement: 'Disabled',
          publicNetworkAccess: 'Enabled',
          storageProfile: { backupRetentionDays: 7 }
        }
      }
    },
    arm: {
      document: {
        name: 'ledger-test',
        location: 'eastus',
        properties: { sslEnforcement: 'Disabled', publicNetworkAccess: 'Enabled', storageProfile: { backupRetentionDays: 7 } }
      }
    }
  },
  failingFacets: {
    placement: { regions: ['eastus'], zones: [] },
    publicAddress: { addresses: ['public endpoint'] },
    publicEndpoint: { reach: 'restricted', sources: [] },
    encryptionInTransit: { plaintextRefused: false, minimumTls: 'none' },
    backup: { enabled: true, everyHours: 24, retentionDays: 7, restoreWindowDays: 7, regions: ['eastus'], zones: 1, key: 'provider-key' }
  },
  absent: {
    'azure-native': {
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
      audit: { enabled: false, retentionDays: 0 }
    },
    arm: {
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
      audit: { enabled: '?not-collected', retentionDays: 0 }
    }
  },
  cases: [
    {
      title: 'is attached by an approved private endpoint that a live server lists',
      dialect: 'arm',
      given: {
        document: live({
          privateEndpointConnections: [
            {
              id: `${SERVER}/privateEndpointConnections/ledger-db-pe`,
              properties: {
                privateEndpoint: { id: `${GROUP}/providers/Microsoft.Network/privateEndpoints/ledger-db-pe` },
                privateLinkServiceConnectionState: { status: 'Approved', description: 'Auto-approved', actionsRequired: 'None' }
              }
            }
          ]
        })
      },
      facets: { privateConnectivity: { attached: true } }
    },
    ...(['TLS1_0', 'TLS1_1', 'TLS1_2', 'TLSEnforcementDisabled', 'TLS9'] as const).map((minimalTlsVersion) => ({
      title: `reads ${minimalTlsVersion}`,
      dialect: 'azure-native' as const,
      given: { document: { properties: { sslEnforcement: 'Enabled', minimalTlsVersion } } },
      facets: {
        encryptionInTransit: {
          plaintextRefused: true,
          minimumTls: { TLS1_0: '1.0', TLS1_1: '1.1', TLS1_2: '1.2', TLSEnforcementDisabled: 'none', TLS9: '?unreadable' }[
            minimalTlsVersion
          ]
        }
      }
    })),
    {
      title: 'has the audit parameters of the server that it is restored from',
      dialect: 'azure-native',
      given: {
        document: { properties: { createMode: 'PointInTimeRestore', sourceServerId: SERVER, restorePointInTime: '2026-11-20T00:00:00Z' } }
      },
      facets: { audit: { enabled: '?not-collected', retentionDays: 0 } }
    }
  ],
  neighbours: [
    {
      title: 'is reached only through its firewall rules',
      kinds: [kind, firewallRule],
      resources: [server(PUBLIC), rule('office', '203.0.113.8', '203.0.113.15'), rule('azure', '0.0.0.0', '0.0.0.0')],
      of: SERVER,
      facets: { publicEndpoint: { reach: 'restricted', sources: ['203.0.113.8-203.0.113.15', 'azure-services'] } }
    },
    {
      title: 'is open when one rule lets everybody in',
      kinds: [kind, firewallRule],
      resources: [server(PUBLIC), rule('all', '0.0.0.0', '255.255.255.255')],
      of: SERVER,
      facets: { publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] } }
    },
    {
      title: 'may be reached by anybody as long as firewall rules were not collected',
      kinds: [kind, firewallRule],
      resources: [server(PUBLIC)],
      of: SERVER,
      facets: { publicEndpoint: { reach: '?not-collected', sources: '?not-collected' } }
    },
    {
      title: 'finds a rule of the same program by its dependency',
      kinds: [kind, firewallRule],
      resources: [
        { id: PROGRAM_SERVER, typeSystem: 'pulumi', type: 'azure-native:dbformariadb:Server', document: { properties: PUBLIC } },
        {
          id: urn('dbformariadb:FirewallRule', 'office'),
          typeSystem: 'pulumi',
          type: 'azure-native:dbformariadb:FirewallRule',
          document: { serverName: UNKNOWN_SENTINEL, startIpAddress: '203.0.113.8', endIpAddress: '203.0.113.8' },
          wires: { serverName: [PROGRAM_SERVER] }
        }
      ],
      of: PROGRAM_SERVER,
      facets: { publicEndpoint: { reach: 'restricted', sources: ['203.0.113.8'] } }
    },
    {
      title: 'waits for a rule whose addresses are known only after apply',
      kinds: [kind, firewallRule],
      resources: [
        { id: PROGRAM_SERVER, typeSystem: 'pulumi', type: 'azure-native:dbformariadb:Server', document: { properties: PUBLIC } },
        {
          id: urn('dbformariadb:FirewallRule', 'gateway'),
          typeSystem: 'pulumi',
          type: 'azure-native:dbformariadb:FirewallRule',
          document: { serverName: 'ledger-db', startIpAddress: UNKNOWN_SENTINEL, endIpAddress: UNKNOWN_SENTINEL }
        }
      ],
      of: PROGRAM_SERVER,
      facets: { publicEndpoint: { reach: '?computed', sources: '?computed' } }
    },
    {
      title: 'takes the location that it leaves out from its resource group, and the pair of its backups with it',
      kinds: [kind, resourceGroup],
      resources: [
        {
          id: urn('resources:ResourceGroup', 'prod'),
          typeSystem: 'pulumi',
          type: 'azure-native:resources:ResourceGroup',
          document: { resourceGroupName: 'ledger-prod', location: 'germanywestcentral' }
        },
        {
          id: PROGRAM_SERVER,
          typeSystem: 'pulumi',
          type: 'azure-native:dbformariadb:Server',
          document: { resourceGroupName: UNKNOWN_SENTINEL, properties: { storageProfile: { geoRedundantBackup: 'Enabled' } } },
          wires: { resourceGroupName: [urn('resources:ResourceGroup', 'prod')] }
        }
      ],
      of: PROGRAM_SERVER,
      facets: {
        placement: { regions: ['germanywestcentral'], zones: [] },
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: 7,
          restoreWindowDays: 7,
          regions: ['germanywestcentral', 'germanynorth'],
          zones: 1,
          key: 'provider-key'
        }
      }
    },
    {
      title: 'is on a private network by a private endpoint of the same program',
      kinds: [kind, privateEndpoint],
      resources: [
        { id: PROGRAM_SERVER, typeSystem: 'pulumi', type: 'azure-native:dbformariadb:Server', document: { properties: PUBLIC } },
        {
          id: urn('network:PrivateEndpoint', 'ledger-db-pe'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:PrivateEndpoint',
          document: {
            privateLinkServiceConnections: [{ name: 'ledger-db', privateLinkServiceId: UNKNOWN_SENTINEL, groupIds: ['mariadbServer'] }]
          },
          wires: { privateLinkServiceConnections: [PROGRAM_SERVER] }
        }
      ],
      of: PROGRAM_SERVER,
      facets: { privateConnectivity: { attached: true } }
    },
    {
      title: 'audits when its parameters tell all access and a diagnostic setting keeps it',
      kinds: [kind, configuration, diagnosticSetting],
      resources: [
        server(PUBLIC),
        parameter(SERVER, 'audit_log_enabled', 'ON'),
        parameter(SERVER, 'audit_log_events', 'CONNECTION,GENERAL'),
        setting(SERVER)
      ],
      of: SERVER,
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    },
    {
      title: 'does not audit with the events that are logged by default',
      kinds: [kind, configuration, diagnosticSetting],
      resources: [
        server(PUBLIC),
        parameter(SERVER, 'audit_log_enabled', 'ON'),
        parameter(SERVER, 'audit_log_events', 'CONNECTION'),
        setting(SERVER)
      ],
      of: SERVER,
      facets: { audit: { enabled: false, retentionDays: 0 } }
    },
    {
      title: 'may audit as long as diagnostic settings were not collected',
      kinds: [kind, configuration, diagnosticSetting],
      resources: [server(PUBLIC), parameter(SERVER, 'audit_log_enabled', 'ON'), parameter(SERVER, 'audit_log_events', 'CONNECTION,DML')],
      of: SERVER,
      facets: { audit: { enabled: '?not-collected', retentionDays: '?not-collected' } }
    },
    {
      title: 'is protected from deletion by a lock of its own',
      kinds: [kind, managementLock, resourceGroup],
      resources: [
        server(PUBLIC),
        {
          id: `${SERVER}/providers/Microsoft.Authorization/locks/keep`,
          typeSystem: 'arm',
          type: 'Microsoft.Authorization/locks',
          origin: 'observed',
          document: { name: 'keep', properties: { level: 'CanNotDelete' } }
        }
      ],
      of: SERVER,
      facets: { deletionProtection: { enabled: true } }
    },
    {
      title: 'is protected from deletion by the lock of its resource group',
      kinds: [kind, managementLock, resourceGroup],
      resources: [
        server(PUBLIC),
        {
          id: GROUP,
          typeSystem: 'arm',
          type: 'Microsoft.Resources/resourceGroups',
          origin: 'observed',
          document: { name: 'ledger-prod', location: 'westeurope' }
        },
        {
          id: `${GROUP}/providers/Microsoft.Authorization/locks/keep`,
          typeSystem: 'arm',
          type: 'Microsoft.Authorization/locks',
          origin: 'observed',
          document: { name: 'keep', properties: { level: 'ReadOnly' } }
        }
      ],
      of: SERVER,
      facets: { deletionProtection: { enabled: true } }
    },
    {
      title: 'may be locked as long as locks were not collected',
      kinds: [kind, managementLock, resourceGroup],
      resources: [server(PUBLIC)],
      of: SERVER,
      facets: { deletionProtection: { enabled: '?not-collected' } }
    },
    {
      title: 'is not protected in a program that locks neither it nor its group',
      kinds: [kind, managementLock, resourceGroup],
      resources: [
        {
          id: PROGRAM_SERVER,
          typeSystem: 'pulumi',
          type: 'azure-native:dbformariadb:Server',
          document: { resourceGroupName: 'ledger-prod', properties: PUBLIC }
        },
        {
          id: urn('resources:ResourceGroup', 'prod'),
          typeSystem: 'pulumi',
          type: 'azure-native:resources:ResourceGroup',
          document: { resourceGroupName: 'ledger-prod' }
        }
      ],
      of: PROGRAM_SERVER,
      facets: { deletionProtection: { enabled: false } }
    },
    {
      title: 'reads the parameters of a live replica itself, not those of its source',
      kinds: [kind, configuration, diagnosticSetting],
      resources: [
        server(PUBLIC),
        { ...server({ ...PUBLIC, replicationRole: 'Replica', masterServerId: SERVER }), id: REPLICA },
        parameter(SERVER, 'audit_log_enabled', 'ON'),
        parameter(SERVER, 'audit_log_events', 'CONNECTION,DML'),
        setting(REPLICA)
      ],
      of: REPLICA,
      facets: { audit: { enabled: '?not-collected', retentionDays: '?not-collected' } }
    }
  ]
} satisfies KindFixture
