import { type Reader, UNSTATED, urnType } from '../../graph/reader.ts'
import { isUntold, placesOf, sentTo, untoldSteering } from '../../graph/steering.ts'
import type { Facets } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, list, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { regionOfZone } from '../../model/region.ts'

const BY_GROUPS = 'told by the instance groups behind it'
export const HEALTH_CHECK = /compute\/\w*healthCheck:/i
const GROUP_MANAGER = /compute\/(instance|regionInstance)GroupManager:/

/** Between which regions a backend service shares out what it gets. */
export function steersToGroups(r: Reader): Facets['steering'] {
  const regions = regionsOfGroups(r)
  const isByGroups = regions.state === 'unknown' && regions.missing === BY_GROUPS
  return isByGroups ? { ...untoldSteering(BY_GROUPS), takesOver: probed(r) } : sentTo(regions, probed(r))
}

/** The regions of groups that a program names by what it makes. */
export function steeringOfGroups(own: Facets['steering'], near: Neighbourhood): Facets['steering'] {
  return isUntold(own, BY_GROUPS) ? sentTo(placesOf(near.to('fronts')), own.takesOver) : own
}

/** A group with a capacity of 0 gets nothing. https://cloud.google.com/load-balancing/docs/backend-service#capacity_scaler (2026-11-29) */
function regionsOfGroups(r: Reader): Fact<readonly string[]> {
  return chain(r.list('backends'), (backends) => {
    if (backends.length === 0) return unknown('not-collected', { missing: 'it names no group of backends' })
    const capacities = list(backends.map((backend) => backend.number('capacityScaler', { absent: 1 })))
    return chain(capacities, (each) => {
      const serving = backends.filter((_, index) => each[index] !== 0)
      return regionsOf(serving, { isAll: serving.length === backends.length })
    })
  })
}

/** Edges of a program are those of all backends together, so that they only tell where every one is meant. */
function regionsOf(serving: readonly Reader[], { isAll }: { readonly isAll: boolean }): Fact<readonly string[]> {
  const named = list(serving.map((backend) => chain(backend.string('group', { absent: UNSTATED }), regionOfGroup)))
  if (named.state === 'known' || !isAll || !serving.every(isMade)) return named
  return unknown('not-collected', { missing: BY_GROUPS })
}

/** Whether the group is one that the program makes, and nothing but such groups is named beside it. */
function isMade(backend: Reader): boolean {
  const references = backend.references('group', /./)
  const wired = references.state === 'known' ? references.value.flatMap((reference) => reference.wired ?? []) : []
  return wired.length > 0 && wired.every((urn) => GROUP_MANAGER.test(urnType(urn)))
}

/** Groups of addresses on the internet lie in no region. */
function regionOfGroup(group: string): Fact<string> {
  const [, zone] = /\/zones\/([^/]+)\//.exec(group) ?? []
  const [, region = zone === undefined ? undefined : regionOfZone(zone)] = /\/regions\/([^/]+)\//.exec(group) ?? []
  return region === undefined ? unknown('unreadable', { missing: `"${group}" names no region` }) : known(region)
}

/**
 * Whether groups that fail are passed over: by health checks, for certain. What outlier detection passes over depends on figures.
 * https://cloud.google.com/load-balancing/docs/health-check-concepts (2026-11-29)
 */
function probed(r: Reader): Fact<boolean> {
  const checked = r.present('healthChecks', { emptyIs: 'absent', wiredTo: HEALTH_CHECK })
  const byOutliers = chain(
    r.present('outlierDetection'),
    (is): Fact<boolean> => (is ? unknown('unreadable', { missing: 'when outlier detection passes over a group' }) : known(false))
  )
  return anyTrue([checked, byOutliers])
}
