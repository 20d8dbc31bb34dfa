import kind from '../../../src/kinds/azure/network-interface.ts'
import networkSecurityGroup from '../../../src/kinds/azure/network-security-group.ts'
import publicIpAddress from '../../../src/kinds/azure/public-ip-address.ts'
import subnet from '../../../src/kinds/azure/subnet.ts'
import virtualNetwork from '../../../src/kinds/azure/virtual-network.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const NETWORK = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Network'
const NIC = `${NETWORK}/networkInterfaces/orders-1-nic`
const VNET = `${NETWORK}/virtualNetworks/ledger-vnet`
const SUBNET = `${VNET}/subnets/app`
const ADDRESS = `${NETWORK}/publicIPAddresses/orders-1-ip`
const POOL = `${NETWORK}/loadBalancers/orders-lb/backendAddressPools/orders`
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const nsg = (name: string) => `${NETWORK}/networkSecurityGroups/${name}`
const arm = { typeSystem: 'arm', origin: 'observed' } as const
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
const SSH = {
  name: 'ssh',
  protocol: 'tcp',
  ports: ['22'],
  sources: ['0.0.0.0/0'],
  action: 'allow',
  priority: 100,
  path: 'securityRules[0]'
}
const ssh = {
  name: 'ssh',
  properties: {
    direction: 'Inbound',
    access: 'Allow',
    protocol: 'Tcp',
    priority: 100,
    sourceAddressPrefix: '*',
    sourcePortRange: '*',
    destinationAddressPrefix: '*',
    destinationPortRange: '22'
  }
}
const interfaceOf = (group: object) => ({
  ...arm,
  id: NIC,
  type: 'Microsoft.Network/networkInterfaces',
  document: {
    id: NIC,
    name: 'orders-1-nic',
    location: 'westeurope',
    properties: { ...group, ipConfigurations: [{ name: 'ipconfig1', properties: { subnet: { id: SUBNET } } }] }
  }
})
const groupOf = (name: string, securityRules: readonly object[]) => ({
  ...arm,
  id: nsg(name),
  type: 'Microsoft.Network/networkSecurityGroups',
  document: { id: nsg(name), name, location: 'westeurope', properties: { securityRules } }
})
const subnetOf = (group: object) => ({
  ...arm,
  id: SUBNET,
  type: 'Microsoft.Network/virtualNetworks/subnets',
  document: { id: SUBNET, name: 'app', properties: group }
})
const KINDS = [kind, networkSecurityGroup, subnet, virtualNetwork, publicIpAddress]

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        networkInterfaceName: 'orders-1-nic',
        location: 'westeurope',
        networkSecurityGroup: { id: nsg('app-nsg') },
        ipConfigurations: [
          {
            name: 'ipconfig1',
            privateIPAllocationMethod: 'Dynamic',
            subnet: { id: SUBNET },
            loadBalancerBackendAddressPools: [{ id: POOL }]
          }
        ]
      }
    },
    arm: {
      document: {
        id: NIC,
        name: 'orders-1-nic',
        type: 'Microsoft.Network/networkInterfaces',
        location: 'westeurope',
        properties: {
          provisioningState: 'Succeeded',
          networkSecurityGroup: { id: nsg('app-nsg') },
          enableIPForwarding: false,
          virtualMachine: { id: '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Compute/virtualMachines/orders-1' },
          ipConfigurations: [
            {
              id: `${NIC}/ipConfigurations/ipconfig1`,
              name: 'ipconfig1',
              properties: {
                privateIPAddress: '10.20.1.4',
                privateIPAllocationMethod: 'Dynamic',
                primary: true,
                subnet: { id: SUBNET },
                loadBalancerBackendAddressPools: [{ id: POOL }]
              }
            }
          ]
        }
      }
    }
  },
  facets: { placement: { regions: ['westeurope'], zones: [] }, publicAddress: { addresses: [] }, ingress: { rules: '?not-collected' } },
  links: {
    'azure-native': {
      inSubnet: [{ text: SUBNET }],
      inNetwork: [{ text: VNET }],
      usesAddress: [],
      guardedBy: [{ text: nsg('app-nsg') }],
      attachedTo: [{ text: `${NETWORK}/loadBalancers/orders-lb` }]
    },
    arm: {
      inSubnet: [{ text: SUBNET }],
      inNetwork: [{ text: VNET }],
      usesAddress: [],
      guardedBy: [{ text: nsg('app-nsg') }],
      attachedTo: [{ text: `${NETWORK}/loadBalancers/orders-lb` }]
    }
  },
  failing: {
    'azure-native': {
      document: {
        location: 'westeurope',
        ipConfigurations: [{ name: 'ipconfig1', subnet: { id: SUBNET }, publicIPAddress: { id: ADDRESS } }]
      }
    },
    arm: {
      document: {
        location: 'westeurope',
        properties: { ipConfigurations: [{ name: 'ipconfig1', properties: { subnet: { id: SUBNET }, publicIPAddress: { id: ADDRESS } } }] }
      }
    }
  },
  failingFacets: { publicAddress: { addresses: ['orders-1-ip'] } },
  absent: {
    'azure-native': {
      placement: { regions: '?not-collected', zones: [] },
      publicAddress: { addresses: [] },
      ingress: { rules: '?not-collected' }
    },
    arm: { placement: { regions: '?not-collected', zones: [] }, publicAddress: { addresses: [] }, ingress: { rules: '?not-collected' } }
  },
  cases: [
    {
      title: 'has an address that is made in the same program',
      dialect: 'azure-native',
      given: {
        document: { ipConfigurations: [{ name: 'ipconfig1', publicIPAddress: { id: UNKNOWN_SENTINEL } }] },
        resource: { wires: { ipConfigurations: [urn('network:PublicIPAddress', 'orders-1-ip')] } }
      },
      facets: { publicAddress: { addresses: ['ephemeral'] } }
    },
    {
      title: 'waits for an address whose presence is not known yet',
      dialect: 'azure-native',
      given: { document: { ipConfigurations: [{ name: 'ipconfig1', publicIPAddress: UNKNOWN_SENTINEL }] } },
      facets: { publicAddress: { addresses: '?computed' } }
    },
    {
      title: 'has no address when the service answers null',
      dialect: 'arm',
      given: { document: { properties: { ipConfigurations: [{ name: 'ipconfig1', properties: { publicIPAddress: null } }] } } },
      facets: { publicAddress: { addresses: [] } }
    }
  ],
  neighbours: [
    {
      title: 'lets in what its own group and the group of its subnet both let in',
      kinds: KINDS,
      resources: [
        interfaceOf({ networkSecurityGroup: { id: nsg('nic-nsg') } }),
        subnetOf({ networkSecurityGroup: { id: nsg('app-nsg') } }),
        groupOf('nic-nsg', [ssh]),
        groupOf('app-nsg', [])
      ],
      of: NIC,
      facets: { ingress: { rules: BUILT_IN } }
    },
    {
      title: 'is guarded by the group of its subnet alone',
      kinds: KINDS,
      resources: [interfaceOf({}), subnetOf({ networkSecurityGroup: { id: nsg('app-nsg') } }), groupOf('app-nsg', [ssh])],
      of: NIC,
      facets: { ingress: { rules: [SSH, ...BUILT_IN] } }
    },
    {
      title: 'is open without any group',
      kinds: KINDS,
      resources: [interfaceOf({}), subnetOf({})],
      of: NIC,
      facets: { ingress: { rules: [OPEN] } }
    },
    {
      title: 'is guarded by its own group when the subnet was not collected',
      kinds: KINDS,
      resources: [interfaceOf({ networkSecurityGroup: { id: nsg('nic-nsg') } }), groupOf('nic-nsg', [])],
      of: NIC,
      facets: { ingress: { rules: BUILT_IN } }
    },
    {
      title: 'may be guarded by a subnet that was not collected when its own group lets everybody in',
      kinds: KINDS,
      resources: [interfaceOf({ networkSecurityGroup: { id: nsg('nic-nsg') } }), groupOf('nic-nsg', [ssh])],
      of: NIC,
      facets: { ingress: { rules: '?not-collected' } }
    },
    {
      title: 'does not know what comes in when neither is in the inventory',
      kinds: KINDS,
      resources: [interfaceOf({})],
      of: NIC,
      facets: { ingress: { rules: '?not-collected' } }
    },
    {
      title: 'finds the subnet of its program by the dependency edge',
      kinds: KINDS,
      resources: [
        {
          id: urn('network:NetworkInterface', 'nic'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:NetworkInterface',
          document: { ipConfigurations: [{ name: 'ipconfig1', subnet: { id: UNKNOWN_SENTINEL } }] },
          wires: { ipConfigurations: [urn('network:Subnet', 'app')] }
        },
        {
          id: urn('network:Subnet', 'app'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:Subnet',
          document: { virtualNetworkName: 'ledger-vnet' }
        }
      ],
      of: urn('network:NetworkInterface', 'nic'),
      facets: { ingress: { rules: [OPEN] } }
    }
  ]
} satisfies KindFixture
