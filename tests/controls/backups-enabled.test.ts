import { describe } from 'vitest'
import control from '../../src/controls/backups-enabled.ts'
import { backups, COMPUTED, fact, rows, unknowns } from './judged.ts'

const daily = { everyHours: 24 }

describe('backups-enabled', () => {
  rows(control, [
    { title: 'passes when on', given: backups({}), outcome: 'pass', found: 'on' },
    { title: 'does not ask how often when that is not demanded', given: backups({ everyHours: COMPUTED }), outcome: 'pass' },
    { title: 'fails when off', given: backups({ enabled: fact(false) }), outcome: 'fail', found: 'off', because: 'is not backed up' },
    {
      title: 'fails when off, however often',
      given: backups({ enabled: fact(false), everyHours: COMPUTED }),
      with: daily,
      outcome: 'fail',
      found: 'no backups',
      required: 'every 24 hours'
    },
    { title: 'passes more often than demanded', given: backups({ everyHours: fact(23) }), with: daily, outcome: 'pass' },
    {
      title: 'passes as often as demanded',
      given: backups({ everyHours: fact(24) }),
      with: daily,
      outcome: 'pass',
      found: 'every 24 hours'
    },
    {
      title: 'fails less often than demanded',
      given: backups({ everyHours: fact(25) }),
      with: daily,
      outcome: 'fail',
      because: 'is backed up every 25 hours'
    },
    {
      title: 'fails less often than demanded, on or off',
      given: backups({ enabled: COMPUTED, everyHours: fact(168) }),
      with: daily,
      outcome: 'fail'
    },
    ...unknowns('switch', (enabled) => backups({ enabled })),
    ...unknowns('switch of daily backups', (enabled) => backups({ enabled }), daily),
    ...unknowns('time between backups', (everyHours) => backups({ everyHours }), daily)
  ])
})
