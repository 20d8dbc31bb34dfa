import { describe } from 'vitest'
import control from '../../src/controls/alerts-delivered.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (reaches: Fact<boolean>): Given => ({ facets: { alertDelivery: { reaches } } })

describe('alerts-delivered', () => {
  rows(control, [
    { title: 'passes: somebody hears of it', given: given(fact(true)), outcome: 'pass', found: 'to somebody' },
    { title: 'fails: nobody does', given: given(fact(false)), outcome: 'fail', found: 'to nobody' },
    ...unknowns('delivery', given)
  ])
})
