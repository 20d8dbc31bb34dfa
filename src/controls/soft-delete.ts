import { defineControl } from '../model/control.ts'
import { days } from '../model/duration.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'soft-delete',
  title: 'Deletions can be undone',
  description: 'What is deleted can be restored for at least minimumDays days.',
  remedy: 'Switch soft delete on and keep what is deleted long enough',
  severity: 'medium',
  needs: ['softDelete'],
  parameters: { minimumDays: { type: 'number', minimum: 1, description: 'Fewest days that pass; 1 when left out' } },
  judge({ facets: { softDelete } }, { minimumDays = 1 }) {
    return decide(softDelete.days, {
      what: 'days to undo a deletion',
      required: `at least ${days(minimumDays)}`,
      holds: (value) => value >= minimumDays,
      show: days,
      says: (count) => (count === 0 ? 'cannot undo a deletion' : `can undo a deletion, ${days(count)}`)
    })
  }
})
