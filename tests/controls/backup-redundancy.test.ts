import { describe } from 'vitest'
import control from '../../src/controls/backup-redundancy.ts'
import { backups, COMPUTED, fact, rows, UNCOLLECTED, unknowns } from './judged.ts'

const inRegions = (...regions: readonly string[]) => backups({ regions: fact(regions), zones: fact(1) })
const two = { regions: 2 }

describe('backup-redundancy', () => {
  rows(control, [
    {
      title: 'passes in two zones',
      given: backups({ zones: fact(2), regions: COMPUTED }),
      with: { zones: 2 },
      outcome: 'pass',
      found: '2 zones'
    },
    {
      title: 'fails in one zone',
      given: backups({ zones: fact(1) }),
      with: { zones: 2 },
      outcome: 'fail',
      required: 'at least 2 zones',
      found: '1 zone'
    },
    { title: 'fails in two zones when three are demanded', given: backups({ zones: fact(2) }), with: { zones: 3 }, outcome: 'fail' },
    {
      title: 'fails in one region',
      given: inRegions('europe-west3'),
      with: two,
      outcome: 'fail',
      found: 'europe-west3',
      because: 'keeps backups in europe-west3'
    },
    { title: 'passes in two regions', given: inRegions('europe-west3', 'europe-west4'), with: two, outcome: 'pass' },
    { title: 'passes in a multi-region, which counts as two', given: inRegions('eu'), with: two, outcome: 'pass', found: 'eu' },
    { title: 'passes in a dual-region, which counts as two', given: inRegions('EUR4'), with: two, outcome: 'pass' },
    {
      title: 'fails in a region and the multi-region around it when three are demanded',
      given: inRegions('eu', 'europe-west3'),
      with: { regions: 3 },
      outcome: 'fail'
    },
    { title: 'fails in no region', given: inRegions(), with: two, outcome: 'fail', found: 'none', because: 'keeps backups in no region' },
    {
      title: 'knows no region that is not in the catalogue',
      given: inRegions('europe-west3', 'europe-west3-a'),
      with: two,
      outcome: 'unknown',
      because: /not in the region catalogue/
    },
    { title: 'passes when enough regions are in the catalogue', given: inRegions('eu', 'mars-north1'), with: two, outcome: 'pass' },
    {
      title: 'demands both when both are given',
      given: backups({ zones: fact(3), regions: fact(['europe-west3']) }),
      with: { zones: 2, regions: 2 },
      outcome: 'fail',
      found: 'europe-west3'
    },
    {
      title: 'passes both when both are given',
      given: backups({ zones: fact(3), regions: fact(['eu']) }),
      with: { zones: 2, regions: 2 },
      outcome: 'pass'
    },
    {
      title: 'is satisfied with two zones when nothing is demanded',
      given: backups({ zones: fact(2), regions: UNCOLLECTED }),
      outcome: 'pass'
    },
    { title: 'is satisfied with two regions when nothing is demanded', given: inRegions('eu'), outcome: 'pass' },
    { title: 'fails with one zone of one region when nothing is demanded', given: inRegions('europe-west3'), outcome: 'fail' },
    {
      title: 'fails where backups are off',
      given: backups({ enabled: fact(false), zones: fact(3) }),
      with: { zones: 2 },
      outcome: 'fail',
      found: 'no backups'
    },
    ...unknowns('switch', (enabled) => backups({ enabled }), { zones: 2 }),
    ...unknowns('zones', (zones) => backups({ zones }), { zones: 2 }),
    ...unknowns('regions', (regions) => backups({ regions }), two),
    ...unknowns('zones, in one region,', (zones) => backups({ zones, regions: fact(['europe-west3']) }))
  ])
})
