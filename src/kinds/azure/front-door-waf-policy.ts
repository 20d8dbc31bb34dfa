import { defineKind } from '../../graph/kind.ts'
import { setsWhatFailed } from './fixes.ts'
import { inResourceGroup } from './location.ts'
import { wafMode } from './waf-mode.ts'

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
    intrusionPrevention: (r) => ({ mode: wafMode(r, r.string('policySettings.enabledState', { absent: 'Enabled' })) })
  },
  fixes: { 'intrusion-prevention': setsWhatFailed({ 'policySettings.enabledState': 'Enabled', 'policySettings.mode': 'Prevention' }) }
})
