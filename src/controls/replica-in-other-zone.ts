import { defineControl } from '../model/control.ts'
import { all, type Fact, unknown } from '../model/fact.ts'
import type { Facets } from '../model/facets.ts'
import type { Neighbour } from '../model/neighbourhood.ts'
import { notApplicable, some, undecided, type Verdict } from '../model/verdict.ts'
import { replicasOf } from './replicas.ts'

const REQUIRED = 'a replica in another zone of the region'

export default defineControl({
  id: 'replica-in-other-zone',
  title: 'A replica stands in another zone of the same region',
  description: 'The primary has at least one replica in its own region whose zone differs from its own. A replica itself is not judged.',
  remedy: 'Add a replica in another zone of the same region',
  severity: 'high',
  needs: ['placement'],
  parameters: {},
  judge({ self, near, facets: { placement } }) {
    const isReplica = near.points('replicaOf')
    if (isReplica.state === 'unknown') return undecided(isReplica, 'replica', REQUIRED)
    if (isReplica.value) return notApplicable('is itself a replica')
    const replicas = replicasOf(self)
    if (replicas.state === 'unknown') return undecided(replicas, 'replica in another zone', REQUIRED)
    if (replicas.value.length === 0)
      return { outcome: 'fail', because: 'has no replica', evidence: replicas.evidence, required: REQUIRED, found: 'none' }
    return some(replicas.value.map((replica) => judgeReplica(self, placement, replica)))
  }
})

function judgeReplica(self: Neighbour, primary: Facets['placement'], replica: Neighbour): Verdict {
  const what = `place of replica ${replica.name}`
  const standby = replica.facet('placement')
  if (typeof standby === 'string')
    return undecided(unknown('not-collected', { missing: `placement of ${replica.name} is ${standby}` }), what, REQUIRED)
  const regions = all([primary.regions, standby.regions])
  if (regions.state === 'unknown') return undecided(regions, what, REQUIRED)
  const [home, away] = regions.value
  if (!away.some((region) => home.includes(region))) return verdict('fail', replica, away, regions.evidence)
  const zones = all([zonesOf(self, primary.zones), zonesOf(replica, standby.zones)])
  if (zones.state === 'unknown') return undecided(zones, what, REQUIRED)
  const [own, others] = zones.value
  return verdict(others.some((zone) => !own.includes(zone)) ? 'pass' : 'fail', replica, others, [...regions.evidence, ...zones.evidence])
}

function verdict(outcome: 'pass' | 'fail', replica: Neighbour, places: readonly string[], evidence: Verdict['evidence']): Verdict {
  const found = places.join(', ')
  return { outcome, because: `has replica ${replica.name} in ${found}`, evidence, required: REQUIRED, found }
}

/** Where the service picks the zone, nobody can tell before it is there. */
function zonesOf({ id, name }: Neighbour, zones: Fact<readonly string[]>): Fact<readonly string[]> {
  if (zones.state === 'unknown' || zones.value.length > 0) return zones
  return unknown('computed', { evidence: zones.evidence, missing: `zone of ${name} is chosen by the provider`, waitsOn: [id] })
}
