import { defineControl } from '../model/control.ts'
import { days } from '../model/duration.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'key-rotation',
  title: 'Keys are rotated',
  description: 'The key is rotated automatically, at the latest every maximumDays days.',
  remedy: 'Give the key an automatic rotation period',
  severity: 'medium',
  needs: ['keyRotation'],
  parameters: { maximumDays: { type: 'number', required: true, minimum: 1, description: 'Longest time between two rotations, in days' } },
  judge({ facets: { keyRotation } }, { maximumDays }) {
    return decide(keyRotation.everyDays, {
      what: 'key rotation',
      required: `at least every ${days(maximumDays)}`,
      holds: (period) => period !== 'never' && period <= maximumDays,
      show: (period) => (period === 'never' ? 'never' : `every ${days(period)}`),
      says: (period) => (period === 'never' ? 'is never rotated' : `is rotated every ${days(period)}`)
    })
  }
})
