import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, known, map } from '../../model/fact.ts'
import { setsWhatFailed } from './fixes.ts'
import { inResourceGroup, regionalPlacementOf, settlePlacement } from './location.ts'

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
  facets: { placement: regionalPlacementOf, encryptionInTransit: 'not-applicable', intrusionPrevention: (r) => ({ mode: mode(r) }) },
  settle: { placement: settlePlacement },
  fixes: { 'intrusion-prevention': setsWhatFailed({ 'policySettings.state': 'Enabled', 'policySettings.mode': 'Prevention' }) }
})

/**
 * Off without managed rules, since own rules alone know no attacks. State and mode have no documented default: the tools that
 * create policies fill in different ones.
 */
function mode(r: Reader): Facets['intrusionPrevention']['mode'] {
  return chain(r.present('managedRules.managedRuleSets'), (rules) => {
    if (!rules) return known('off')
    return chain(r.string('policySettings.state', { absent: UNSTATED }), (state) => {
      if (state.toLowerCase() !== 'enabled') return known('off')
      return map(r.string('policySettings.mode', { absent: UNSTATED }), (text) => (text === 'Prevention' ? 'prevent' : 'detect'))
    })
  })
}
