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

const allowed = (title: string, rule: object, matched: object, mode: 'off' | 'prevent') => {
  const source = { matchVariables: [{ variableName: 'RemoteAddr' }], operator: 'IPMatch', negationConditon: false, ...matched }
  const customRule = { name: 'partners', priority: 5, ruleType: 'MatchRule', action: 'Allow', matchConditions: [source], ...rule }
  return {
    title,
    dialect: 'arm' as const,
    given: arm({ policySettings: SETTINGS, managedRules: RULES, customRules: [customRule] }),
    facets: { intrusionPrevention: { mode } }
  }
}

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
    allowed('is passed by a rule that allows every address', { state: 'Enabled' }, { matchValues: ['0.0.0.0/0'] }, 'off'),
    allowed('is passed by a rule that allows both halves of the internet', {}, { matchValues: ['0.0.0.0/1', '128.0.0.0/1'] }, 'off'),
    allowed('is passed by a rule that allows every IPv6 address', {}, { matchValues: ['::/0'] }, 'off'),
    allowed('is not passed by a disabled rule', { state: 'Disabled' }, { matchValues: ['0.0.0.0/0'] }, 'prevent'),
    allowed('is not passed by a rule that only limits rates', { ruleType: 'RateLimitRule' }, { matchValues: ['0.0.0.0/0'] }, 'prevent'),
    allowed('is not passed by a rule that blocks', { action: 'Block' }, { matchValues: ['0.0.0.0/0'] }, 'prevent'),
    allowed('is not passed by a rule for nobody', {}, { matchValues: ['0.0.0.0/0'], negationConditon: true }, 'prevent'),
    allowed('is not passed by a rule for one partner', {}, { matchValues: ['203.0.113.0/24'] }, 'prevent'),
    {
      title: 'knows no attacks by its rules against bots',
      dialect: 'arm',
      given: arm({
        policySettings: SETTINGS,
        managedRules: { managedRuleSets: [{ ruleSetType: 'Microsoft_BotManagerRuleSet', ruleSetVersion: '1.1' }] }
      }),
      facets: { intrusionPrevention: { mode: 'off' } }
    },
    {
      title: 'reads its mode in any case and leaves single overrides unjudged',
      dialect: 'azure-native',
      given: {
        document: {
          managedRules: {
            managedRuleSets: [
              {
                ruleSetType: 'OWASP',
                ruleSetVersion: '3.2',
                ruleGroupOverrides: [
                  { ruleGroupName: 'REQUEST-942-APPLICATION-ATTACK-SQLI', rules: [{ ruleId: '942100', state: 'Disabled' }] }
                ]
              }
            ]
          },
          policySettings: { state: 'enabled', mode: 'prevention' }
        }
      },
      facets: { intrusionPrevention: { mode: 'prevent' } }
    },
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
