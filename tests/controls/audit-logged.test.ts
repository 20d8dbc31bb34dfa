import { describe } from 'vitest'
import control from '../../src/controls/audit-logged.ts'
import type { Fact } from '../../src/model/fact.ts'
import { COMPUTED, fact, type Given, rows, unknowns } from './judged.ts'

const given = (enabled: Fact<boolean>, retentionDays: Fact<number> = fact(0)): Given => ({ facets: { audit: { enabled, retentionDays } } })
const year = { minimumDays: 365 }

describe('audit-logged', () => {
  rows(control, [
    { title: 'passes with a log', given: given(fact(true)), outcome: 'pass', found: 'on' },
    { title: 'does not ask for the retention when none is demanded', given: given(fact(true), COMPUTED), outcome: 'pass' },
    { title: 'fails without a log', given: given(fact(false), fact(400)), outcome: 'fail', because: 'writes no audit log' },
    { title: 'fails without a log, whatever its retention', given: given(fact(false), COMPUTED), with: year, outcome: 'fail' },
    {
      title: 'fails a day too short',
      given: given(fact(true), fact(364)),
      with: year,
      outcome: 'fail',
      found: '364 days',
      required: 'kept 365 days'
    },
    { title: 'passes at the day', given: given(fact(true), fact(365)), with: year, outcome: 'pass' },
    { title: 'passes without end', given: given(fact(true), fact(Infinity)), with: year, outcome: 'pass', found: 'on; without end' },
    { title: 'fails on the retention although nobody knows if it is on', given: given(COMPUTED, fact(30)), with: year, outcome: 'fail' },
    ...unknowns('switch', (enabled) => given(enabled)),
    ...unknowns('switch of a log that is kept', (enabled) => given(enabled, fact(400)), year),
    ...unknowns('retention', (days) => given(fact(true), days), year)
  ])
})
