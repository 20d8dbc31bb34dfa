import { describe } from 'vitest'
import control from '../../src/controls/patched.ts'
import type { Facets } from '../../src/model/facets.ts'
import { fact, type Given, rows, UNCOLLECTED, unknowns } from './judged.ts'

const WITHIN = { withinDays: 7 }

function given(patching: Partial<Facets['patching']>): Given {
  return { facets: { patching: { lastDays: fact(3), waitingDays: fact(0), manner: fact('manual'), ...patching } } }
}

describe('patched', () => {
  rows(control, [
    { title: 'passes when nothing waits', given: given({ lastDays: fact(90) }), with: WITHIN, outcome: 'pass' },
    ...([6, 7, 8] as const).map((days) => ({
      title: `an update that waits ${days} days, of 7`,
      given: given({ waitingDays: fact(days) }),
      with: WITHIN,
      outcome: days > 7 ? ('fail' as const) : ('pass' as const)
    })),
    ...([6, 7, 8] as const).map((days) => ({
      title: `last updated ${days} days ago, of 7, while one waits`,
      given: given({ waitingDays: fact(1), lastDays: fact(days) }),
      with: WITHIN,
      outcome: days > 7 ? ('fail' as const) : ('pass' as const)
    })),
    {
      title: 'fails when it was never updated and something waits',
      given: given({ waitingDays: fact(1), lastDays: fact(Infinity) }),
      with: WITHIN,
      outcome: 'fail',
      because: 'was never updated'
    },
    {
      title: 'fails in another manner',
      given: given({}),
      with: { ...WITHIN, manners: ['automatic', 'semi-automatic'] },
      outcome: 'fail',
      because: 'is updated in a manner that is manual'
    },
    {
      title: 'passes in one of the manners',
      given: given({ manner: fact('semi-automatic') }),
      with: { ...WITHIN, manners: ['automatic', 'semi-automatic'] },
      outcome: 'pass'
    },
    {
      title: 'stays open while it is not known what waits, however long ago the last update is',
      given: given({ waitingDays: UNCOLLECTED, lastDays: fact(90) }),
      with: WITHIN,
      outcome: 'unknown'
    },
    ...unknowns('what waits', (waitingDays) => given({ waitingDays }), WITHIN),
    ...unknowns('last update while one waits', (lastDays) => given({ waitingDays: fact(1), lastDays }), WITHIN),
    ...unknowns('manner', (manner) => given({ manner }), { ...WITHIN, manners: ['automatic'] })
  ])
})
