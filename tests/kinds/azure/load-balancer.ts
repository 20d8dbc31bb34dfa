import kind from '../../../src/kinds/azure/load-balancer.ts'
import publicIpAddress from '../../../src/kinds/azure/public-ip-address.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const NETWORK = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Network'
const BALANCER = `${NETWORK}/loadBalancers/orders-lb`
const SUBNET = `${NETWORK}/virtualNetworks/ledger-vnet/subnets/app`
const ADDRESS = `${NETWORK}/publicIPAddresses/orders-lb-ip`
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:network:${type}::${name}`
const arm = { typeSystem: 'arm', origin: 'observed' } as const
const address = {
  ...arm,
  id: ADDRESS,
  type: 'Microsoft.Network/publicIPAddresses',
  document: {
    id: ADDRESS,
    name: 'orders-lb-ip',
    location: 'westeurope',
    sku: { name: 'Standard' },
    zones: ['1', '2', '3'],
    properties: { ddosSettings: { protectionMode: 'Enabled' }, ipConfiguration: { id: `${BALANCER}/frontendIPConfigurations/public` } }
  }
}
const balancer = {
  ...arm,
  id: BALANCER,
  type: 'Microsoft.Network/loadBalancers',
  document: {
    id: BALANCER,
    name: 'orders-lb',
    location: 'westeurope',
    sku: { name: 'Standard' },
    properties: { frontendIPConfigurations: [{ name: 'public', properties: { publicIPAddress: { id: ADDRESS } } }] }
  }
}

const SECOND = `${NETWORK}/loadBalancers/orders-second-lb`
const GLOBAL = `${NETWORK}/loadBalancers/orders-global-lb`
const elsewhere = {
  ...balancer,
  id: SECOND,
  document: { ...balancer.document, id: SECOND, name: 'orders-second-lb', location: 'northeurope' }
}
const global = (...behind: readonly string[]) => ({
  ...arm,
  id: GLOBAL,
  type: 'Microsoft.Network/loadBalancers',
  document: {
    id: GLOBAL,
    name: 'orders-global-lb',
    location: 'westeurope',
    sku: { name: 'Standard', tier: 'Global' },
    properties: {
      frontendIPConfigurations: [{ name: 'public', properties: { publicIPAddress: { id: ADDRESS } } }],
      backendAddressPools: [
        {
          name: 'regions',
          properties: {
            loadBalancerBackendAddresses: behind.map((id, index) => ({
              name: `region-${index}`,
              properties: { loadBalancerFrontendIPConfiguration: { id: `${id}/frontendIPConfigurations/public` } }
            }))
          }
        }
      ]
    }
  }
})

const PUBLIC = { frontendIPConfigurations: [{ name: 'public', publicIPAddress: { id: ADDRESS } }] }

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        loadBalancerName: 'orders-lb',
        location: 'westeurope',
        sku: { name: 'Standard' },
        frontendIPConfigurations: [
          { name: 'internal', subnet: { id: SUBNET }, privateIPAllocationMethod: 'Dynamic', zones: ['1', '2', '3'] }
        ],
        backendAddressPools: [{ name: 'orders' }],
        loadBalancingRules: [{ name: 'https', protocol: 'Tcp', frontendPort: 443, backendPort: 8443 }]
      }
    },
    arm: {
      document: {
        id: BALANCER,
        name: 'orders-lb',
        type: 'Microsoft.Network/loadBalancers',
        location: 'westeurope',
        sku: { name: 'Standard', tier: 'Regional' },
        properties: {
          provisioningState: 'Succeeded',
          frontendIPConfigurations: [
            {
              id: `${BALANCER}/frontendIPConfigurations/internal`,
              name: 'internal',
              zones: ['1', '2', '3'],
              properties: { privateIPAddress: '10.20.1.10', privateIPAllocationMethod: 'Dynamic', subnet: { id: SUBNET } }
            }
          ],
          backendAddressPools: [{ id: `${BALANCER}/backendAddressPools/orders`, name: 'orders', properties: {} }],
          loadBalancingRules: [{ name: 'https', properties: { protocol: 'Tcp', frontendPort: 443, backendPort: 8443 } }]
        }
      }
    }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: [] },
    steering: 'not-applicable',
    intrusionPrevention: 'not-applicable',
    ddosProtection: 'not-applicable',
    zoneRedundancy: { zones: 3 },
    audit: { enabled: false, retentionDays: 0 }
  },
  links: {
    'azure-native': { inSubnet: [{ text: SUBNET }], usesAddress: [] },
    arm: { inSubnet: [{ text: SUBNET }], usesAddress: [] }
  },
  failing: {
    'azure-native': {
      document: {
        location: 'westeurope',
        sku: { name: 'Basic' },
        frontendIPConfigurations: [{ name: 'public', publicIPAddress: { id: ADDRESS } }]
      }
    },
    arm: {
      document: {
        location: 'westeurope',
        sku: { name: 'Basic' },
        properties: { frontendIPConfigurations: [{ name: 'public', properties: { publicIPAddress: { id: ADDRESS } } }] }
      }
    }
  },
  failingFacets: { intrusionPrevention: { mode: 'off' }, ddosProtection: { enabled: '?not-collected' }, zoneRedundancy: { zones: 1 } },
  absent: {
    'azure-native': {
      placement: { regions: '?not-collected', zones: [] },
      steering: { regions: '?not-collected', fewest: '?not-collected', takesOver: '?not-collected' },
      intrusionPrevention: { mode: 'off' },
      ddosProtection: { enabled: '?not-collected' },
      zoneRedundancy: { zones: '?not-collected' },
      audit: { enabled: false, retentionDays: 0 }
    },
    arm: {
      placement: { regions: '?not-collected', zones: [] },
      steering: { regions: '?not-collected', fewest: '?not-collected', takesOver: '?not-collected' },
      intrusionPrevention: { mode: 'off' },
      ddosProtection: { enabled: '?not-collected' },
      zoneRedundancy: { zones: '?not-collected' },
      audit: { enabled: false, retentionDays: 0 }
    }
  },
  cases: [
    {
      title: 'is no way in when it only lets out',
      dialect: 'arm',
      given: { document: { properties: { ...PUBLIC, outboundRules: [{ name: 'nodes' }], loadBalancingRules: [], inboundNatRules: [] } } },
      facets: { steering: 'not-applicable', intrusionPrevention: 'not-applicable', ddosProtection: 'not-applicable' }
    },
    ...[
      { loadBalancingRules: [{ name: 'https' }] },
      { inboundNatRules: [{ id: `${BALANCER}/inboundNatRules/ssh` }] },
      { inboundNatPools: [{ name: 'ssh' }] }
    ].map((inbound) => ({
      title: `is a way in with ${Object.keys(inbound).join()} beside those for outbound traffic`,
      dialect: 'arm' as const,
      given: { document: { properties: { ...PUBLIC, outboundRules: [{ name: 'nodes' }], ...inbound } } },
      facets: { intrusionPrevention: { mode: 'off' } }
    })),
    {
      title: 'may be a way in by rules that are resources of their own in a program',
      dialect: 'azure-native',
      given: { document: { ...PUBLIC, outboundRules: [{ name: 'nodes' }] } },
      facets: { intrusionPrevention: { mode: 'off' } }
    },
    {
      title: 'may be inspected by an appliance behind a gateway balancer',
      dialect: 'arm',
      given: {
        document: {
          properties: {
            frontendIPConfigurations: [
              {
                name: 'public',
                properties: {
                  publicIPAddress: { id: ADDRESS },
                  gatewayLoadBalancer: { id: `${NETWORK}/loadBalancers/nva-gw/frontendIPConfigurations/gw` }
                }
              }
            ]
          }
        }
      },
      facets: { intrusionPrevention: { mode: '?unreadable' } }
    },
    {
      title: 'may be internal as long as its frontends are not known',
      dialect: 'azure-native',
      given: {
        document: {
          sku: { name: UNKNOWN_SENTINEL },
          frontendIPConfigurations: [{ name: 'a', zones: ['1', '2'], publicIPAddress: UNKNOWN_SENTINEL }]
        }
      },
      facets: { intrusionPrevention: { mode: '?computed' }, zoneRedundancy: { zones: '?computed' } }
    },
    {
      title: 'is as narrow as its narrowest frontend',
      dialect: 'arm',
      given: {
        document: {
          sku: { name: 'Standard' },
          properties: {
            frontendIPConfigurations: [
              { name: 'a', zones: ['1', '2'] },
              { name: 'b', zones: ['1'] }
            ]
          }
        }
      },
      facets: { zoneRedundancy: { zones: 1 } }
    }
  ],
  neighbours: [
    {
      title: 'serves where it stands',
      kinds: [kind, publicIpAddress],
      resources: [balancer, address],
      of: BALANCER,
      facets: { steering: { regions: ['westeurope'], fewest: 1, takesOver: false } }
    },
    {
      title: 'sends to the regions of the balancers behind it, and probes them, when it is global',
      kinds: [kind],
      resources: [global(BALANCER, SECOND), balancer, elsewhere],
      of: GLOBAL,
      facets: { steering: { regions: ['westeurope', 'northeurope'], fewest: 2, takesOver: true } }
    },
    {
      title: 'sends to one place when both balancers behind it stand there',
      kinds: [kind],
      resources: [global(BALANCER), balancer],
      of: GLOBAL,
      facets: { steering: { regions: ['westeurope'], fewest: 1, takesOver: false } }
    },
    {
      title: 'does not know where a balancer behind it stands that was not collected',
      kinds: [kind],
      resources: [global(BALANCER, SECOND), balancer],
      of: GLOBAL,
      facets: { steering: { regions: '?not-collected', fewest: '?not-collected', takesOver: '?not-collected' } }
    },
    {
      title: 'does not take a global one that names nobody for one with no place',
      kinds: [kind],
      resources: [global()],
      of: GLOBAL,
      facets: { steering: { regions: '?not-collected', fewest: '?not-collected', takesOver: '?not-collected' } }
    },
    {
      title: 'spans the zones of its public address and is protected with it',
      kinds: [kind, publicIpAddress],
      resources: [balancer, address],
      of: BALANCER,
      facets: { zoneRedundancy: { zones: 3 }, ddosProtection: { enabled: true } }
    },
    {
      title: 'does not know zones and protection of an address that was not collected',
      kinds: [kind, publicIpAddress],
      resources: [balancer],
      of: BALANCER,
      facets: { zoneRedundancy: { zones: '?not-collected' }, ddosProtection: { enabled: '?not-collected' } }
    },
    {
      title: 'finds the address of its program by the dependency edge',
      kinds: [kind, publicIpAddress],
      resources: [
        {
          id: urn('LoadBalancer', 'lb'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:LoadBalancer',
          document: {
            location: 'westeurope',
            sku: { name: 'Standard' },
            frontendIPConfigurations: [{ name: 'public', publicIPAddress: { id: UNKNOWN_SENTINEL } }]
          },
          wires: { frontendIPConfigurations: [urn('PublicIPAddress', 'ip')] }
        },
        {
          id: urn('PublicIPAddress', 'ip'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:PublicIPAddress',
          document: { location: 'westeurope', sku: { name: 'Standard' }, zones: ['1', '2'], ddosSettings: { protectionMode: 'Disabled' } }
        }
      ],
      of: urn('LoadBalancer', 'lb'),
      facets: { zoneRedundancy: { zones: 2 }, ddosProtection: { enabled: false } }
    }
  ]
} satisfies KindFixture
