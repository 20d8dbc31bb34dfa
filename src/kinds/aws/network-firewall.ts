import { defineKind } from '../../graph/kind.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { named, regionalPlacement } from './place.ts'

/** Network Firewall of a VPC. https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_Firewall.html (names as aws-config-resource-schema has them, 2026-11-29) */
export default defineKind({
  id: 'aws.network-firewall',
  title: 'Network Firewall',
  cloud: 'aws',
  role: 'firewall',
  types: { 'aws-config': ['AWS::NetworkFirewall::Firewall'] },
  names: ['firewall.firewallName'],
  links: [
    { name: 'inNetwork', to: ['aws.vpc'], read: (r) => named(r, 'firewall.vpcId') },
    { name: 'usesPolicy', to: ['aws.network-firewall-policy'], read: (r) => named(r, 'firewall.firewallPolicyArn') }
  ],
  facets: {
    placement: (r) => regionalPlacement(r),
    // What its rule groups let in, and where it logs, is told by documents that no kind reads.
    ingress: 'not-modelled',
    intrusionPrevention: () => ({ mode: OF_ITS_POLICY }),
    audit: 'not-modelled'
  },
  settle: { intrusionPrevention: byPolicy }
})

const OF_ITS_POLICY = unknown('not-collected', { missing: 'its firewall policy' })

/** A firewall has one policy. */
function byPolicy(own: Facets['intrusionPrevention'], near: Neighbourhood): Facets['intrusionPrevention'] {
  return { mode: chain(near.to('usesPolicy'), ([policy]) => (policy === undefined ? own.mode : modeOf(policy))) }
}

function modeOf(policy: Neighbour): Facets['intrusionPrevention']['mode'] extends Fact<infer M> ? Fact<M> : never {
  const answer = policy.facet('intrusionPrevention')
  return typeof answer === 'string' ? OF_ITS_POLICY : answer.mode
}
