import { describe } from 'vitest'
import control from '../../src/controls/replication-lag.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (seconds: Fact<number>): Given => ({ facets: { replicationLag: { seconds } } })
const MINUTE = { maximumSeconds: 60 }

describe('replication-lag', () => {
  rows(control, [
    { title: 'passes below the bound', given: given(fact(59)), with: MINUTE, outcome: 'pass' },
    { title: 'passes at the bound', given: given(fact(60)), with: MINUTE, outcome: 'pass', found: '60 s', required: 'at most 60 s' },
    { title: 'fails above it', given: given(fact(61)), with: MINUTE, outcome: 'fail', because: 'is 61 s behind' },
    ...unknowns('lag', given, MINUTE)
  ])
})
