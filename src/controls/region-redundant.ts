import { defineControl } from '../model/control.ts'
import { type Fact, unknown } from '../model/fact.ts'
import type { Neighbour } from '../model/neighbourhood.ts'
import { notApplicable, undecided } from '../model/verdict.ts'
import { cloudOf, judgeRegionCount } from './region-count.ts'
import { replicasOf } from './replicas.ts'

export default defineControl({
  id: 'region-redundant',
  title: 'Spread over several regions',
  description:
    'The primary copy, the copies that the platform keeps and the linked replicas together stand in at least minimumRegions regions; ' +
    'a multi- or dual-region counts as two. A replica itself and a global resource are not judged.',
  remedy: 'Keep a replica or a geo-redundant copy in another region',
  severity: 'medium',
  needs: ['placement'],
  asks: ['replication'],
  parameters: { minimumRegions: { type: 'number', minimum: 1, description: 'Fewest regions that pass; 2 when left out' } },
  judge({ self, near, facets: { placement } }, { minimumRegions = 2 }) {
    const what = 'regions'
    const isReplica = near.points('replicaOf')
    if (isReplica.state === 'unknown') return undecided(isReplica, what, `at least ${minimumRegions} regions`)
    if (isReplica.value) return notApplicable('is itself a replica')
    if (placement.regions.state === 'known' && placement.regions.value.includes('global'))
      return notApplicable('is global, in no region of its own')
    const lists = [placement.regions, ...copiesOf(self), ...replicaRegions(self)]
    return judgeRegionCount(lists, cloudOf(self), { what, minimum: minimumRegions, says: (regions) => `stands in ${regions}` })
  }
})

/** Copies that the platform keeps; a kind that does not model them leaves open whether there are any. */
function copiesOf(self: Neighbour): readonly Fact<readonly string[]>[] {
  const replication = self.facet('replication')
  if (replication === 'not-applicable') return []
  if (replication === 'not-modelled') return [unknown('not-collected', { missing: `copies of a ${self.kind} are not modelled` })]
  return [replication.regions]
}

function replicaRegions(self: Neighbour): readonly Fact<readonly string[]>[] {
  const replicas = replicasOf(self)
  if (replicas.state === 'unknown') return [replicas]
  return replicas.value.map((replica) => {
    const placement = replica.facet('placement')
    return typeof placement === 'string'
      ? unknown('not-collected', { missing: `placement of ${replica.name} is ${placement}` })
      : placement.regions
  })
}
