import { describe } from 'vitest'
import control from '../../src/controls/monitored.ts'
import type { Facets } from '../../src/model/facets.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (heard: Partial<Facets['monitoring']>): Given => ({
  facets: {
    monitoring: {
      availability: fact(false),
      errors: fact(false),
      capacity: fact(false),
      security: fact(false),
      logs: fact(false),
      ...heard
    }
  }
})
const DOWNTIME = { signals: ['availability'] }

describe('monitored', () => {
  rows(control, [
    { title: 'passes: any alert will do', given: given({ errors: fact(true) }), outcome: 'pass', found: 'an alert on anything' },
    { title: 'fails: no alert at all', given: given({}), outcome: 'fail', found: 'no alert on anything' },
    { title: 'passes: the one that is asked for', given: given({ availability: fact(true) }), with: DOWNTIME, outcome: 'pass' },
    {
      title: 'fails: another one than is asked for',
      given: given({ capacity: fact(true) }),
      with: DOWNTIME,
      outcome: 'fail',
      because: 'has no alert on downtime that reaches anybody'
    },
    {
      title: 'fails: one of two that are asked for',
      given: given({ availability: fact(true) }),
      with: { signals: ['availability', 'security'] },
      outcome: 'fail',
      found: 'no alert on attacks'
    },
    ...(['availability', 'errors', 'capacity', 'security', 'logs'] as const).flatMap((signal) =>
      unknowns(signal, (open) => given({ [signal]: open }), { signals: [signal] })
    ),
    ...unknowns('one sort of several', (open) => given({ logs: open }))
  ])
})
