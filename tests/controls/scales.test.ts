import { describe } from 'vitest'
import control from '../../src/controls/scales.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, UNCOLLECTED, unknowns } from './judged.ts'

const given = (automatic: Fact<boolean>, newPools: Fact<boolean>): Given => ({ facets: { scaling: { automatic, newPools } } })

describe('scales', () => {
  rows(control, [
    { title: 'passes with an autoscaler', given: given(fact(true), fact(false)), outcome: 'pass', found: 'by itself' },
    { title: 'passes where pools are added', given: given(fact(false), fact(true)), outcome: 'pass' },
    {
      title: 'fails at a fixed size',
      given: given(fact(false), fact(false)),
      outcome: 'fail',
      required: 'by itself',
      found: 'a fixed size',
      because: 'keeps its size under load'
    },
    { title: 'passes with an autoscaler, whatever its cluster adds', given: given(fact(true), UNCOLLECTED), outcome: 'pass' },
    ...unknowns('autoscaler', (automatic) => given(automatic, fact(false))),
    ...unknowns('addition of pools', (newPools) => given(fact(false), newPools))
  ])
})
