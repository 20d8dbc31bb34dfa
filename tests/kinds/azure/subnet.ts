import flowLog from '../../../src/kinds/azure/flow-log.ts'
import networkSecurityGroup from '../../../src/kinds/azure/network-security-group.ts'
import resourceGroup from '../../../src/kinds/azure/resource-group.ts'
import kind from '../../../src/kinds/azure/subnet.ts'
import virtualNetwork from '../../../src/kinds/azure/virtual-network.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const NETWORK = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Network'
const VNET = `${NETWORK}/virtualNetworks/ledger-vnet`
const NSG = `${NETWORK}/networkSecurityGroups/app-nsg`
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const OPEN = {
  name: 'no network security group',
  protocol: '*',
  ports: ['*'],
  sources: ['0.0.0.0/0'],
  action: 'allow',
  priority: 65500,
  path: 'networkSecurityGroup'
}
const BUILT_IN = [
  {
    name: 'AllowVnetInBound',
    protocol: '*',
    ports: ['*'],
    sources: ['VirtualNetwork'],
    action: 'allow',
    priority: 65000,
    path: 'defaultSecurityRules[0]'
  },
  {
    name: 'AllowAzureLoadBalancerInBound',
    protocol: '*',
    ports: ['*'],
    sources: ['AzureLoadBalancer'],
    action: 'allow',
    priority: 65001,
    path: 'defaultSecurityRules[1]'
  },
  {
    name: 'DenyAllInBound',
    protocol: '*',
    ports: ['*'],
    sources: ['0.0.0.0/0'],
    action: 'deny',
    priority: 65500,
    path: 'defaultSecurityRules[2]'
  }
]
const SUBNET = {
  id: `${VNET}/subnets/app`,
  name: 'app',
  type: 'Microsoft.Network/virtualNetworks/subnets',
  properties: { addressPrefix: '10.20.1.0/24', networkSecurityGroup: { id: NSG } }
}
const arm = { typeSystem: 'arm', origin: 'observed' } as const
const GRAPH = [
  {
    ...arm,
    id: VNET,
    type: 'Microsoft.Network/virtualNetworks',
    document: { id: VNET, name: 'ledger-vnet', location: 'westeurope', properties: {} }
  },
  { ...arm, id: SUBNET.id, type: SUBNET.type, document: SUBNET }
]

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        virtualNetworkName: 'ledger-vnet',
        subnetName: 'app',
        addressPrefix: '10.20.1.0/24',
        networkSecurityGroup: { id: NSG }
      }
    },
    arm: { document: SUBNET, resource: { id: SUBNET.id } }
  },
  facets: {
    placement: { regions: '?not-collected', zones: [] },
    ingress: { rules: '?not-collected' },
    addressSpace: { ranges: ['10.20.1.0/24'] },
    segments: { around: '?not-collected' },
    audit: { enabled: false, retentionDays: 0 }
  },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-vnet' }], guardedBy: [{ text: NSG }] },
    arm: { childOf: [{ text: VNET }], guardedBy: [{ text: NSG }] }
  },
  failing: {
    'azure-native': {
      document: { resourceGroupName: 'ledger-prod', virtualNetworkName: 'ledger-vnet', subnetName: 'db', addressPrefix: '10.20.2.0/24' }
    },
    arm: {
      document: { id: `${VNET}/subnets/db`, name: 'db', properties: { addressPrefix: '10.20.2.0/24' } },
      resource: { id: `${VNET}/subnets/db` }
    }
  },
  failingFacets: { ingress: { rules: [OPEN] }, audit: { enabled: false, retentionDays: 0 } },
  absent: {
    'azure-native': {
      placement: { regions: '?not-collected', zones: [] },
      ingress: { rules: [OPEN] },
      addressSpace: { ranges: '?not-collected' },
      segments: { around: '?not-collected' },
      audit: { enabled: false, retentionDays: 0 }
    },
    arm: {
      placement: { regions: '?not-collected', zones: [] },
      ingress: { rules: [OPEN] },
      addressSpace: { ranges: '?not-collected' },
      segments: { around: '?not-collected' },
      audit: { enabled: false, retentionDays: 0 }
    }
  },
  cases: [
    {
      title: 'may have several prefixes',
      dialect: 'arm',
      given: { document: { name: 'app', properties: { addressPrefixes: ['10.20.1.0/24', 'fd00:20:1::/64'] } } },
      facets: { addressSpace: { ranges: ['10.20.1.0/24', 'fd00:20:1::/64'] } }
    },
    {
      title: 'asks for no security group where Azure puts its own appliances',
      dialect: 'arm',
      given: { document: { name: 'GatewaySubnet', properties: { addressPrefix: '10.20.255.0/27' } } },
      facets: { ingress: 'not-applicable' }
    },
    {
      title: 'knows the firewall subnet in a program',
      dialect: 'azure-native',
      given: { document: { subnetName: 'AzureFirewallSubnet', virtualNetworkName: 'ledger-vnet' } },
      facets: { ingress: 'not-applicable' }
    },
    {
      title: 'may be one of an appliance as long as its name is not known',
      dialect: 'azure-native',
      given: { document: { subnetName: UNKNOWN_SENTINEL, virtualNetworkName: 'ledger-vnet' } },
      facets: { ingress: { rules: '?computed' } }
    }
  ],
  neighbours: [
    {
      title: 'takes its place from the network and its rules from the security group',
      kinds: [kind, virtualNetwork, networkSecurityGroup],
      resources: [
        ...GRAPH,
        {
          ...arm,
          id: NSG,
          type: 'Microsoft.Network/networkSecurityGroups',
          document: {
            id: NSG,
            name: 'app-nsg',
            location: 'westeurope',
            properties: {
              securityRules: [
                {
                  name: 'https',
                  properties: {
                    direction: 'Inbound',
                    access: 'Allow',
                    protocol: 'Tcp',
                    priority: 100,
                    sourceAddressPrefix: 'Internet',
                    sourcePortRange: '*',
                    destinationAddressPrefix: '*',
                    destinationPortRange: '443'
                  }
                }
              ]
            }
          }
        }
      ],
      of: SUBNET.id,
      facets: {
        placement: { regions: ['westeurope'], zones: [] },
        ingress: {
          rules: [
            {
              name: 'https',
              protocol: 'tcp',
              ports: ['443'],
              sources: ['internet'],
              action: 'allow',
              priority: 100,
              path: 'securityRules[0]'
            },
            ...BUILT_IN
          ]
        }
      }
    },
    {
      title: 'does not know the rules of a security group that was not collected',
      kinds: [kind, virtualNetwork, networkSecurityGroup],
      resources: GRAPH,
      of: SUBNET.id,
      facets: { ingress: { rules: '?not-collected' } }
    },
    {
      title: 'finds network and security group of a program by their dependency edges',
      kinds: [kind, virtualNetwork, networkSecurityGroup, resourceGroup],
      resources: [
        {
          id: urn('network:VirtualNetwork', 'vnet'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:VirtualNetwork',
          document: { location: 'northeurope' }
        },
        {
          id: urn('network:NetworkSecurityGroup', 'nsg'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:NetworkSecurityGroup',
          document: { location: 'northeurope' }
        },
        {
          id: urn('network:Subnet', 'app'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:Subnet',
          document: { virtualNetworkName: UNKNOWN_SENTINEL, networkSecurityGroup: { id: UNKNOWN_SENTINEL } },
          wires: {
            virtualNetworkName: [urn('network:VirtualNetwork', 'vnet')],
            networkSecurityGroup: [urn('network:NetworkSecurityGroup', 'nsg')]
          }
        }
      ],
      of: urn('network:Subnet', 'app'),
      facets: { placement: { regions: ['northeurope'], zones: [] }, ingress: { rules: BUILT_IN } }
    },
    {
      title: 'is logged by a flow log of its network',
      kinds: [kind, virtualNetwork, networkSecurityGroup, flowLog],
      resources: [
        ...GRAPH,
        {
          ...arm,
          id: `${NETWORK}/networkWatchers/westeurope/flowLogs/vnet-flows`,
          type: 'Microsoft.Network/networkWatchers/flowLogs',
          document: {
            name: 'vnet-flows',
            properties: { targetResourceId: VNET, enabled: true, retentionPolicy: { enabled: true, days: 90 } }
          }
        },
        {
          ...arm,
          id: NSG,
          type: 'Microsoft.Network/networkSecurityGroups',
          document: { id: NSG, name: 'app-nsg', location: 'westeurope', properties: {} }
        }
      ],
      of: SUBNET.id,
      facets: { audit: { enabled: true, retentionDays: 90 } }
    },
    {
      title: 'leaves logging open when flow logs were not collected',
      kinds: [kind, virtualNetwork, networkSecurityGroup, flowLog],
      resources: GRAPH,
      of: SUBNET.id,
      facets: { audit: { enabled: '?not-collected', retentionDays: '?not-collected' } }
    }
  ]
} satisfies KindFixture
