import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { recorded, regionalPlacement, texts } from './place.ts'

type Mode = 'off' | 'detect' | 'prevent'

/** Policy of Network Firewall. https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_FirewallPolicy.html (names as aws-config-resource-schema has them, 2026-11-29) */
export default defineKind({
  id: 'aws.network-firewall-policy',
  title: 'Network Firewall policy',
  cloud: 'aws',
  role: 'policy',
  types: { 'aws-config': ['AWS::NetworkFirewall::FirewallPolicy'] },
  names: ['firewallPolicyResponse.firewallPolicyName'],
  facets: {
    placement: (r) => regionalPlacement(r),
    encryptionInTransit: 'not-applicable',
    intrusionPrevention: (r) => ({ mode: mode(r) })
  }
})

/** The stateful engine alone knows signatures: it sees what the stateless one forwards to it. */
function mode(r: Reader): Facets['intrusionPrevention']['mode'] {
  return chain(texts(r, 'firewallPolicy.statelessDefaultActions', { absent: UNSTATED }), (actions) =>
    chain(r.present('firewallPolicy.statelessRuleGroupReferences'), (sorted): Fact<Mode> => {
      if (sorted) return unknown('not-collected', { missing: 'what its stateless rule groups keep from inspection' })
      return actions.includes('aws:forward_to_sfe') ? signatures(r) : known('off')
    })
  )
}

/** One group of signatures that drops is prevention; what groups of one's own look for is told by no document that is read. */
function signatures(r: Reader): Fact<Mode> {
  return chain(recorded(r, 'firewallPolicy.statefulRuleGroupReferences'), (groups) =>
    chain(list(groups.map(modeOf)), (modes): Fact<Mode> => {
      if (modes.includes('prevent')) return known('prevent')
      if (modes.includes('unclear')) return unknown('not-collected', { missing: 'what its own rule groups look for' })
      return known(modes.includes('detect') ? 'detect' : 'off')
    })
  )
}

/**
 * "The action that changes the rule group from DROP to ALERT. This only applies to managed rule groups."
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-networkfirewall-firewallpolicy-statefulrulegroupoverride.html
 * (2026-11-29). Managed groups of domains and addresses know no signatures.
 */
function modeOf(group: Reader): Fact<Mode | 'unclear'> {
  return chain(group.string('resourceArn', { absent: UNSTATED }), (arn): Fact<Mode | 'unclear'> => {
    if (!arn.includes(':aws-managed:')) return known('unclear')
    if (!/:stateful-rulegroup\/ThreatSignatures/.test(arn)) return known('off')
    return map(group.string('override.action', { absent: '' }), (action) => (action === 'DROP_TO_ALERT' ? 'detect' : 'prevent'))
  })
}
