import { defineControl } from '../model/control.ts'
import { judgeLast } from './last-time.ts'

export default defineControl({
  id: 'access-reviewed',
  title: 'Who has access is looked through again and again',
  description: 'The review of who has access was completed at most everyDays days before the inventory was read.',
  remedy: 'Hold the review, and do so regularly',
  severity: 'medium',
  needs: ['accessReview'],
  parameters: { everyDays: { type: 'number', required: true, minimum: 1, description: 'Most days since the review was last completed' } },
  judge({ facets: { accessReview } }, { everyDays }) {
    return judgeLast(accessReview.passedDays, everyDays, { what: 'last review', done: 'was completed' })
  }
})
