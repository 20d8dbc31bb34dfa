import kind from '../../../src/kinds/azure/firewall-policy.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const NETWORK = '/subscriptions/6f2c/resourceGroups/ledger-hub/providers/Microsoft.Network'
const POLICY = `${NETWORK}/firewallPolicies/hub-policy`
const BASE = `${NETWORK}/firewallPolicies/corporate-base`
const urn = (name: string) => `urn:pulumi:prod::ledger::azure-native:network:FirewallPolicy::${name}`
const arm = { typeSystem: 'arm', type: 'Microsoft.Network/firewallPolicies', origin: 'observed' } as const
const PREMIUM = { sku: { tier: 'Premium' }, threatIntelMode: 'Deny' }

const bypassing = (title: string, bypass: object, mode: 'off' | 'prevent') => {
  const everything = { name: 'migration', protocol: 'ANY', sourceAddresses: ['*'], destinationAddresses: ['*'], destinationPorts: ['*'] }
  const configuration = { bypassTrafficSettings: [{ ...everything, ...bypass }] }
  return {
    title,
    dialect: 'arm' as const,
    given: { document: { properties: { ...PREMIUM, intrusionDetection: { mode: 'Deny', configuration } } } },
    facets: { intrusionPrevention: { mode } }
  }
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-hub',
        firewallPolicyName: 'hub-policy',
        location: 'westeurope',
        ...PREMIUM,
        intrusionDetection: { mode: 'Deny' }
      }
    },
    arm: {
      document: {
        id: POLICY,
        name: 'hub-policy',
        type: 'Microsoft.Network/FirewallPolicies',
        location: 'westeurope',
        properties: {
          provisioningState: 'Succeeded',
          ...PREMIUM,
          intrusionDetection: { mode: 'Deny', configuration: { signatureOverrides: [], bypassTrafficSettings: [] } },
          firewalls: [],
          ruleCollectionGroups: []
        }
      }
    }
  },
  facets: { placement: { regions: ['westeurope'], zones: [] }, intrusionPrevention: { mode: 'prevent' } },
  links: { 'azure-native': { usesPolicy: [] }, arm: { usesPolicy: [] } },
  failing: {
    'azure-native': { document: { location: 'westeurope', ...PREMIUM, intrusionDetection: { mode: 'Alert' } } },
    arm: { document: { location: 'westeurope', properties: { ...PREMIUM, intrusionDetection: { mode: 'Alert' } } } }
  },
  failingFacets: { intrusionPrevention: { mode: 'detect' } },
  absent: {
    'azure-native': { placement: { regions: '?not-collected', zones: [] }, intrusionPrevention: { mode: 'off' } },
    arm: { placement: { regions: '?not-collected', zones: [] }, intrusionPrevention: { mode: 'off' } }
  },
  cases: [
    bypassing('is off when a bypass excepts all traffic', {}, 'off'),
    bypassing('is off when a bypass excepts all traffic by its range', { sourceAddresses: ['0.0.0.0/0'] }, 'off'),
    bypassing('inspects what a bypass for one protocol leaves', { protocol: 'ICMP' }, 'prevent'),
    bypassing('inspects what a bypass for one port leaves', { destinationPorts: ['1433'] }, 'prevent'),
    bypassing(
      'inspects what a bypass for IP groups leaves',
      { sourceAddresses: [], sourceIpGroups: [`${NETWORK}/ipGroups/scanners`] },
      'prevent'
    ),
    {
      title: 'reads its tier and mode in any case',
      dialect: 'azure-native',
      given: { document: { sku: { tier: 'premium' }, intrusionDetection: { mode: 'deny' } } },
      facets: { intrusionPrevention: { mode: 'prevent' } }
    },
    {
      title: 'cannot prevent intrusions in the Standard tier',
      dialect: 'arm',
      given: { document: { properties: { sku: { tier: 'Standard' }, intrusionDetection: { mode: 'Deny' } } } },
      facets: { intrusionPrevention: { mode: 'off' } }
    },
    {
      title: 'is off in the Premium tier until it is switched on',
      dialect: 'arm',
      given: { document: { properties: PREMIUM } },
      facets: { intrusionPrevention: { mode: 'off' } }
    }
  ],
  neighbours: [
    {
      title: 'takes the stricter mode of its parent',
      kinds: [kind],
      resources: [
        {
          ...arm,
          id: BASE,
          document: { id: BASE, name: 'corporate-base', properties: { ...PREMIUM, intrusionDetection: { mode: 'Deny' } } }
        },
        {
          ...arm,
          id: POLICY,
          document: {
            id: POLICY,
            name: 'hub-policy',
            properties: { ...PREMIUM, intrusionDetection: { mode: 'Alert' }, basePolicy: { id: BASE } }
          }
        }
      ],
      of: POLICY,
      facets: { intrusionPrevention: { mode: 'prevent' } }
    },
    {
      title: 'does not know the mode of a parent that was not collected',
      kinds: [kind],
      resources: [{ ...arm, id: POLICY, document: { id: POLICY, properties: { ...PREMIUM, basePolicy: { id: BASE } } } }],
      of: POLICY,
      facets: { intrusionPrevention: { mode: '?not-collected' } }
    },
    {
      title: 'finds its parent in the program by the dependency edge',
      kinds: [kind],
      resources: [
        {
          id: urn('base'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:FirewallPolicy',
          document: { ...PREMIUM, intrusionDetection: { mode: 'Alert' } }
        },
        {
          id: urn('hub'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:FirewallPolicy',
          document: { ...PREMIUM, basePolicy: { id: UNKNOWN_SENTINEL } },
          wires: { basePolicy: [urn('base')] }
        }
      ],
      of: urn('hub'),
      facets: { intrusionPrevention: { mode: 'detect' } }
    }
  ]
} satisfies KindFixture
