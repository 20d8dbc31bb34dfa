import { defineControl } from '../model/control.ts'
import { age, days } from '../model/duration.ts'
import { chain, type Fact, known } from '../model/fact.ts'
import type { Facets } from '../model/facets.ts'
import type { Neighbour } from '../model/neighbourhood.ts'
import { decide, every, type Verdict } from '../model/verdict.ts'
import { ofBackups } from './backups.ts'

/**
 * What has expired is cleared away within hours: AWS Backup takes up to eight, snapshot schedules and vaults until their next run.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/deleting-backups.html (2026-11-22)
 */
const CLEARING_HOURS = 24

export default defineControl({
  id: 'backup-retention',
  title: 'Backups are kept as long as promised',
  description:
    'Backups are made and kept for at least minimumDays and at most maximumDays days; without either, they are kept at all. Where an inventory ' +
    'shows the backups themselves, one that is still there more than a day after maximumDays contradicts it, whatever is declared.',
  remedy: 'Set the retention of the backups to the promised number of days',
  severity: 'high',
  needs: ['backup'],
  asks: ['backupHistory', 'restorePoint'],
  parameters: {
    minimumDays: { type: 'number', minimum: 1, description: 'Fewest days that a backup is kept' },
    maximumDays: { type: 'number', minimum: 1, description: 'Most days that a backup is kept' }
  },
  judge(judged, { minimumDays, maximumDays }) {
    const { backup } = judged.facets
    const required = requirement(minimumDays, maximumDays)
    const retention = decide(backup.retentionDays, {
      what: 'retention of backups',
      required,
      holds: (count) => count > 0 && count >= (minimumDays ?? 0) && count <= (maximumDays ?? Infinity),
      show: days,
      says: (count) => (count === 0 ? 'keeps no backups' : `keeps backups ${days(count)}`)
    })
    const declared = ofBackups(backup, retention)
    return maximumDays === undefined ? declared : every([declared, ...stillThere(judged.self, maximumDays, required)])
  }
})

/** A backup that should be gone: the oldest one of the resource, or the resource itself where it is a backup. */
function stillThere(self: Neighbour, maximumDays: number, required: string): readonly Verdict[] {
  const history = self.facet('backupHistory')
  const point = self.facet('restorePoint')
  return [
    ...(typeof history === 'string' ? [] : [outlived(history.oldestHours, 'still has a backup that is', maximumDays, required)]),
    ...(typeof point === 'string' ? [] : [outlived(heldHours(point), 'is', maximumDays, required)])
  ]
}

/** What failed holds nothing. */
function heldHours({ state, ageHours }: Facets['restorePoint']): Fact<number> {
  return chain(state, (is) => (is === 'complete' ? ageHours : known(0)))
}

function outlived(ageHours: Fact<number>, phrase: string, maximumDays: number, required: string): Verdict {
  const verdict = decide(ageHours, {
    what: 'age of the oldest backup',
    required,
    holds: (count) => count <= maximumDays * 24 + CLEARING_HOURS,
    show: (count) => `${age(count)} old`,
    says: (count) => `${phrase} ${age(count)} old`
  })
  return verdict.outcome === 'pass' ? { ...verdict, because: 'keeps none for longer' } : verdict
}

function requirement(minimum: number | undefined, maximum: number | undefined): string {
  const ends = [
    ...(minimum === undefined ? [] : [`at least ${days(minimum)}`]),
    ...(maximum === undefined ? [] : [`at most ${days(maximum)}`])
  ]
  return minimum !== undefined && minimum === maximum ? days(minimum) : ends.join(', ') || 'kept'
}
