import { ageHours } from '../../graph/backup-history.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { BackupState, Facets } from '../../model/facets.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'

/**
 * What an item tells of its backups. `lastRecoveryPoint` is when the last copy was made; `lastBackupTime` when one was last tried.
 * https://learn.microsoft.com/rest/api/backup/protected-items/get (2024-10-01, read 2026-11-22)
 */
export function itemHistory(r: Reader): Facets['backupHistory'] {
  const newestHours = newest(r)
  return { newestHours, oldestHours: oldest(r, newestHours), last: last(r), whole: r.byNature(true, 'lastRecoveryPoint') }
}

function newest(r: Reader): Fact<number> {
  return chain(r.present('lastRecoveryPoint'), (stated) => (stated ? ageHours(r, 'lastRecoveryPoint') : lastComplete(r)))
}

/** An item that waits for its first backup has none. */
function lastComplete(r: Reader): Fact<number> {
  return chain(isWaiting(r), (waits) => {
    if (waits) return known(Number.POSITIVE_INFINITY)
    return chain(last(r), (state) =>
      state === 'complete'
        ? ageHours(r, 'lastBackupTime')
        : unknown('not-collected', { missing: 'the item does not tell when its last copy was made' })
    )
  })
}

function isWaiting(r: Reader): Fact<boolean> {
  return map(r.string('protectionState', { absent: '' }), (state) => /^IRPending$/i.test(state))
}

/** Only a list in full tells the oldest; otherwise the newest is all that is shown. */
function oldest(r: Reader, newestHours: Fact<number>): Fact<number> {
  return chain(r.present('extendedInfo.oldestRecoveryPoint'), (stated) =>
    stated ? ageHours(r, 'extendedInfo.oldestRecoveryPoint') : map(newestHours, (hours) => (hours === Number.POSITIVE_INFINITY ? 0 : hours))
  )
}

function last(r: Reader): Fact<BackupState | 'none'> {
  return chain(r.string('lastBackupStatus', { absent: UNSTATED }), (status): Fact<BackupState | 'none'> => {
    const state = STATES[status.toLowerCase()]
    return state === undefined ? unknown('unreadable', { missing: `"${status}" is no status of a backup` }) : known(state)
  })
}

const STATES: Readonly<Record<string, BackupState | 'none'>> = {
  completed: 'complete',
  completedwithwarnings: 'complete',
  healthy: 'complete',
  failed: 'failed',
  unhealthy: 'failed',
  cancelled: 'failed',
  inprogress: 'running',
  irpending: 'none'
}
