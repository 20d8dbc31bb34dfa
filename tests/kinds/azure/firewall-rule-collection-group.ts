import firewallPolicy from '../../../src/kinds/azure/firewall-policy.ts'
import kind from '../../../src/kinds/azure/firewall-rule-collection-group.ts'
import type { KindFixture } from '../fixture.ts'

const POLICY = '/subscriptions/6f2c/resourceGroups/ledger-hub/providers/Microsoft.Network/firewallPolicies/hub-policy'
const GROUP = `${POLICY}/ruleCollectionGroups/inbound`
const TYPE = 'Microsoft.Network/firewallPolicies/ruleCollectionGroups'
const NAT = (rule: object) => ({
  ruleCollectionType: 'FirewallPolicyNatRuleCollection',
  name: 'publish',
  priority: 200,
  action: { type: 'DNAT' },
  rules: [
    {
      ruleType: 'NatRule',
      name: 'partner-sftp',
      ipProtocols: ['TCP'],
      sourceAddresses: ['203.0.113.0/24'],
      sourceIpGroups: [],
      destinationAddresses: ['198.51.100.20'],
      destinationPorts: ['22'],
      translatedAddress: '10.20.4.4',
      translatedPort: '22',
      ...rule
    }
  ]
})
const FILTER = {
  ruleCollectionType: 'FirewallPolicyFilterRuleCollection',
  name: 'web-out',
  priority: 300,
  action: { type: 'Allow' },
  rules: [
    {
      ruleType: 'NetworkRule',
      name: 'https',
      ipProtocols: ['TCP'],
      sourceAddresses: ['10.20.0.0/16'],
      destinationAddresses: ['*'],
      destinationPorts: ['443']
    }
  ]
}
const arm = (ruleCollections: readonly object[]) => ({
  document: { id: GROUP, name: 'inbound', type: TYPE, properties: { priority: 200, provisioningState: 'Succeeded', ruleCollections } },
  resource: { id: GROUP }
})
const RULE = {
  name: 'partner-sftp',
  protocol: 'tcp',
  ports: ['22'],
  sources: ['203.0.113.0/24'],
  action: 'allow',
  priority: 200,
  path: 'ruleCollections[0].rules[0]'
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-hub',
        firewallPolicyName: 'hub-policy',
        name: 'inbound',
        priority: 200,
        ruleCollections: [NAT({}), FILTER]
      }
    },
    arm: arm([NAT({}), FILTER])
  },
  facets: { placement: { regions: '?not-collected', zones: [] }, ingress: { rules: [RULE] } },
  links: { 'azure-native': { childOf: [{ text: 'hub-policy' }] }, arm: { childOf: [{ text: POLICY }] } },
  failing: {
    'azure-native': { document: { firewallPolicyName: 'hub-policy', ruleCollections: [NAT({ sourceAddresses: ['*'] })] } },
    arm: arm([NAT({ sourceAddresses: ['*'] })])
  },
  failingFacets: { ingress: { rules: [{ ...RULE, sources: ['0.0.0.0/0'] }] } },
  absent: {
    'azure-native': { placement: { regions: '?not-collected', zones: [] }, ingress: { rules: [] } },
    arm: { placement: { regions: '?not-collected', zones: [] }, ingress: { rules: [] } }
  },
  cases: [
    {
      title: 'gives one rule for each protocol and names groups of addresses',
      dialect: 'arm',
      given: arm([
        NAT({
          ipProtocols: ['TCP', 'UDP'],
          sourceAddresses: [],
          sourceIpGroups: [POLICY.replace('firewallPolicies/hub-policy', 'ipGroups/partners')]
        })
      ]),
      facets: {
        ingress: {
          rules: [
            { ...RULE, sources: ['ip-group:partners'] },
            { ...RULE, protocol: 'udp', sources: ['ip-group:partners'] }
          ]
        }
      }
    }
  ],
  neighbours: [
    {
      title: 'lies where its policy lies',
      kinds: [kind, firewallPolicy],
      resources: [
        {
          id: POLICY,
          typeSystem: 'arm',
          type: 'Microsoft.Network/firewallPolicies',
          document: { name: 'hub-policy', location: 'westeurope', properties: {} }
        },
        { id: GROUP, typeSystem: 'arm', type: TYPE, document: arm([]).document }
      ],
      of: GROUP,
      facets: { placement: { regions: ['westeurope'], zones: [] } }
    }
  ]
} satisfies KindFixture
