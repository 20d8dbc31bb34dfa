// Deliberately wrong: every claim of the Retarus overview that a machine can check on Azure is contradicted here at least once.
import * as authorization from '@pulumi/azure-native/authorization'
import * as containerservice from '@pulumi/azure-native/containerservice'
import * as dataprotection from '@pulumi/azure-native/dataprotection'
import * as dbforpostgresql from '@pulumi/azure-native/dbforpostgresql'
import * as network from '@pulumi/azure-native/network'
import * as operationalinsights from '@pulumi/azure-native/operationalinsights'
import * as resources from '@pulumi/azure-native/resources'
import * as sql from '@pulumi/azure-native/sql'
import * as storage from '@pulumi/azure-native/storage'
import * as trafficmanager from '@pulumi/azure-native/trafficmanager'

const group = new resources.ResourceGroup('everything', { location: 'eastus2' })
const at = (location: string): { resourceGroupName: typeof group.name; location: string } => ({ resourceGroupName: group.name, location })

// No segment and no flow log: mail, databases and consoles are open to the internet, unseen.
const open = new network.NetworkSecurityGroup('open', {
  ...at('eastus2'),
  securityRules: [
    {
      name: 'anything-goes',
      access: 'Allow',
      direction: 'Inbound',
      priority: 100,
      protocol: '*',
      sourceAddressPrefix: '*',
      sourcePortRange: '*',
      destinationAddressPrefix: '*',
      destinationPortRange: '*'
    }
  ]
})
const vnet = new network.VirtualNetwork('flat', { ...at('eastus2'), addressSpace: { addressPrefixes: ['10.10.0.0/16'] } })
const subnet = new network.Subnet('flat', {
  resourceGroupName: group.name,
  virtualNetworkName: vnet.name,
  addressPrefix: '10.10.0.0/20',
  networkSecurityGroup: { id: open.id }
})

// Content of American customers: everybody may read it, a single person writes there, whoever has the key signs as nobody, and Amsterdam is
// not the United States.
const content = new storage.StorageAccount('content', {
  ...at('westeurope'),
  kind: 'StorageV2',
  sku: { name: 'Standard_LRS' },
  allowBlobPublicAccess: true,
  enableHttpsTrafficOnly: false,
  minimumTlsVersion: 'TLS1_0',
  tags: { 'customer-region': 'us', 'data-class': 'content' }
})

new authorization.RoleAssignment('content-for-jane', {
  scope: content.id,
  roleDefinitionId: '/providers/Microsoft.Authorization/roleDefinitions/ba92f5b4-2d11-453d-a403-e96b0029c9fe',
  principalId: '88888888-9999-aaaa-bbbb-cccccccccccc',
  principalType: 'User'
})

// Fax images under nobody's own key, in London, for a customer who chose the Union; what is deleted at once can be brought back for a week.
const images = new storage.StorageAccount('fax-images', {
  ...at('uksouth'),
  kind: 'StorageV2',
  sku: { name: 'Standard_ZRS' },
  allowBlobPublicAccess: false,
  minimumTlsVersion: 'TLS1_2',
  tags: { 'customer-region': 'eu', 'data-class': 'fax-image', 'content-handling': 'deliver-and-delete', 'data-needs': 'phi' }
})
new storage.BlobServiceProperties('fax-images', {
  resourceGroupName: group.name,
  accountName: images.name,
  blobServicesName: 'default',
  deleteRetentionPolicy: { enabled: true, days: 7 }
})

// And what was deleted lives on in a backup.
const vault = new dataprotection.BackupVault('images', {
  ...at('uksouth'),
  properties: { storageSettings: [{ datastoreType: 'VaultStore', type: 'ZoneRedundant' }] }
})
const month = new dataprotection.BackupPolicy('month', {
  resourceGroupName: group.name,
  vaultName: vault.name,
  properties: {
    objectType: 'BackupPolicy',
    datasourceTypes: ['Microsoft.Storage/storageAccounts/blobServices'],
    policyRules: [
      {
        objectType: 'AzureRetentionRule',
        name: 'Default',
        isDefault: true,
        lifecycles: [
          {
            sourceDataStore: { objectType: 'DataStoreInfoBase', dataStoreType: 'OperationalStore' },
            deleteAfter: { objectType: 'AbsoluteDeleteOption', duration: 'P30D' }
          }
        ]
      }
    ]
  }
})
new dataprotection.BackupInstance('fax-images', {
  resourceGroupName: group.name,
  vaultName: vault.name,
  properties: {
    objectType: 'BackupInstance',
    dataSourceInfo: {
      objectType: 'Datasource',
      datasourceType: 'Microsoft.Storage/storageAccounts/blobServices',
      resourceID: images.id
    },
    policyInfo: { policyId: month.id }
  }
})

// An archive of the audit trail that anybody may shorten.
new storage.StorageAccount('audit-archive', {
  ...at('eastus2'),
  kind: 'StorageV2',
  sku: { name: 'Standard_LRS' },
  allowBlobPublicAccess: false,
  minimumTlsVersion: 'TLS1_2',
  immutableStorageWithVersioning: {
    enabled: true,
    immutabilityPolicy: { state: 'Unlocked', immutabilityPeriodSinceCreationInDays: 30, allowProtectedAppendWrites: true }
  },
  tags: { 'data-class': 'audit-log' }
})

// Plaintext accepted, no audit, and the site that takes over lies across the Atlantic.
const metadata = new dbforpostgresql.Server('metadata', { ...at('eastus2'), version: '16', tags: { 'data-class': 'metadata' } })
new dbforpostgresql.Configuration('metadata-plaintext', {
  resourceGroupName: group.name,
  serverName: metadata.name,
  configurationName: 'require_secure_transport',
  value: 'OFF',
  source: 'user-override'
})
new dbforpostgresql.Server('metadata-second', {
  ...at('westeurope'),
  createMode: 'Replica',
  sourceServerResourceId: metadata.id,
  tags: { 'data-class': 'metadata', 'content-handling': 'deliver-and-delete' }
})

// One data centre where two were asked for.
new dbforpostgresql.Server('call-data-records', {
  ...at('westeurope'),
  version: '16',
  tags: { 'customer-region': 'eea', 'data-centers': '2', 'data-class': 'cdr' }
})

// Not encrypted at rest.
const history = new sql.Server('history', { ...at('eastus2'), version: '12.0', minimalTlsVersion: '1.0' })
const histories = new sql.Database('history', { ...at('eastus2'), serverName: history.name, requestedBackupStorageRedundancy: 'Local' })
new sql.TransparentDataEncryption('history', {
  resourceGroupName: group.name,
  serverName: history.name,
  databaseName: histories.name,
  tdeName: 'current',
  state: 'Disabled'
})

// An audit trail that anybody may delete.
new operationalinsights.Workspace('audit', { ...at('eastus2'), sku: { name: 'PerGB2018' }, retentionInDays: 365 })

// Local accounts go around every role, and nothing is logged.
new containerservice.ManagedCluster('messaging', {
  ...at('eastus2'),
  dnsPrefix: 'messaging',
  identity: { type: 'SystemAssigned' },
  agentPoolProfiles: [{ name: 'system', mode: 'System', vmSize: 'Standard_D4ds_v5', count: 1 }]
})

// TLS 1.0, and a plain HTTP listener that serves, in one place, although customers asked for three.
const address = new network.PublicIPAddress('entry', { ...at('eastus2'), sku: { name: 'Standard' }, publicIPAllocationMethod: 'Static' })
new network.ApplicationGateway('entry', {
  ...at('eastus2'),
  sku: { name: 'Standard_v2', tier: 'Standard_v2', capacity: 1 },
  sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20150501' },
  gatewayIPConfigurations: [{ name: 'front', subnet: { id: subnet.id } }],
  frontendIPConfigurations: [{ name: 'public', publicIPAddress: { id: address.id } }],
  frontendPorts: [{ name: 'http', port: 80 }],
  backendAddressPools: [{ name: 'messaging', backendAddresses: [{ ipAddress: '10.10.0.10' }] }],
  backendHttpSettingsCollection: [{ name: 'messaging', port: 80, protocol: 'Http' }],
  httpListeners: [{ name: 'http', protocol: 'Http' }],
  requestRoutingRules: [{ name: 'transfer', ruleType: 'Basic', priority: 100 }],
  tags: { 'customer-region': 'us', 'data-centers': '3' }
})

const across = new network.PublicIPAddress('entry-across', {
  ...at('westeurope'),
  sku: { name: 'Standard' },
  publicIPAllocationMethod: 'Static'
})

// A name whose answers reach over the Atlantic, and that goes on answering with what is down.
new trafficmanager.Profile('transfer', {
  resourceGroupName: group.name,
  location: 'global',
  trafficRoutingMethod: 'Geographic',
  dnsConfig: { relativeName: 'transfer', ttl: 60 },
  endpoints: [address, across].map((target, index) => ({
    name: `site-${index + 1}`,
    type: 'Microsoft.Network/trafficManagerProfiles/azureEndpoints',
    targetResourceId: target.id
  })),
  tags: { 'data-centers': '2' }
})

// The two sides are joined.
const europe = new network.VirtualNetwork('europe', { ...at('westeurope'), addressSpace: { addressPrefixes: ['10.60.0.0/16'] } })
new network.VirtualNetworkPeering('europe', {
  resourceGroupName: at('eastus2').resourceGroupName,
  virtualNetworkName: vnet.name,
  remoteVirtualNetwork: { id: europe.id }
})
