import keyVaultKey from '../../../src/kinds/azure/key-vault-key.ts'
import configuration from '../../../src/kinds/azure/mysql-configuration.ts'
import firewallRule from '../../../src/kinds/azure/mysql-firewall-rule.ts'
import kind from '../../../src/kinds/azure/mysql-flexible-server.ts'
import privateEndpoint from '../../../src/kinds/azure/private-endpoint.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c/resourceGroups/ledger-prod'
const SERVER = `${GROUP}/providers/Microsoft.DBforMySQL/flexibleServers/ledger-db`
const REPLICA = `${GROUP}/providers/Microsoft.DBforMySQL/flexibleServers/ledger-replica`
const SUBNET = `${GROUP}/providers/Microsoft.Network/virtualNetworks/ledger-vnet/subnets/mysql`
const KEY_URI = 'https://ledger-vault.vault.azure.net/keys/ledger-db/0f1e2d3c'
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const PROGRAM_SERVER = urn('dbformysql:Server', 'ledger-db')
const PROGRAM_REPLICA = urn('dbformysql:Server', 'ledger-replica')

const SETTINGS = {
  administratorLogin: 'ledgeradmin',
  version: '8.0.21',
  availabilityZone: '1',
  backup: { backupRetentionDays: 14, backupIntervalHours: 24, geoRedundantBackup: 'Disabled' },
  dataEncryption: {
    type: 'AzureKeyVault',
    primaryKeyURI: KEY_URI,
    primaryUserAssignedIdentityId: `${GROUP}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ledger-db`
  },
  highAvailability: { mode: 'ZoneRedundant', standbyAvailabilityZone: '3' },
  network: {
    delegatedSubnetResourceId: SUBNET,
    privateDnsZoneResourceId: `${GROUP}/providers/Microsoft.Network/privateDnsZones/ledger.mysql.database.azure.com`,
    publicNetworkAccess: 'Disabled'
  },
  storage: { autoGrow: 'Enabled', iops: 600, storageSizeGB: 128, storageRedundancy: 'ZoneRedundancy' }
}
const live = (name: string, properties: object) => ({
  id: `${GROUP}/providers/Microsoft.DBforMySQL/flexibleServers/${name}`,
  name,
  type: 'Microsoft.DBforMySQL/flexibleServers',
  location: 'West Europe',
  sku: { name: 'Standard_D4ds_v4', tier: 'GeneralPurpose' },
  tags: { tenant: 'ledger' },
  properties: {
    state: 'Ready',
    fullyQualifiedDomainName: `${name}.mysql.database.azure.com`,
    replicationRole: 'None',
    replicaCapacity: 10,
    ...properties
  }
})
const observed = (name: string, properties: object) => ({
  id: `${GROUP}/providers/Microsoft.DBforMySQL/flexibleServers/${name}`,
  typeSystem: 'arm' as const,
  type: 'Microsoft.DBforMySQL/flexibleServers',
  origin: 'observed' as const,
  document: live(name, properties)
})
const observedParameter = (server: string, name: string, value: string) => ({
  id: `${server}/configurations/${name}`,
  typeSystem: 'arm' as const,
  type: 'Microsoft.DBforMySQL/flexibleServers/configurations',
  origin: 'observed' as const,
  document: { name, properties: { value, currentValue: value, source: 'user-override' } }
})
const program = (document: object, id = PROGRAM_SERVER) => ({
  id,
  typeSystem: 'pulumi' as const,
  type: 'azure-native:dbformysql:Server',
  document
})
const programParameter = (configurationName: string, value: string) => ({
  id: urn('dbformysql:Configuration', configurationName),
  typeSystem: 'pulumi' as const,
  type: 'azure-native:dbformysql:Configuration',
  document: { serverName: UNKNOWN_SENTINEL, configurationName, value },
  wires: { serverName: [PROGRAM_SERVER] }
})
const replica = {
  ...program({ createMode: 'Replica', sourceServerResourceId: UNKNOWN_SENTINEL }, PROGRAM_REPLICA),
  wires: { sourceServerResourceId: [PROGRAM_SERVER] }
}
const BACKUP = {
  enabled: true,
  everyHours: 24,
  retentionDays: 7,
  restoreWindowDays: 7,
  regions: '?not-collected',
  zones: 1,
  key: 'provider-key'
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        serverName: 'ledger-db',
        resourceGroupName: 'ledger-prod',
        location: 'westeurope',
        sku: { name: 'Standard_D4ds_v4', tier: 'GeneralPurpose' },
        tags: { tenant: 'ledger' },
        createMode: 'Default',
        administratorLoginPassword: '[secret]',
        ...SETTINGS
      }
    },
    // As a template, so that parameters have their defaults as in a program.
    arm: { resource: { id: SERVER, origin: 'declared' }, document: live('ledger-db', SETTINGS) }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: ['1', '3'] },
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
      retentionDays: 14,
      restoreWindowDays: 14,
      regions: ['westeurope'],
      zones: 2,
      key: 'customer-key'
    },
    deletionProtection: { enabled: false },
    identity: { directoryOnly: false },
    audit: { enabled: false, retentionDays: 0 }
  },
  links: {
    'azure-native': {
      childOf: [{ text: 'ledger-prod' }],
      replicaOf: [],
      encryptedBy: [{ text: 'ledger-db' }],
      inSubnet: [{ text: SUBNET }]
    },
    arm: { uses: [{ text: GROUP }], replicaOf: [], encryptedBy: [{ text: 'ledger-db' }], inSubnet: [{ text: SUBNET }] }
  },
  failing: {
    'azure-native': {
      document: {
        serverName: 'ledger-test',
        location: 'northeurope',
        availabilityZone: '2',
        highAvailability: { mode: 'SameZone', standbyAvailabilityZone: '2' },
        backup: { backupRetentionDays: 1, geoRedundantBackup: 'Enabled' },
        network: { publicNetworkAccess: 'Enabled' }
      }
    },
    arm: {
      document: live('ledger-test', {
        location: 'northeurope',
        availabilityZone: '2',
        highAvailability: { mode: 'SameZone', standbyAvailabilityZone: '2', state: 'Healthy' },
        backup: { backupRetentionDays: 1, geoRedundantBackup: 'Enabled' },
        network: { publicNetworkAccess: 'Enabled' },
        storage: { storageRedundancy: 'LocalRedundancy' }
      })
    }
  },
  failingFacets: {
    publicAddress: { addresses: ['public endpoint'] },
    publicEndpoint: { reach: 'restricted', sources: [] },
    privateConnectivity: { attached: false },
    encryptionAtRest: { key: 'provider-key' },
    zoneRedundancy: { zones: 1 }
  },
  absent: {
    'azure-native': absent({ plaintextRefused: true, minimumTls: '1.2' }, false),
    arm: absent({ plaintextRefused: '?not-collected', minimumTls: '?not-collected' }, '?not-collected')
  },
  cases: [
    {
      title: 'copies its backups to the paired region',
      dialect: 'arm',
      given: {
        document: live('ledger-db', { backup: { backupRetentionDays: 35, backupIntervalHours: 6, geoRedundantBackup: 'Enabled' } })
      },
      facets: { backup: { ...BACKUP, everyHours: 6, retentionDays: 35, restoreWindowDays: 35, regions: ['westeurope', 'northeurope'] } }
    },
    {
      title: 'has no public endpoint in a delegated subnet',
      dialect: 'azure-native',
      given: { document: { network: { delegatedSubnetResourceId: SUBNET } } },
      facets: {
        publicEndpoint: { reach: 'closed', sources: [] },
        publicAddress: { addresses: [] },
        privateConnectivity: { attached: true }
      }
    },
    {
      title: 'sits in a subnet that is made by the same program',
      dialect: 'azure-native',
      given: {
        document: { network: { delegatedSubnetResourceId: UNKNOWN_SENTINEL } },
        resource: { wires: { network: [urn('network:Subnet', 'mysql')] } }
      },
      facets: { publicEndpoint: { reach: 'closed', sources: [] }, privateConnectivity: { attached: true } }
    },
    {
      title: 'leaves the zones of geo-redundant backups of a zone-redundant server open',
      dialect: 'arm',
      given: { document: live('ledger-db', { highAvailability: { mode: 'ZoneRedundant' }, backup: { geoRedundantBackup: 'Enabled' } }) },
      facets: { backup: { ...BACKUP, regions: ['westeurope', 'northeurope'], zones: '?not-collected' } }
    },
    {
      title: 'has the parameters of the server that it is restored from',
      dialect: 'azure-native',
      given: { document: { createMode: 'GeoRestore', sourceServerResourceId: SERVER } },
      facets: {
        encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '?not-collected' },
        identity: { directoryOnly: '?not-collected' },
        audit: { enabled: '?not-collected', retentionDays: 0 }
      }
    }
  ],
  neighbours: [
    {
      title: 'encrypts connections as its parameters say',
      kinds: [kind, configuration],
      resources: [program({}), programParameter('require_secure_transport', 'OFF'), programParameter('tls_version', 'TLSv1.3,TLSv1.2')],
      of: PROGRAM_SERVER,
      facets: { encryptionInTransit: { plaintextRefused: false, minimumTls: '1.2' } }
    },
    {
      title: 'refuses all but the newest TLS',
      kinds: [kind, configuration],
      resources: [
        observed('ledger-db', {}),
        observedParameter(SERVER, 'require_secure_transport', 'ON'),
        observedParameter(SERVER, 'tls_version', 'TLSv1.3'),
        observedParameter(SERVER, 'aad_auth_only', 'ON')
      ],
      of: SERVER,
      facets: { encryptionInTransit: { plaintextRefused: true, minimumTls: '1.3' }, identity: { directoryOnly: true } }
    },
    {
      title: 'leaves a parameter open that is not among those collected',
      kinds: [kind, configuration],
      resources: [observed('ledger-db', {}), observedParameter(SERVER, 'require_secure_transport', 'ON')],
      of: SERVER,
      facets: { encryptionInTransit: { plaintextRefused: true, minimumTls: '?not-collected' } }
    },
    {
      title: 'leaves its parameters open when none were collected',
      kinds: [kind, configuration],
      resources: [observed('ledger-db', {})],
      of: SERVER,
      facets: {
        encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '?not-collected' },
        identity: { directoryOnly: '?not-collected' }
      }
    },
    {
      title: 'is made with the parameters of its source',
      kinds: [kind, configuration],
      resources: [program({}), replica, programParameter('require_secure_transport', 'OFF')],
      of: PROGRAM_REPLICA,
      facets: { encryptionInTransit: { plaintextRefused: false, minimumTls: '1.2' } }
    },
    {
      title: 'reads a live replica by its own parameters',
      kinds: [kind, configuration],
      resources: [
        observed('ledger-db', {}),
        observed('ledger-replica', { replicationRole: 'Replica', sourceServerResourceId: SERVER }),
        observedParameter(SERVER, 'require_secure_transport', 'ON')
      ],
      of: REPLICA,
      facets: { encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '?not-collected' } }
    },
    {
      title: 'waits for a parameter that is known only after apply',
      kinds: [kind, configuration],
      resources: [program({}), programParameter('require_secure_transport', UNKNOWN_SENTINEL)],
      of: PROGRAM_SERVER,
      facets: { encryptionInTransit: { plaintextRefused: '?computed', minimumTls: '1.2' } }
    },
    {
      title: 'is reached from inside Azure by its firewall rule',
      kinds: [kind, firewallRule],
      resources: [
        program({ network: { publicNetworkAccess: 'Enabled' } }),
        {
          id: urn('dbformysql:FirewallRule', 'azure'),
          typeSystem: 'pulumi',
          type: 'azure-native:dbformysql:FirewallRule',
          document: { serverName: UNKNOWN_SENTINEL, startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' },
          wires: { serverName: [PROGRAM_SERVER] }
        }
      ],
      of: PROGRAM_SERVER,
      facets: { publicEndpoint: { reach: 'restricted', sources: ['azure-services'] } }
    },
    {
      title: 'may have a private endpoint as long as none were collected',
      kinds: [kind, privateEndpoint],
      resources: [observed('ledger-db', { network: { publicNetworkAccess: 'Disabled' } })],
      of: SERVER,
      facets: { privateConnectivity: { attached: '?not-collected' } }
    },
    {
      title: 'is encrypted with a key in an HSM, and so are its backups',
      kinds: [kind, keyVaultKey],
      resources: [
        program({ location: 'westeurope', dataEncryption: { type: 'AzureKeyVault', primaryKeyURI: KEY_URI } }),
        {
          id: urn('keyvault:Key', 'ledger-db-key'),
          typeSystem: 'pulumi',
          type: 'azure-native:keyvault:Key',
          document: { keyName: 'ledger-db', properties: { kty: 'RSA-HSM' } }
        }
      ],
      of: PROGRAM_SERVER,
      facets: { encryptionAtRest: { key: 'hsm-key' }, backup: { ...BACKUP, regions: ['westeurope'], key: 'hsm-key' } }
    }
  ]
} satisfies KindFixture

function absent(encryptionInTransit: object, off: boolean | string) {
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
    identity: { directoryOnly: off },
    audit: { enabled: off, retentionDays: 0 }
  }
}
