import { defineControl } from '../model/control.ts'
import { days } from '../model/duration.ts'
import { all } from '../model/fact.ts'
import { decide, notApplicable, undecided } from '../model/verdict.ts'

export default defineControl({
  id: 'deleted-on-request',
  title: 'Who leaves, or asks, is deleted in time',
  description:
    'What a customer is due to have deleted, because the contract ended or the customer asked for it, is gone within maximumDays, counted in ' +
    'whole days. What is not gone yet is not judged before its time is up.',
  remedy: 'Delete what is left of the customer, backups included',
  severity: 'high',
  needs: ['dueDeletion'],
  parameters: { maximumDays: { type: 'number', minimum: 0, required: true, description: 'Days within which everything is gone' } },
  judge({ facets: { dueDeletion } }, { maximumDays }) {
    const { tookDays, done } = dueDeletion
    const state = all<[number, boolean]>([tookDays, done])
    if (state.state === 'unknown') return undecided(state, WHAT, required(maximumDays))
    const [took, isDone] = state.value
    const isInTime = Math.floor(took) <= maximumDays
    if (isInTime && !isDone) return notApplicable('is not due yet')
    return decide(state, {
      what: WHAT,
      required: required(maximumDays),
      holds: () => isInTime,
      show: () => days(took),
      says: () => `${isDone ? 'was gone' : 'is not gone'} after ${days(took)}`
    })
  }
})

const WHAT = 'days until everything was gone'

function required(maximumDays: number): string {
  return `within ${days(maximumDays)}`
}
