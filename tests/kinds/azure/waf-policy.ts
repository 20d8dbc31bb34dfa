import kind from '../../../src/kinds/azure/waf-policy.ts'
import type { KindFixture } from '../fixture.ts'

const POLICY =
  '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies/storefront-waf'
const RULES = {
  managedRuleSets: [{ ruleSetType: 'Microsoft_DefaultRuleSet', ruleSetVersion: '2.1', ruleGroupOverrides: [] }],
  exclusions: []
}
const SETTINGS = { state: 'Enabled', mode: 'Prevention', requestBodyCheck: true, maxRequestBodySizeInKb: 128, fileUploadLimitInMb: 100 }
const arm = (properties: object) => ({
  document: {
    id: POLICY,
    name: 'storefront-waf',
    type: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies',
    location: 'westeurope',
    properties
  }
})

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        policyName: 'storefront-waf',
        location: 'westeurope',
        managedRules: RULES,
        policySettings: SETTINGS,
        customRules: []
      }
    },
    arm: arm({
      provisioningState: 'Succeeded',
      resourceState: 'Enabled',
      customRules: [],
      policySettings: SETTINGS,
      managedRules: RULES,
      applicationGateways: []
    })
  },
  facets: { placement: { regions: ['westeurope'], zones: [] }, intrusionPrevention: { mode: 'prevent' } },
  links: { 'azure-native': { childOf: [{ text: 'ledger-prod' }] }, arm: { childOf: [] } },
  failing: {
    'azure-native': { document: { location: 'westeurope', managedRules: RULES, policySettings: { ...SETTINGS, mode: 'Detection' } } },
    arm: arm({ policySettings: { ...SETTINGS, mode: 'Detection' }, managedRules: RULES })
  },
  failingFacets: { intrusionPrevention: { mode: 'detect' } },
  absent: {
    'azure-native': { placement: { regions: '?not-collected', zones: [] }, intrusionPrevention: { mode: 'off' } },
    arm: { placement: { regions: '?not-collected', zones: [] }, intrusionPrevention: { mode: 'off' } }
  },
  cases: [
    {
      title: 'does nothing while it is disabled',
      dialect: 'arm',
      given: arm({ policySettings: { ...SETTINGS, state: 'Disabled' }, managedRules: RULES }),
      facets: { intrusionPrevention: { mode: 'off' } }
    },
    {
      title: 'knows no attacks without managed rules',
      dialect: 'arm',
      given: arm({ policySettings: SETTINGS, managedRules: { managedRuleSets: [] } }),
      facets: { intrusionPrevention: { mode: 'off' } }
    },
    {
      title: 'does not guess its settings',
      dialect: 'azure-native',
      given: { document: { managedRules: RULES } },
      facets: { intrusionPrevention: { mode: '?not-collected' } }
    },
    {
      title: 'does not guess its mode',
      dialect: 'azure-native',
      given: { document: { managedRules: RULES, policySettings: { state: 'Enabled' } } },
      facets: { intrusionPrevention: { mode: '?not-collected' } }
    }
  ]
} satisfies KindFixture
