import { describe } from 'vitest'
import control from '../../src/controls/record-age.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (oldestDays: Fact<number>): Given => ({ facets: { recordHistory: { oldestDays } } })
const MOST = { maximumDays: 30 }
const BOTH = { minimumDays: 28, maximumDays: 31 }

describe('record-age', () => {
  rows(control, [
    { title: 'passes a day before the maximum', given: given(fact(29)), with: MOST, outcome: 'pass' },
    { title: 'passes at the maximum', given: given(fact(30)), with: MOST, outcome: 'pass', required: 'at most 30 days' },
    { title: 'passes in the course of the last day', given: given(fact(30.9)), with: MOST, outcome: 'pass' },
    {
      title: 'fails a day after the maximum',
      given: given(fact(31)),
      with: MOST,
      outcome: 'fail',
      found: '31 days',
      because: 'has a record that is 31 days old'
    },
    {
      title: 'leaves open why there is none of the minimum',
      given: given(fact(27)),
      with: BOTH,
      outcome: 'unknown',
      because: 'has no record that is older than 27 days'
    },
    { title: 'passes at the minimum', given: given(fact(28)), with: BOTH, outcome: 'pass', because: /keeps records 28 days/ },
    { title: 'fails after the maximum, whatever the minimum', given: given(fact(32)), with: BOTH, outcome: 'fail' },
    ...unknowns('age', given, MOST)
  ])
})
