import { defineKind } from '../../graph/kind.ts'
import type { Answer, Facets, IngressRule } from '../../model/facets.ts'
import { all, type Fact, known, list, map, isObserved } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { madeByAks } from './aks-made.ts'
import { auditBy, undiagnosed } from './diagnostics.ts'
import { inResourceGroup, regionalPlacementOf, settlePlacement } from './location.ts'
import { BUILT_IN_RULES, inboundRules } from './security-rules.ts'

/** Network security group. https://learn.microsoft.com/rest/api/virtualnetwork/network-security-groups (2026-11-22) */
export default defineKind({
  id: 'azure.network-security-group',
  title: 'Azure network security group',
  cloud: 'azure',
  role: 'firewall',
  types: { pulumi: ['azure-native:network:NetworkSecurityGroup'], arm: ['Microsoft.Network/networkSecurityGroups'] },
  names: ['name', 'networkSecurityGroupName'],
  links: [inResourceGroup],
  facets: {
    placement: regionalPlacementOf,
    ingress: (r) => ({ rules: map(inboundRules(r.list('securityRules')), (rules) => [...rules, ...BUILT_IN_RULES]) }),
    intrusionPrevention: 'not-applicable',
    audit: undiagnosed
  },
  providerMade: madeByAks,
  settle: { placement: settlePlacement, ingress: withRulesOfTheirOwn, audit: auditBy('azure.diagnostic-setting', 'azure.flow-log') }
})

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
