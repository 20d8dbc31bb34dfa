import { describe } from 'vitest'
import type { BackupState } from '../../src/model/facets.ts'
import type { Fact } from '../../src/model/fact.ts'
import control from '../../src/controls/backup-retention.ts'
import { backups, COMPUTED, fact, rows, unknowns } from './judged.ts'

const kept = (days: number) => backups({ retentionDays: fact(days) })
const week = { minimumDays: 7 }
const atMost = { maximumDays: 30 }
/** A disk whose schedule keeps a week, with the oldest snapshot that is there. */
const oldest = (oldestHours: Fact<number>, given = kept(7)) => ({
  facets: { ...given.facets, backupHistory: { newestHours: fact(1), oldestHours, last: fact('complete' as const), whole: fact(true) } }
})
const snapshot = (hours: number, state: BackupState = 'complete') => ({
  facets: { ...kept(7).facets, restorePoint: { state: fact(state), ageHours: fact(hours) } }
})
const exactly = { minimumDays: 7, maximumDays: 7 }

describe('backup-retention', () => {
  rows(control, [
    {
      title: 'fails with 6 days when 7 are promised',
      given: kept(6),
      with: week,
      outcome: 'fail',
      found: '6 days',
      required: 'at least 7 days',
      because: 'keeps backups 6 days'
    },
    { title: 'passes with 7 days when 7 are promised', given: kept(7), with: week, outcome: 'pass', found: '7 days' },
    { title: 'passes with 8 days when 7 are promised', given: kept(8), with: week, outcome: 'pass' },
    { title: 'passes without end when 7 days are promised', given: kept(Infinity), with: week, outcome: 'pass', found: 'without end' },
    { title: 'passes with 29 days when at most 30 are promised', given: kept(29), with: atMost, outcome: 'pass' },
    { title: 'passes with 30 days when at most 30 are promised', given: kept(30), with: atMost, outcome: 'pass' },
    {
      title: 'fails with 31 days when at most 30 are promised',
      given: kept(31),
      with: atMost,
      outcome: 'fail',
      required: 'at most 30 days'
    },
    {
      title: 'fails without end when at most 30 days are promised',
      given: kept(Infinity),
      with: atMost,
      outcome: 'fail',
      found: 'without end'
    },
    {
      title: 'fails with no days when at most 30 are promised',
      given: kept(0),
      with: atMost,
      outcome: 'fail',
      because: 'keeps no backups'
    },
    { title: 'fails with 6 days when exactly 7 are promised', given: kept(6), with: exactly, outcome: 'fail', required: '7 days' },
    { title: 'passes with 7 days when exactly 7 are promised', given: kept(7), with: exactly, outcome: 'pass' },
    { title: 'fails with 8 days when exactly 7 are promised', given: kept(8), with: exactly, outcome: 'fail' },
    { title: 'passes with any retention when none is promised', given: kept(1), outcome: 'pass', required: 'kept' },
    { title: 'fails with no retention when none is promised', given: kept(0), outcome: 'fail' },
    {
      title: 'fails where backups are off',
      given: backups({ enabled: fact(false), retentionDays: fact(30) }),
      with: week,
      outcome: 'fail',
      found: 'no backups',
      required: 'at least 7 days'
    },
    {
      title: 'fails where backups are off and the retention is not known',
      given: backups({ enabled: fact(false), retentionDays: COMPUTED }),
      with: week,
      outcome: 'fail'
    },
    { title: 'fails too short, on or off', given: backups({ enabled: COMPUTED, retentionDays: fact(3) }), with: week, outcome: 'fail' },
    { title: 'passes with a backup that is as old as it may be', given: oldest(fact(168)), with: exactly, outcome: 'pass' },
    {
      title: 'passes with one that is still to be cleared away',
      given: oldest(fact(192)),
      with: exactly,
      outcome: 'pass',
      found: '7 days; 8 days old'
    },
    {
      title: 'fails with a backup that should be gone for more than a day',
      given: oldest(fact(193)),
      with: exactly,
      outcome: 'fail',
      found: '8.04 days old',
      required: '7 days',
      because: 'still has a backup that is 8.04 days old'
    },
    {
      title: 'fails with a backup that should be gone, whatever is declared',
      given: oldest(fact(2000), backups({ retentionDays: COMPUTED })),
      with: exactly,
      outcome: 'fail'
    },
    { title: 'passes with an old backup when no end is promised', given: oldest(fact(2000)), with: week, outcome: 'pass', found: '7 days' },
    { title: 'passes with no backup there yet', given: oldest(fact(0)), with: exactly, outcome: 'pass' },
    {
      title: 'does not pass by a backup that is there when too short a time is declared',
      given: oldest(fact(150), kept(6)),
      with: exactly,
      outcome: 'fail',
      because: 'keeps backups 6 days'
    },
    { title: 'passes a snapshot that may still be there', given: snapshot(192), with: exactly, outcome: 'pass' },
    { title: 'fails a snapshot that should be gone', given: snapshot(193), with: exactly, outcome: 'fail', because: 'is 8.04 days old' },
    { title: 'passes over a snapshot that failed', given: snapshot(2000, 'failed'), with: exactly, outcome: 'pass' },
    ...unknowns('age of the oldest backup', oldest, exactly),
    ...unknowns(
      'age of a snapshot',
      (ageHours) => ({ facets: { ...kept(7).facets, restorePoint: { state: fact('complete'), ageHours } } }),
      exactly
    ),
    ...unknowns('state of a snapshot', (state) => ({ facets: { ...kept(7).facets, restorePoint: { state, ageHours: fact(1) } } }), exactly),
    ...unknowns('switch', (enabled) => backups({ enabled, retentionDays: fact(7) }), week),
    ...unknowns('retention', (retentionDays) => backups({ retentionDays }), week),
    ...unknowns('everything', (unknown) => backups({ enabled: unknown, retentionDays: unknown }), week)
  ])
})
