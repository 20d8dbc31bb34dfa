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

const allowed = (title: string, enabledState: string, condition: object, mode: 'off' | 'prevent') => {
  const source = { matchVariable: 'RemoteAddr', operator: 'IPMatch', negateCondition: false, matchValue: ['0.0.0.0/0'], ...condition }
  const rule = { name: 'partners', priority: 1, enabledState, ruleType: 'MatchRule', action: 'Allow', matchConditions: [source] }
  return {
    title,
    dialect: 'arm' as const,
    given: arm({ managedRules: RULES, policySettings: SETTINGS, customRules: { rules: [rule] } }),
    facets: { intrusionPrevention: { mode } }
  }
}

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
    allowed('is passed by a rule that allows every address', 'Enabled', {}, 'off'),
    allowed('is not passed by a disabled rule', 'Disabled', {}, 'prevent'),
    allowed('is not passed by a rule for nobody', 'Enabled', { negateCondition: true }, 'prevent'),
    allowed(
      'is not passed by a rule for one path',
      'Enabled',
      { matchVariable: 'RequestUri', operator: 'Contains', matchValue: ['/health'] },
      'prevent'
    ),
    {
      title: 'knows no attacks by its rules against bots and floods',
      dialect: 'azure-native',
      given: {
        document: {
          managedRules: {
            managedRuleSets: [
              { ruleSetType: 'Microsoft_BotManagerRuleSet', ruleSetVersion: '1.1' },
              { ruleSetType: 'Microsoft_HTTPDDoSRuleSet', ruleSetVersion: '1.0' }
            ]
          },
          policySettings: SETTINGS
        }
      },
      facets: { intrusionPrevention: { mode: 'off' } }
    },
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
