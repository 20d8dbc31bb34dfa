import { describe } from 'vitest'
import control from '../../src/controls/immutable.ts'
import type { Facets } from '../../src/model/facets.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (immutability: Partial<Facets['immutability']>): Given => ({
  facets: { immutability: { days: fact(30), locked: fact(true), ...immutability } }
})

describe('immutable', () => {
  rows(control, [
    { title: 'passes with a locked policy', given: given({}), outcome: 'pass', because: 'holds everything 30 days; is locked' },
    { title: 'fails where nothing is held', given: given({ days: fact(0) }), outcome: 'fail', because: 'lets everything be altered' },
    { title: 'fails where the policy can be lifted', given: given({ locked: fact(false) }), outcome: 'fail', found: 'not locked' },
    {
      title: 'fails a day before the minimum',
      given: given({ days: fact(29) }),
      with: { minimumDays: 30 },
      outcome: 'fail',
      required: 'held 30 days',
      found: '29 days'
    },
    { title: 'passes at the minimum', given: given({}), with: { minimumDays: 30 }, outcome: 'pass' },
    { title: 'passes a day after the minimum', given: given({ days: fact(31) }), with: { minimumDays: 30 }, outcome: 'pass' },
    ...unknowns('days', (days) => given({ days })),
    ...unknowns('lock', (locked) => given({ locked }))
  ])
})
