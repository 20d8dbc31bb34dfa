import type { Facets } from '../../model/facets.ts'
import {
  all,
  allTrue,
  anyTrue,
  chain,
  type Evidence,
  type Fact,
  known,
  list,
  map,
  type Unknown,
  unknown,
  isObserved
} from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { weakestKey } from './disk-key.ts'

type Backup = Facets['backup']

/** Nothing takes a snapshot: never, kept for no time, nowhere. */
export function unscheduled(key: Backup['key'], evidence: readonly Evidence[]): Backup {
  return {
    enabled: known(false, ...evidence),
    everyHours: known(Infinity, ...evidence),
    retentionDays: known(0, ...evidence),
    restoreWindowDays: known(0, ...evidence),
    regions: known([], ...evidence),
    zones: known(0, ...evidence),
    key
  }
}

/** The policies in charge are not known, and with them everything but the key. Snapshots allow no restore to a point in time. */
export function undecidedBackup(why: Unknown, key: Backup['key'], window: Backup['restoreWindowDays']): Backup {
  return { enabled: why, everyHours: why, retentionDays: why, restoreWindowDays: window, regions: why, zones: why, key }
}

/**
 * A disk's resource policies: those its own document lists and, in programs, those attached by resources of their own,
 * which point at the disk or, for the boot disk that a server makes, at the server.
 */
export function policiesOf(near: Neighbourhood, attachedBy: 'attachedTo' | 'uses'): Fact<readonly Neighbour[]> {
  const stated = near.to('backedUpBy')
  // An inventory has no attachments: there the disk's own list is complete.
  if (isObserved(near.points('backedUpBy'))) return stated
  const attachments = near.from(attachedBy, ['gcp.disk-resource-policy-attachment'])
  const attached = chain(attachments, (found) => map(list(found.map((one) => one.near.to('usesPolicy'))), (policies) => policies.flat()))
  return map(all([stated, attached]), ([own, more]) => [...new Set([...own, ...more])])
}

/** What the snapshot schedules among a disk's resource policies do together; snapshots take the disk's own key. */
export function scheduledBackup(policies: Fact<readonly Neighbour[]>, own: Backup): Backup {
  if (policies.state === 'unknown') return undecidedBackup(policies, own.key, own.restoreWindowDays)
  const answers = policies.value.map((policy) => policy.facet('backup')).filter((answer) => answer !== 'not-applicable')
  const schedules = answers.filter((answer) => answer !== 'not-modelled')
  if (schedules.length < answers.length)
    return undecidedBackup(unknown('unreadable', { missing: 'a resource policy cannot be read' }), own.key, own.restoreWindowDays)
  if (schedules.length === 0) return unscheduled(own.key, own.enabled.evidence)
  return {
    enabled: anyTrue(schedules.map((schedule) => schedule.enabled)),
    everyHours: map(list(schedules.map((schedule) => schedule.everyHours)), (hours) => Math.min(...hours)),
    retentionDays: agreed(schedules.map((schedule) => schedule.retentionDays)),
    restoreWindowDays: own.restoreWindowDays,
    regions: union(schedules.map((schedule) => schedule.regions)),
    zones: map(list(schedules.map((schedule) => schedule.zones)), (zones) => Math.min(...zones)),
    key: own.key
  }
}

/** What holds for a server whose disks are backed up each on its own: the least of everything. */
export function backupOfAll(disks: readonly Backup[]): Backup {
  return {
    enabled: allTrue(disks.map((disk) => disk.enabled)),
    everyHours: map(list(disks.map((disk) => disk.everyHours)), (hours) => Math.max(...hours)),
    retentionDays: agreed(disks.map((disk) => disk.retentionDays)),
    restoreWindowDays: map(list(disks.map((disk) => disk.restoreWindowDays)), (days) => Math.min(...days)),
    regions: union(disks.map((disk) => disk.regions)),
    zones: map(list(disks.map((disk) => disk.zones)), (zones) => Math.min(...zones)),
    key: weakestKey(disks.map((disk) => disk.key))
  }
}

/** One number cannot stand for different retentions: the shortest hides what is kept too long, the longest what goes too early. */
function agreed(retentions: readonly Fact<number>[]): Fact<number> {
  return chain(list(retentions), (days): Fact<number> => {
    const distinct = [...new Set(days)].sort((one, other) => one - other)
    const first = distinct[0]
    return first !== undefined && distinct.length === 1
      ? known(first)
      : unknown('unreadable', { missing: `schedules keep snapshots for ${distinct.join(' and ')} days` })
  })
}

function union(regions: readonly Fact<readonly string[]>[]): Fact<readonly string[]> {
  return map(list(regions), (names) => [...new Set(names.flat())])
}
