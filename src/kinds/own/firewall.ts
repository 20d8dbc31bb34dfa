import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { segmentsOfItsNetwork, untoldSegments } from '../../graph/segments.ts'
import type { Facets, IngressRule } from '../../model/facets.ts'
import { all, chain, type Fact, list, map } from '../../model/fact.ts'
import { AT_SITE, linkTo, placementAtSite, settledPlacement, UNTOLD } from './place.ts'
import { audit, choice, LOGS_TO } from './protection.ts'
import { operation } from './upkeep.ts'

/** A firewall with its rules. */
export default defineKind({
  id: 'own.firewall',
  title: 'Firewall',
  cloud: 'own',
  role: 'firewall',
  types: { neutral: ['firewall'] },
  links: [AT_SITE, LOGS_TO, linkTo('inNetwork', 'networks', 'own.network')],
  facets: {
    operation,
    placement: placementAtSite,
    ingress: (r) => ({ rules: rules(r) }),
    segments: untoldSegments,
    intrusionPrevention,
    accounts: (r) => ({
      personal: r.boolean('accounts.personal', UNTOLD),
      passwordLength: r.number('accounts.minimumPasswordLength', UNTOLD)
    }),
    audit
  },
  settle: { placement: settledPlacement, segments: segmentsOfItsNetwork }
})

export function intrusionPrevention(r: Reader): Facets['intrusionPrevention'] {
  return { mode: choice(r, 'intrusionPrevention', ['off', 'detect', 'prevent']) }
}

/** The rules, and what happens to whatever none of them speaks of. */
function rules(r: Reader): Fact<readonly IngressRule[]> {
  const told = chain(r.present('rules', { emptyIs: 'present' }), (there) =>
    there ? chain(r.list('rules'), (each) => list(each.map(rule))) : map(r.string('rules', UNTOLD), () => [])
  )
  const rest = map(
    choice<IngressRule['action']>(r, 'otherwise', ['allow', 'deny']),
    (action): IngressRule => ({ ...EVERYTHING, action, path: r.pathOf('otherwise') })
  )
  return map(all<[readonly IngressRule[], IngressRule]>([told, rest]), ([named, last]) => [...named, last])
}

const EVERYTHING = {
  name: 'otherwise',
  protocol: '*',
  ports: ['*'],
  sources: ['0.0.0.0/0', '::/0'],
  priority: Number.POSITIVE_INFINITY
} as const

function rule(r: Reader): Fact<IngressRule> {
  const parts = all<[string, string, readonly string[], readonly string[], IngressRule['action'], number]>([
    r.string('name', UNTOLD),
    r.string('protocol', UNTOLD),
    r.strings('ports', UNTOLD),
    r.strings('sources', UNTOLD),
    choice<IngressRule['action']>(r, 'action', ['allow', 'deny']),
    r.number('priority', UNTOLD)
  ])
  return map(parts, ([name, protocol, ports, sources, action, priority]) => ({
    name,
    protocol: protocol.toLowerCase(),
    ports,
    sources,
    action,
    priority,
    path: r.pathOf('name').replace(/\.name$/, '')
  }))
}
