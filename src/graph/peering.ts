import type { Answer, Facets } from '../model/facets.ts'
import { chain, type Fact, list, map, unknown } from '../model/fact.ts'
import type { Neighbour } from '../model/neighbourhood.ts'

/** Regions that a network cannot tell by itself. */
export const REGIONS_UNTOLD: Fact<readonly string[]> = unknown('not-collected', { missing: 'regions of the networks that it is joined to' })

/** Names of the networks that a resource says are joined. */
export function networksOf(neighbour: Neighbour): Fact<readonly string[]> {
  return peeringOf(neighbour, 'networks')
}

/** Regions of a resource and of whatever it says is joined to it. */
export function joinedRegionsOf(neighbour: Neighbour): Fact<readonly string[]> {
  return peeringOf(neighbour, 'regions')
}

function peeringOf(neighbour: Neighbour, part: keyof Facets['peering']): Fact<readonly string[]> {
  const answer: Answer<'peering'> = neighbour.facet('peering')
  return typeof answer === 'string' ? unknown('not-collected', { missing: `peerings of ${neighbour.name}` }) : answer[part]
}

/** Where resources lie, each region once. */
export function regionsOf(resources: Fact<readonly Neighbour[]>): Fact<readonly string[]> {
  return chain(resources, (found) => distinct(list(found.map(placeOf))))
}

/** What several lists name, each once. */
export function distinct(lists: Fact<readonly (readonly string[])[]>): Fact<readonly string[]> {
  return map(lists, (found) => [...new Set(found.flat())])
}

/** Where a resource lies. */
export function placeOf(resource: Neighbour): Fact<readonly string[]> {
  const placement = resource.facet('placement')
  return typeof placement === 'string' ? unknown('not-collected', { missing: `region of ${resource.name}` }) : placement.regions
}
