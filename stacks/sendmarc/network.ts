import * as network from '@pulumi/azure-native/network'
import * as resources from '@pulumi/azure-native/resources'

/** Portal, workloads and data run in West Europe; North Europe holds the second copy of everything that persists. */
export const PRIMARY = 'westeurope'
export const SECONDARY = 'northeurope'

/** Named here, because ids that a gateway needs of its own parts have to be spelled out. */
export const GROUP = 'sendmarc'
export const group = new resources.ResourceGroup(GROUP, { resourceGroupName: GROUP, location: PRIMARY })
export const secondGroup = new resources.ResourceGroup('sendmarc-second', { location: SECONDARY })

const ddos = new network.DdosProtectionPlan('portal', { resourceGroupName: group.name, location: PRIMARY })

const vnet = new network.VirtualNetwork('private', {
  resourceGroupName: group.name,
  location: PRIMARY,
  addressSpace: { addressPrefixes: ['10.1.0.0/16'] },
  enableDdosProtection: true,
  ddosProtectionPlan: { id: ddos.id }
})

const internal = new network.NetworkSecurityGroup('internal', {
  resourceGroupName: group.name,
  location: PRIMARY,
  securityRules: [
    {
      name: 'tls-inside',
      access: 'Allow',
      direction: 'Inbound',
      priority: 200,
      protocol: 'Tcp',
      sourceAddressPrefix: 'VirtualNetwork',
      sourcePortRange: '*',
      destinationAddressPrefix: 'VirtualNetwork',
      destinationPortRanges: ['443', '3306', '6380']
    },
    {
      name: 'nothing-else',
      access: 'Deny',
      direction: 'Inbound',
      priority: 4096,
      protocol: '*',
      sourceAddressPrefix: '*',
      sourcePortRange: '*',
      destinationAddressPrefix: '*',
      destinationPortRange: '*'
    }
  ]
})

const edge = new network.NetworkSecurityGroup('edge', {
  resourceGroupName: group.name,
  location: PRIMARY,
  securityRules: [
    {
      name: 'https-from-internet',
      access: 'Allow',
      direction: 'Inbound',
      priority: 100,
      protocol: 'Tcp',
      sourceAddressPrefix: 'Internet',
      sourcePortRange: '*',
      destinationAddressPrefix: '*',
      destinationPortRanges: ['80', '443']
    },
    {
      name: 'gateway-manager',
      access: 'Allow',
      direction: 'Inbound',
      priority: 110,
      protocol: 'Tcp',
      sourceAddressPrefix: 'GatewayManager',
      sourcePortRange: '*',
      destinationAddressPrefix: '*',
      destinationPortRange: '65200-65535'
    }
  ]
})

function subnet(name: string, range: string, guard: network.NetworkSecurityGroup, delegation?: string): network.Subnet {
  return new network.Subnet(name, {
    resourceGroupName: group.name,
    virtualNetworkName: vnet.name,
    addressPrefix: range,
    networkSecurityGroup: { id: guard.id },
    ...(delegation === undefined ? {} : { delegations: [{ name: delegation, serviceName: delegation }] })
  })
}

export const clusterSubnet = subnet('cluster', '10.1.0.0/20', internal)
export const databaseSubnet = subnet('database', '10.1.16.0/24', internal, 'Microsoft.DBforMySQL/flexibleServers')
export const endpointSubnet = subnet('endpoints', '10.1.17.0/24', internal)
export const edgeSubnet = subnet('edge', '10.1.18.0/24', edge)
export const firewallSubnet = new network.Subnet('AzureFirewallSubnet', {
  resourceGroupName: group.name,
  virtualNetworkName: vnet.name,
  subnetName: 'AzureFirewallSubnet',
  addressPrefix: '10.1.19.0/26'
})

const secondVnet = new network.VirtualNetwork('private-second', {
  resourceGroupName: secondGroup.name,
  location: SECONDARY,
  addressSpace: { addressPrefixes: ['10.2.0.0/16'] },
  enableDdosProtection: true,
  ddosProtectionPlan: { id: ddos.id }
})
const secondInternal = new network.NetworkSecurityGroup('internal-second', {
  resourceGroupName: secondGroup.name,
  location: SECONDARY,
  securityRules: [
    {
      name: 'nothing-from-outside',
      access: 'Deny',
      direction: 'Inbound',
      priority: 4096,
      protocol: '*',
      sourceAddressPrefix: 'Internet',
      sourcePortRange: '*',
      destinationAddressPrefix: '*',
      destinationPortRange: '*'
    }
  ]
})
export const secondDatabaseSubnet = new network.Subnet('database-second', {
  resourceGroupName: secondGroup.name,
  virtualNetworkName: secondVnet.name,
  addressPrefix: '10.2.16.0/24',
  networkSecurityGroup: { id: secondInternal.id },
  delegations: [{ name: 'mysql', serviceName: 'Microsoft.DBforMySQL/flexibleServers' }]
})
export const secondEndpointSubnet = new network.Subnet('endpoints-second', {
  resourceGroupName: secondGroup.name,
  virtualNetworkName: secondVnet.name,
  addressPrefix: '10.2.17.0/24',
  networkSecurityGroup: { id: secondInternal.id }
})

export const networkSecurityGroups = { internal, edge, 'internal-second': secondInternal }
