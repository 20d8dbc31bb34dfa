import { defineControl } from '../model/control.ts'
import type { BackupState } from '../model/facets.ts'
import { decide, undecided } from '../model/verdict.ts'

export default defineControl({
  id: 'backup-succeeded',
  title: 'The last backup succeeded',
  description:
    'The last backup that an inventory shows was completed, or is still being made. It fails where that one failed, or none was ever made, unless ' +
    'the inventory does not show all that there are. A program has no history, so it is not judged.',
  remedy: 'Find out why the backup failed, and have one made',
  severity: 'high',
  needs: ['backupHistory'],
  parameters: {},
  judge({ facets: { backupHistory } }) {
    const { last, whole } = backupHistory
    const verdict = decide(last, {
      what: 'last backup',
      required: 'completed',
      holds: (ended) => ended === 'complete' || ended === 'running',
      says: (ended) => SAYS[ended]
    })
    if (verdict.outcome !== 'fail') return verdict
    if (whole.state === 'unknown') return undecided(whole, 'whether there are newer backups', verdict.required)
    if (whole.value) return verdict
    const { found: _found, ...rest } = verdict
    return { ...rest, outcome: 'unknown', because: `${verdict.because}, but not every backup is in the inventory`, why: 'not-collected' }
  }
})

const SAYS: Readonly<Record<BackupState | 'none', string>> = {
  complete: 'had its last backup completed',
  running: 'is being backed up',
  failed: 'had its last backup fail',
  deleting: 'is losing its last backup',
  none: 'has no backup'
}
