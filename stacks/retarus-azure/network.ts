import * as network from '@pulumi/azure-native/network'
import type * as resources from '@pulumi/azure-native/resources'
import * as storage from '@pulumi/azure-native/storage'
import { siteAlert } from './alerts'
import type { Site } from './areas'

/** The segments of one site. */
export interface SiteNetwork {
  readonly front: network.Subnet
  readonly messaging: network.Subnet
  readonly data: network.Subnet
  readonly operations: network.Subnet
}

type Rule = Pick<network.SecurityRuleArgs, 'name' | 'sourceAddressPrefix' | 'destinationPortRange'>

/** Only what is named comes in: the built-in rule that joins all segments of a network is overridden. */
function guard(site: Site, group: resources.ResourceGroup, segment: string, admitted: readonly Rule[]): network.NetworkSecurityGroup {
  return new network.NetworkSecurityGroup(`${segment}-${site.name}`, {
    resourceGroupName: group.name,
    location: site.location,
    securityRules: [
      ...admitted.map((rule, index) => ({
        ...rule,
        access: 'Allow',
        direction: 'Inbound',
        priority: 100 + index,
        protocol: 'Tcp',
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
}

/** A network of the site's own, joined to none of another area; what passes through it is logged for the operations centre. */
export function siteNetwork(site: Site, group: resources.ResourceGroup): SiteNetwork {
  const { name, location, octet } = site
  const range = (third: number, bits: number): string => `10.${octet}.${third}.0/${bits}`
  const vnet = new network.VirtualNetwork(name, {
    resourceGroupName: group.name,
    location,
    addressSpace: { addressPrefixes: [range(0, 16)] }
  })
  siteAlert(site, group, vnet)
  const segment = (purpose: string, addressPrefix: string, admitted: readonly Rule[], delegation?: string): network.Subnet =>
    new network.Subnet(`${purpose}-${name}`, {
      resourceGroupName: group.name,
      virtualNetworkName: vnet.name,
      addressPrefix,
      networkSecurityGroup: { id: guard(site, group, purpose, admitted).id },
      ...(delegation === undefined ? {} : { delegations: [{ name: delegation, serviceName: delegation }] })
    })
  // The only way in for the operations centre.
  new network.Subnet(`bastion-${name}`, {
    resourceGroupName: group.name,
    virtualNetworkName: vnet.name,
    subnetName: 'AzureBastionSubnet',
    addressPrefix: range(3, 24)
  })
  const records = new storage.StorageAccount(`flows-${name}`, {
    resourceGroupName: group.name,
    location,
    kind: 'StorageV2',
    sku: { name: 'Standard_LRS' },
    publicNetworkAccess: 'Disabled',
    allowBlobPublicAccess: false,
    allowSharedKeyAccess: false,
    enableHttpsTrafficOnly: true,
    minimumTlsVersion: 'TLS1_2',
    tags: { 'data-class': 'log' }
  })
  new network.FlowLog(name, {
    resourceGroupName: 'NetworkWatcherRG',
    networkWatcherName: `NetworkWatcher_${location}`,
    location,
    targetResourceId: vnet.id,
    storageId: records.id,
    enabled: true,
    retentionPolicy: { enabled: true, days: 90 }
  })
  return {
    front: segment('front', range(0, 24), [
      { name: 'https', sourceAddressPrefix: 'Internet', destinationPortRange: '443' },
      { name: 'gateway-manager', sourceAddressPrefix: 'GatewayManager', destinationPortRange: '65200-65535' }
    ]),
    messaging: segment('messaging', range(16, 20), [{ name: 'front', sourceAddressPrefix: range(0, 24), destinationPortRange: '8443' }]),
    data: segment(
      'data',
      range(1, 24),
      [{ name: 'messaging', sourceAddressPrefix: range(16, 20), destinationPortRange: '5432' }],
      'Microsoft.DBforPostgreSQL/flexibleServers'
    ),
    operations: segment('operations', range(2, 24), [{ name: 'bastion', sourceAddressPrefix: range(3, 24), destinationPortRange: '22' }])
  }
}
