import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { segmentsOfItsNetwork, untoldSegments } from '../../graph/segments.ts'
import type { Facets, IngressRule } from '../../model/facets.ts'
import { chain, type Fact, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { AT_SITE, linkTo, placementAtSite, settledPlacement, UNTOLD } from './place.ts'
import { audit, LOGS_TO } from './protection.ts'
import { operation, vulnerabilityScan } from './upkeep.ts'

/** A part of a network, with the firewalls in front of it. */
export default defineKind({
  id: 'own.segment',
  title: 'Network segment',
  cloud: 'own',
  role: 'subnet',
  types: { neutral: ['segment'] },
  links: [AT_SITE, LOGS_TO, linkTo('inNetwork', 'network', 'own.network'), linkTo('guardedBy', 'firewalls', 'own.firewall')],
  facets: {
    operation,
    vulnerabilityScan,
    placement: placementAtSite,
    ingress,
    addressSpace: (r) => ({ ranges: r.strings('ranges', UNTOLD) }),
    segments: untoldSegments,
    audit
  },
  settle: { placement: settledPlacement, ingress: guarded, segments: segmentsOfItsNetwork }
})

/** Only the firewalls tell what comes in. */
function ingress(r: Reader): Facets['ingress'] {
  return {
    rules: chain(r.strings('firewalls', { absent: UNSTATED }), () => unknown('not-collected', { missing: 'its firewalls not collected' }))
  }
}

function guarded(own: Facets['ingress'], near: Neighbourhood): Facets['ingress'] {
  return {
    rules: chain(near.to('guardedBy'), (firewalls) =>
      firewalls.length === 0 ? own.rules : map(list(firewalls.map(rulesOf)), (each) => each.flat())
    )
  }
}

function rulesOf(firewall: Neighbour): Fact<readonly IngressRule[]> {
  const answer = firewall.facet('ingress')
  return typeof answer === 'string' ? unknown('not-collected', { missing: `rules of ${firewall.name} are ${answer}` }) : answer.rules
}
