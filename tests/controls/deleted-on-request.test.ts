import { describe } from 'vitest'
import control from '../../src/controls/deleted-on-request.ts'
import type { Facets } from '../../src/model/facets.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (dueDeletion: Partial<Facets['dueDeletion']>): Given => ({
  facets: { dueDeletion: { tookDays: fact(14), done: fact(true), ...dueDeletion } }
})
const IN_TIME = { maximumDays: 14 }

describe('deleted-on-request', () => {
  rows(control, [
    {
      title: 'passes a day before',
      given: given({ tookDays: fact(13) }),
      with: IN_TIME,
      outcome: 'pass',
      because: 'was gone after 13 days'
    },
    { title: 'passes on the day', given: given({ tookDays: fact(14.5) }), with: IN_TIME, outcome: 'pass', required: 'within 14 days' },
    { title: 'fails a day after', given: given({ tookDays: fact(15) }), with: IN_TIME, outcome: 'fail', because: 'was gone after 15 days' },
    {
      title: 'fails where it is not gone when the time is up',
      given: given({ tookDays: fact(15), done: fact(false) }),
      with: IN_TIME,
      outcome: 'fail',
      because: 'is not gone after 15 days'
    },
    {
      title: 'does not judge what is not due yet',
      given: given({ tookDays: fact(14), done: fact(false) }),
      with: IN_TIME,
      outcome: 'not-applicable',
      because: 'is not due yet'
    },
    ...unknowns('days', (tookDays) => given({ tookDays }), IN_TIME),
    ...unknowns('whether it is done', (done) => given({ done }), IN_TIME)
  ])
})
