import { defineControl } from '../model/control.ts'
import { age } from '../model/duration.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'backup-fresh',
  title: 'The last backup is recent',
  description:
    'The newest backup that is complete was taken at most maximumAgeHours hours before the inventory was read; a backup that failed or is still ' +
    'running does not count. It fails where no backup is there at all. A program has no history, so it is not judged.',
  remedy: 'Find out why no backup was completed, and have one made',
  severity: 'high',
  needs: ['backupHistory'],
  parameters: {
    maximumAgeHours: { type: 'number', required: true, minimum: 1, description: 'Greatest age of the newest complete backup, in hours' }
  },
  judge({ facets: { backupHistory } }, { maximumAgeHours }) {
    const { newestHours, last } = backupHistory
    const ended = last.state === 'known' && last.value === 'failed' ? '; the last one failed' : ''
    return decide(newestHours, {
      what: 'age of the newest backup',
      required: `at most ${age(maximumAgeHours)} old`,
      holds: (count) => count <= maximumAgeHours,
      show: (count) => (count === Number.POSITIVE_INFINITY ? 'no backup' : `${age(count)} old`),
      says: (count) => (count === Number.POSITIVE_INFINITY ? `has no backup${ended}` : `has its newest backup ${age(count)} old${ended}`)
    })
  }
})
