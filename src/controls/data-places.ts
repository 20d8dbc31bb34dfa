import type { Judged } from '../model/control.ts'
import type { Facet } from '../model/facets.ts'
import { type Fact, unknown } from '../model/fact.ts'
import type { Neighbour } from '../model/neighbourhood.ts'
import { notApplicable, type Verdict } from '../model/verdict.ts'
import { cloudOf } from './region-count.ts'
import { replicasOf } from './replicas.ts'
import { judgePlace, type Limits, type Place } from './residency.ts'

/** What follows a resource's data, and may lie elsewhere. */
export const ASPECTS = ['primary', 'replica', 'backup', 'log', 'key'] as const
export type Aspect = (typeof ASPECTS)[number]

/** Kinds that are copies of the resource they were taken of. */
const SNAPSHOTS = ['gcp.snapshot', 'azure.snapshot', 'own.backup']

/** Kinds that carry the logs of the resource they are attached to into a log store. */
const LOG_CARRIERS = ['azure.diagnostic-setting', 'azure.flow-log']

/** Facets that other resources, and the resource itself, are asked for to find the places. */
export const ASKED_FOR_PLACES: readonly Facet[] = ['replication', 'backup', 'audit', 'encryptionAtRest']

/** Judges every place of an aspect; nothing where there is none. */
export function judgeAspect(aspect: Aspect, judged: Judged<'placement'>, limits: Limits): readonly Verdict[] {
  if (aspect === 'primary' && isGlobal(judged.facets.placement.regions) && typeof judged.self.facet('encryptionAtRest') === 'string') {
    return [notApplicable('is global and stores no data of its own')]
  }
  return PLACES[aspect](judged).map((place) => judgePlace(place, limits))
}

const PLACES: Record<Aspect, (judged: Judged<'placement'>) => readonly Place[]> = {
  primary: ({ facets }) => [{ what: 'its primary copy', regions: facets.placement.regions }],
  replica: ({ self }) => [...copiesOf(self, 'copies of its own'), ...linked(replicasOf(self), 'replica')],
  backup: ({ self, near }) => [...backupsOf(self), ...linked(near.to('backedUpBy'), 'backup store'), ...snapshotsOf(self)],
  log: ({ self, near }) => [...linked(near.to('logsTo'), 'log'), ...carriedLogs(self)],
  key: ({ near }) => linked(near.to('encryptedBy'), 'key')
}

function isGlobal(regions: Fact<readonly string[]>): boolean {
  return regions.state === 'known' && regions.value.includes('global')
}

/** Copies that the platform itself keeps: none, where the list is empty. */
function copiesOf(neighbour: Neighbour, what: string): readonly Place[] {
  const replication = neighbour.facet('replication')
  if (typeof replication === 'string') return []
  const { regions } = replication
  return regions.state === 'known' && regions.value.length === 0 ? [] : [{ what, regions }]
}

function backupsOf(self: Neighbour): readonly Place[] {
  const backup = self.facet('backup')
  return typeof backup === 'string' ? [] : [{ what: 'its backups', regions: backup.regions, exists: backup.enabled }]
}

/** Snapshots in the inventory, whoever made them; those that the platform makes by itself are told of by the backup facet. */
function snapshotsOf(self: Neighbour): readonly Place[] {
  const snapshots = self.near.from('snapshotOf', SNAPSHOTS)
  return snapshots.state === 'unknown' ? [] : linked(snapshots, 'snapshot')
}

/** Where neighbours lie, with the copies that the platform keeps of them. A neighbour that lies nowhere (a policy) is passed over. */
function linked(neighbours: Fact<readonly Neighbour[]>, role: string): readonly Place[] {
  if (neighbours.state === 'unknown') return [{ what: `its ${role}`, regions: neighbours }]
  return neighbours.value.flatMap((neighbour) => {
    const placement = neighbour.facet('placement')
    const what = `${role} ${neighbour.name}`
    if (placement === 'not-applicable') return []
    if (placement === 'not-modelled')
      return [{ what, regions: unknown('not-collected', { missing: `placement of ${neighbour.name} is not modelled` }) }]
    return [{ what, regions: placement.regions }, ...copiesOf(neighbour, `copies of ${what}`)]
  })
}

/** Logs that something attached to the resource carries away; a kind that writes no logs has none. */
function carriedLogs(self: Neighbour): readonly Place[] {
  const audit = self.facet('audit')
  const carriers = LOG_CARRIERS.filter((kind) => cloudOf({ kind }) === cloudOf(self))
  if (typeof audit === 'string' || carriers.length === 0) return []
  if (audit.enabled.state === 'known' && !audit.enabled.value) return []
  const settings = self.near.from('attachedTo', carriers)
  if (settings.state === 'unknown') return [{ what: 'its log', regions: settings }]
  return settings.value.flatMap((setting) => linked(setting.near.to('logsTo'), 'log'))
}
