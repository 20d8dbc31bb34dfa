import { describe } from 'vitest'
import control from '../../src/controls/backup-verified.ts'
import type { CheckMethod } from '../../src/model/facets.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, UNCOLLECTED, unknowns } from './judged.ts'

const given = (passedDays: Fact<number>, method: Fact<CheckMethod> = fact('fingerprint')): Given => ({
  facets: { backupCheck: { passedDays, method } }
})
const BY_FINGERPRINT = { methods: ['fingerprint'] }

describe('backup-verified', () => {
  rows(control, [
    {
      title: 'passes when it was ever compared',
      given: given(fact(400)),
      with: BY_FINGERPRINT,
      outcome: 'pass',
      found: 'checked; fingerprint'
    },
    { title: 'fails when it never was, or differed', given: given(fact(Infinity)), with: BY_FINGERPRINT, outcome: 'fail', found: 'never' },
    {
      title: 'fails in another way',
      given: given(fact(1), fact('other')),
      with: BY_FINGERPRINT,
      outcome: 'fail',
      because: 'was compared in another way'
    },
    { title: 'takes any way where none is demanded', given: given(fact(1), UNCOLLECTED), outcome: 'pass' },
    { title: 'passes on the last day', given: given(fact(7)), with: { everyDays: 7 }, outcome: 'pass' },
    { title: 'fails a day late', given: given(fact(8)), with: { everyDays: 7 }, outcome: 'fail', found: '8 days ago' },
    ...unknowns('check', (passedDays) => given(passedDays)),
    ...unknowns('way', (method) => given(fact(1), method), BY_FINGERPRINT)
  ])
})
