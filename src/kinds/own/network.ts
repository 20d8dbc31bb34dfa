import { defineKind } from '../../graph/kind.ts'
import { asSegments, untoldSegments } from '../../graph/segments.ts'
import { regionsOf } from '../../graph/peering.ts'
import type { Facets } from '../../model/facets.ts'
import { all, chain, map } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { AT_SITE, linkTo, placementAtSite, settledPlacement, UNTOLD } from './place.ts'
import { operation, vulnerabilityScan } from './upkeep.ts'

/** A network. */
export default defineKind({
  id: 'own.network',
  title: 'Network',
  cloud: 'own',
  role: 'network',
  types: { neutral: ['network'] },
  links: [AT_SITE, linkTo('attachedTo', 'joinedTo', 'own.network')],
  facets: {
    operation,
    vulnerabilityScan,
    placement: placementAtSite,
    segments: untoldSegments,
    peering: (r) => ({ networks: r.strings('joinedTo', UNTOLD), regions: placementAtSite(r).regions }),
    ddosProtection: (r) => ({ enabled: r.boolean('ddosProtection', UNTOLD) })
  },
  settle: {
    placement: settledPlacement,
    segments: (_own, near) => ({ around: asSegments(near.from('inNetwork', ['own.segment'])) }),
    peering: joined
  }
})

/** Whoever names the other, they are joined. */
function joined(own: Facets['peering'], near: Neighbourhood): Facets['peering'] {
  const pair = all<[readonly Neighbour[], readonly Neighbour[]]>([near.to('attachedTo'), near.from('attachedTo', ['own.network'])])
  const others = chain(own.networks, () =>
    map(pair, ([named, naming]) => [...new Map([...named, ...naming].map((one) => [one.id, one])).values()])
  )
  return {
    networks: map(others, (found) => found.map(({ name }) => name)),
    regions: regionsOf(map(others, (found) => [near.self, ...found]))
  }
}
