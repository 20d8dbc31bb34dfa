import { defineKind } from '../../graph/kind.ts'
import { segmentsOfItsNetwork, untoldSegments } from '../../graph/segments.ts'
import type { Answer, Facets, IngressRule } from '../../model/facets.ts'
import { chain, list, map } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { madeByEks } from './eks-made.ts'
import { named, regionalPlacement } from './place.ts'
import { entriesOf } from './prefix-list.ts'
import { admitsAnybody, inboundRules, prefixLists } from './security-group-rules.ts'

/** Security group of a VPC. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroup.html (2026-11-22) */
export default defineKind({
  id: 'aws.security-group',
  title: 'VPC security group',
  cloud: 'aws',
  role: 'firewall',
  types: { 'aws-config': ['AWS::EC2::SecurityGroup'] },
  links: [
    { name: 'inNetwork', to: ['aws.vpc'], read: (r) => named(r, 'vpcId') },
    { name: 'uses', to: ['aws.prefix-list'], read: prefixLists }
  ],
  providerMade: madeByEks,
  facets: {
    placement: regionalPlacement,
    ingress: (r) => ({ rules: inboundRules(r) }),
    segments: untoldSegments,
    intrusionPrevention: 'not-applicable',
    // A security group writes no log; flow logs are those of the network, its subnets and interfaces.
    audit: 'not-applicable'
  },
  settle: { ingress: withEntries, segments: segmentsOfItsNetwork }
})

/** A prefix list admits what is in it. One that is not in the inventory stays in the rule by its id, as AWS's own lists do. */
function withEntries(own: Facets['ingress'], near: Neighbourhood): Answer<'ingress'> {
  const lists = near.to('uses')
  if (lists.state === 'unknown' || lists.value.length === 0) return own
  return {
    rules: chain(list(lists.value.map(entriesOf)), (entries) =>
      map(own.rules, (rules) => rules.map((rule) => ({ ...rule, sources: resolved(rule, lists.value, entries) })).filter(admitsAnybody))
    )
  }
}

function resolved(rule: IngressRule, lists: readonly Neighbour[], entries: readonly (readonly string[])[]): readonly string[] {
  const sources = rule.sources.flatMap((source) => entries[lists.findIndex(({ id }) => id.endsWith(`/${source}`))] ?? [source])
  return [...new Set(sources)]
}
