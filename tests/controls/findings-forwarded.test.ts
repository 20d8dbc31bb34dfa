import { describe } from 'vitest'
import control from '../../src/controls/findings-forwarded.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (forwarded: Fact<boolean>): Given => ({ facets: { findings: { forwarded } } })

describe('findings-forwarded', () => {
  rows(control, [
    { title: 'passes: all that it finds is sent on', given: given(fact(true)), outcome: 'pass', found: 'sent on' },
    { title: 'fails: it is not', given: given(fact(false)), outcome: 'fail', found: 'kept to itself' },
    ...unknowns('findings', given)
  ])
})
