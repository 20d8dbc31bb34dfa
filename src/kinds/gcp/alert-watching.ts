import type { Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { map, unknown } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'
import { monitoredBy } from '../../model/monitoring.ts'

/** Kinds that alert policies can look at: one that asks `gcp.alert-policy` what is heard of it has to be listed. */
export const WATCHED = [
  'gcp.cloud-ids-endpoint',
  'gcp.firewall',
  'gcp.firewall-policy',
  'gcp.gke-cluster',
  'gcp.gke-node-pool',
  'gcp.instance',
  'gcp.instance-from-template',
  'gcp.instance-group-manager',
  'gcp.network',
  'gcp.redis-instance',
  'gcp.sql-instance',
  'gcp.subnetwork'
]

const ELSEWHERE = unknown('not-collected', { missing: 'alert policies' })

/** What a resource's own document says of alerts: nothing, alert policies are resources of their own. */
export function alertsElsewhere(): Facets['monitoring'] {
  return { availability: ELSEWHERE, errors: ELSEWHERE, capacity: ELSEWHERE, security: ELSEWHERE, logs: ELSEWHERE }
}

/**
 * Heard of by the alert policies of its project that look at resources of these types; one of another project looks at it if that project
 * is in its metrics scope, which no inventory tells. https://cloud.google.com/monitoring/settings (2026-11-28)
 */
export function heardOf(...types: readonly string[]): Settling<'monitoring'> {
  return (_own, near) =>
    monitoredBy(
      map(near.from('watches', ['gcp.alert-policy']), (alerts) =>
        alerts.map((alert) => ({ alert, isCertain: isOfOneProject(alert, near.self) }))
      ),
      types
    )
}

/**
 * Names of policies have the number of their project, those of most resources its id. What names no project in a program is in the
 * provider's, which is taken for the one that the other names; two that name different ones are in two.
 */
export function isOfOneProject(one: Neighbour, other: Neighbour): boolean {
  if (one.owner !== undefined && other.owner !== undefined) return one.owner === other.owner
  return projectOf(one.id) === projectOf(other.id)
}

/** For certain: a number and a name may be of the same project, and what names none may be in any. */
export function areOfTwoProjects(one: Neighbour, other: Neighbour): boolean {
  if (one.owner !== undefined && other.owner !== undefined) return one.owner !== other.owner
  const [first, second] = [projectOf(one.id), projectOf(other.id)]
  return first !== '' && second !== '' && first !== second && isNumber(first) === isNumber(second)
}

function isNumber(project: string): boolean {
  return /^\d+$/.test(project)
}

function projectOf(id: string): string {
  return /\/projects\/([^/]+)/.exec(id)?.[1] ?? ''
}

export function watchesItsProject(r: Reader) {
  return r.byNature([{ within: '' }], 'conditions')
}
