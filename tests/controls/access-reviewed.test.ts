import { describe } from 'vitest'
import control from '../../src/controls/access-reviewed.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (passedDays: Fact<number>): Given => ({ facets: { accessReview: { passedDays } } })
const QUARTERLY = { everyDays: 92 }

describe('access-reviewed', () => {
  rows(control, [
    { title: 'passes on the last day', given: given(fact(92)), with: QUARTERLY, outcome: 'pass', required: 'within 92 days' },
    { title: 'fails a day late', given: given(fact(93)), with: QUARTERLY, outcome: 'fail', because: 'was completed 93 days ago' },
    { title: 'fails where none ever was', given: given(fact(Infinity)), with: QUARTERLY, outcome: 'fail', because: 'never was completed' },
    ...unknowns('last review', given, QUARTERLY)
  ])
})
