import { defineControl } from '../model/control.ts'
import { age } from '../model/duration.ts'
import type { Fact } from '../model/fact.ts'
import { decide, undecided, type Verdict } from '../model/verdict.ts'

export default defineControl({
  id: 'backup-fresh',
  title: 'The last backup is recent',
  description:
    'The newest backup that is complete was taken at most maximumAgeHours hours before the inventory was read; a backup that failed or is still ' +
    'running does not count. It fails where no backup is there at all, unless the inventory does not show all that there are. A program has ' +
    'no history, so it is not judged.',
  remedy: 'Find out why no backup was completed, and have one made',
  severity: 'high',
  needs: ['backupHistory'],
  parameters: {
    maximumAgeHours: { type: 'number', required: true, minimum: 1, description: 'Greatest age of the newest complete backup, in hours' }
  },
  judge({ facets: { backupHistory } }, { maximumAgeHours }) {
    const { newestHours, last, whole } = backupHistory
    const ended = last.state === 'known' && last.value === 'failed' ? '; the last one failed' : ''
    const verdict = decide(newestHours, {
      what: 'age of the newest backup',
      required: `at most ${age(maximumAgeHours)} old`,
      holds: (count) => count <= maximumAgeHours,
      show: (count) => (count === Number.POSITIVE_INFINITY ? 'no backup' : `${age(count)} old`),
      says: (count) => (count === Number.POSITIVE_INFINITY ? `has no backup${ended}` : `has its newest backup ${age(count)} old${ended}`)
    })
    return verdict.outcome === 'fail' ? unlessMore(verdict, whole) : verdict
  }
})

/** A newer backup may be where the inventory does not look. */
function unlessMore(verdict: Verdict, whole: Fact<boolean>): Verdict {
  if (whole.state === 'unknown') return undecided(whole, 'whether there are newer backups', verdict.required)
  if (whole.value) return verdict
  const { found: _found, ...rest } = verdict
  return { ...rest, outcome: 'unknown', because: `${verdict.because}, but not every backup is in the inventory`, why: 'not-collected' }
}
