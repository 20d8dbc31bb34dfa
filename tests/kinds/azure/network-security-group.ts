import flowLog from '../../../src/kinds/azure/flow-log.ts'
import kind from '../../../src/kinds/azure/network-security-group.ts'
import securityRule from '../../../src/kinds/azure/security-rule.ts'
import subnet from '../../../src/kinds/azure/subnet.ts'
import virtualNetwork from '../../../src/kinds/azure/virtual-network.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const NETWORK = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Network'
const NSG = `${NETWORK}/networkSecurityGroups/db-nsg`
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const VNET = `${NETWORK}/virtualNetworks/ledger-vnet`
const wired = (type: string): string => urn(`network:${type}`, 'ledger')
const observed = { typeSystem: 'arm', origin: 'observed' } as const
const program = { typeSystem: 'pulumi' } as const
const inlineSubnets = [
  { name: 'app', properties: { addressPrefix: '10.20.1.0/24' } },
  { name: 'db', properties: { addressPrefix: '10.20.2.0/24' } }
]
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
const APP_TO_DB = {
  direction: 'Inbound',
  access: 'Allow',
  protocol: 'Tcp',
  priority: 100,
  sourcePortRange: '*',
  sourceApplicationSecurityGroups: [{ id: `${NETWORK}/applicationSecurityGroups/ledger-app` }],
  destinationAddressPrefix: '*',
  destinationPortRanges: ['3306', '33060-33070']
}
const DENY_REST = {
  direction: 'Inbound',
  access: 'Deny',
  protocol: '*',
  priority: 4096,
  sourcePortRange: '*',
  sourceAddressPrefix: '*',
  destinationAddressPrefix: '*',
  destinationPortRange: '*'
}
const TO_INTERNET = {
  direction: 'Outbound',
  access: 'Allow',
  protocol: 'Tcp',
  priority: 200,
  sourcePortRange: '*',
  sourceAddressPrefix: '*',
  destinationAddressPrefix: 'Internet',
  destinationPortRange: '443'
}
const SSH = {
  direction: 'Inbound',
  access: 'Allow',
  protocol: 'Tcp',
  priority: 300,
  sourcePortRange: '*',
  sourceAddressPrefix: '*',
  destinationAddressPrefix: '*',
  destinationPortRange: '22'
}
const rule = (name: string, properties: object) => ({
  id: `${NSG}/securityRules/${name}`,
  name,
  type: 'Microsoft.Network/networkSecurityGroups/securityRules',
  properties: { provisioningState: 'Succeeded', ...properties }
})
const SSH_RULE = { name: 'ssh', protocol: 'tcp', ports: ['22'], sources: ['0.0.0.0/0'], action: 'allow', priority: 300 }

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        networkSecurityGroupName: 'db-nsg',
        location: 'westeurope',
        securityRules: [
          { name: 'app-to-db', ...APP_TO_DB },
          { name: 'deny-rest', ...DENY_REST },
          { name: 'to-internet', ...TO_INTERNET }
        ]
      }
    },
    arm: {
      document: {
        id: NSG,
        name: 'db-nsg',
        type: 'Microsoft.Network/networkSecurityGroups',
        location: 'westeurope',
        properties: {
          provisioningState: 'Succeeded',
          resourceGuid: '0b1d',
          securityRules: [
            rule('app-to-db', { ...APP_TO_DB, sourceAddressPrefixes: [], destinationAddressPrefixes: [] }),
            rule('deny-rest', { ...DENY_REST, sourceAddressPrefixes: [], destinationPortRanges: [] }),
            rule('to-internet', TO_INTERNET)
          ],
          subnets: [{ id: `${NETWORK}/virtualNetworks/ledger-vnet/subnets/db` }]
        }
      }
    }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: [] },
    ingress: {
      rules: [
        {
          name: 'app-to-db',
          protocol: 'tcp',
          ports: ['3306', '33060-33070'],
          sources: ['asg:ledger-app'],
          action: 'allow',
          priority: 100,
          path: 'securityRules[0]'
        },
        {
          name: 'deny-rest',
          protocol: '*',
          ports: ['*'],
          sources: ['0.0.0.0/0'],
          action: 'deny',
          priority: 4096,
          path: 'securityRules[1]'
        },
        ...BUILT_IN
      ]
    },
    segments: { around: '?not-collected' },
    audit: { enabled: false, retentionDays: 0 }
  },
  links: { 'azure-native': { childOf: [{ text: 'ledger-prod' }] }, arm: { childOf: [] } },
  failing: {
    'azure-native': { document: { resourceGroupName: 'ledger-prod', location: 'westeurope', securityRules: [{ name: 'ssh', ...SSH }] } },
    arm: { document: { id: NSG, name: 'db-nsg', location: 'westeurope', properties: { securityRules: [rule('ssh', SSH)] } } }
  },
  failingFacets: { ingress: { rules: [{ ...SSH_RULE, path: 'securityRules[0]' }, ...BUILT_IN] } },
  absent: {
    'azure-native': {
      placement: { regions: '?not-collected', zones: [] },
      ingress: { rules: BUILT_IN },
      segments: { around: '?not-collected' },
      audit: { enabled: false, retentionDays: 0 }
    },
    arm: {
      placement: { regions: '?not-collected', zones: [] },
      ingress: { rules: BUILT_IN },
      segments: { around: '?not-collected' },
      audit: { enabled: false, retentionDays: 0 }
    }
  },
  cases: [
    ...['Internet', 'internet', 'AzureCloud', 'azurecloud', 'AzureCloud.westeurope'].map((source) => ({
      title: `takes ${source} for the internet`,
      dialect: 'arm' as const,
      given: { document: { properties: { securityRules: [rule('ssh', { ...SSH, sourceAddressPrefix: source })] } } },
      facets: { ingress: { rules: [{ ...SSH_RULE, sources: ['internet'], path: 'securityRules[0]' }, ...BUILT_IN] } }
    })),
    ...['*', '0.0.0.0/0', 'Any'].map((source) => ({
      title: `takes ${source} for everybody`,
      dialect: 'arm' as const,
      given: { document: { properties: { securityRules: [rule('ssh', { ...SSH, sourceAddressPrefix: source })] } } },
      facets: { ingress: { rules: [{ ...SSH_RULE, path: 'securityRules[0]' }, ...BUILT_IN] } }
    })),
    ...['VirtualNetwork', 'AzureLoadBalancer', 'GatewayManager', 'Storage.WestEurope', 'AzureFrontDoor.Backend'].map((source) => ({
      title: `lets in ${source} and no one else`,
      dialect: 'arm' as const,
      given: { document: { properties: { securityRules: [rule('ssh', { ...SSH, sourceAddressPrefix: source })] } } },
      facets: { ingress: { rules: [{ ...SSH_RULE, sources: [source], path: 'securityRules[0]' }, ...BUILT_IN] } }
    })),
    ...Object.entries({
      'of one address': { destinationAddressPrefix: '10.0.1.4/32' },
      'of several addresses': { destinationAddressPrefix: undefined, destinationAddressPrefixes: ['10.0.1.4', '10.0.1.5'] },
      'of a group': {
        destinationApplicationSecurityGroups: [
          { id: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/applicationSecurityGroups/db' }
        ]
      },
      'from one source port': { sourcePortRange: '53' }
    }).map(([what, narrow]) => ({
      title: `clears nothing by a denial ${what} alone`,
      dialect: 'arm' as const,
      given: { document: { properties: { securityRules: [rule('not-there', { ...SSH, access: 'Deny', ...narrow })] } } },
      facets: { ingress: { rules: [...BUILT_IN] } }
    })),
    {
      title: 'turns away Azure alone, not the internet',
      dialect: 'arm',
      given: { document: { properties: { securityRules: [rule('ssh', { ...SSH, access: 'Deny', sourceAddressPrefix: 'AzureCloud' })] } } },
      facets: {
        ingress: { rules: [{ ...SSH_RULE, action: 'deny', sources: ['AzureCloud'], path: 'securityRules[0]' }, ...BUILT_IN] }
      }
    },
    {
      title: 'reads singular and plural together and keeps service tags',
      dialect: 'arm',
      given: {
        document: {
          properties: {
            securityRules: [
              rule('ssh', {
                ...SSH,
                sourceAddressPrefix: 'AzureDevOps',
                sourceAddressPrefixes: ['10.0.0.0/8', '::/0'],
                destinationPortRanges: ['2222']
              })
            ]
          }
        }
      },
      facets: {
        ingress: {
          rules: [
            { ...SSH_RULE, ports: ['22', '2222'], sources: ['AzureDevOps', '10.0.0.0/8', '::/0'], path: 'securityRules[0]' },
            ...BUILT_IN
          ]
        }
      }
    },
    {
      title: 'does not judge a rule without a source',
      dialect: 'azure-native',
      given: { document: { securityRules: [{ name: 'ssh', ...SSH, sourceAddressPrefix: undefined }] } },
      facets: { ingress: { rules: '?not-collected' } }
    },
    {
      title: 'names an application security group of the same program',
      dialect: 'azure-native',
      given: {
        document: { securityRules: [{ name: 'app-to-db', ...APP_TO_DB, sourceApplicationSecurityGroups: [{ id: UNKNOWN_SENTINEL }] }] },
        resource: { wires: { securityRules: [urn('network:ApplicationSecurityGroup', 'ledger-app')] } }
      },
      facets: {
        ingress: {
          rules: [
            {
              name: 'app-to-db',
              protocol: 'tcp',
              ports: ['3306', '33060-33070'],
              sources: ['asg:ledger-app'],
              action: 'allow',
              priority: 100,
              path: 'securityRules[0]'
            },
            ...BUILT_IN
          ]
        }
      }
    }
  ],
  neighbours: [
    {
      title: 'knows the segments of the network whose subnets ARM lists with it',
      kinds: [kind, virtualNetwork],
      resources: [
        {
          id: NSG,
          ...observed,
          type: 'Microsoft.Network/networkSecurityGroups',
          document: { properties: { subnets: [{ id: `${VNET}/subnets/db` }] } }
        },
        { id: VNET, ...observed, type: 'Microsoft.Network/virtualNetworks', document: { properties: { subnets: inlineSubnets } } }
      ],
      of: NSG,
      facets: { segments: { around: inlineSubnets.map(({ name, properties }) => ({ name, ranges: [properties.addressPrefix] })) } }
    },
    {
      title: 'knows those of the network whose subnets the program guards with it',
      kinds: [kind, virtualNetwork, subnet],
      resources: [
        { id: wired('NetworkSecurityGroup'), ...program, type: 'azure-native:network:NetworkSecurityGroup', document: {} },
        { id: wired('VirtualNetwork'), ...program, type: 'azure-native:network:VirtualNetwork', document: {} },
        {
          id: wired('Subnet'),
          name: 'db',
          ...program,
          type: 'azure-native:network:Subnet',
          document: { virtualNetworkName: UNKNOWN_SENTINEL, networkSecurityGroup: { id: UNKNOWN_SENTINEL }, addressPrefix: '10.20.2.0/24' },
          wires: { virtualNetworkName: [wired('VirtualNetwork')], networkSecurityGroup: [wired('NetworkSecurityGroup')] }
        }
      ],
      of: wired('NetworkSecurityGroup'),
      facets: { segments: { around: [{ name: 'db', ranges: ['10.20.2.0/24'] }] } }
    },
    {
      title: 'guards nothing whose segments could be known',
      kinds: [kind, virtualNetwork, subnet],
      resources: [{ id: wired('NetworkSecurityGroup'), ...program, type: 'azure-native:network:NetworkSecurityGroup', document: {} }],
      of: wired('NetworkSecurityGroup'),
      facets: { segments: { around: '?not-collected' } }
    },
    {
      title: 'counts rules that are resources of their own',
      kinds: [kind, securityRule],
      resources: [
        {
          id: urn('network:NetworkSecurityGroup', 'db-nsg'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:NetworkSecurityGroup',
          document: { location: 'westeurope' }
        },
        {
          id: urn('network:SecurityRule', 'ssh'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:SecurityRule',
          document: { networkSecurityGroupName: UNKNOWN_SENTINEL, securityRuleName: 'ssh', ...SSH },
          wires: { networkSecurityGroupName: [urn('network:NetworkSecurityGroup', 'db-nsg')] }
        }
      ],
      of: urn('network:NetworkSecurityGroup', 'db-nsg'),
      facets: { ingress: { rules: [...BUILT_IN, { ...SSH_RULE, path: 'access' }] } }
    },
    {
      title: 'does not know its rules while one of the program may belong to it',
      kinds: [kind, securityRule],
      resources: [
        {
          id: urn('network:NetworkSecurityGroup', 'db-nsg'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:NetworkSecurityGroup',
          document: { location: 'westeurope' }
        },
        {
          id: urn('network:SecurityRule', 'ssh'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:SecurityRule',
          document: { networkSecurityGroupName: UNKNOWN_SENTINEL, ...SSH }
        }
      ],
      of: urn('network:NetworkSecurityGroup', 'db-nsg'),
      facets: { ingress: { rules: '?computed' } }
    },
    {
      title: 'is complete as the service tells it, also without the rules as resources',
      kinds: [kind, securityRule],
      resources: [
        {
          id: NSG,
          typeSystem: 'arm',
          type: 'microsoft.network/networksecuritygroups',
          origin: 'observed',
          document: { name: 'db-nsg', location: 'westeurope', properties: { securityRules: [rule('ssh', SSH)] } }
        }
      ],
      of: NSG,
      facets: { ingress: { rules: [{ ...SSH_RULE, path: 'securityRules[0]' }, ...BUILT_IN] } }
    },
    {
      title: 'counts a rule once that is inside the group and a resource as well',
      kinds: [kind, securityRule],
      resources: [
        {
          id: NSG,
          typeSystem: 'arm',
          type: 'Microsoft.Network/networkSecurityGroups',
          origin: 'observed',
          document: { name: 'db-nsg', location: 'westeurope', properties: { securityRules: [rule('ssh', SSH)] } }
        },
        {
          id: `${NSG}/securityRules/ssh`,
          typeSystem: 'arm',
          type: 'Microsoft.Network/networkSecurityGroups/securityRules',
          origin: 'observed',
          document: rule('ssh', SSH)
        }
      ],
      of: NSG,
      facets: { ingress: { rules: [{ ...SSH_RULE, path: 'securityRules[0]' }, ...BUILT_IN] } }
    },
    {
      title: 'is logged by a flow log',
      kinds: [kind, flowLog],
      resources: [
        {
          id: urn('network:NetworkSecurityGroup', 'db-nsg'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:NetworkSecurityGroup',
          document: { location: 'westeurope' }
        },
        {
          id: urn('network:FlowLog', 'db-flows'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:FlowLog',
          document: { targetResourceId: UNKNOWN_SENTINEL, enabled: true, retentionPolicy: { enabled: true, days: 180 } },
          wires: { targetResourceId: [urn('network:NetworkSecurityGroup', 'db-nsg')] }
        }
      ],
      of: urn('network:NetworkSecurityGroup', 'db-nsg'),
      facets: { audit: { enabled: true, retentionDays: 180 } }
    },
    {
      title: 'leaves logging open when neither diagnostic settings nor flow logs were collected',
      kinds: [kind, flowLog],
      resources: [
        {
          id: NSG,
          typeSystem: 'arm',
          type: 'Microsoft.Network/networkSecurityGroups',
          origin: 'observed',
          document: { name: 'db-nsg', properties: {} }
        }
      ],
      of: NSG,
      facets: { audit: { enabled: '?not-collected', retentionDays: '?not-collected' } }
    }
  ]
} satisfies KindFixture
