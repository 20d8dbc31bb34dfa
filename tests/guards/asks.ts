import type { Kind, Settling } from '../../src/graph/kind.ts'
import { map } from '../../src/model/fact.ts'
import type { Facet } from '../../src/model/facets.ts'
import type { LinkName, Neighbour, Neighbourhood } from '../../src/model/neighbourhood.ts'
import type { Dialect } from '../../src/model/resource.ts'
import { FIXTURES } from '../kinds/fixtures.ts'
import { resourceOf } from '../kinds/resource.ts'
import { ALL_FACETS, graphOf } from '../kinds/small-graph.ts'

/** What settling asks of the neighbourhood of one kind: its own links, or those of the kinds that point at it. */
export interface Ask {
  readonly of: string
  readonly link: LinkName
  /** The kinds that are to point here; undefined where the link is one of its own. */
  readonly from?: readonly string[]
}

/** Everything that settling asks in the fixtures' small graphs, and for a resource that stands alone. */
export function asksOfAll(): readonly Ask[] {
  const asks = new Map<string, Ask>()
  const hear = (ask: Ask): void => void asks.set(JSON.stringify(ask), ask)
  for (const { kind, same, neighbours = [] } of FIXTURES.values()) {
    const alone = Object.entries(same).map(([dialect, given]) => ({
      kinds: [kind],
      resources: [resourceOf(kind, dialect as Dialect, given)]
    }))
    for (const { kinds, resources } of [...neighbours, ...alone]) {
      const graph = graphOf({ kinds: kinds.map((one) => overheard(one, hear)), resources }, kind.cloud, ALL_FACETS)
      for (const node of graph.nodes) for (const facet of ALL_FACETS) graph.answer(node, facet)
    }
  }
  return [...asks.values()]
}

function overheard(kind: Kind, hear: (ask: Ask) => void): Kind {
  const settle = Object.entries(kind.settle ?? {}).map(([facet, settling]) => [
    facet,
    (own: never, near: Neighbourhood) => (settling as Settling<Facet>)(own, listeningIn(near, hear))
  ])
  return { ...kind, settle: Object.fromEntries(settle) as NonNullable<Kind['settle']> }
}

function listeningIn(near: Neighbourhood, hear: (ask: Ask) => void): Neighbourhood {
  const of = near.self.kind
  const neighbour = (one: Neighbour): Neighbour => ({
    id: one.id,
    name: one.name,
    kind: one.kind,
    facet: (facet) => one.facet(facet),
    get near() {
      return listeningIn(one.near, hear)
    }
  })
  return {
    get self() {
      return neighbour(near.self)
    },
    points: (link) => {
      hear({ of, link })
      return near.points(link)
    },
    to: (link) => {
      hear({ of, link })
      return map(near.to(link), (found) => found.map(neighbour))
    },
    from: (link, kinds) => {
      hear({ of, link, from: kinds })
      return map(near.from(link, kinds), (found) => found.map(neighbour))
    }
  }
}
