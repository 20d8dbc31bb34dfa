import { describe } from 'vitest'
import control from '../../src/controls/certificate-lifetime.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, UNCOLLECTED, unknowns } from './judged.ts'

const given = (lifeDays: Fact<number>, replacedAtDays: Fact<number>, ageDays: Fact<number> = fact(10)): Given => ({
  facets: { certificate: { lifeDays, replacedAtDays, ageDays } }
})
const never = fact(Number.POSITIVE_INFINITY)
const quarterly = { maximumDays: 92 }

describe('certificate-lifetime', () => {
  rows(control, [
    { title: 'passes with a shorter life', given: given(fact(91), never), with: quarterly, outcome: 'pass' },
    { title: 'passes with a life of just that', given: given(fact(92), never), with: quarterly, outcome: 'pass' },
    {
      title: 'fails with a longer life',
      given: given(fact(93), never),
      with: quarterly,
      outcome: 'fail',
      required: 'at most 92 days',
      found: '93 days',
      because: 'serves for 93 days'
    },
    { title: 'passes when it is replaced long before its end', given: given(fact(366), fact(92)), with: quarterly, outcome: 'pass' },
    {
      title: 'fails when it is replaced too late',
      given: given(fact(366), fact(293)),
      with: quarterly,
      outcome: 'fail',
      found: '293 days'
    },
    {
      title: 'fails when it is renewed only at the end of a year',
      given: given(fact(366), fact(366)),
      with: quarterly,
      outcome: 'fail',
      found: '366 days'
    },
    {
      title: 'passes with a short life, whatever is unknown of its renewal',
      given: given(fact(90), UNCOLLECTED),
      with: quarterly,
      outcome: 'pass'
    },
    {
      title: 'passes when replaced in time, whatever is unknown of its life',
      given: given(UNCOLLECTED, fact(80)),
      with: quarterly,
      outcome: 'pass'
    },
    {
      title: 'leaves open when one that lives long is replaced',
      given: given(fact(366), UNCOLLECTED),
      with: quarterly,
      outcome: 'unknown'
    },
    {
      title: 'fails when it is still there after that time, whatever was planned',
      given: given(fact(366), fact(80), fact(93)),
      with: quarterly,
      outcome: 'fail',
      because: 'was issued 93 days ago'
    },
    {
      title: 'fails by its age, whatever is unknown of the rest',
      given: given(UNCOLLECTED, UNCOLLECTED, fact(93)),
      with: quarterly,
      outcome: 'fail'
    },
    { title: 'passes at just that age', given: given(fact(92), never, fact(92)), with: quarterly, outcome: 'pass' },
    ...unknowns('life', (life) => given(life, never), quarterly),
    ...unknowns('replacement', (replaced) => given(fact(366), replaced), quarterly),
    ...unknowns('age', (age) => given(fact(90), never, age), quarterly)
  ])
})
