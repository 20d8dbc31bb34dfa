import { describe } from 'vitest'
import control from '../../src/controls/strong-ciphers.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (minimumBits: Fact<number>): Given => ({ facets: { offeredCiphers: { minimumBits } } })
const bits128 = { minimumBits: 128 }

describe('strong-ciphers', () => {
  rows(control, [
    {
      title: 'fails with 3DES where 128 bits are demanded',
      given: given(fact(112)),
      with: bits128,
      outcome: 'fail',
      because: 'offers ciphers of 112 bits',
      found: '112 bits'
    },
    { title: 'fails one bit below', given: given(fact(127)), with: bits128, outcome: 'fail' },
    { title: 'passes at 128 bits', given: given(fact(128)), with: bits128, outcome: 'pass', found: '128 bits' },
    { title: 'passes above', given: given(fact(256)), with: bits128, outcome: 'pass' },
    { title: 'fails with AES-128 where 256 bits are demanded', given: given(fact(128)), with: { minimumBits: 256 }, outcome: 'fail' },
    {
      title: 'fails where encryption is optional',
      given: given(fact(0)),
      with: bits128,
      outcome: 'fail',
      because: 'offers to do without encryption',
      found: 'no encryption'
    },
    ...unknowns('weakest cipher', given, bits128)
  ])
})
