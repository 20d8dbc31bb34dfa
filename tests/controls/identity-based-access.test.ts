import { describe } from 'vitest'
import control from '../../src/controls/identity-based-access.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (directoryOnly: Fact<boolean>): Given => ({ facets: { identity: { directoryOnly } } })

describe('identity-based-access', () => {
  rows(control, [
    { title: 'passes: directory identities only', given: given(fact(true)), outcome: 'pass', found: 'directory identities only' },
    {
      title: 'fails: local accounts or shared keys as well',
      given: given(fact(false)),
      outcome: 'fail',
      found: 'local accounts or shared keys as well'
    },
    ...unknowns('directoryOnly', given)
  ])
})
