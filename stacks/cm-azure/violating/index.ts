// Deliberately wrong: every claim of the CM.com client notification that a machine can check on Azure is contradicted here at least once.
import * as authorization from '@pulumi/azure-native/authorization'
import * as containerservice from '@pulumi/azure-native/containerservice'
import * as keyvault from '@pulumi/azure-native/keyvault'
import * as network from '@pulumi/azure-native/network'
import * as recoveryservices from '@pulumi/azure-native/recoveryservices'
import * as resources from '@pulumi/azure-native/resources'
import * as sql from '@pulumi/azure-native/sql'
import * as storage from '@pulumi/azure-native/storage'

const location = 'westeurope'
const group = new resources.ResourceGroup('platform', { location })
const at = { resourceGroupName: group.name, location }

// Consoles are open to everybody, and nobody sees who comes.
function open(name: string, destinationPortRange: string): network.NetworkSecurityGroup {
  return new network.NetworkSecurityGroup(name, {
    ...at,
    securityRules: [
      {
        name: 'from-anywhere',
        access: 'Allow',
        direction: 'Inbound',
        priority: 100,
        protocol: 'Tcp',
        sourceAddressPrefix: '*',
        sourcePortRange: '*',
        destinationAddressPrefix: '*',
        destinationPortRange
      }
    ]
  })
}
const vnet = new network.VirtualNetwork('platform', { ...at, addressSpace: { addressPrefixes: ['10.40.0.0/16'] } })
new network.Subnet('platform', {
  resourceGroupName: group.name,
  virtualNetworkName: vnet.name,
  addressPrefix: '10.40.0.0/20',
  networkSecurityGroup: { id: open('consoles', '22').id }
})

// A single person configures the network.
new authorization.RoleAssignment('network', {
  scope: vnet.id,
  roleDefinitionId: '/providers/Microsoft.Authorization/roleDefinitions/4d97b98b-1d4f-4787-a291-c67834d212e7',
  principalId: '88888888-9999-aaaa-bbbb-cccccccccccc',
  principalType: 'User'
})

// Sees intrusions, and lets them through.
const policy = new network.FirewallPolicy('perimeter', { ...at, sku: { tier: 'Premium' }, intrusionDetection: { mode: 'Alert' } })
new network.AzureFirewall('perimeter', { ...at, sku: { name: 'AZFW_VNet', tier: 'Premium' }, firewallPolicy: { id: policy.id } })

// Local accounts, and no log.
new containerservice.ManagedCluster('messaging', {
  ...at,
  dnsPrefix: 'messaging',
  identity: { type: 'SystemAssigned' },
  agentPoolProfiles: [{ name: 'system', mode: 'System', vmSize: 'Standard_D4ds_v5', count: 1 }],
  addonProfiles: { omsagent: { enabled: false } }
})

// Keys that can be purged.
new keyvault.Vault('keys', {
  ...at,
  properties: { tenantId: '11111111-2222-3333-4444-555555555555', sku: { family: 'A', name: 'standard' } }
})

// Under the platform's key. A day off every term of the retention table: a month is no 32 days, three are no 12 weeks.
const server = new sql.Server('products', { ...at, version: '12.0', publicNetworkAccess: 'Disabled' })
function product(name: string, retentionDays: number, longer: Partial<sql.LongTermRetentionPolicyArgs> = {}): sql.Database {
  const database = new sql.Database(name, {
    ...at,
    serverName: server.name,
    requestedBackupStorageRedundancy: 'Zone',
    tags: { classification: 'confidential', product: name }
  })
  const of = { resourceGroupName: group.name, serverName: server.name, databaseName: database.name, policyName: 'default' }
  new sql.BackupShortTermRetentionPolicy(name, { ...of, retentionDays })
  if (Object.keys(longer).length > 0) new sql.LongTermRetentionPolicy(name, { ...of, ...longer })
  return database
}
product('messaging', 35, { weeklyRetention: 'P12W' })
product('voice', 31)
product('ytp', 29)
product('gt', 32)
product('ga', 8)
product('caic', 35, { weeklyRetention: 'P25W' })
product('msc', 34)
product('mmc', 31)
product('cdp', 6)
product('inspire', 2)
product('online-payments', 35, { yearlyRetention: 'P10Y', weekOfYear: 1 })

// Not encrypted at rest, and so neither are its backups.
const sign = product('sign', 7)
new sql.TransparentDataEncryption('sign', {
  resourceGroupName: group.name,
  serverName: server.name,
  databaseName: sign.name,
  tdeName: 'current',
  state: 'Disabled'
})

// Backups where the provider puts them by default: in the paired region, Ireland. One zone of it.
new sql.Database('numbers', { ...at, serverName: server.name })

// Ireland, not the Netherlands; anybody may read it.
new storage.StorageAccount('media', {
  ...at,
  location: 'northeurope',
  kind: 'StorageV2',
  sku: { name: 'Standard_LRS' },
  allowBlobPublicAccess: true,
  minimumTlsVersion: 'TLS1_2'
})

// Dumps over plain HTTP, in one zone.
new storage.StorageAccount('dumps', {
  ...at,
  kind: 'StorageV2',
  sku: { name: 'Standard_LRS' },
  allowBlobPublicAccess: false,
  enableHttpsTrafficOnly: false,
  minimumTlsVersion: 'TLS1_2',
  tags: { purpose: 'backup' }
})

// Once a week, for longer than any product's term.
const vault = new recoveryservices.Vault('backups', {
  ...at,
  sku: { name: 'RS0', tier: 'Standard' },
  properties: { redundancySettings: { standardTierStorageRedundancy: 'ZoneRedundant' } }
})
new recoveryservices.ProtectionPolicy('weekly', {
  resourceGroupName: group.name,
  vaultName: vault.name,
  policyName: 'weekly',
  properties: {
    backupManagementType: 'AzureStorage',
    workLoadType: 'AzureFileShare',
    schedulePolicy: { schedulePolicyType: 'SimpleSchedulePolicy', scheduleRunFrequency: 'Weekly', scheduleRunDays: ['Sunday'] },
    retentionPolicy: {
      retentionPolicyType: 'LongTermRetentionPolicy',
      weeklySchedule: { daysOfTheWeek: ['Sunday'], retentionDuration: { count: 420, durationType: 'Weeks' } }
    }
  }
})

// Restores are tested in front of everybody.
const restoreTest = new network.VirtualNetwork('restore-test', { ...at, addressSpace: { addressPrefixes: ['10.50.0.0/16'] } })
new network.VirtualNetworkPeering('restore-test-to-platform', {
  resourceGroupName: at.resourceGroupName,
  virtualNetworkName: restoreTest.name,
  remoteVirtualNetwork: { id: vnet.id }
})
new network.Subnet('restore-test', {
  resourceGroupName: group.name,
  virtualNetworkName: restoreTest.name,
  addressPrefix: '10.50.0.0/20',
  networkSecurityGroup: { id: open('restore-test', '*').id }
})
const tests = new sql.Server('restore-test', { ...at, version: '12.0', publicNetworkAccess: 'Enabled', tags: { purpose: 'restore-test' } })
new sql.FirewallRule('restore-test', {
  resourceGroupName: group.name,
  serverName: tests.name,
  firewallRuleName: 'everybody',
  startIpAddress: '0.0.0.0',
  endIpAddress: '255.255.255.255'
})
