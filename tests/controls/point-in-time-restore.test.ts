import { describe } from 'vitest'
import control from '../../src/controls/point-in-time-restore.ts'
import { backups, COMPUTED, fact, rows, unknowns } from './judged.ts'

const window = (days: number) => backups({ restoreWindowDays: fact(days) })
const week = { minimumDays: 7 }

describe('point-in-time-restore', () => {
  rows(control, [
    { title: 'fails without a window', given: window(0), outcome: 'fail', found: 'none', because: 'cannot restore a point in time' },
    { title: 'passes with any window', given: window(1), outcome: 'pass', required: 'any' },
    { title: 'passes with a window shorter than a day', given: window(0.5), outcome: 'pass' },
    { title: 'fails without a window when 7 days are promised', given: window(0), with: week, outcome: 'fail' },
    {
      title: 'fails with 6 days when 7 are promised',
      given: window(6),
      with: week,
      outcome: 'fail',
      found: '6 days',
      required: 'at least 7 days'
    },
    { title: 'passes with 7 days when 7 are promised', given: window(7), with: week, outcome: 'pass' },
    { title: 'passes with 8 days when 7 are promised', given: window(8), with: week, outcome: 'pass' },
    {
      title: 'fails where backups are off, whatever the window',
      given: backups({ enabled: fact(false), restoreWindowDays: fact(35) }),
      with: week,
      outcome: 'fail',
      found: 'no backups'
    },
    { title: 'fails without a window, on or off', given: backups({ enabled: COMPUTED, restoreWindowDays: fact(0) }), outcome: 'fail' },
    ...unknowns('switch', (enabled) => backups({ enabled }), week),
    ...unknowns('window', (restoreWindowDays) => backups({ restoreWindowDays }), week)
  ])
})
