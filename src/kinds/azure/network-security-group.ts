import { defineKind, type Reference } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { segmentsOf, untoldSegments } from '../../graph/segments.ts'
import type { Answer, Facets, IngressRule } from '../../model/facets.ts'
import { all, chain, type Fact, known, list, map, isObserved } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { madeByAks } from './aks-made.ts'
import { auditBy, undiagnosed } from './diagnostics.ts'
import { inResourceGroup, regionalPlacementOf, settlePlacement } from './location.ts'
import { eachReference, networkOf, networksOf } from './network-links.ts'
import { BUILT_IN_RULES, inboundRules } from './security-rules.ts'

/** Network security group. https://learn.microsoft.com/rest/api/virtualnetwork/network-security-groups (2026-11-22) */
export default defineKind({
  id: 'azure.network-security-group',
  title: 'Azure network security group',
  cloud: 'azure',
  role: 'firewall',
  types: { pulumi: ['azure-native:network:NetworkSecurityGroup'], arm: ['Microsoft.Network/networkSecurityGroups'] },
  names: ['name', 'networkSecurityGroupName'],
  links: [inResourceGroup, { name: 'inNetwork', to: ['azure.virtual-network'], read: guardedNetworks }],
  facets: {
    monitoring: alertsElsewhere,
    placement: regionalPlacementOf,
    ingress: (r) => ({ rules: map(inboundRules(r.list('securityRules')), (rules) => [...rules, ...BUILT_IN_RULES]) }),
    segments: untoldSegments,
    intrusionPrevention: 'not-applicable',
    audit: undiagnosed
  },
  providerMade: madeByAks,
  settle: {
    monitoring: heardOf({ types: ['microsoft.network/networksecuritygroups'], group: 'childOf', diagnosed: true }),
    placement: settlePlacement,
    ingress: withRulesOfTheirOwn,
    segments: (own, near) => segmentsOf(networksAround(near), own),
    audit: auditBy('azure.diagnostic-setting', 'azure.flow-log')
  }
})

/** ARM lists the subnets that a group guards; their ids begin with that of their network. */
function guardedNetworks(r: Reader): Fact<readonly Reference[]> {
  if (r.dialect !== 'arm') return known([])
  return map(
    eachReference(r.list('subnets'), (subnet) => subnet.references('id', /^$/)),
    (subnets) => subnets.map(networkOf)
  )
}

/** Networks of the subnets that it guards; a group that guards none holds for interfaces, in whatever networks these are. */
function networksAround(near: Neighbourhood): Fact<readonly Neighbour[]> {
  const named = near.to('inNetwork')
  if (named.state === 'unknown' || named.value.length > 0) return named
  return chain(near.from('guardedBy', ['azure.subnet', 'azure.network-interface']), (guarded) =>
    map(list(guarded.map((one) => (one.kind === 'azure.subnet' ? one.near.to('childOf') : networksOf(one)))), (found) =>
      unique(found.flat())
    )
  )
}

function unique(networks: readonly Neighbour[]): readonly Neighbour[] {
  return networks.filter(({ id }, index) => networks.findIndex((other) => other.id === id) === index)
}

/** In a program rules may be resources of their own; the service itself lists every rule inside the group as well. */
function withRulesOfTheirOwn(own: Facets['ingress'], near: Neighbourhood): Answer<'ingress'> {
  const children = near.from('childOf', ['azure.security-rule'])
  if (children.state === 'unknown' && children.why === 'not-collected' && isObserved(own.rules)) return own
  const separate = children.state === 'unknown' ? children : list(children.value.map(ruleOf))
  return {
    rules: map(all<[readonly IngressRule[], readonly (readonly IngressRule[])[]]>([own.rules, separate]), ([inline, further]) => {
      const named = new Set(inline.map(({ name }) => name.toLowerCase()))
      return [...inline, ...further.flat().filter(({ name }) => !named.has(name.toLowerCase()))]
    })
  }
}

function ruleOf(child: Neighbour): Fact<readonly IngressRule[]> {
  const ingress = child.facet('ingress')
  return typeof ingress === 'string' ? known([]) : ingress.rules
}
