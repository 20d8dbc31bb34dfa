import { describe } from 'vitest'
import control from '../../src/controls/named-accounts.ts'
import type { Fact } from '../../src/model/fact.ts'
import { COMPUTED, fact, type Given, rows, UNCOLLECTED, unknowns } from './judged.ts'

const given = (personal: Fact<boolean>, passwordLength: Fact<number> = UNCOLLECTED): Given => ({
  facets: { accounts: { personal, passwordLength } }
})
const LONG = { minimumPasswordLength: 12 }

describe('named-accounts', () => {
  rows(control, [
    { title: 'passes: everybody has one', given: given(fact(true)), outcome: 'pass', found: 'one for each person' },
    { title: 'fails: they are shared', given: given(fact(false), fact(20)), outcome: 'fail', found: 'shared' },
    { title: 'passes: passwords are long enough', given: given(fact(true), fact(12)), with: LONG, outcome: 'pass' },
    {
      title: 'fails: passwords are a character short',
      given: given(fact(true), fact(11)),
      with: LONG,
      outcome: 'fail',
      found: '11 characters'
    },
    { title: 'fails: passwords are short, whoever has them', given: given(COMPUTED, fact(8)), with: LONG, outcome: 'fail' },
    { title: 'fails: accounts are shared, however long passwords are', given: given(fact(false)), with: LONG, outcome: 'fail' },
    { title: 'does not know how long passwords are', given: given(fact(true)), with: LONG, outcome: 'unknown' },
    ...unknowns('accounts', (open) => given(open))
  ])
})
