import { defineControl } from '../model/control.ts'
import { days } from '../model/duration.ts'
import { decide, every } from '../model/verdict.ts'

export default defineControl({
  id: 'immutable',
  title: 'What is stored cannot be altered',
  description: 'Everything that is stored is held as it is for at least minimumDays, and nobody can shorten or lift that.',
  remedy: 'Set a retention policy for everything that is stored, and lock it',
  severity: 'high',
  needs: ['immutability'],
  parameters: { minimumDays: { type: 'number', minimum: 1, description: 'Fewest days for which it is held; any when left out' } },
  judge({ facets: { immutability } }, { minimumDays }) {
    return every([
      decide(immutability.days, {
        what: 'days for which nothing can be altered',
        required: minimumDays === undefined ? 'held' : `held ${days(minimumDays)}`,
        holds: (count) => count > 0 && count >= (minimumDays ?? 0),
        show: (count) => (count === 0 ? 'not held' : days(count)),
        says: (count) => (count === 0 ? 'lets everything be altered' : `holds everything ${days(count)}`)
      }),
      decide(immutability.locked, {
        what: 'lock',
        required: 'locked',
        holds: (locked) => locked,
        show: (locked) => (locked ? 'locked' : 'not locked'),
        says: (locked) => (locked ? 'is locked' : 'is not locked')
      })
    ])
  }
})
