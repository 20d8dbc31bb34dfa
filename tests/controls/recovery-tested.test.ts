import { describe } from 'vitest'
import control from '../../src/controls/recovery-tested.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (passedDays: Fact<number>): Given => ({ facets: { recoveryTest: { passedDays } } })
const WEEKLY = { everyDays: 7 }

describe('recovery-tested', () => {
  rows(control, [
    {
      title: 'passes within the time',
      given: given(fact(6)),
      with: WEEKLY,
      outcome: 'pass',
      found: '6 days ago',
      required: 'within 7 days'
    },
    { title: 'passes on the last day', given: given(fact(7)), with: WEEKLY, outcome: 'pass' },
    { title: 'fails a day late', given: given(fact(8)), with: WEEKLY, outcome: 'fail', because: 'was tried out 8 days ago' },
    {
      title: 'fails where it never was',
      given: given(fact(Infinity)),
      with: WEEKLY,
      outcome: 'fail',
      because: 'never was tried out',
      found: 'never'
    },
    ...unknowns('last time', given, WEEKLY)
  ])
})
