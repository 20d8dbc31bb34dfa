import { describe } from 'vitest'
import control from '../../src/controls/restore-tested.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, UNCOLLECTED, unknowns } from './judged.ts'

const given = (passedDays: Fact<number>, automated: Fact<boolean> = fact(true)): Given => ({
  facets: { restoreTest: { passedDays, automated } }
})
const WEEKLY = { everyDays: 7 }
const AUTOMATIC = { everyDays: 7, manner: 'automatic' }

describe('restore-tested', () => {
  rows(control, [
    { title: 'passes within the time', given: given(fact(6)), with: WEEKLY, outcome: 'pass' },
    { title: 'passes on the last day', given: given(fact(7)), with: AUTOMATIC, outcome: 'pass' },
    { title: 'fails a day late', given: given(fact(8)), with: WEEKLY, outcome: 'fail', because: 'had a backup restored 8 days ago' },
    { title: 'fails where none ever was', given: given(fact(Infinity)), with: AUTOMATIC, outcome: 'fail', found: 'never' },
    {
      title: 'fails by hand',
      given: given(fact(6), fact(false)),
      with: AUTOMATIC,
      outcome: 'fail',
      because: 'has its backups restored by hand'
    },
    { title: 'takes any manner where none is demanded', given: given(fact(6), UNCOLLECTED), with: WEEKLY, outcome: 'pass' },
    {
      title: 'does not judge one backup of several',
      given: { ...given(UNCOLLECTED), to: { snapshotOf: [{ name: 'orders' }] } },
      with: WEEKLY,
      outcome: 'not-applicable'
    },
    {
      title: 'stays open while it is not known whether it is one of several',
      given: { ...given(fact(6)), to: { snapshotOf: UNCOLLECTED } },
      with: WEEKLY,
      outcome: 'unknown'
    },
    ...unknowns('last restore', (passedDays) => given(passedDays), WEEKLY),
    ...unknowns('manner', (automated) => given(fact(6), automated), AUTOMATIC)
  ])
})
