import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { map } from '../../model/fact.ts'
import { setsWhatFailed } from './fixes.ts'
import { inResourceGroup } from './location.ts'
import { admitsEverybody, type CustomRuleSpelling } from './waf-custom-rule.ts'
import { type WafSwitches, wafMode } from './waf-mode.ts'

/** A rule is enabled unless it says otherwise (page below). */
const SPELLING: CustomRuleSpelling = {
  state: (rule) => rule.string('enabledState', { absent: 'Enabled' }),
  condition: (condition) => ({
    variables: map(condition.string('matchVariable', { absent: UNSTATED }), (name) => [name]),
    values: condition.strings('matchValue'),
    negated: condition.boolean('negateCondition', { absent: false })
  })
}

/** WAF policy of Front Door. https://learn.microsoft.com/rest/api/frontdoorservice/webapplicationfirewall/policies (2026-11-22) */
export default defineKind({
  id: 'azure.front-door-waf-policy',
  title: 'Azure Front Door WAF policy',
  cloud: 'azure',
  role: 'policy',
  types: {
    pulumi: ['azure-native:frontdoor:Policy', 'azure-native:network:Policy'],
    arm: ['Microsoft.Network/FrontDoorWebApplicationFirewallPolicies']
  },
  names: ['name', 'policyName'],
  links: [inResourceGroup],
  facets: {
    encryptionInTransit: 'not-applicable',
    intrusionPrevention: (r) => ({ mode: wafMode(r, switches(r)) })
  },
  fixes: { 'intrusion-prevention': setsWhatFailed({ 'policySettings.enabledState': 'Enabled', 'policySettings.mode': 'Prevention' }) }
})

function switches(r: Reader): WafSwitches {
  return {
    state: r.string('policySettings.enabledState', { absent: 'Enabled' }),
    admitsEverybody: admitsEverybody(r.list('customRules.rules'), SPELLING)
  }
}
