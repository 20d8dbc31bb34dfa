import { describe } from 'vitest'
import control from '../../src/controls/no-public-address.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const holding = (addresses: Fact<readonly string[]>): Given => ({ facets: { publicAddress: { addresses } } })

describe('no-public-address', () => {
  rows(control, [
    { title: 'passes without an address', given: holding(fact([])), outcome: 'pass', found: 'none' },
    {
      title: 'fails with a fixed one',
      given: holding(fact(['203.0.113.7'])),
      outcome: 'fail',
      found: '203.0.113.7',
      because: 'has the public address 203.0.113.7'
    },
    { title: 'fails with an ephemeral one', given: holding(fact(['ephemeral'])), outcome: 'fail', found: 'ephemeral', required: 'none' },
    ...unknowns('addresses', holding)
  ])
})
