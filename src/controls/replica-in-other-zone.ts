import { defineControl } from '../model/control.ts'
import { all, type Fact, unknown } from '../model/fact.ts'
import type { Neighbour } from '../model/neighbourhood.ts'
import { decide, notApplicable, some, undecided, type Verdict } from '../model/verdict.ts'

const REPLICAS = ['gcp.sql-instance', 'azure.mariadb-server', 'azure.mysql-flexible-server', 'azure.mysql-server', 'azure.postgresql-flexible-server', 'azure.postgresql-server', 'aws.rds-instance']

export default defineControl({
  id: 'replica-in-other-zone',
  title: 'A replica stands in another zone of the same region',
  description: 'The primary has at least one replica in its own region whose zone differs from its own. A replica itself is not judged.',
  remedy: 'Add a replica in another zone of the same region',
  severity: 'high',
  needs: ['placement'],
  parameters: {},
  judge({ self, near }) {
    const isReplica = near.points('replicaOf')
    if (isReplica.state === 'unknown') return undecided(isReplica, 'replica')
    if (isReplica.value) return notApplicable('is itself a replica')
    const replicas = near.from('replicaOf', REPLICAS)
    if (replicas.state === 'unknown') return undecided(replicas, 'replica in another zone')
    if (replicas.value.length === 0) {
      return { outcome: 'fail', because: 'has no replica', evidence: [], required: 'a replica in another zone of the region', found: 'none' }
    }
    return some(replicas.value.map((replica) => judgeReplica(self, replica)))
  }
})

function judgeReplica(primary: Neighbour, replica: Neighbour): Verdict {
  const places = all([place(primary), place(replica)])
  return decide(places, {
    what: `zone of replica ${replica.name}`,
    required: 'same region, other zone',
    holds: ([own, other]) => own.region === other.region && own.zone !== other.zone,
    show: ([own, other]) => `${own.region}/${own.zone} and ${other.region}/${other.zone}`
  })
}

/** A region with one zone; where the service picks the zone, nobody can tell before it is there. */
function place(neighbour: Neighbour): Fact<{ region: string; zone: string }> {
  const placement = neighbour.facet('placement')
  if (typeof placement === 'string') return unknown('not-collected', { missing: `placement of ${neighbour.name} is ${placement}` })
  const both = all([placement.regions, placement.zones])
  if (both.state === 'unknown') return both
  const [regions, zones] = both.value
  const region = regions[0]
  const zone = zones[0]
  if (region === undefined || zone === undefined) {
    return unknown('computed', { evidence: both.evidence, missing: `zone of ${neighbour.name} is chosen by the provider`, waitsOn: [neighbour.id] })
  }
  return { ...both, value: { region, zone } }
}
