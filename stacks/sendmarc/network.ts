import * as network from '@pulumi/azure-native/network'
import * as resources from '@pulumi/azure-native/resources'

/** Portal, workloads and data run in West Europe; North Europe holds the second copy of everything that persists, and takes over. */
export const PRIMARY = 'westeurope'
export const SECONDARY = 'northeurope'

/** Named here, because ids that a gateway needs of its own parts have to be spelled out. */
export const GROUP = 'sendmarc'
export const group = new resources.ResourceGroup(GROUP, { resourceGroupName: GROUP, location: PRIMARY })
export const SECOND_GROUP = 'sendmarc-second'
export const secondGroup = new resources.ResourceGroup(SECOND_GROUP, { resourceGroupName: SECOND_GROUP, location: SECONDARY })

const ddos = new network.DdosProtectionPlan('portal', { resourceGroupName: group.name, location: PRIMARY })

export const vnet = new network.VirtualNetwork('private', {
  resourceGroupName: group.name,
  location: PRIMARY,
  addressSpace: { addressPrefixes: ['10.1.0.0/16'] },
  enableDdosProtection: true,
  ddosProtectionPlan: { id: ddos.id }
})

/** One segment to another: who, on which ports. */
interface Crossing {
  readonly name: string
  readonly from: string
  readonly ports: readonly string[]
}

/** A region with its group, by its name in ids that have to be spelled out. */
export interface Place {
  readonly suffix: string
  readonly group: resources.ResourceGroup
  readonly groupName: string
  readonly location: string
}

export const primary: Place = { suffix: '', group, groupName: GROUP, location: PRIMARY }
export const second: Place = { suffix: '-second', group: secondGroup, groupName: SECOND_GROUP, location: SECONDARY }

/** What stands in a segment, reached by nothing but what is named: the rule that Azure itself adds would join the whole network. */
function guard(name: string, place: Place, crossings: readonly Crossing[]) {
  const rule = { direction: 'Inbound', sourcePortRange: '*', destinationAddressPrefix: '*' }
  return new network.NetworkSecurityGroup(name, {
    resourceGroupName: place.group.name,
    location: place.location,
    securityRules: [
      ...crossings.map(({ name: crossing, from, ports }, index) => ({
        ...rule,
        name: crossing,
        access: 'Allow',
        priority: 100 + 10 * index,
        protocol: 'Tcp',
        sourceAddressPrefix: from,
        destinationPortRanges: [...ports]
      })),
      { ...rule, name: 'nothing-else', access: 'Deny', priority: 4096, protocol: '*', sourceAddressPrefix: '*', destinationPortRange: '*' }
    ]
  })
}

const RANGES = {
  first: { edge: '10.1.18.0/24', cluster: '10.1.0.0/20' },
  second: { edge: '10.2.18.0/24', cluster: '10.2.0.0/20' }
}

/** The public edge, and the cluster that is reached from there. */
function guardEntry(place: Place, { edge, cluster }: (typeof RANGES)['first']) {
  return {
    edge: guard(`edge${place.suffix}`, place, [
      { name: 'https-from-internet', from: 'Internet', ports: ['80', '443'] },
      { name: 'gateway-manager', from: 'GatewayManager', ports: ['65200-65535'] },
      { name: 'health-probes', from: 'AzureLoadBalancer', ports: ['0-65535'] }
    ]),
    cluster: guard(`cluster${place.suffix}`, place, [
      { name: 'from-the-gateway', from: edge, ports: ['443'] },
      { name: 'among-nodes', from: cluster, ports: ['0-65535'] },
      { name: 'health-probes', from: 'AzureLoadBalancer', ports: ['0-65535'] }
    ])
  }
}

const guards = {
  ...guardEntry(primary, RANGES.first),
  database: guard('database', primary, [{ name: 'from-workloads', from: RANGES.first.cluster, ports: ['3306'] }]),
  endpoints: guard('endpoints', primary, [{ name: 'from-workloads', from: RANGES.first.cluster, ports: ['443', '6380'] }])
}

function subnet(name: string, range: string, guard: network.NetworkSecurityGroup, delegation?: string): network.Subnet {
  return new network.Subnet(name, {
    resourceGroupName: group.name,
    virtualNetworkName: vnet.name,
    addressPrefix: range,
    networkSecurityGroup: { id: guard.id },
    ...(delegation === undefined ? {} : { delegations: [{ name: delegation, serviceName: delegation }] })
  })
}

export const clusterSubnet = subnet('cluster', RANGES.first.cluster, guards.cluster)
export const databaseSubnet = subnet('database', '10.1.16.0/24', guards.database, 'Microsoft.DBforMySQL/flexibleServers')
export const endpointSubnet = subnet('endpoints', '10.1.17.0/24', guards.endpoints)
export const edgeSubnet = subnet('edge', RANGES.first.edge, guards.edge)
export const firewallSubnet = new network.Subnet('AzureFirewallSubnet', {
  resourceGroupName: group.name,
  virtualNetworkName: vnet.name,
  subnetName: 'AzureFirewallSubnet',
  addressPrefix: '10.1.19.0/26'
})

export const vpnSubnet = new network.Subnet('GatewaySubnet', {
  resourceGroupName: group.name,
  virtualNetworkName: vnet.name,
  subnetName: 'GatewaySubnet',
  addressPrefix: '10.1.19.64/26'
})

export const secondVnet = new network.VirtualNetwork('private-second', {
  resourceGroupName: secondGroup.name,
  location: SECONDARY,
  addressSpace: { addressPrefixes: ['10.2.0.0/16'] },
  enableDdosProtection: true,
  ddosProtectionPlan: { id: ddos.id }
})

function secondSubnet(name: string, range: string, guard: network.NetworkSecurityGroup, delegation?: string): network.Subnet {
  return new network.Subnet(`${name}-second`, {
    resourceGroupName: secondGroup.name,
    virtualNetworkName: secondVnet.name,
    addressPrefix: range,
    networkSecurityGroup: { id: guard.id },
    ...(delegation === undefined ? {} : { delegations: [{ name: delegation, serviceName: delegation }] })
  })
}

const copies = guard('copies', second, [{ name: 'from-workloads', from: RANGES.second.cluster, ports: ['443', '3306', '6380'] }])
const secondGuards = guardEntry(second, RANGES.second)
export const secondDatabaseSubnet = secondSubnet('database', '10.2.16.0/24', copies, 'Microsoft.DBforMySQL/flexibleServers')
export const secondEndpointSubnet = secondSubnet('endpoints', '10.2.17.0/24', copies)
export const secondClusterSubnet = secondSubnet('cluster', RANGES.second.cluster, secondGuards.cluster)
export const secondEdgeSubnet = secondSubnet('edge', RANGES.second.edge, secondGuards.edge)
export const secondFirewallSubnet = new network.Subnet('AzureFirewallSubnet-second', {
  resourceGroupName: secondGroup.name,
  virtualNetworkName: secondVnet.name,
  subnetName: 'AzureFirewallSubnet',
  addressPrefix: '10.2.19.0/26'
})

export const networkSecurityGroups = { ...guards, copies, 'edge-second': secondGuards.edge, 'cluster-second': secondGuards.cluster }
