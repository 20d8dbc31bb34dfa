import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, known, map } from '../../model/fact.ts'
import { setsWhatFailed } from './fixes.ts'
import { inResourceGroup } from './location.ts'

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
  facets: { encryptionInTransit: 'not-applicable', intrusionPrevention: (r) => ({ mode: mode(r) }) },
  fixes: { 'intrusion-prevention': setsWhatFailed({ 'policySettings.enabledState': 'Enabled', 'policySettings.mode': 'Prevention' }) }
})

/** Off without managed rules. The state is Enabled unless it is set; the mode has no documented default. */
function mode(r: Reader): Facets['intrusionPrevention']['mode'] {
  return chain(r.present('managedRules.managedRuleSets'), (rules) => {
    if (!rules) return known('off')
    return chain(r.string('policySettings.enabledState', { absent: 'Enabled' }), (state) => {
      if (state.toLowerCase() !== 'enabled') return known('off')
      return map(r.string('policySettings.mode', { absent: UNSTATED }), (text) => (text === 'Prevention' ? 'prevent' : 'detect'))
    })
  })
}
