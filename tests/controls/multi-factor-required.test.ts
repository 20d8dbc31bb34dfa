import { describe } from 'vitest'
import control from '../../src/controls/multi-factor-required.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const signingIn = (required: Parameters<typeof fact<boolean>>[0]): Given => ({ facets: { secondFactor: { required: fact(required) } } })

describe('multi-factor-required', () => {
  rows(control, [
    { title: 'passes where everybody is asked', given: signingIn(true), outcome: 'pass', because: 'asks everybody for a second factor' },
    {
      title: 'fails where somebody is not',
      given: signingIn(false),
      outcome: 'fail',
      because: 'lets somebody in with one factor',
      found: 'not asked of everybody'
    },
    ...unknowns('the second factor', (required) => ({ facets: { secondFactor: { required } } }))
  ])
})
