import { defineControl } from '../model/control.ts'
import { decide, every, notApplicable, undecided } from '../model/verdict.ts'
import { judgeLast } from './last-time.ts'

export default defineControl({
  id: 'restore-tested',
  title: 'Backups can be restored',
  description:
    'A backup of the resource was restored at most everyDays days before the inventory was read, and that worked. With manner, no person was ' +
    'needed for it. One backup of several is enough, so that it is what they were made of that is judged. A test of backups is no test of the ' +
    'recovery from a disaster.',
  remedy: 'Restore a backup to a place of its own, and do so regularly',
  severity: 'high',
  needs: ['restoreTest'],
  parameters: {
    everyDays: { type: 'number', required: true, minimum: 1, description: 'Most days since a backup was last restored' },
    manner: { type: 'choice', choices: ['automatic'], description: 'How backups are restored; anyhow when left out' }
  },
  judge({ near, facets: { restoreTest } }, { everyDays, manner }) {
    const isOneOfSeveral = near.points('snapshotOf')
    if (isOneOfSeveral.state === 'unknown') return undecided(isOneOfSeveral, 'what it is a backup of', `within ${everyDays} days`)
    if (isOneOfSeveral.value) return notApplicable('is one backup of several')
    const last = judgeLast(restoreTest.passedDays, everyDays, { what: 'last restore', done: 'had a backup restored' })
    if (manner === undefined || last.outcome === 'fail') return last
    const automatic = decide(restoreTest.automated, {
      what: 'how backups are restored',
      required: manner,
      holds: (automated) => automated,
      show: (automated) => (automated ? 'automatic' : 'by hand'),
      says: (automated) => (automated ? 'has its backups restored by a machine' : 'has its backups restored by hand')
    })
    return every([last, automatic])
  }
})
