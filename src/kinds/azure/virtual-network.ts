import { defineKind, type Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { asSegments } from '../../graph/segments.ts'
import type { Answer, Facets, IngressRule, Segment } from '../../model/facets.ts'
import { all, allTrue, chain, type Fact, known, list, map, isObserved } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { madeByAks } from './aks-made.ts'
import { auditBy, undiagnosed } from './diagnostics.ts'
import { setsWhatFailed } from './fixes.ts'
import { joinedNetworks, ownPeerings, peeredReferences } from './joined-networks.ts'
import { inResourceGroup, regionalPlacementOf, settlePlacement } from './location.ts'
import { isExemptSubnet, unguarded } from './security-rules.ts'
import { prefixes } from './subnet.ts'

const PLAN = /network:DdosProtectionPlan$/

/** Virtual network. https://learn.microsoft.com/rest/api/virtualnetwork/virtual-networks (2026-11-22) */
export default defineKind({
  id: 'azure.virtual-network',
  title: 'Azure virtual network',
  cloud: 'azure',
  role: 'network',
  types: { pulumi: ['azure-native:network:VirtualNetwork'], arm: ['Microsoft.Network/virtualNetworks'] },
  names: ['name', 'virtualNetworkName'],
  links: [
    inResourceGroup,
    { name: 'attachedTo', to: ['azure.virtual-network'], read: peeredReferences },
    { name: 'usesPolicy', to: ['azure.ddos-protection-plan'], read: (r) => r.references('ddosProtectionPlan.id', PLAN) }
  ],
  facets: {
    monitoring: alertsElsewhere,
    placement: regionalPlacementOf,
    // The API's default is false, and true takes effect only with a plan.
    ddosProtection: (r) => ({
      enabled: allTrue([
        r.boolean('enableDdosProtection', { absent: false }),
        r.present('ddosProtectionPlan.id', { emptyIs: 'absent', wiredTo: PLAN })
      ])
    }),
    ingress: inlineSubnets,
    audit: undiagnosed,
    segments: (r) => ({ around: inlineSegments(r) }),
    peering: ownPeerings
  },
  providerMade: madeByAks,
  settle: {
    audit: auditBy('azure.flow-log'),
    monitoring: heardOf({ types: ['microsoft.network/virtualnetworks'], group: 'childOf' }),
    placement: settlePlacement,
    ingress: exceptOwnDocuments(),
    segments: withSubnetsOfTheirOwn,
    peering: joinedNetworks
  },
  fixes: { 'ddos-protected': setsWhatFailed({ enableDdosProtection: true }) }
})

/** Subnets written inside the network that no security group guards; the groups themselves answer for the others. */
function inlineSubnets(r: Reader): Answer<'ingress'> {
  const subnets = r.list('subnets')
  if (subnets.state === 'known' && subnets.value.length === 0) return 'not-applicable'
  const rules = chain(subnets, (found) => map(list(found.map(openSubnet)), (open) => open.flat()))
  return { rules }
}

function openSubnet(subnet: Reader): Fact<readonly IngressRule[]> {
  const guarded = subnet.present('networkSecurityGroup.id', { emptyIs: 'absent', wiredTo: /network:NetworkSecurityGroup$/ })
  return chain(subnet.string('name', { absent: '' }), (name) =>
    map(guarded, (has) => (has || isExemptSubnet(name) ? [] : [unguarded(name, subnet.pathOf('networkSecurityGroup'))]))
  )
}

function inlineSegments(r: Reader): Fact<readonly Segment[]> {
  return chain(r.list('subnets'), (subnets) =>
    list(
      subnets.map((subnet) =>
        map(all<[string, readonly string[]]>([subnet.string('name', { absent: '' }), prefixes(subnet)]), ([name, ranges]) => ({
          name,
          ranges
        }))
      )
    )
  )
}

/** In a program subnets may be resources of their own; the service itself lists every one inside the network as well. */
function withSubnetsOfTheirOwn(own: Facets['segments'], near: Neighbourhood): Facets['segments'] {
  const children = near.from('childOf', ['azure.subnet'])
  if (children.state === 'unknown' && children.why === 'not-collected' && isObserved(own.around)) return own
  return {
    around: map(all<[readonly Segment[], readonly Segment[]]>([own.around, asSegments(children)]), ([inline, further]) => {
      const named = new Set(inline.map(({ name }) => name.toLowerCase()))
      return [...inline, ...further.filter(({ name }) => !named.has(name.toLowerCase()))]
    })
  }
}

/** A subnet that also has a document of its own answers for itself. */
function exceptOwnDocuments(): Settling<'ingress'> {
  return (own, near) => {
    const children = near.from('childOf', ['azure.subnet'])
    if (children.state === 'unknown') {
      if (children.why === 'not-collected' && isObserved(own.rules)) return own
      return { rules: chain(own.rules, (rules) => (rules.length === 0 ? known(rules) : children)) }
    }
    const named = new Set(children.value.map((child) => `subnet ${child.name.toLowerCase()}`))
    return { rules: map(own.rules, (rules) => rules.filter((rule) => !named.has(rule.name.toLowerCase()))) }
  }
}
