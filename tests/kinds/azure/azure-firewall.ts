import kind from '../../../src/kinds/azure/azure-firewall.ts'
import diagnosticSetting from '../../../src/kinds/azure/diagnostic-setting.ts'
import firewallPolicy from '../../../src/kinds/azure/firewall-policy.ts'
import firewallRuleCollectionGroup from '../../../src/kinds/azure/firewall-rule-collection-group.ts'
import publicIpAddress from '../../../src/kinds/azure/public-ip-address.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const NETWORK = '/subscriptions/6f2c/resourceGroups/ledger-hub/providers/Microsoft.Network'
const FIREWALL = `${NETWORK}/azureFirewalls/hub-fw`
const POLICY = `${NETWORK}/firewallPolicies/hub-policy`
const ADDRESS = `${NETWORK}/publicIPAddresses/hub-fw-ip`
const SUBNET = `${NETWORK}/virtualNetworks/hub-vnet/subnets/AzureFirewallSubnet`
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:network:${type}::${name}`
const arm = { typeSystem: 'arm', origin: 'observed' } as const
const firewall = (properties: object) => ({
  ...arm,
  id: FIREWALL,
  type: 'Microsoft.Network/azureFirewalls',
  document: { id: FIREWALL, name: 'hub-fw', location: 'westeurope', properties }
})
const policy = (mode: string) => ({
  ...arm,
  id: POLICY,
  type: 'Microsoft.Network/firewallPolicies',
  document: {
    id: POLICY,
    name: 'hub-policy',
    location: 'westeurope',
    properties: { sku: { tier: 'Premium' }, intrusionDetection: { mode } }
  }
})
const WORKSPACE = '/subscriptions/6f2c/resourceGroups/ledger-hub/providers/Microsoft.OperationalInsights/workspaces/siem'
const ACCOUNT = '/subscriptions/6f2c/resourceGroups/ledger-hub/providers/Microsoft.Storage/storageAccounts/ledgerlogs'
const setting = (log: object, to: object) => ({
  ...arm,
  id: `${FIREWALL}/providers/Microsoft.Insights/diagnosticSettings/to-siem`,
  type: 'Microsoft.Insights/diagnosticSettings',
  document: { name: 'to-siem', properties: { ...to, logs: [log] } }
})
const NAT = {
  name: 'publish',
  priority: 200,
  action: { type: 'Dnat' },
  rules: [
    {
      name: 'rdp',
      protocols: ['TCP'],
      sourceAddresses: ['*'],
      destinationAddresses: ['198.51.100.20'],
      destinationPorts: ['3389'],
      translatedAddress: '10.20.4.4',
      translatedPort: '3389'
    }
  ]
}
const { name, priority, ...nested } = NAT
const RDP = {
  name: 'rdp',
  protocol: 'tcp',
  ports: ['3389'],
  sources: ['0.0.0.0/0'],
  action: 'allow',
  priority: 200,
  path: 'natRuleCollections[0].rules[0]'
}
const PREMIUM = { name: 'AZFW_VNet', tier: 'Premium' }
const BY_POLICY = { sku: PREMIUM, firewallPolicy: { id: POLICY } }

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-hub',
        azureFirewallName: 'hub-fw',
        location: 'westeurope',
        zones: ['1', '2', '3'],
        sku: PREMIUM,
        firewallPolicy: { id: POLICY },
        ipConfigurations: [{ name: 'public', subnet: { id: SUBNET }, publicIPAddress: { id: ADDRESS } }]
      }
    },
    arm: {
      document: {
        id: FIREWALL,
        name: 'hub-fw',
        type: 'Microsoft.Network/azureFirewalls',
        location: 'westeurope',
        zones: ['1', '2', '3'],
        properties: {
          provisioningState: 'Succeeded',
          sku: PREMIUM,
          threatIntelMode: 'Alert',
          firewallPolicy: { id: POLICY },
          ipConfigurations: [
            {
              id: `${FIREWALL}/azureFirewallIpConfigurations/public`,
              name: 'public',
              properties: { privateIPAddress: '10.0.1.4', subnet: { id: SUBNET }, publicIPAddress: { id: ADDRESS } }
            }
          ],
          networkRuleCollections: [],
          applicationRuleCollections: []
        }
      }
    }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: ['1', '2', '3'] },
    ingress: { rules: [] },
    intrusionPrevention: { mode: '?not-collected' },
    ddosProtection: { enabled: '?not-collected' },
    zoneRedundancy: { zones: 3 },
    findings: { forwarded: false },
    audit: { enabled: false, retentionDays: 0 }
  },
  links: {
    'azure-native': { inSubnet: [{ text: SUBNET }], usesAddress: [{ text: ADDRESS }], usesPolicy: [{ text: POLICY }] },
    arm: { inSubnet: [{ text: SUBNET }], usesAddress: [{ text: ADDRESS }], usesPolicy: [{ text: POLICY }] }
  },
  failing: {
    'azure-native': {
      document: { location: 'westeurope', zones: ['1'], sku: { name: 'AZFW_VNet', tier: 'Standard' }, natRuleCollections: [NAT] }
    },
    arm: {
      document: {
        location: 'westeurope',
        zones: ['1'],
        properties: { sku: { name: 'AZFW_VNet', tier: 'Standard' }, natRuleCollections: [{ name, properties: { priority, ...nested } }] }
      }
    }
  },
  failingFacets: { intrusionPrevention: { mode: 'off' }, ingress: { rules: [RDP] }, zoneRedundancy: { zones: 1 } },
  absent: {
    'azure-native': {
      placement: { regions: '?not-collected', zones: [] },
      ingress: { rules: [] },
      intrusionPrevention: { mode: 'off' },
      ddosProtection: { enabled: '?not-collected' },
      zoneRedundancy: { zones: '?not-collected' },
      findings: { forwarded: false },
      audit: { enabled: false, retentionDays: 0 }
    },
    arm: {
      placement: { regions: '?not-collected', zones: [] },
      ingress: { rules: [] },
      intrusionPrevention: { mode: 'off' },
      ddosProtection: { enabled: '?not-collected' },
      zoneRedundancy: { zones: '?not-collected' },
      findings: { forwarded: false },
      audit: { enabled: false, retentionDays: 0 }
    }
  },
  cases: [
    {
      title: 'cannot prevent intrusions in the Standard tier, whatever its policy says',
      dialect: 'arm',
      given: { document: { properties: { sku: { tier: 'Standard' }, firewallPolicy: { id: POLICY } } } },
      facets: { intrusionPrevention: { mode: 'off' } }
    }
  ],
  neighbours: [
    ...[
      {
        title: 'sends on what it finds',
        log: { category: 'AZFWIdpsSignature', enabled: true },
        to: { workspaceId: WORKSPACE },
        forwarded: true
      },
      { title: 'sends on everything', log: { categoryGroup: 'allLogs', enabled: true }, to: { workspaceId: WORKSPACE }, forwarded: true },
      {
        title: 'sends on what its rules decide',
        log: { category: 'AZFWNetworkRule', enabled: true },
        to: { workspaceId: WORKSPACE },
        forwarded: false
      },
      {
        title: 'sends on nothing',
        log: { category: 'AZFWIdpsSignature', enabled: false },
        to: { workspaceId: WORKSPACE },
        forwarded: false
      },
      {
        title: 'keeps the older form of its log',
        log: { category: 'AzureFirewallNetworkRule', enabled: true },
        to: { workspaceId: WORKSPACE },
        forwarded: '?not-collected'
      },
      {
        title: 'stores what it finds',
        log: { category: 'AZFWIdpsSignature', enabled: true },
        to: { storageAccountId: ACCOUNT },
        forwarded: '?not-collected'
      },
      { title: 'sends it nowhere', log: { category: 'AZFWIdpsSignature', enabled: true }, to: {}, forwarded: false }
    ].map(({ title, log, to, forwarded }) => ({
      title,
      kinds: [kind, firewallPolicy, diagnosticSetting],
      resources: [firewall(BY_POLICY), policy('Deny'), setting(log, to)],
      of: FIREWALL,
      facets: { findings: { forwarded } }
    })),
    {
      title: 'has nothing to send on where it inspects nothing',
      kinds: [kind, firewallPolicy, diagnosticSetting],
      resources: [firewall(BY_POLICY), policy('Off')],
      of: FIREWALL,
      facets: { findings: 'not-applicable' }
    },
    {
      title: 'may send on what it finds by a setting that was not collected',
      kinds: [kind, firewallPolicy, diagnosticSetting],
      resources: [firewall(BY_POLICY), policy('Deny')],
      of: FIREWALL,
      facets: { findings: { forwarded: '?not-collected' } }
    },
    ...[
      ['Deny', 'prevent'],
      ['Alert', 'detect'],
      ['Off', 'off']
    ].map(([mode, means]) => ({
      title: `does what its policy says: ${mode}`,
      kinds: [kind, firewallPolicy],
      resources: [firewall(BY_POLICY), policy(mode as string)],
      of: FIREWALL,
      facets: { intrusionPrevention: { mode: means } }
    })),
    {
      title: 'does not know what a policy says that was not collected',
      kinds: [kind, firewallPolicy],
      resources: [firewall(BY_POLICY)],
      of: FIREWALL,
      facets: { intrusionPrevention: { mode: '?not-collected' }, ingress: { rules: '?not-collected' } }
    },
    {
      title: 'lets in what the rules of its policy translate',
      kinds: [kind, firewallPolicy, firewallRuleCollectionGroup],
      resources: [
        firewall(BY_POLICY),
        policy('Deny'),
        {
          ...arm,
          id: `${POLICY}/ruleCollectionGroups/inbound`,
          type: 'Microsoft.Network/firewallPolicies/ruleCollectionGroups',
          document: {
            name: 'inbound',
            properties: {
              ruleCollections: [
                {
                  ruleCollectionType: 'FirewallPolicyNatRuleCollection',
                  priority: 200,
                  rules: [{ ruleType: 'NatRule', name: 'rdp', ipProtocols: ['Any'], sourceAddresses: ['*'], destinationPorts: ['3389'] }]
                }
              ]
            }
          }
        }
      ],
      of: FIREWALL,
      facets: { ingress: { rules: [{ ...RDP, protocol: '*', path: 'ruleCollections[0].rules[0]' }] } }
    },
    {
      title: 'does not know the rules of its policy when their groups were not collected',
      kinds: [kind, firewallPolicy, firewallRuleCollectionGroup],
      resources: [firewall(BY_POLICY), policy('Deny')],
      of: FIREWALL,
      facets: { ingress: { rules: '?not-collected' } }
    },
    {
      title: 'finds policy and address of its program by their dependency edges',
      kinds: [kind, firewallPolicy, firewallRuleCollectionGroup, publicIpAddress],
      resources: [
        {
          id: urn('AzureFirewall', 'fw'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:AzureFirewall',
          document: {
            sku: PREMIUM,
            firewallPolicy: { id: UNKNOWN_SENTINEL },
            ipConfigurations: [{ name: 'public', publicIPAddress: { id: UNKNOWN_SENTINEL } }]
          },
          wires: { firewallPolicy: [urn('FirewallPolicy', 'policy')], ipConfigurations: [urn('PublicIPAddress', 'ip')] }
        },
        {
          id: urn('FirewallPolicy', 'policy'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:FirewallPolicy',
          document: { sku: { tier: 'Premium' }, intrusionDetection: { mode: 'Deny' } }
        },
        {
          id: urn('PublicIPAddress', 'ip'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:PublicIPAddress',
          document: { ddosSettings: { protectionMode: 'Enabled' } }
        }
      ],
      of: urn('AzureFirewall', 'fw'),
      facets: { intrusionPrevention: { mode: 'prevent' }, ddosProtection: { enabled: true }, ingress: { rules: [] } }
    }
  ]
} satisfies KindFixture
