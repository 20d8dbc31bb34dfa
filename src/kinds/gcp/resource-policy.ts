import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import { all, chain, type Fact, known, list, map, unknown, isObserved } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { weakestKey } from './disk-key.ts'
import { SNAPSHOT_ZONES, snapshotLocations } from './snapshot-location.ts'
import { regionalPlacement, regionOf } from './zone.ts'

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']
const WEEK = 168
const LOCATIONS = 'snapshotSchedulePolicy.snapshotProperties.storageLocations'

/**
 * Resource policy; only a snapshot schedule takes backups, placement and start-stop schedules do not.
 * https://cloud.google.com/compute/docs/reference/rest/v1/resourcePolicies (2026-11-22)
 */
export default defineKind({
  id: 'gcp.resource-policy',
  title: 'Compute Engine resource policy',
  cloud: 'gcp',
  role: 'backup',
  types: {
    pulumi: ['gcp:compute/resourcePolicy:ResourcePolicy'],
    terraform: ['google_compute_resource_policy'],
    cai: ['compute.googleapis.com/ResourcePolicy']
  },
  labels: 'none',
  facets: {
    placement: regionalPlacement,
    // The schedule holds no data; its snapshots do.
    encryptionAtRest: 'not-applicable',
    backup,
    restorePoint: 'not-applicable',
    anonymousAccess: 'not-applicable'
  },
  settle: {
    backup: (own, near) => ({ ...own, key: keyOfSnapshots(own, near) })
  },
  fixes: {
    'backup-retention': (_dialect, { minimumDays, maximumDays }) => ({
      path: 'snapshotSchedulePolicy.retentionPolicy.maxRetentionDays',
      value: minimumDays ?? maximumDays ?? 7,
      safe: statesRetention
    }),
    'backups-enabled': (_dialect, { everyHours }) =>
      typeof everyHours === 'number' && everyHours < 24
        ? {
            path: 'snapshotSchedulePolicy.schedule.hourlySchedule',
            value: { hoursInCycle: Math.max(1, Math.floor(everyHours)), startTime: '00:00' }
          }
        : { path: 'snapshotSchedulePolicy.schedule.dailySchedule', value: { daysInCycle: 1, startTime: '04:00' } },
    'region-pinned': (dialect, { regions }) => {
      const region = Array.isArray(regions) ? (regions[0] as unknown) : undefined
      return typeof region === 'string' && region !== 'primary'
        ? { path: LOCATIONS, value: dialect === 'terraform' ? region : [region] }
        : undefined
    }
  }
})

/** A schedule without a number keeps every snapshot; to let the older ones go is not for a remediation. */
function statesRetention(r: Reader): boolean {
  const days = r.present('snapshotSchedulePolicy.retentionPolicy.maxRetentionDays')
  return days.state === 'known' && days.value
}

function backup(r: Reader): Answer<'backup'> {
  const schedule = r.present('snapshotSchedulePolicy')
  if (schedule.state === 'known' && !schedule.value) return 'not-applicable'
  return {
    enabled: schedule,
    everyHours: everyHours(r),
    // Without a retention policy snapshots stay; so they do once the disk is gone and KEEP_AUTO_SNAPSHOTS, the default, holds:
    // while the disk is there the policy deletes them, and what it leaves behind is judged as a snapshot.
    retentionDays: r.number('snapshotSchedulePolicy.retentionPolicy.maxRetentionDays', { absent: Infinity }),
    restoreWindowDays: r.byNature(0, 'snapshotSchedulePolicy'),
    regions: snapshotLocations(r.strings(LOCATIONS), regionOf(r), LOCATIONS),
    zones: r.byNature(SNAPSHOT_ZONES, LOCATIONS),
    key: r.byNature('provider-key', 'snapshotSchedulePolicy')
  }
}

function everyHours(r: Reader): Fact<number> {
  const days = r.number('snapshotSchedulePolicy.schedule.dailySchedule.daysInCycle', { absent: 0 })
  const hours = r.number('snapshotSchedulePolicy.schedule.hourlySchedule.hoursInCycle', { absent: 0 })
  const week = r.list('snapshotSchedulePolicy.schedule.weeklySchedule.dayOfWeeks')
  if (days.state === 'unknown' || days.value > 0) return map(days, (count) => count * 24)
  if (hours.state === 'unknown' || hours.value > 0) return hours
  return chain(week, (entries): Fact<number> => {
    const starts = list(entries.map(startHour))
    return entries.length === 0 ? unknown('not-collected', { missing: 'the schedule states no cycle' }) : map(starts, longestGap)
  })
}

/** Hours since Monday midnight. */
function startHour(entry: Reader): Fact<number> {
  const when = all<[string, string]>([entry.string('day', { absent: UNSTATED }), entry.string('startTime', { absent: UNSTATED })])
  return chain(when, ([day, time]) => {
    const index = DAYS.indexOf(day.toUpperCase())
    return index < 0
      ? unknown('unreadable', { missing: `"${day}" is no day of the week` })
      : known(index * 24 + (Number.parseInt(time, 10) || 0))
  })
}

function longestGap(starts: readonly number[]): number {
  const sorted = [...starts].sort((one, other) => one - other)
  const gaps = sorted.map((start, index) => (sorted[index + 1] ?? (sorted[0] as number) + WEEK) - start)
  return Math.max(...gaps)
}

/**
 * A snapshot takes its disk's key; where there is no disk, it would have at least Google's.
 * https://cloud.google.com/compute/docs/disks/customer-managed-encryption (2026-11-22)
 */
function keyOfSnapshots(own: Facets['backup'], near: Neighbourhood): Facets['backup']['key'] {
  // An inventory lists the policies in the disk itself; a program may attach them, and makes boot disks with their server.
  const disks = isObserved(own.enabled)
    ? [near.from('backedUpBy', ['gcp.disk'])]
    : [near.from('backedUpBy', ['gcp.disk', 'gcp.instance']), attached(near)]
  const keys = disks.flatMap((found) => (found.state === 'unknown' ? [found] : found.value.flatMap(keyOf)))
  return keys.length === 0 ? own.key : weakestKey(keys)
}

function attached(near: Neighbourhood): Fact<readonly Neighbour[]> {
  const attachments = near.from('usesPolicy', ['gcp.disk-resource-policy-attachment'])
  return chain(attachments, (found) => map(list(found.map(diskOf)), (disks) => disks.flat()))
}

/** What it is attached to: a disk or, for the boot disk of its name, a server. */
function diskOf(attachment: Neighbour): Fact<readonly Neighbour[]> {
  const either = [attachment.near.to('attachedTo'), attachment.near.to('uses')]
  return either.find((fact) => fact.state === 'known' && fact.value.length > 0) ?? map(list(either), (disks) => disks.flat())
}

function keyOf(disk: Neighbour): readonly Facets['backup']['key'][] {
  const backup = disk.facet('backup')
  return typeof backup === 'string' ? [] : [backup.key]
}
