import kind from '../../../src/kinds/azure/front-door-waf-policy.ts'
import type { KindFixture } from '../fixture.ts'

const RULES = { managedRuleSets: [{ ruleSetType: 'Microsoft_DefaultRuleSet', ruleSetVersion: '2.1', ruleSetAction: 'Block' }] }
const SETTINGS = { enabledState: 'Enabled', mode: 'Prevention', requestBodyCheck: 'Enabled' }
const arm = (properties: object) => ({
  document: {
    id: '/subscriptions/6f2c/resourceGroups/ledger-edge/providers/Microsoft.Network/frontdoorwebapplicationfirewallpolicies/ledgerEdgeWaf',
    name: 'ledgerEdgeWaf',
    type: 'Microsoft.Network/frontdoorwebapplicationfirewallpolicies',
    location: 'Global',
    sku: { name: 'Premium_AzureFrontDoor' },
    properties
  }
})

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-edge',
        policyName: 'ledgerEdgeWaf',
        location: 'Global',
        sku: { name: 'Premium_AzureFrontDoor' },
        managedRules: RULES,
        policySettings: SETTINGS
      }
    },
    arm: arm({ provisioningState: 'Succeeded', policySettings: SETTINGS, managedRules: RULES, customRules: { rules: [] } })
  },
  facets: { intrusionPrevention: { mode: 'prevent' } },
  links: { 'azure-native': { childOf: [{ text: 'ledger-edge' }] }, arm: { childOf: [] } },
  failing: {
    'azure-native': { document: { managedRules: RULES, policySettings: { ...SETTINGS, mode: 'Detection' } } },
    arm: arm({ managedRules: RULES, policySettings: { ...SETTINGS, mode: 'Detection' } })
  },
  failingFacets: { intrusionPrevention: { mode: 'detect' } },
  absent: { 'azure-native': { intrusionPrevention: { mode: 'off' } }, arm: { intrusionPrevention: { mode: 'off' } } },
  cases: [
    {
      title: 'does nothing while it is disabled',
      dialect: 'arm',
      given: arm({ managedRules: RULES, policySettings: { ...SETTINGS, enabledState: 'Disabled' } }),
      facets: { intrusionPrevention: { mode: 'off' } }
    },
    {
      title: 'is enabled when nothing is said',
      dialect: 'azure-native',
      given: { document: { managedRules: RULES, policySettings: { mode: 'Prevention' } } },
      facets: { intrusionPrevention: { mode: 'prevent' } }
    },
    {
      title: 'does not guess its mode',
      dialect: 'azure-native',
      given: { document: { managedRules: RULES } },
      facets: { intrusionPrevention: { mode: '?not-collected' } }
    }
  ]
} satisfies KindFixture
