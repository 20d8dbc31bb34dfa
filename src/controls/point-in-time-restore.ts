import { defineControl } from '../model/control.ts'
import { days } from '../model/duration.ts'
import { decide } from '../model/verdict.ts'
import { ofBackups } from './backups.ts'

export default defineControl({
  id: 'point-in-time-restore',
  title: 'Any point in time can be restored',
  description:
    'Backups are made, and any moment of the last minimumDays days can be restored; without it, any moment at all of the recent past.',
  remedy: 'Switch point-in-time restore on, with a window that is long enough',
  severity: 'high',
  needs: ['backup'],
  parameters: { minimumDays: { type: 'number', minimum: 1, description: 'Shortest window that passes, in days' } },
  judge({ facets: { backup } }, { minimumDays }) {
    const window = decide(backup.restoreWindowDays, {
      what: 'window of point-in-time restore',
      required: minimumDays === undefined ? 'any' : `at least ${days(minimumDays)}`,
      holds: (count) => count > 0 && count >= (minimumDays ?? 0),
      show: (count) => (count === 0 ? 'none' : days(count)),
      says: (count) => (count === 0 ? 'cannot restore a point in time' : `can restore any moment of ${days(count)}`)
    })
    return ofBackups(backup, window)
  }
})
