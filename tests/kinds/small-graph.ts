import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { createRegistry } from '../../src/graph/registry.ts'
import { KINDS } from '../../src/kinds/index.ts'
import type { Facet } from '../../src/model/facets.ts'
import type { Cloud } from '../../src/model/resource.ts'
import { ROLE_FACETS } from '../../src/model/role.ts'
import type { NeighbourCase } from './fixture.ts'

/** Those of every role, and those that single kinds answer beyond theirs. */
export const ALL_FACETS: ReadonlySet<Facet> = new Set([
  ...Object.values(ROLE_FACETS).flat(),
  ...KINDS.flatMap(({ facets }) => Object.keys(facets) as Facet[]),
  'program'
])

/** The graph of a case about neighbours; names, cloud and origin have sensible values where the case leaves them out. */
export function graphOf(
  { kinds, resources, gaps = [] }: Pick<NeighbourCase, 'kinds' | 'resources' | 'gaps'>,
  cloud: Cloud,
  needed: ReadonlySet<Facet>
): Graph {
  const builder = buildGraph(createRegistry(kinds), needed)
  for (const resource of resources)
    builder.add({ name: resource.id.split(/[/:]/).at(-1) as string, cloud, origin: 'declared', ...resource })
  for (const gap of gaps) builder.addGap(gap)
  return builder.seal()
}
