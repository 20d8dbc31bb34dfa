import { describe } from 'vitest'
import control from '../../src/controls/no-anonymous-access.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (allowed: Fact<boolean>): Given => ({ facets: { anonymousAccess: { allowed } } })

describe('no-anonymous-access', () => {
  rows(control, [
    { title: 'passes: off', given: given(fact(false)), outcome: 'pass', found: 'off' },
    { title: 'fails: on', given: given(fact(true)), outcome: 'fail', found: 'on' },
    ...unknowns('allowed', given)
  ])
})
