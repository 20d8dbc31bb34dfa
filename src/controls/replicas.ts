import type { Fact } from '../model/fact.ts'
import type { Neighbour } from '../model/neighbourhood.ts'

/** Linked replicas of a resource, which are of its own kind. */
export function replicasOf(self: Neighbour): Fact<readonly Neighbour[]> {
  return self.near.from('replicaOf', [self.kind])
}
