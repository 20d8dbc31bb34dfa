import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { chain, type Fact, list } from '../../model/fact.ts'
import { setsWhatFailed } from './fixes.ts'
import { inResourceGroup, regionalPlacementOf, settlePlacement } from './location.ts'
import { admitsEverybody, type CustomRuleSpelling } from './waf-custom-rule.ts'
import { wafMode } from './waf-mode.ts'

/** A rule is enabled unless it says otherwise (page below); the negation is misspelt in the API. */
const SPELLING: CustomRuleSpelling = {
  state: (rule) => rule.string('state', { absent: 'Enabled' }),
  condition: (condition) => ({
    variables: chain(condition.list('matchVariables'), (found) =>
      list(found.map((each) => each.string('variableName', { absent: UNSTATED })))
    ),
    values: condition.strings('matchValues'),
    negated: condition.boolean('negationConditon', { absent: false })
  })
}

/** WAF policy of application gateways. https://learn.microsoft.com/rest/api/application-gateway/web-application-firewall-policies (2026-11-22) */
export default defineKind({
  id: 'azure.waf-policy',
  title: 'Azure WAF policy',
  cloud: 'azure',
  role: 'policy',
  types: {
    pulumi: ['azure-native:network:WebApplicationFirewallPolicy'],
    arm: ['Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies']
  },
  names: ['name', 'policyName'],
  links: [inResourceGroup],
  facets: {
    placement: regionalPlacementOf,
    encryptionInTransit: 'not-applicable',
    intrusionPrevention: (r) => ({
      mode: wafMode(r, { state: state(r), admitsEverybody: admitsEverybody(r.list('customRules'), SPELLING) })
    })
  },
  settle: { placement: settlePlacement },
  fixes: { 'intrusion-prevention': setsWhatFailed({ 'policySettings.state': 'Enabled', 'policySettings.mode': 'Prevention' }) }
})

/** No documented default: the tools that create policies fill in different ones. */
function state(r: Reader): Fact<string> {
  return r.string('policySettings.state', { absent: UNSTATED })
}
