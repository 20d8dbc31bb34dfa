import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Answer } from '../../model/facets.ts'
import { looksForAttacks, wafMode } from './waf-rule.ts'

/** One rule of a Cloud Armor policy as a program declares it; inventories show it inside its policy (gcp.security-policy). */
export default defineKind({
  id: 'gcp.security-policy-rule',
  title: 'Cloud Armor rule',
  cloud: 'gcp',
  role: 'policy',
  types: {
    pulumi: ['gcp:compute/securityPolicyRule:SecurityPolicyRule', 'gcp:compute/regionSecurityPolicyRule:RegionSecurityPolicyRule'],
    terraform: ['google_compute_security_policy_rule', 'google_compute_region_security_policy_rule']
  },
  links: [
    {
      name: 'childOf',
      to: ['gcp.security-policy'],
      read: (r) => r.references('securityPolicy', /compute\/(securityPolicy|regionSecurityPolicy):/)
    }
  ],
  labels: 'none',
  facets: { encryptionInTransit: 'not-applicable', intrusionPrevention }
})

/** A rule about addresses or rates is no statement on attacks. */
function intrusionPrevention(r: Reader): Answer<'intrusionPrevention'> {
  const attacks = looksForAttacks(r)
  return attacks.state === 'known' && !attacks.value ? 'not-applicable' : { mode: wafMode(r) }
}
