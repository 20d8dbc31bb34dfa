import { describe } from 'vitest'
import control from '../../src/controls/zone-redundant.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact, type Given, rows, unknowns } from './judged.ts'

const given = (zones: Fact<number>): Given => ({ facets: { zoneRedundancy: { zones } } })

describe('zone-redundant', () => {
  rows(control, [
    { title: 'fails in one zone', given: given(fact(1)), outcome: 'fail', found: '1', because: 'is spread over 1 zone' },
    { title: 'passes in two zones', given: given(fact(2)), outcome: 'pass', required: 'at least 2' },
    { title: 'passes in three zones', given: given(fact(3)), outcome: 'pass' },
    {
      title: 'fails in two zones when three are demanded',
      given: given(fact(2)),
      with: { minimumZones: 3 },
      outcome: 'fail',
      required: 'at least 3'
    },
    { title: 'passes in three zones when three are demanded', given: given(fact(3)), with: { minimumZones: 3 }, outcome: 'pass' },
    ...unknowns('zones', given)
  ])
})
