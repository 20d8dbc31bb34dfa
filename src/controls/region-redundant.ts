import { defineControl } from '../model/control.ts'
import { type Fact, unknown } from '../model/fact.ts'
import type { Neighbour } from '../model/neighbourhood.ts'
import { notApplicable, undecided } from '../model/verdict.ts'
import { regionsOfAlike } from './alike.ts'
import { cloudOf, judgeRegionCount } from './region-count.ts'
import { placeOf, replicasOf } from './replicas.ts'

export default defineControl({
  id: 'region-redundant',
  title: 'Spread over several regions',
  description:
    'The primary copy, the copies that the platform keeps and the linked replicas together stand in at least minimumRegions regions; ' +
    'a multi- or dual-region counts as two. With `alike`, so do others of its kind that bear the same labels: what is known to do the same work. ' +
    'A replica itself and a global resource are not judged.',
  remedy: 'Keep a replica or a geo-redundant copy in another region',
  severity: 'medium',
  needs: ['placement'],
  asks: ['replication', 'labels'],
  parameters: {
    minimumRegions: { type: 'number', minimum: 1, description: 'Fewest regions that pass; 2 when left out' },
    alike: {
      type: 'strings',
      description: 'Labels or tags: resources of one kind that bear the same values of all of them stand in for each other'
    }
  },
  judge({ self, near, facets: { placement } }, { minimumRegions = 2, alike }) {
    const what = 'regions'
    const isReplica = near.points('replicaOf')
    if (isReplica.state === 'unknown') return undecided(isReplica, what, `at least ${minimumRegions} regions`)
    if (isReplica.value) return notApplicable('is itself a replica')
    if (placement.regions.state === 'known' && placement.regions.value.includes('global'))
      return notApplicable('is global, in no region of its own')
    const others = alike === undefined ? [] : regionsOfAlike(self, alike)
    const lists = [placement.regions, ...copiesOf(self), ...replicaRegions(self), ...others]
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
  return replicas.state === 'unknown' ? [replicas] : replicas.value.map(placeOf)
}
