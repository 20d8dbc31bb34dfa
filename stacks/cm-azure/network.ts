import * as authorization from '@pulumi/azure-native/authorization'
import * as network from '@pulumi/azure-native/network'
import { alerted } from './alerts'
import { account } from './accounts'
import { watched } from './logs'
import { at, group } from './place'

const flows = account('flows', { purpose: 'log' })

type Rule = Pick<network.SecurityRuleArgs, 'name' | 'protocol' | 'sourceAddressPrefix' | 'destinationPortRange'>

/** A network of its own. Only what is named comes in, and all of it is logged. */
function guarded(name: string, range: string, admitted: readonly Rule[]): { vnet: network.VirtualNetwork; subnet: network.Subnet } {
  const guard = new network.NetworkSecurityGroup(name, {
    ...at,
    securityRules: [
      ...admitted.map((rule, index) => ({
        ...rule,
        access: 'Allow',
        direction: 'Inbound',
        priority: 100 + index,
        sourcePortRange: '*',
        destinationAddressPrefix: '*'
      })),
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
  watched(name, guard.id)
  const vnet = new network.VirtualNetwork(name, { ...at, addressSpace: { addressPrefixes: [`${range}/16`] } })
  alerted(`${name}-attacked`, vnet.id, 'IfUnderDDoSAttack', 0)
  new network.FlowLog(name, {
    resourceGroupName: 'NetworkWatcherRG',
    networkWatcherName: 'NetworkWatcher_westeurope',
    location: at.location,
    targetResourceId: vnet.id,
    storageId: flows.id,
    enabled: true,
    retentionPolicy: { enabled: true, days: 90 }
  })
  const subnet = new network.Subnet(name, {
    resourceGroupName: group.name,
    virtualNetworkName: vnet.name,
    addressPrefix: `${range}/20`,
    networkSecurityGroup: { id: guard.id }
  })
  return { vnet, subnet }
}

/** The terminals of selected staff: configuration ports are reached from there, and from nowhere else. */
const TERMINALS = '10.40.16.0/26'
const inside = guarded('platform', '10.40.0.0', [
  { name: 'services', protocol: 'Tcp', sourceAddressPrefix: 'Internet', destinationPortRange: '443' },
  { name: 'configuration', protocol: 'Tcp', sourceAddressPrefix: TERMINALS, destinationPortRange: '22' }
])
export const platform = inside.subnet
// Network Contributor, to a group of named accounts.
new authorization.RoleAssignment('network-engineers', {
  scope: inside.vnet.id,
  roleDefinitionId: '/providers/Microsoft.Authorization/roleDefinitions/4d97b98b-1d4f-4787-a291-c67834d212e7',
  principalId: '66666666-7777-8888-9999-000000000000',
  principalType: 'Group'
})
export const restoreTest = guarded('restore-test', '10.50.0.0', []).subnet
new network.Subnet('AzureBastionSubnet', {
  resourceGroupName: group.name,
  virtualNetworkName: inside.vnet.name,
  subnetName: 'AzureBastionSubnet',
  addressPrefix: TERMINALS
})

/** Where a service of the platform is reached without an address of its own. */
export function privately(
  name: string,
  service: network.PrivateEndpointArgs['privateLinkServiceConnections'],
  subnet: network.Subnet
): void {
  new network.PrivateEndpoint(name, { ...at, subnet: { id: subnet.id }, privateLinkServiceConnections: service })
}

// Next-generation features: intrusions are denied, not only seen.
const policy = new network.FirewallPolicy('perimeter', {
  ...at,
  sku: { tier: 'Premium' },
  threatIntelMode: 'Deny',
  intrusionDetection: { mode: 'Deny' }
})
const perimeter = new network.VirtualNetwork('perimeter', { ...at, addressSpace: { addressPrefixes: ['10.41.0.0/16'] } })
alerted('perimeter-attacked', perimeter.id, 'IfUnderDDoSAttack', 0)
const firewallSubnet = new network.Subnet('AzureFirewallSubnet', {
  resourceGroupName: group.name,
  virtualNetworkName: perimeter.name,
  subnetName: 'AzureFirewallSubnet',
  addressPrefix: '10.41.0.0/26'
})
new network.FlowLog('perimeter', {
  resourceGroupName: 'NetworkWatcherRG',
  networkWatcherName: 'NetworkWatcher_westeurope',
  location: at.location,
  targetResourceId: perimeter.id,
  storageId: flows.id,
  enabled: true,
  retentionPolicy: { enabled: true, days: 90 }
})
const address = new network.PublicIPAddress('perimeter', {
  ...at,
  sku: { name: 'Standard' },
  publicIPAllocationMethod: 'Static',
  zones: ['1', '2', '3']
})
const firewall = new network.AzureFirewall('perimeter', {
  ...at,
  zones: ['1', '2', '3'],
  sku: { name: 'AZFW_VNet', tier: 'Premium' },
  firewallPolicy: { id: policy.id },
  ipConfigurations: [{ name: 'public', subnet: { id: firewallSubnet.id }, publicIPAddress: { id: address.id } }]
})
watched('perimeter', firewall.id)
