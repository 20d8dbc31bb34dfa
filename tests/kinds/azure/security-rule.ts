import networkSecurityGroup from '../../../src/kinds/azure/network-security-group.ts'
import kind from '../../../src/kinds/azure/security-rule.ts'
import type { KindFixture } from '../fixture.ts'

const NSG = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Network/networkSecurityGroups/app-nsg'
const HTTPS = {
  direction: 'Inbound',
  access: 'Allow',
  protocol: 'Tcp',
  priority: 110,
  sourceAddressPrefixes: ['198.51.100.0/24', '203.0.113.8/32'],
  sourcePortRange: '*',
  destinationAddressPrefix: '*',
  destinationPortRange: '443'
}
const RDP = { ...HTTPS, priority: 120, sourceAddressPrefixes: [], sourceAddressPrefix: 'Internet', destinationPortRange: '3389' }
const document = (name: string, properties: object) => ({
  id: `${NSG}/securityRules/${name}`,
  name,
  type: 'Microsoft.Network/networkSecurityGroups/securityRules',
  properties
})

export default {
  kind,
  same: {
    'azure-native': { document: { resourceGroupName: 'ledger-prod', networkSecurityGroupName: 'app-nsg', name: 'https', ...HTTPS } },
    arm: { document: document('https', HTTPS), resource: { id: `${NSG}/securityRules/https` } }
  },
  facets: {
    placement: { regions: '?not-collected', zones: [] },
    ingress: {
      rules: [
        {
          name: 'https',
          protocol: 'tcp',
          ports: ['443'],
          sources: ['198.51.100.0/24', '203.0.113.8/32'],
          action: 'allow',
          priority: 110,
          path: 'access'
        }
      ]
    },
    segments: { around: '?not-collected' }
  },
  links: { 'azure-native': { childOf: [{ text: 'app-nsg' }] }, arm: { childOf: [{ text: NSG }] } },
  failing: {
    'azure-native': { document: { networkSecurityGroupName: 'app-nsg', name: 'rdp', ...RDP } },
    arm: { document: document('rdp', RDP) }
  },
  failingFacets: {
    ingress: {
      rules: [{ name: 'rdp', protocol: 'tcp', ports: ['3389'], sources: ['internet'], action: 'allow', priority: 120, path: 'access' }]
    }
  },
  absent: {
    'azure-native': {
      placement: { regions: '?not-collected', zones: [] },
      ingress: { rules: '?not-collected' },
      segments: { around: '?not-collected' }
    },
    arm: {
      placement: { regions: '?not-collected', zones: [] },
      ingress: { rules: '?not-collected' },
      segments: { around: '?not-collected' }
    }
  },
  cases: [
    {
      title: 'says nothing of outbound traffic',
      dialect: 'arm',
      given: { document: document('out', { ...RDP, direction: 'Outbound' }) },
      facets: { ingress: { rules: [] } }
    }
  ],
  neighbours: [
    {
      title: 'lies where its group lies',
      kinds: [kind, networkSecurityGroup],
      resources: [
        {
          id: NSG,
          typeSystem: 'arm',
          type: 'Microsoft.Network/networkSecurityGroups',
          document: { name: 'app-nsg', location: 'westeurope', properties: {} }
        },
        {
          id: `${NSG}/securityRules/https`,
          typeSystem: 'arm',
          type: 'Microsoft.Network/networkSecurityGroups/securityRules',
          document: document('https', HTTPS)
        }
      ],
      of: `${NSG}/securityRules/https`,
      facets: { placement: { regions: ['westeurope'], zones: [] } }
    },
    {
      title: 'lies somewhere when its group was not collected',
      kinds: [kind, networkSecurityGroup],
      resources: [
        {
          id: `${NSG}/securityRules/https`,
          typeSystem: 'arm',
          type: 'Microsoft.Network/networkSecurityGroups/securityRules',
          document: document('https', HTTPS)
        }
      ],
      of: `${NSG}/securityRules/https`,
      facets: { placement: { regions: '?not-collected', zones: [] } }
    }
  ]
} satisfies KindFixture
