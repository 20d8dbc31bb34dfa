import { defineControl } from '../model/control.ts'
import { days } from '../model/duration.ts'
import { decide } from '../model/verdict.ts'
import { ofBackups } from './backups.ts'

export default defineControl({
  id: 'backup-retention',
  title: 'Backups are kept as long as promised',
  description: 'Backups are made and kept for at least minimumDays and at most maximumDays days; without either, they are kept at all.',
  remedy: 'Set the retention of the backups to the promised number of days',
  severity: 'high',
  needs: ['backup'],
  parameters: {
    minimumDays: { type: 'number', minimum: 1, description: 'Fewest days that a backup is kept' },
    maximumDays: { type: 'number', minimum: 1, description: 'Most days that a backup is kept' }
  },
  judge({ facets: { backup } }, { minimumDays, maximumDays }) {
    const retention = decide(backup.retentionDays, {
      what: 'retention of backups',
      required: requirement(minimumDays, maximumDays),
      holds: (count) => count > 0 && count >= (minimumDays ?? 0) && count <= (maximumDays ?? Infinity),
      show: days,
      says: (count) => (count === 0 ? 'keeps no backups' : `keeps backups ${days(count)}`)
    })
    return ofBackups(backup, retention)
  }
})

function requirement(minimum: number | undefined, maximum: number | undefined): string {
  const ends = [
    ...(minimum === undefined ? [] : [`at least ${days(minimum)}`]),
    ...(maximum === undefined ? [] : [`at most ${days(maximum)}`])
  ]
  return minimum !== undefined && minimum === maximum ? days(minimum) : ends.join(', ') || 'kept'
}
