// Deliberately wrong: every claim of the Sendmarc security brief that a machine can check is contradicted here at least once.
import * as authorization from '@pulumi/azure-native/authorization'
import * as containerservice from '@pulumi/azure-native/containerservice'
import * as dbformysql from '@pulumi/azure-native/dbformysql'
import * as keyvault from '@pulumi/azure-native/keyvault'
import * as monitor from '@pulumi/azure-native/monitor'
import * as network from '@pulumi/azure-native/network'
import * as recoveryservices from '@pulumi/azure-native/recoveryservices'
import * as redis from '@pulumi/azure-native/redis'
import * as resources from '@pulumi/azure-native/resources'
import * as sql from '@pulumi/azure-native/sql'
import * as storage from '@pulumi/azure-native/storage'
import * as gcp from '@pulumi/gcp'
import * as trafficmanager from '@pulumi/azure-native/trafficmanager'

const location = 'westeurope'
const group = new resources.ResourceGroup('sendmarc', { location })

// No DDoS plan, no guard against the internet on any port.
const vnet = new network.VirtualNetwork('flat', {
  resourceGroupName: group.name,
  location,
  addressSpace: { addressPrefixes: ['10.1.0.0/16'] }
})
const open = new network.NetworkSecurityGroup('open', {
  resourceGroupName: group.name,
  location,
  securityRules: [
    {
      name: 'ssh-from-anywhere',
      access: 'Allow',
      direction: 'Inbound',
      priority: 100,
      protocol: 'Tcp',
      sourceAddressPrefix: '*',
      sourcePortRange: '*',
      destinationAddressPrefix: '*',
      destinationPortRange: '22'
    }
  ]
})
const subnet = new network.Subnet('flat', {
  resourceGroupName: group.name,
  virtualNetworkName: vnet.name,
  addressPrefix: '10.1.0.0/20',
  networkSecurityGroup: { id: open.id }
})
const address = new network.PublicIPAddress('jump', {
  resourceGroupName: group.name,
  location,
  sku: { name: 'Standard' },
  publicIPAllocationMethod: 'Static',
  ddosSettings: { protectionMode: 'Disabled' }
})
new network.NetworkInterface('jump', {
  resourceGroupName: group.name,
  location,
  ipConfigurations: [{ name: 'primary', subnet: { id: subnet.id }, publicIPAddress: { id: address.id } }]
})

// Public, plaintext allowed, no replica, one zone, three days of backups in one region, the platform's key, no audit.
const reports = new dbformysql.Server('reports', {
  resourceGroupName: group.name,
  location,
  version: '8.0.21',
  sku: { name: 'Standard_B2ms', tier: 'Burstable' },
  backup: { backupRetentionDays: 3, geoRedundantBackup: 'Disabled' },
  network: { publicNetworkAccess: 'Enabled' }
})
for (const [setting, value] of Object.entries({
  require_secure_transport: 'OFF',
  tls_version: 'TLSv1,TLSv1.1,TLSv1.2',
  audit_log_enabled: 'OFF'
})) {
  new dbformysql.Configuration(`reports-${setting}`, {
    resourceGroupName: group.name,
    serverName: reports.name,
    configurationName: setting,
    value,
    source: 'user-override'
  })
}
// Backups that outlive a cancelled customer.
new dbformysql.Server('archive', {
  resourceGroupName: group.name,
  location,
  version: '8.0.21',
  sku: { name: 'Standard_B2ms', tier: 'Burstable' },
  backup: { backupRetentionDays: 30, geoRedundantBackup: 'Disabled' },
  network: { publicNetworkAccess: 'Enabled' }
})

// Not encrypted at rest, and so neither are its backups.
const history = new sql.Server('history', {
  resourceGroupName: group.name,
  location,
  version: '12.0',
  publicNetworkAccess: 'Enabled',
  minimalTlsVersion: '1.0'
})
const histories = new sql.Database('history', {
  resourceGroupName: group.name,
  location,
  serverName: history.name,
  requestedBackupStorageRedundancy: 'Local'
})
new sql.TransparentDataEncryption('history', {
  resourceGroupName: group.name,
  serverName: history.name,
  databaseName: histories.name,
  tdeName: 'current',
  state: 'Disabled'
})

// A person who owns everything, stored messages included.
new authorization.RoleAssignment('founder', {
  scope: group.id,
  principalType: 'User',
  principalId: '12345678-1234-1234-1234-123456789012',
  roleDefinitionId: '/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635'
})

// Of an older generation, open to the world, anonymous, plain HTTP, one copy in one zone, the platform's key.
const files = new storage.StorageAccount('files', {
  resourceGroupName: group.name,
  location,
  tags: { plan: 'advanced' },
  kind: 'Storage',
  sku: { name: 'Standard_LRS' },
  publicNetworkAccess: 'Enabled',
  allowBlobPublicAccess: true,
  enableHttpsTrafficOnly: false,
  minimumTlsVersion: 'TLS1_0',
  networkRuleSet: { defaultAction: 'Allow' }
})

// Keeps for months what was deleted, and the reports of the plan Advanced for ever.
new storage.BlobServiceProperties('files', {
  resourceGroupName: group.name,
  accountName: files.name,
  blobServicesName: 'default',
  deleteRetentionPolicy: { enabled: true, days: 90 }
})

// Plaintext port, one node, reachable from anywhere.
new redis.Redis('queues', {
  resourceGroupName: group.name,
  location,
  sku: { name: 'Basic', family: 'C', capacity: 1 },
  enableNonSslPort: true,
  minimumTlsVersion: '1.0',
  publicNetworkAccess: 'Enabled'
})

// Keys that can be purged, are never rotated and are reachable from anywhere.
const vault = new keyvault.Vault('keys', {
  resourceGroupName: group.name,
  location,
  properties: {
    tenantId: '11111111-2222-3333-4444-555555555555',
    sku: { family: 'A', name: 'standard' },
    enableSoftDelete: true,
    publicNetworkAccess: 'Enabled'
  }
})
new keyvault.Key('data', { resourceGroupName: group.name, vaultName: vault.name, properties: { kty: 'RSA', keySize: 2048 } })

// A single node with a public address, a public control plane, local accounts.
const cluster = new containerservice.ManagedCluster('portal', {
  resourceGroupName: group.name,
  location,
  dnsPrefix: 'portal',
  identity: { type: 'SystemAssigned' },
  agentPoolProfiles: [{ name: 'system', mode: 'System', vmSize: 'Standard_D4ds_v5', count: 1, enableNodePublicIP: true }]
})

// Only detects, TLS 1.0, and serves plain HTTP.
const waf = new network.WebApplicationFirewallPolicy('portal', {
  resourceGroupName: group.name,
  location,
  policySettings: { state: 'Enabled', mode: 'Detection' },
  managedRules: { managedRuleSets: [{ ruleSetType: 'OWASP', ruleSetVersion: '3.2' }] }
})
const front = new network.PublicIPAddress('portal', {
  resourceGroupName: group.name,
  location,
  sku: { name: 'Standard' },
  publicIPAllocationMethod: 'Static'
})
// The name leads to the one place.
new trafficmanager.Profile('portal', {
  resourceGroupName: group.name,
  location: 'global',
  trafficRoutingMethod: 'Priority',
  dnsConfig: { relativeName: 'portal', ttl: 60 },
  monitorConfig: { protocol: 'HTTPS', port: 443, path: '/health' },
  endpoints: [{ name: 'site', type: 'Microsoft.Network/trafficManagerProfiles/azureEndpoints', targetResourceId: front.id }]
})
new network.ApplicationGateway('portal', {
  resourceGroupName: group.name,
  location,
  sku: { name: 'WAF_v2', tier: 'WAF_v2', capacity: 1 },
  firewallPolicy: { id: waf.id },
  sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20150501' },
  gatewayIPConfigurations: [{ name: 'edge', subnet: { id: subnet.id } }],
  frontendIPConfigurations: [{ name: 'public', publicIPAddress: { id: front.id } }],
  frontendPorts: [{ name: 'http', port: 80 }],
  // Stays as it was uploaded until somebody uploads another.
  sslCertificates: [{ name: 'portal', data: 'MIIKAgIBAzCCCb4GCSqGSIb3DQEHAaCCCa8' }],
  backendAddressPools: [{ name: 'cluster', backendAddresses: [{ ipAddress: '10.1.0.10' }] }],
  backendHttpSettingsCollection: [{ name: 'cluster', port: 80, protocol: 'Http' }],
  httpListeners: [{ name: 'http', protocol: 'Http' }],
  requestRoutingRules: [{ name: 'portal', ruleType: 'Basic', priority: 100 }]
})
const policy = new network.FirewallPolicy('perimeter', {
  resourceGroupName: group.name,
  location,
  sku: { tier: 'Premium' },
  intrusionDetection: { mode: 'Alert' }
})
new network.AzureFirewall('perimeter', {
  resourceGroupName: group.name,
  location,
  sku: { name: 'AZFW_VNet', tier: 'Premium' },
  firewallPolicy: { id: policy.id }
})

// One region only.
new recoveryservices.Vault('backups', {
  resourceGroupName: group.name,
  location,
  sku: { name: 'RS0', tier: 'Standard' },
  properties: { redundancySettings: { standardTierStorageRedundancy: 'LocallyRedundant', crossRegionRestore: 'Disabled' } }
})

// No SSL VPN, and certificates that name nobody.
new network.VirtualNetworkGateway('staff', {
  resourceGroupName: group.name,
  location,
  gatewayType: 'Vpn',
  vpnType: 'RouteBased',
  sku: { name: 'VpnGw1', tier: 'VpnGw1' },
  vpnClientConfiguration: {
    vpnClientAddressPool: { addressPrefixes: ['172.20.0.0/24'] },
    vpnClientProtocols: ['IkeV2'],
    vpnAuthenticationTypes: ['Certificate']
  }
})

// An alert that nobody hears, and none on anything else.
new monitor.MetricAlert('silent', {
  resourceGroupName: group.name,
  location: 'global',
  enabled: true,
  severity: 4,
  scopes: [cluster.id],
  evaluationFrequency: 'PT1M',
  windowSize: 'PT5M',
  criteria: {
    odataType: 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria',
    allOf: [
      {
        criterionType: 'StaticThresholdCriterion',
        name: 'load',
        metricName: 'node_cpu_usage_percentage',
        operator: 'GreaterThan',
        threshold: 85,
        timeAggregation: 'Average'
      }
    ]
  }
})

// The same parts once more at another provider.
new gcp.container.Cluster('portal-elsewhere', { location: 'europe-west3' })
new gcp.redis.Instance('queues-elsewhere', { region: 'europe-west3', memorySizeGb: 1 })
new gcp.dns.ManagedZone('records-elsewhere', { dnsName: 'records.example.com.' })
new gcp.storage.Bucket('files-elsewhere', { location: 'EUROPE-WEST3' })
