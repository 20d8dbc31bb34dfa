import { describe } from 'vitest'
import control from '../../src/controls/certificate-renewed.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (automatic: Fact<boolean>): Given => ({ facets: { certificateRenewal: { automatic } } })

describe('certificate-renewed', () => {
  rows(control, [
    { title: 'passes when renewed by itself', given: given(fact(true)), outcome: 'pass', found: 'by itself' },
    {
      title: 'fails when somebody has to see to it',
      given: given(fact(false)),
      outcome: 'fail',
      required: 'by itself',
      found: 'by hand',
      because: 'has a certificate that nothing renews by itself'
    },
    ...unknowns('renewal', given)
  ])
})
