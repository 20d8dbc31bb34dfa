import { describe } from 'vitest'
import control from '../../src/controls/not-backed-up.ts'
import { backups, fact, rows, unknowns } from './judged.ts'

describe('not-backed-up', () => {
  rows(control, [
    {
      title: 'passes without backups',
      given: backups({ enabled: fact(false) }),
      outcome: 'pass',
      required: 'none',
      because: 'is not backed up'
    },
    { title: 'fails with backups', given: backups({}), outcome: 'fail', found: 'on', because: 'is backed up' },
    ...unknowns('backups', (enabled) => backups({ enabled }))
  ])
})
