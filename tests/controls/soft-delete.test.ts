import { describe } from 'vitest'
import control from '../../src/controls/soft-delete.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (days: Fact<number>): Given => ({ facets: { softDelete: { days } } })

describe('soft-delete', () => {
  rows(control, [
    {
      title: 'fails when a deletion cannot be undone',
      given: given(fact(0)),
      outcome: 'fail',
      found: '0 days',
      because: 'cannot undo a deletion'
    },
    { title: 'passes with one day', given: given(fact(1)), outcome: 'pass', required: 'at least 1 day' },
    { title: 'fails with 6 days when 7 are demanded', given: given(fact(6)), with: { minimumDays: 7 }, outcome: 'fail', found: '6 days' },
    { title: 'passes with 7 days when 7 are demanded', given: given(fact(7)), with: { minimumDays: 7 }, outcome: 'pass' },
    { title: 'passes with 8 days when 7 are demanded', given: given(fact(8)), with: { minimumDays: 7 }, outcome: 'pass' },
    ...unknowns('days', given)
  ])
})
