import { weakestHistory } from '../../graph/backup-history.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { attachedLater, bootIsMade, POLICY } from './instance-disks.ts'
import { bootKey } from './instance-key.ts'
import { backupOfAll, policiesOf, scheduledBackup, undecidedBackup } from './snapshot-schedule.ts'

/** Known only for the boot disk that a program makes with the server; `enabled` then says whether the document gives it a policy. */
export function ownBackup(r: Reader): Facets['backup'] {
  const window = r.byNature(0, r.by({ terraform: 'bootDisk', 'gcp-api': 'disks' }))
  const untold = unknown('not-collected', { missing: 'disks of the server not collected' })
  if (r.dialect === 'gcp-api') return undecidedBackup(untold, untold, window)
  const made = bootIsMade(r)
  if (made.state === 'unknown') return undecidedBackup(made, made, window)
  if (!made.value) return undecidedBackup(untold, untold, window)
  const policy = r.present('bootDisk.initializeParams.resourcePolicies', { emptyIs: 'absent', wiredTo: POLICY })
  return { ...undecidedBackup(untold, bootKey(r), window), enabled: policy }
}

export function settleBackup(own: Facets['backup'], near: Neighbourhood): Facets['backup'] {
  const others = [near.to('uses'), attachedLater(near)].flatMap((disks) =>
    disks.state === 'unknown' ? [undecidedBackup(disks, disks, own.restoreWindowDays)] : disks.value.map((disk) => backupOf(disk, own))
  )
  const parts = [...bootBackup(own, near), ...others]
  return parts.length === 0 ? own : backupOfAll(parts)
}

function bootBackup(own: Facets['backup'], near: Neighbourhood): readonly Facets['backup'][] {
  if (own.enabled.state === 'known') return [scheduledBackup(policiesOf(near, 'uses'), own)]
  return own.enabled.why === 'not-collected' ? [] : [undecidedBackup(own.enabled, own.key, own.restoreWindowDays)]
}

function backupOf(disk: Neighbour, own: Facets['backup']): Facets['backup'] {
  const answer = disk.facet('backup')
  const unread = unknown('unreadable', { missing: `disk ${disk.name} cannot be read` })
  return typeof answer === 'string' ? undecidedBackup(unread, unread, own.restoreWindowDays) : answer
}

/** A server can be brought back as of when all of its disks can. */
export function historyOfDisks(own: Facets['backupHistory'], near: Neighbourhood): Facets['backupHistory'] {
  const disks = near.to('uses')
  if (disks.state === 'unknown') return { ...own, newestHours: disks, oldestHours: disks, last: disks }
  return weakestHistory(
    disks.value.map((disk) => disk.facet('backupHistory')).filter((answer) => typeof answer !== 'string'),
    own
  )
}
