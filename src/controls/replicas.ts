import { type Fact, unknown } from '../model/fact.ts'
import type { Neighbour } from '../model/neighbourhood.ts'

/** Linked replicas of a resource, which are of its own kind. */
export function replicasOf(self: Neighbour): Fact<readonly Neighbour[]> {
  return self.near.from('replicaOf', [self.kind])
}

/** Where a neighbour stands. */
export function placeOf(one: Neighbour): Fact<readonly string[]> {
  const placement = one.facet('placement')
  return typeof placement === 'string'
    ? unknown('not-collected', { missing: `placement of ${one.name} is ${placement}` })
    : placement.regions
}
