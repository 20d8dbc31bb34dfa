import { defineControl } from '../model/control.ts'
import { judgeLast } from './last-time.ts'

export default defineControl({
  id: 'recovery-tested',
  title: 'The recovery from a disaster is tried out',
  description: 'The plan was tried out at most everyDays days before the inventory was read, and that worked.',
  remedy: 'Try the plan out, and do so regularly',
  severity: 'medium',
  needs: ['recoveryTest'],
  parameters: { everyDays: { type: 'number', required: true, minimum: 1, description: 'Most days since the plan was last tried out' } },
  judge({ facets: { recoveryTest } }, { everyDays }) {
    return judgeLast(recoveryTest.passedDays, everyDays, { what: 'last test', done: 'was tried out' })
  }
})
