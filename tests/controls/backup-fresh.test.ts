import { describe } from 'vitest'
import control from '../../src/controls/backup-fresh.ts'
import type { Facets } from '../../src/model/facets.ts'
import { COMPUTED, fact, type Given, rows, unknowns } from './judged.ts'

/** A database whose last backup succeeded an hour ago; the test says what differs. */
function history(told: Partial<Facets['backupHistory']>): Given {
  return { facets: { backupHistory: { newestHours: fact(1), oldestHours: fact(160), last: fact('complete'), whole: fact(true), ...told } } }
}
const day = { maximumAgeHours: 24 }

describe('backup-fresh', () => {
  rows(control, [
    { title: 'passes with a backup of the last hour', given: history({}), with: day, outcome: 'pass', found: '1 hour old' },
    {
      title: 'passes with a backup as old as it may be',
      given: history({ newestHours: fact(24) }),
      with: day,
      outcome: 'pass',
      found: '24 hours old',
      required: 'at most 24 hours old'
    },
    {
      title: 'fails with a backup an hour older',
      given: history({ newestHours: fact(25) }),
      with: day,
      outcome: 'fail',
      found: '25 hours old',
      because: 'has its newest backup 25 hours old'
    },
    {
      title: 'fails with a backup a minute older',
      given: history({ newestHours: fact(24 + 1 / 60) }),
      with: day,
      outcome: 'fail',
      found: '24.02 hours old'
    },
    {
      title: 'fails without any backup',
      given: history({ newestHours: fact(Infinity), oldestHours: fact(0), last: fact('none') }),
      with: day,
      outcome: 'fail',
      found: 'no backup',
      because: 'has no backup'
    },
    {
      title: 'fails where only one that failed is young enough, and says so',
      given: history({ newestHours: fact(48), last: fact('failed') }),
      with: day,
      outcome: 'fail',
      because: 'has its newest backup 48 hours old; the last one failed'
    },
    {
      title: 'fails where all failed',
      given: history({ newestHours: fact(Infinity), oldestHours: fact(0), last: fact('failed') }),
      with: day,
      outcome: 'fail',
      because: 'has no backup; the last one failed'
    },
    {
      title: 'passes where the last failed and the one before is young enough',
      given: history({ newestHours: fact(20), last: fact('failed') }),
      with: day,
      outcome: 'pass',
      because: 'has its newest backup 20 hours old; the last one failed'
    },
    {
      title: 'shows days where there are many',
      given: history({ newestHours: fact(240) }),
      with: day,
      outcome: 'fail',
      found: '10 days old'
    },
    {
      title: 'does not know whether there are newer ones where not every backup is shown',
      given: history({ newestHours: fact(25), whole: fact(false) }),
      with: day,
      outcome: 'unknown',
      because: 'has its newest backup 25 hours old, but not every backup is in the inventory'
    },
    {
      title: 'does not know whether there is any where not every backup is shown',
      given: history({ newestHours: fact(Infinity), whole: fact(false) }),
      with: day,
      outcome: 'unknown'
    },
    {
      title: 'passes with a backup that is shown, among others or not',
      given: history({ whole: fact(false) }),
      with: day,
      outcome: 'pass'
    },
    ...unknowns(
      'whether all backups are shown, of which the newest is too old,',
      (whole) => history({ newestHours: fact(25), whole }),
      day
    ),
    ...unknowns('age of the newest backup', (newestHours) => history({ newestHours }), day),
    ...unknowns('everything', (open) => history({ newestHours: open, oldestHours: open, last: open, whole: open }), day),
    { title: 'does not ask how the last one ended', given: history({ last: COMPUTED }), with: day, outcome: 'pass' }
  ])
})
