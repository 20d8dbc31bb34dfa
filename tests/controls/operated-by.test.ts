import { describe } from 'vitest'
import control from '../../src/controls/operated-by.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (owner: Fact<string>, operator: Fact<string>): Given => ({ facets: { operation: { owner, operator } } })
const OURS = { owners: ['CM.com'], operators: ['CM.com', 'CM Telecom'] }

describe('operated-by', () => {
  rows(control, [
    { title: 'passes whatever the case', given: given(fact('cm.COM'), fact('cm telecom')), with: OURS, outcome: 'pass' },
    {
      title: 'fails when somebody else owns it',
      given: given(fact('Lessor'), fact('CM.com')),
      with: OURS,
      outcome: 'fail',
      because: 'is owned by Lessor'
    },
    {
      title: 'fails in a public cloud',
      given: given(fact('Google Cloud'), fact('Google Cloud')),
      with: { operators: ['CM.com'] },
      outcome: 'fail',
      because: 'is run by Google Cloud',
      required: 'run by CM.com'
    },
    {
      title: 'asks nobody for an owner whom nobody demands',
      given: given(fact('Lessor'), fact('CM.com')),
      with: { operators: ['CM.com'] },
      outcome: 'pass'
    },
    { title: 'does not apply where nobody is named', given: given(fact('a'), fact('b')), outcome: 'not-applicable' },
    ...unknowns('owner', (owner) => given(owner, fact('CM.com')), OURS),
    ...unknowns('operator', (operator) => given(fact('CM.com'), operator), OURS)
  ])
})
