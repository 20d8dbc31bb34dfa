import { describe } from 'vitest'
import control from '../../src/controls/key-rotation.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (everyDays: Fact<number | 'never'>): Given => ({ facets: { keyRotation: { everyDays } } })
const yearly = { maximumDays: 365 }

describe('key-rotation', () => {
  rows(control, [
    { title: 'passes below the longest period', given: given(fact(364)), with: yearly, outcome: 'pass', found: 'every 364 days' },
    { title: 'passes at the longest period', given: given(fact(365)), with: yearly, outcome: 'pass' },
    {
      title: 'fails above the longest period',
      given: given(fact(366)),
      with: yearly,
      outcome: 'fail',
      required: 'at least every 365 days'
    },
    {
      title: 'fails when never rotated',
      given: given(fact('never')),
      with: yearly,
      outcome: 'fail',
      found: 'never',
      because: 'is never rotated'
    },
    ...unknowns('period', given, yearly)
  ])
})
