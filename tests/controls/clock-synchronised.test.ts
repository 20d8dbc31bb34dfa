import { describe } from 'vitest'
import control from '../../src/controls/clock-synchronised.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, UNCOLLECTED, unknowns } from './judged.ts'

const given = (sources: Fact<readonly string[]>, offsetMilliseconds: Fact<number> = UNCOLLECTED): Given => ({
  facets: { clock: { sources, offsetMilliseconds } }
})
const POOL = { sources: ['pool.ntp.org', '*.pool.ntp.org'] }
const CLOSE = { ...POOL, maximumOffsetMilliseconds: 7 }

describe('clock-synchronised', () => {
  rows(control, [
    { title: 'passes with servers of the pool', given: given(fact(['0.NL.pool.ntp.org', 'pool.ntp.org'])), with: POOL, outcome: 'pass' },
    {
      title: 'fails with another server beside them',
      given: given(fact(['nl.pool.ntp.org', 'metadata.google.internal'])),
      with: POOL,
      outcome: 'fail',
      because: 'takes its time from nl.pool.ntp.org, metadata.google.internal'
    },
    { title: 'fails with a name that only looks like it', given: given(fact(['evilpool.ntp.org'])), with: POOL, outcome: 'fail' },
    { title: 'takes a dot for a dot', given: given(fact(['xpoolxntpxorg'])), with: { sources: ['*pool.ntp.org'] }, outcome: 'fail' },
    { title: 'fails without any', given: given(fact([])), outcome: 'fail', found: 'none' },
    { title: 'passes with any where none is named', given: given(fact(['time.example.com'])), outcome: 'pass' },
    ...([-8, -7, 6, 7, 8] as const).map((offset) => ({
      title: `a clock that is ${offset} ms off, of 7`,
      given: given(fact(['nl.pool.ntp.org']), fact(offset)),
      with: CLOSE,
      outcome: Math.abs(offset) > 7 ? ('fail' as const) : ('pass' as const)
    })),
    ...unknowns('sources', (sources) => given(sources), POOL),
    ...unknowns('offset', (offset) => given(fact(['nl.pool.ntp.org']), offset), CLOSE)
  ])
})
