import { describe } from 'vitest'
import control from '../../src/controls/backup-succeeded.ts'
import type { Facets } from '../../src/model/facets.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

function given(history: Partial<Facets['backupHistory']>): Given {
  return {
    facets: { backupHistory: { newestHours: fact(3), oldestHours: fact(99), last: fact('complete'), whole: fact(true), ...history } }
  }
}

describe('backup-succeeded', () => {
  rows(control, [
    { title: 'passes when the last one was completed', given: given({}), outcome: 'pass', found: 'complete' },
    { title: 'passes while one is being made', given: given({ last: fact('running') }), outcome: 'pass' },
    {
      title: 'fails when the last one failed',
      given: given({ last: fact('failed') }),
      outcome: 'fail',
      because: 'had its last backup fail'
    },
    { title: 'fails when the last one is going', given: given({ last: fact('deleting') }), outcome: 'fail' },
    { title: 'fails without any', given: given({ last: fact('none') }), outcome: 'fail', because: 'has no backup' },
    {
      title: 'stays open where the inventory does not show all',
      given: given({ last: fact('none'), whole: fact(false) }),
      outcome: 'unknown',
      because: 'has no backup, but not every backup is in the inventory'
    },
    ...unknowns('last backup', (last) => given({ last })),
    ...unknowns('whether all are shown, after a failure', (whole) => given({ last: fact('failed'), whole }))
  ])
})
