import type { Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { all, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { regionOfZone } from '../../model/region.ts'
import { nestedReferences } from './nested-references.ts'

/**
 * Groups of servers behind a backend service. A managed instance group bears the name of its manager, in the same zone or
 * region; network endpoint groups and unmanaged groups have none.
 */
export function groupReferences(r: Reader): Fact<readonly Reference[]> {
  const groups = nestedReferences(r.list('backends'), (backend) =>
    backend.references('group', /compute\/(instance|regionInstance)GroupManager:/)
  )
  return map(groups, (found) => found.filter(isInstanceGroup).map(managerOf))
}

function isInstanceGroup({ text }: Reference): boolean {
  return text === undefined || /\/instanceGroup(s|Managers)\//.test(text)
}

function managerOf(group: Reference): Reference {
  return group.text === undefined ? group : { text: group.text.replace('/instanceGroups/', '/instanceGroupManagers/') }
}

/** Zones that the groups' own addresses name. A program may have backends attached to it from outside, by GKE for one. */
export function groupZones(r: Reader): Fact<number> {
  return chain(r.list('backends'), (backends) => {
    if (backends.length === 0) return r.dialect === 'terraform' ? NO_BACKENDS : known(0)
    return chain(list(backends.map((backend) => backend.string('group', { absent: UNSTATED }))), (groups) => {
      const zones = groups.flatMap((group) => /\/zones\/([^/]+)\//.exec(group)?.[1] ?? [])
      return zones.length < groups.length ? NOT_ZONAL : known(mostInOneRegion(zones))
    })
  })
}

export function groupNodes(r: Reader): Fact<number> {
  return chain(r.list('backends'), (backends) => (backends.length === 0 && r.dialect !== 'terraform' ? known(0) : TOLD_BY_GROUPS))
}

/** What the addresses leave open is told by the managers: a regional group by itself, several zonal ones together. */
export function zonesOfGroups(own: Fact<number>, near: Neighbourhood): Fact<number> {
  if (own.state === 'known') return own
  return chain(near.to('fronts'), (groups) => {
    if (groups.length === 0) return own
    const spread = list(groups.map((group) => told(group.facet('zoneRedundancy'), group, (facts) => facts.zones)))
    const zones = list(groups.map((group) => told(group.facet('placement'), group, (facts) => facts.zones)))
    // A group of several zones may stand in fewer of them than it names: only those of one zone add up.
    return map(all([spread, zones]), ([counts, named]) =>
      Math.max(...counts, mostInOneRegion(named.filter((own) => own.length === 1).flat()))
    )
  })
}

export function nodesOfGroups(own: Fact<number>, near: Neighbourhood): Fact<number> {
  return chain(near.to('fronts'), (groups) => {
    if (groups.length === 0) return own
    return map(list(groups.map((group) => told(group.facet('nodes'), group, (facts) => facts.minimum))), (counts) =>
      counts.reduce((sum, count) => sum + count, 0)
    )
  })
}

const NO_BACKENDS = unknown('not-collected', { missing: 'no backends in the program' })
const NOT_ZONAL = unknown('not-collected', { missing: 'a group of backends that names no zone' })
const TOLD_BY_GROUPS = unknown('not-collected', { missing: 'told by the instance groups behind it' })

function mostInOneRegion(zones: readonly string[]): number {
  const regions = [...new Set(zones)].map(regionOfZone)
  return Math.max(0, ...regions.map((region) => regions.filter((other) => other === region).length))
}

function told<A, T>(answer: A | 'not-applicable' | 'not-modelled', group: Neighbour, pick: (facts: A) => Fact<T>): Fact<T> {
  if (answer === 'not-applicable' || answer === 'not-modelled')
    return unknown('not-collected', { missing: `${group.name} does not tell it` })
  return pick(answer)
}
