import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { segmentsOf, untoldSegments } from '../../graph/segments.ts'
import type { Answer } from '../../model/facets.ts'
import { allTrue, chain, map } from '../../model/fact.ts'
import { cloudLogging } from './cloud-logging.ts'
import { actionOf, ingressOf, isInbound, isSilent, logs, prevents } from './firewall-policy-rules.ts'
import { networkPlacement } from './network-scope.ts'

/** One rule of a firewall policy as a program declares it; inventories show it inside its policy (gcp.firewall-policy). */
export default defineKind({
  id: 'gcp.firewall-policy-rule',
  title: 'Firewall policy rule',
  cloud: 'gcp',
  role: 'firewall',
  types: {
    pulumi: [
      'gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule',
      'gcp:compute/regionNetworkFirewallPolicyRule:RegionNetworkFirewallPolicyRule',
      'gcp:compute/firewallPolicyRule:FirewallPolicyRule'
    ],
    terraform: [
      'google_compute_network_firewall_policy_rule',
      'google_compute_region_network_firewall_policy_rule',
      'google_compute_firewall_policy_rule'
    ]
  },
  names: ['ruleName'],
  links: [
    {
      name: 'childOf',
      to: ['gcp.firewall-policy'],
      read: (r) => r.references('firewallPolicy', /compute\/(networkFirewallPolicy|regionNetworkFirewallPolicy|firewallPolicy):/)
    }
  ],
  labels: 'none',
  facets: {
    placement: networkPlacement,
    ingress: (r) => ({ rules: ingressOf(r) }),
    segments: untoldSegments,
    intrusionPrevention,
    audit: (r) => (isSilent(r) ? 'not-applicable' : cloudLogging(logs(r)))
  },
  settle: { segments: (own, near) => segmentsOf(near.to('childOf'), own) },
  fixes: { 'audit-logged': () => ({ path: 'enableLogging', value: true }) }
})

/** Only a rule that hands inbound traffic to an inspection says anything about it; whether one does is asked of the policy. */
function intrusionPrevention(r: Reader): Answer<'intrusionPrevention'> {
  const inspects = allTrue([isInbound(r), map(actionOf(r), (action) => action === 'applysecurityprofilegroup')])
  if (inspects.state === 'known' && !inspects.value) return 'not-applicable'
  return { mode: chain(inspects, () => map(prevents(r), (on) => (on ? 'prevent' : 'off'))) }
}
