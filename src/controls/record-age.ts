import { defineControl } from '../model/control.ts'
import { days } from '../model/duration.ts'
import type { Fact } from '../model/fact.ts'
import { decide, every, type Verdict } from '../model/verdict.ts'

const WHAT = 'age of the oldest record'

export default defineControl({
  id: 'record-age',
  title: 'No record is older than promised',
  description:
    'The oldest record that an inventory or an export of a query shows is no older than maximumDays, counted in whole days. With minimumDays there are records of ' +
    'that age: where there are none, it stays open whether there never were, or they were deleted too early.',
  remedy: 'Delete or anonymise records whose time is up',
  severity: 'high',
  needs: ['recordHistory'],
  parameters: {
    minimumDays: { type: 'number', minimum: 1, description: 'Age in days that records reach' },
    maximumDays: { type: 'number', minimum: 0, required: true, description: 'Most days that a record is old' }
  },
  judge({ facets: { recordHistory } }, { minimumDays, maximumDays }) {
    const within = decide(recordHistory.oldestDays, {
      what: WHAT,
      required: `at most ${days(maximumDays)}`,
      holds: (age) => wholeDays(age) <= maximumDays,
      show: days,
      says: (age) => `has a record that is ${days(age)} old`
    })
    return minimumDays === undefined ? within : every([within, reached(recordHistory.oldestDays, minimumDays)])
  }
})

/** What is due on a day may go in the course of it. */
function wholeDays(age: number): number {
  return Math.floor(age)
}

function reached(oldestDays: Fact<number>, minimumDays: number): Verdict {
  const verdict = decide(oldestDays, {
    what: WHAT,
    required: `kept ${days(minimumDays)}`,
    holds: (age) => age >= minimumDays,
    show: days,
    says: (age) => `has no record that is older than ${days(age)}`
  })
  if (verdict.outcome === 'fail') return { ...verdict, outcome: 'unknown', why: 'not-collected' }
  return verdict.outcome === 'pass' ? { ...verdict, because: `keeps records ${days(minimumDays)}` } : verdict
}
