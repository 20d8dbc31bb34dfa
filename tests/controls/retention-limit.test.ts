import { describe } from 'vitest'
import control from '../../src/controls/retention-limit.ts'
import type { Facets } from '../../src/model/facets.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

/** Everything is gone after 30 days, and nothing stays of what is deleted; the test says what differs. */
const given = (retention: Partial<Facets['retention']>): Given => ({
  facets: { retention: { earliestDays: fact(30), latestDays: fact(30), afterDeletionDays: fact(0), ...retention } }
})
const MOST = { maximumDays: 30 }
const LEAST = { minimumDays: 30 }

describe('retention-limit', () => {
  rows(control, [
    { title: 'passes a day before the maximum', given: given({ latestDays: fact(29) }), with: MOST, outcome: 'pass' },
    { title: 'passes at the maximum', given: given({}), with: MOST, outcome: 'pass', required: 'at most 30 days', found: '30 days' },
    {
      title: 'fails a day after the maximum',
      given: given({ latestDays: fact(31) }),
      with: MOST,
      outcome: 'fail',
      because: 'has everything gone after 31 days'
    },
    {
      title: 'fails where anything may stay',
      given: given({ latestDays: fact(Infinity) }),
      with: MOST,
      outcome: 'fail',
      found: 'without end',
      because: 'has no rules that delete everything'
    },
    {
      title: 'does not mind how early rules delete, without a minimum',
      given: given({ earliestDays: fact(1) }),
      with: MOST,
      outcome: 'pass'
    },
    {
      title: 'fails a day before the minimum',
      given: given({ earliestDays: fact(29) }),
      with: LEAST,
      outcome: 'fail',
      found: '29 days',
      because: 'begins to delete after 29 days'
    },
    { title: 'passes at the minimum', given: given({}), with: LEAST, outcome: 'pass', required: 'at least 30 days' },
    { title: 'passes a day after the minimum', given: given({ earliestDays: fact(31) }), with: LEAST, outcome: 'pass' },
    {
      title: 'passes the minimum where no rule deletes',
      given: given({ earliestDays: fact(Infinity), latestDays: fact(Infinity) }),
      with: LEAST,
      outcome: 'pass',
      found: 'never',
      because: 'deletes nothing by rule'
    },
    {
      title: 'demands both ends where both are given',
      given: given({ earliestDays: fact(7) }),
      with: { ...MOST, ...LEAST },
      outcome: 'fail'
    },
    {
      title: 'fails where a deletion leaves something for a day',
      given: given({ afterDeletionDays: fact(1) }),
      with: { afterDeletionDays: 0 },
      outcome: 'fail',
      required: 'none',
      because: 'keeps what is deleted 1 day'
    },
    {
      title: 'passes where a deletion leaves nothing, whatever rules do',
      given: given({ latestDays: fact(Infinity) }),
      with: { afterDeletionDays: 0 },
      outcome: 'pass'
    },
    {
      title: 'passes where it leaves something for long enough',
      given: given({ afterDeletionDays: fact(7) }),
      with: { afterDeletionDays: 7 },
      outcome: 'pass'
    },
    {
      title: 'fails where it leaves something for a day more',
      given: given({ afterDeletionDays: fact(8) }),
      with: { afterDeletionDays: 7 },
      outcome: 'fail'
    },
    { title: 'passes without parameters where everything is deleted some day', given: given({ latestDays: fact(9000) }), outcome: 'pass' },
    { title: 'fails without parameters where anything may stay', given: given({ latestDays: fact(Infinity) }), outcome: 'fail' },
    ...unknowns('latest age', (latestDays) => given({ latestDays }), MOST),
    ...unknowns('earliest age', (earliestDays) => given({ earliestDays }), LEAST),
    ...unknowns('what a deletion leaves', (afterDeletionDays) => given({ afterDeletionDays }), { afterDeletionDays: 0 })
  ])
})
