import { describe } from 'vitest'
import control from '../../src/controls/private-connectivity.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (attached: Fact<boolean>): Given => ({ facets: { privateConnectivity: { attached } } })

describe('private-connectivity', () => {
  rows(control, [
    { title: 'passes: attached', given: given(fact(true)), outcome: 'pass', found: 'attached' },
    { title: 'fails: not attached', given: given(fact(false)), outcome: 'fail', found: 'not attached' },
    ...unknowns('attached', given)
  ])
})
