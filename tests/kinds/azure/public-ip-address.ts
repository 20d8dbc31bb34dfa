import applicationGateway from '../../../src/kinds/azure/application-gateway.ts'
import loadBalancer from '../../../src/kinds/azure/load-balancer.ts'
import natGateway from '../../../src/kinds/azure/nat-gateway.ts'
import networkInterface from '../../../src/kinds/azure/network-interface.ts'
import kind from '../../../src/kinds/azure/public-ip-address.ts'
import subnet from '../../../src/kinds/azure/subnet.ts'
import virtualNetwork from '../../../src/kinds/azure/virtual-network.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const NETWORK = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Network'
const ADDRESS = `${NETWORK}/publicIPAddresses/storefront-ip`
const VNET = `${NETWORK}/virtualNetworks/ledger-vnet`
const SUBNET = `${VNET}/subnets/gateway`
const GATEWAY = `${NETWORK}/applicationGateways/storefront-gw`
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const arm = { typeSystem: 'arm', origin: 'observed' } as const
const address = (settings: object = {}) => ({
  ...arm,
  id: ADDRESS,
  type: 'Microsoft.Network/publicIPAddresses',
  document: {
    id: ADDRESS,
    name: 'storefront-ip',
    location: 'westeurope',
    sku: { name: 'Standard', tier: 'Regional' },
    properties: {
      ipAddress: '198.51.100.7',
      publicIPAllocationMethod: 'Static',
      ipConfiguration: { id: `${GATEWAY}/frontendIPConfigurations/public` },
      ...settings
    }
  }
})
const network = (enableDdosProtection: boolean) => ({
  ...arm,
  id: VNET,
  type: 'Microsoft.Network/virtualNetworks',
  document: {
    id: VNET,
    name: 'ledger-vnet',
    location: 'westeurope',
    properties: { enableDdosProtection, ddosProtectionPlan: { id: `${NETWORK}/ddosProtectionPlans/ledger-ddos` } }
  }
})
const gateway = {
  ...arm,
  id: GATEWAY,
  type: 'Microsoft.Network/applicationGateways',
  document: {
    id: GATEWAY,
    name: 'storefront-gw',
    location: 'westeurope',
    properties: {
      gatewayIPConfigurations: [{ name: 'gateway', properties: { subnet: { id: SUBNET } } }],
      frontendIPConfigurations: [{ name: 'public', properties: { publicIPAddress: { id: ADDRESS } } }]
    }
  }
}
const KINDS = [kind, applicationGateway, virtualNetwork, subnet, loadBalancer, networkInterface, natGateway]

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        publicIpAddressName: 'storefront-ip',
        location: 'westeurope',
        publicIPAllocationMethod: 'Static',
        sku: { name: 'Standard' },
        zones: ['1', '2', '3'],
        ddosSettings: { protectionMode: 'Enabled', ddosProtectionPlan: { id: `${NETWORK}/ddosProtectionPlans/ledger-ddos` } }
      }
    },
    arm: {
      document: {
        id: ADDRESS,
        name: 'storefront-ip',
        type: 'Microsoft.Network/publicIPAddresses',
        location: 'westeurope',
        sku: { name: 'Standard', tier: 'Regional' },
        zones: ['1', '2', '3'],
        properties: {
          provisioningState: 'Succeeded',
          ipAddress: '198.51.100.7',
          publicIPAddressVersion: 'IPv4',
          publicIPAllocationMethod: 'Static',
          idleTimeoutInMinutes: 4,
          ipConfiguration: { id: `${GATEWAY}/frontendIPConfigurations/public` },
          ddosSettings: { protectionMode: 'Enabled', ddosProtectionPlan: { id: `${NETWORK}/ddosProtectionPlans/ledger-ddos` } }
        }
      }
    }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: ['1', '2', '3'] },
    ddosProtection: { enabled: true },
    zoneRedundancy: { zones: 3 }
  },
  links: { 'azure-native': { childOf: [{ text: 'ledger-prod' }] }, arm: { childOf: [] } },
  failing: {
    'azure-native': {
      document: { location: 'westeurope', sku: { name: 'Standard' }, zones: ['2'], ddosSettings: { protectionMode: 'Disabled' } }
    },
    arm: {
      document: {
        location: 'westeurope',
        sku: { name: 'Standard' },
        zones: ['2'],
        properties: { ddosSettings: { protectionMode: 'Disabled' }, ipConfiguration: { id: `${GATEWAY}/frontendIPConfigurations/public` } }
      }
    }
  },
  failingFacets: { ddosProtection: { enabled: false }, zoneRedundancy: { zones: 1 } },
  absent: {
    'azure-native': {
      placement: { regions: '?not-collected', zones: [] },
      ddosProtection: { enabled: '?not-collected' },
      zoneRedundancy: { zones: '?not-collected' }
    },
    arm: {
      placement: { regions: '?not-collected', zones: [] },
      ddosProtection: { enabled: false },
      zoneRedundancy: { zones: '?not-collected' }
    }
  },
  cases: [
    {
      title: 'reads its protection in any case',
      dialect: 'azure-native',
      given: { document: { ddosSettings: { protectionMode: 'enabled' } } },
      facets: { ddosProtection: { enabled: true } }
    },
    {
      title: 'has no zones as a Basic address',
      dialect: 'arm',
      given: { document: { sku: { name: 'Basic' } } },
      facets: { zoneRedundancy: { zones: 1 } }
    },
    {
      title: 'may be a Basic address as long as its tier is not known',
      dialect: 'azure-native',
      given: { document: { sku: { name: UNKNOWN_SENTINEL }, zones: ['1', '2', '3'] } },
      facets: { zoneRedundancy: { zones: '?computed' } }
    },
    {
      title: 'may need no protection when it is switched off on a NAT gateway',
      dialect: 'arm',
      given: {
        document: {
          properties: { ddosSettings: { protectionMode: 'Disabled' }, natGateway: { id: `${NETWORK}/natGateways/ledger-nat` } }
        }
      },
      facets: { ddosProtection: { enabled: '?not-collected' } }
    },
    {
      title: 'inherits its protection when it is attached and says nothing',
      dialect: 'arm',
      given: { document: { properties: { ipConfiguration: { id: `${GATEWAY}/frontendIPConfigurations/public` } } } },
      facets: { ddosProtection: { enabled: '?not-collected' } }
    },
    {
      title: 'is attached to a NAT gateway',
      dialect: 'arm',
      given: { document: { properties: { natGateway: { id: `${NETWORK}/natGateways/ledger-nat` } } } },
      facets: { ddosProtection: { enabled: '?not-collected' } }
    },
    {
      title: 'is protected by nothing when it is attached to nothing',
      dialect: 'arm',
      given: { document: { properties: { ddosSettings: { protectionMode: 'VirtualNetworkInherited' } } } },
      facets: { ddosProtection: { enabled: false } }
    }
  ],
  neighbours: [
    {
      title: 'inherits the protection of the network of the gateway that uses it, also when subnets were not collected',
      kinds: KINDS,
      resources: [address({ ddosSettings: { protectionMode: 'VirtualNetworkInherited' } }), gateway, network(true)],
      of: ADDRESS,
      facets: { ddosProtection: { enabled: true } }
    },
    {
      title: 'is not protected by a network that is not',
      kinds: KINDS,
      resources: [address(), gateway, network(false)],
      of: ADDRESS,
      facets: { ddosProtection: { enabled: false } }
    },
    {
      title: 'does not know the protection of a network that was not collected',
      kinds: KINDS,
      resources: [address(), gateway],
      of: ADDRESS,
      facets: { ddosProtection: { enabled: '?not-collected' } }
    },
    {
      title: 'does not know its protection when nobody in the inventory uses it',
      kinds: KINDS,
      resources: [address(), network(true)],
      of: ADDRESS,
      facets: { ddosProtection: { enabled: '?not-collected' } }
    },
    {
      title: 'needs no protection on a NAT gateway',
      kinds: KINDS,
      resources: [
        address(),
        {
          ...arm,
          id: `${NETWORK}/natGateways/ledger-nat`,
          type: 'Microsoft.Network/natGateways',
          document: { name: 'ledger-nat', properties: { publicIpAddresses: [{ id: ADDRESS }] } }
        }
      ],
      of: ADDRESS,
      facets: { ddosProtection: 'not-applicable' }
    },
    {
      title: 'needs no protection on a NAT gateway of its program, even if it is switched off',
      kinds: KINDS,
      resources: [
        {
          id: urn('network:PublicIPAddress', 'ip'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:PublicIPAddress',
          document: { location: 'westeurope', ddosSettings: { protectionMode: 'Disabled' } }
        },
        {
          id: urn('network:NatGateway', 'nat'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:NatGateway',
          document: { publicIpAddresses: [{ id: UNKNOWN_SENTINEL }] },
          wires: { publicIpAddresses: [urn('network:PublicIPAddress', 'ip')] }
        }
      ],
      of: urn('network:PublicIPAddress', 'ip'),
      facets: { ddosProtection: 'not-applicable' }
    },
    {
      title: 'is protected by the network of the machines behind a balancer',
      kinds: KINDS,
      resources: [
        address(),
        network(true),
        {
          ...arm,
          id: `${NETWORK}/loadBalancers/orders-lb`,
          type: 'Microsoft.Network/loadBalancers',
          document: {
            name: 'orders-lb',
            properties: { frontendIPConfigurations: [{ name: 'public', properties: { publicIPAddress: { id: ADDRESS } } }] }
          }
        },
        {
          ...arm,
          id: `${NETWORK}/networkInterfaces/orders-1-nic`,
          type: 'Microsoft.Network/networkInterfaces',
          document: {
            name: 'orders-1-nic',
            properties: {
              ipConfigurations: [
                {
                  name: 'ipconfig1',
                  properties: {
                    subnet: { id: SUBNET },
                    loadBalancerBackendAddressPools: [{ id: `${NETWORK}/loadBalancers/orders-lb/backendAddressPools/orders` }]
                  }
                }
              ]
            }
          }
        }
      ],
      of: ADDRESS,
      facets: { ddosProtection: { enabled: true } }
    },
    {
      title: 'finds gateway, subnet and network of its program by their dependency edges',
      kinds: KINDS,
      resources: [
        {
          id: urn('network:PublicIPAddress', 'ip'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:PublicIPAddress',
          document: { location: 'westeurope', sku: { name: 'Standard' } }
        },
        {
          id: urn('network:ApplicationGateway', 'gw'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:ApplicationGateway',
          document: {
            gatewayIPConfigurations: [{ name: 'gateway', subnet: { id: UNKNOWN_SENTINEL } }],
            frontendIPConfigurations: [{ name: 'public', publicIPAddress: { id: UNKNOWN_SENTINEL } }]
          },
          wires: {
            gatewayIPConfigurations: [urn('network:Subnet', 'gateway')],
            frontendIPConfigurations: [urn('network:PublicIPAddress', 'ip')]
          }
        },
        {
          id: urn('network:Subnet', 'gateway'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:Subnet',
          document: { virtualNetworkName: UNKNOWN_SENTINEL },
          wires: { virtualNetworkName: [urn('network:VirtualNetwork', 'vnet')] }
        },
        {
          id: urn('network:VirtualNetwork', 'vnet'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:VirtualNetwork',
          document: { enableDdosProtection: true, ddosProtectionPlan: { id: `${NETWORK}/ddosProtectionPlans/ledger-ddos` } }
        }
      ],
      of: urn('network:PublicIPAddress', 'ip'),
      facets: { ddosProtection: { enabled: true }, zoneRedundancy: { zones: '?not-collected' } }
    },
    {
      title: 'is in one zone where the region has no zones',
      kinds: [kind],
      resources: [
        {
          id: urn('network:PublicIPAddress', 'ip'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:PublicIPAddress',
          document: { location: 'West US', sku: { name: 'Standard' } }
        }
      ],
      of: urn('network:PublicIPAddress', 'ip'),
      facets: { zoneRedundancy: { zones: 1 } }
    }
  ]
} satisfies KindFixture
