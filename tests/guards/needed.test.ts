import { describe, expect, it } from 'vitest'
import { settledBy } from '../../src/evaluation/needed-facets.ts'
import { modelled } from '../../src/graph/node.ts'
import { FIXTURES } from '../kinds/fixtures.ts'
import { ALL_FACETS, graphOf } from '../kinds/small-graph.ts'

const CASES = [...FIXTURES.values()].flatMap((fixture) =>
  (fixture.neighbours ?? []).map((neighbours) => [`${fixture.kind.id} ${neighbours.title}`, fixture.kind.cloud, neighbours] as const)
)

describe('a facet is settled alike whether only what it asks for was read, or everything', () => {
  it.each(CASES)('%s', (_title, cloud, neighbours) => {
    const full = graphOf(neighbours, cloud, ALL_FACETS)
    for (const facet of ALL_FACETS) {
      const sparse = graphOf(neighbours, cloud, settledBy([facet]))
      for (const [index, node] of sparse.nodes.entries()) {
        if (!modelled(node.kind, facet)) continue
        const there = full.nodes[index]
        expect(sparse.answer(node, facet), `${facet} of ${node.kind.id}`).toEqual(
          there === undefined ? undefined : full.answer(there, facet)
        )
      }
    }
  })
})
