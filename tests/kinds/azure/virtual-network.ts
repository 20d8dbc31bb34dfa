import ddosProtectionPlan from '../../../src/kinds/azure/ddos-protection-plan.ts'
import flowLog from '../../../src/kinds/azure/flow-log.ts'
import resourceGroup from '../../../src/kinds/azure/resource-group.ts'
import subnet from '../../../src/kinds/azure/subnet.ts'
import virtualNetworkPeering from '../../../src/kinds/azure/virtual-network-peering.ts'
import kind from '../../../src/kinds/azure/virtual-network.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c/resourceGroups/ledger-prod'
const NETWORK = `${GROUP}/providers/Microsoft.Network`
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const open = (subnet: string, index: number) => ({
  name: `subnet ${subnet}`,
  protocol: '*',
  ports: ['*'],
  sources: ['0.0.0.0/0'],
  action: 'allow',
  priority: 65500,
  path: `subnets[${index}].networkSecurityGroup`
})

const arm = (name: string) => ({
  id: `${NETWORK}/virtualNetworks/${name}`,
  typeSystem: 'arm' as const,
  origin: 'observed' as const,
  type: 'Microsoft.Network/virtualNetworks'
})
const peered = (location: string, remote: string) => ({
  location,
  properties: {
    virtualNetworkPeerings: [
      {
        name: `to-${remote}`,
        properties: { peeringState: 'Connected', remoteVirtualNetwork: { id: `${NETWORK}/virtualNetworks/${remote}` } }
      }
    ]
  }
})

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        virtualNetworkName: 'ledger-vnet',
        location: 'West Europe',
        addressSpace: { addressPrefixes: ['10.20.0.0/16'] },
        enableDdosProtection: true,
        ddosProtectionPlan: { id: `${NETWORK}/ddosProtectionPlans/ledger-ddos` },
        subnets: [
          { name: 'app', addressPrefix: '10.20.1.0/24', networkSecurityGroup: { id: `${NETWORK}/networkSecurityGroups/app-nsg` } },
          { name: 'GatewaySubnet', addressPrefix: '10.20.255.0/27' }
        ]
      }
    },
    arm: {
      document: {
        id: `${NETWORK}/virtualNetworks/ledger-vnet`,
        name: 'ledger-vnet',
        type: 'Microsoft.Network/virtualNetworks',
        location: 'westeurope',
        properties: {
          provisioningState: 'Succeeded',
          addressSpace: { addressPrefixes: ['10.20.0.0/16'] },
          enableDdosProtection: true,
          ddosProtectionPlan: { id: `${NETWORK}/ddosProtectionPlans/ledger-ddos` },
          subnets: [
            {
              id: `${NETWORK}/virtualNetworks/ledger-vnet/subnets/app`,
              name: 'app',
              properties: {
                addressPrefix: '10.20.1.0/24',
                networkSecurityGroup: { id: `${NETWORK}/networkSecurityGroups/app-nsg` },
                delegations: []
              }
            },
            {
              id: `${NETWORK}/virtualNetworks/ledger-vnet/subnets/GatewaySubnet`,
              name: 'GatewaySubnet',
              properties: { addressPrefix: '10.20.255.0/27' }
            }
          ]
        }
      }
    }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: [] },
    ddosProtection: { enabled: true },
    ingress: { rules: [] },
    segments: {
      around: [
        { name: 'app', ranges: ['10.20.1.0/24'] },
        { name: 'GatewaySubnet', ranges: ['10.20.255.0/27'] }
      ]
    },
    peering: { networks: [], regions: '?not-collected' },
    audit: { enabled: false, retentionDays: 0 }
  },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-prod' }], usesPolicy: [{ text: `${NETWORK}/ddosProtectionPlans/ledger-ddos` }] },
    arm: { childOf: [], usesPolicy: [{ text: `${NETWORK}/ddosProtectionPlans/ledger-ddos` }] }
  },
  failing: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        location: 'westeurope',
        enableDdosProtection: false,
        subnets: [{ name: 'db', addressPrefix: '10.20.2.0/24' }]
      }
    },
    arm: {
      document: {
        name: 'ledger-vnet',
        location: 'westeurope',
        properties: { enableDdosProtection: false, subnets: [{ name: 'db', properties: { addressPrefix: '10.20.2.0/24' } }] }
      }
    }
  },
  failingFacets: { ddosProtection: { enabled: false }, ingress: { rules: [open('db', 0)] } },
  absent: {
    'azure-native': {
      placement: { regions: '?not-collected', zones: [] },
      ddosProtection: { enabled: false },
      ingress: 'not-applicable',
      segments: { around: [] },
      peering: { networks: [], regions: '?not-collected' },
      audit: { enabled: false, retentionDays: 0 }
    },
    arm: {
      placement: { regions: '?not-collected', zones: [] },
      ddosProtection: { enabled: false },
      ingress: 'not-applicable',
      segments: { around: [] },
      peering: { networks: [], regions: '?not-collected' },
      audit: { enabled: false, retentionDays: 0 }
    }
  },
  cases: [
    {
      title: 'is not protected while no plan is attached',
      dialect: 'arm',
      given: { document: { properties: { enableDdosProtection: true } } },
      facets: { ddosProtection: { enabled: false } }
    },
    {
      title: 'is protected by a plan of the same program',
      dialect: 'azure-native',
      given: {
        document: { enableDdosProtection: true, ddosProtectionPlan: { id: UNKNOWN_SENTINEL } },
        resource: { wires: { ddosProtectionPlan: [urn('network:DdosProtectionPlan', 'ledger-ddos')] } }
      },
      facets: { ddosProtection: { enabled: true } }
    },
    {
      title: 'waits for a plan that nobody explains',
      dialect: 'azure-native',
      given: { document: { enableDdosProtection: true, ddosProtectionPlan: { id: UNKNOWN_SENTINEL } } },
      facets: { ddosProtection: { enabled: '?computed' } }
    }
  ],
  neighbours: [
    ...[true, false].map((enabled) => ({
      title: `logs what a flow log of it that is ${enabled ? 'on' : 'off'} records`,
      kinds: [kind, flowLog],
      resources: [
        { ...arm('ledger-vnet'), document: { location: 'westeurope' } },
        {
          typeSystem: 'arm' as const,
          type: 'Microsoft.Network/networkWatchers/flowLogs',
          id: `${NETWORK}/networkWatchers/watcher/flowLogs/ledger`,
          document: {
            properties: {
              targetResourceId: `${NETWORK}/virtualNetworks/ledger-vnet`,
              enabled,
              retentionPolicy: { enabled: true, days: 90 }
            }
          }
        }
      ],
      of: `${NETWORK}/virtualNetworks/ledger-vnet`,
      facets: { audit: { enabled, retentionDays: enabled ? 90 : 0 } }
    })),
    {
      title: 'is joined to the networks that the service lists inside it',
      kinds: [kind, virtualNetworkPeering],
      resources: [
        { ...arm('ledger-vnet'), document: peered('westeurope', 'hub') },
        { ...arm('hub'), document: peered('eastus', 'ledger-vnet') }
      ],
      of: `${NETWORK}/virtualNetworks/ledger-vnet`,
      facets: { peering: { networks: ['hub'], regions: ['westeurope', 'eastus'] } }
    },
    {
      title: 'is joined to a network that nobody sees',
      kinds: [kind, virtualNetworkPeering],
      resources: [{ ...arm('ledger-vnet'), document: peered('westeurope', 'hub') }],
      of: `${NETWORK}/virtualNetworks/ledger-vnet`,
      facets: { peering: { networks: ['hub'], regions: '?not-collected' } }
    },
    {
      title: 'is joined to no other network when the service lists none',
      kinds: [kind, virtualNetworkPeering],
      resources: [{ ...arm('ledger-vnet'), document: { location: 'westeurope', properties: {} } }],
      of: `${NETWORK}/virtualNetworks/ledger-vnet`,
      facets: { peering: { networks: [], regions: ['westeurope'] } }
    },
    {
      title: 'is joined by the peerings of the program',
      kinds: [kind, virtualNetworkPeering],
      resources: [
        ...['vnet', 'hub'].map((name) => ({
          id: urn('network:VirtualNetwork', name),
          typeSystem: 'pulumi' as const,
          type: 'azure-native:network:VirtualNetwork',
          document: { location: name === 'hub' ? 'eastus' : 'westeurope' }
        })),
        {
          id: urn('network:VirtualNetworkPeering', 'to-hub'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:VirtualNetworkPeering',
          document: { virtualNetworkName: UNKNOWN_SENTINEL, remoteVirtualNetwork: { id: UNKNOWN_SENTINEL } },
          wires: {
            virtualNetworkName: [urn('network:VirtualNetwork', 'vnet')],
            remoteVirtualNetwork: [urn('network:VirtualNetwork', 'hub')]
          }
        }
      ],
      of: urn('network:VirtualNetwork', 'vnet'),
      facets: { peering: { networks: ['hub'], regions: ['westeurope', 'eastus'] } }
    },
    {
      title: 'has the subnets that are written inside and those of their own, each once',
      kinds: [kind, subnet],
      resources: [
        {
          id: urn('network:VirtualNetwork', 'vnet'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:VirtualNetwork',
          document: { subnets: [{ name: 'app', addressPrefix: '10.20.1.0/24' }] }
        },
        ...['app', 'db'].map((name) => ({
          id: urn('network:Subnet', name),
          typeSystem: 'pulumi' as const,
          type: 'azure-native:network:Subnet',
          document: { virtualNetworkName: UNKNOWN_SENTINEL, addressPrefix: name === 'app' ? '10.20.1.0/24' : '10.20.2.0/24' },
          wires: { virtualNetworkName: [urn('network:VirtualNetwork', 'vnet')] }
        }))
      ],
      of: urn('network:VirtualNetwork', 'vnet'),
      facets: {
        segments: {
          around: [
            { name: 'app', ranges: ['10.20.1.0/24'] },
            { name: 'db', ranges: ['10.20.2.0/24'] }
          ]
        }
      }
    },
    {
      title: 'lies where its resource group lies when it says nothing',
      kinds: [kind, resourceGroup, ddosProtectionPlan],
      resources: [
        {
          id: urn('resources:ResourceGroup', 'ledger'),
          typeSystem: 'pulumi',
          type: 'azure-native:resources:ResourceGroup',
          document: { location: 'WestEurope' }
        },
        {
          id: urn('network:VirtualNetwork', 'vnet'),
          typeSystem: 'pulumi',
          type: 'azure-native:network/v20240501:VirtualNetwork',
          document: { resourceGroupName: UNKNOWN_SENTINEL },
          wires: { resourceGroupName: [urn('resources:ResourceGroup', 'ledger')] }
        }
      ],
      of: urn('network:VirtualNetwork', 'vnet'),
      facets: { placement: { regions: ['westeurope'], zones: [] } }
    },
    {
      title: 'lies where its resource group lies when the engine fills in a location that is not known yet',
      kinds: [kind, resourceGroup],
      resources: [
        {
          id: urn('resources:ResourceGroup', 'ledger'),
          typeSystem: 'pulumi',
          type: 'azure-native:resources:ResourceGroup',
          document: { location: 'WestEurope' }
        },
        {
          id: urn('network:VirtualNetwork', 'vnet'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:VirtualNetwork',
          document: { resourceGroupName: UNKNOWN_SENTINEL, location: UNKNOWN_SENTINEL },
          wires: { resourceGroupName: [urn('resources:ResourceGroup', 'ledger')] }
        }
      ],
      of: urn('network:VirtualNetwork', 'vnet'),
      facets: { placement: { regions: ['westeurope'], zones: [] } }
    },
    {
      title: 'does not guess a location that comes from something else',
      kinds: [kind, resourceGroup],
      resources: [
        {
          id: urn('resources:ResourceGroup', 'ledger'),
          typeSystem: 'pulumi',
          type: 'azure-native:resources:ResourceGroup',
          document: { location: 'WestEurope' }
        },
        {
          id: urn('network:VirtualNetwork', 'vnet'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:VirtualNetwork',
          document: { resourceGroupName: UNKNOWN_SENTINEL, location: UNKNOWN_SENTINEL },
          wires: { resourceGroupName: [urn('resources:ResourceGroup', 'ledger')], location: [urn('storage:StorageAccount', 'archive')] }
        }
      ],
      of: urn('network:VirtualNetwork', 'vnet'),
      facets: { placement: { regions: '?computed', zones: [] } }
    },
    {
      title: 'leaves its location open when the resource group is not in the inventory',
      kinds: [kind, resourceGroup],
      resources: [
        {
          id: urn('network:VirtualNetwork', 'vnet'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:VirtualNetwork',
          document: { resourceGroupName: 'landing-zone' }
        }
      ],
      of: urn('network:VirtualNetwork', 'vnet'),
      facets: { placement: { regions: '?not-collected', zones: [] } }
    },
    {
      title: 'lets a subnet with a document of its own answer for itself',
      kinds: [kind, subnet],
      resources: [
        {
          id: `${NETWORK}/virtualNetworks/ledger-vnet`,
          typeSystem: 'arm',
          type: 'Microsoft.Network/virtualNetworks',
          origin: 'observed',
          document: {
            name: 'ledger-vnet',
            location: 'westeurope',
            properties: {
              subnets: [
                { name: 'db', properties: {} },
                { name: 'app', properties: {} }
              ]
            }
          }
        },
        {
          id: `${NETWORK}/virtualNetworks/ledger-vnet/subnets/db`,
          typeSystem: 'arm',
          type: 'Microsoft.Network/virtualNetworks/subnets',
          origin: 'observed',
          document: { name: 'db', properties: { addressPrefix: '10.20.2.0/24' } }
        }
      ],
      of: `${NETWORK}/virtualNetworks/ledger-vnet`,
      facets: { ingress: { rules: [open('app', 1)] } }
    },
    {
      title: 'lets a subnet that its program makes again answer for itself',
      kinds: [kind, subnet],
      resources: [
        {
          id: urn('network:VirtualNetwork', 'ledger-vnet'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:VirtualNetwork',
          document: { location: 'westeurope', subnets: [{ name: 'db' }] }
        },
        {
          id: urn('network:Subnet', 'db'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:Subnet',
          document: { virtualNetworkName: UNKNOWN_SENTINEL, networkSecurityGroup: { id: `${NETWORK}/networkSecurityGroups/db-nsg` } },
          wires: { virtualNetworkName: [urn('network:VirtualNetwork', 'ledger-vnet')] }
        }
      ],
      of: urn('network:VirtualNetwork', 'ledger-vnet'),
      facets: { ingress: { rules: [] } }
    }
  ]
} satisfies KindFixture
