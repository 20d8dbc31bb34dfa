import { expect, it } from 'vitest'
import { joinedHistory, weakestHistory } from '../../src/graph/backup-history.ts'
import disk from '../../src/kinds/gcp/disk.ts'
import snapshot from '../../src/kinds/gcp/snapshot.ts'
import type { Facets } from '../../src/model/facets.ts'
import { type Fact, known, unknown } from '../../src/model/fact.ts'
import type { Gap } from '../../src/model/resource.ts'
import type { NeighbourCase } from '../kinds/fixture.ts'
import { graphOf } from '../kinds/small-graph.ts'

const COMPUTE = 'https://www.googleapis.com/compute/v1/projects/ledger-prod/zones/europe-west3-a/disks'
const ASSET = '//compute.googleapis.com/projects/ledger-prod'
const LEDGER = {
  id: `${ASSET}/zones/europe-west3-a/disks/ledger-data`,
  type: 'compute.googleapis.com/Disk',
  typeSystem: 'cai',
  origin: 'observed',
  document: { name: 'ledger-data' }
} as const

/** A snapshot as it stood at noon. */
function snapshotAt(creationTimestamp: string, status = 'READY', of = 'ledger-data'): NeighbourCase['resources'][number] {
  return {
    id: `${ASSET}/global/snapshots/${of}-${creationTimestamp}`,
    type: 'compute.googleapis.com/Snapshot',
    typeSystem: 'cai',
    origin: 'observed',
    readTime: '2026-11-22T12:00:00Z',
    document: { creationTimestamp, status, sourceDisk: `${COMPUTE}/${of}` }
  }
}

function historyOfDisk(snapshots: NeighbourCase['resources'], gaps: readonly Gap[] = []): Readonly<Record<string, unknown>> {
  const resources = [LEDGER, ...snapshots]
  const graph = graphOf({ kinds: [disk, snapshot], resources, gaps }, 'gcp', new Set(['backupHistory', 'restorePoint']))
  const node = graph.nodes.find(({ resource }) => resource.id === LEDGER.id)
  return plainly(graph.answer(node as (typeof graph.nodes)[number], 'backupHistory') as Facets['backupHistory'])
}

function plainly(history: Facets['backupHistory']): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(history as unknown as Record<string, Fact<unknown>>).map(([name, fact]) => [
      name,
      fact.state === 'known' ? fact.value : `?${fact.why}`
    ])
  )
}

const UNKNOWN = { newestHours: '?not-collected', oldestHours: '?not-collected', last: '?not-collected', whole: true }
const NONE = { newestHours: Infinity, oldestHours: 0, last: 'none', whole: true }
const OTHERS = snapshotAt('2026-11-22T11:00:00Z', 'READY', 'orders-data')

it('is made of what points at a resource, of which one that failed is none', () => {
  const snapshots = [
    snapshotAt('2026-11-21T06:00:00Z'),
    snapshotAt('2026-11-22T07:00:00+01:00'),
    snapshotAt('2026-11-22T10:00:00Z', 'FAILED'),
    OTHERS
  ]
  expect(historyOfDisk(snapshots)).toEqual({ newestHours: 6, oldestHours: 30, last: 'failed', whole: true })
})

it('is empty where all backups are of others', () => {
  expect(historyOfDisk([OTHERS])).toEqual(NONE)
})

it('holds nothing to go back to where what there is runs, failed or is being deleted', () => {
  const snapshots = [snapshotAt('2026-11-20T11:00:00Z', 'DELETING'), snapshotAt('2026-11-22T11:00:00Z', 'UPLOADING')]
  expect(historyOfDisk(snapshots)).toEqual({ ...NONE, last: 'running' })
})

it('is not known where no backups were collected', () => {
  expect(historyOfDisk([])).toEqual(UNKNOWN)
})

it('is not known where some backups were not collected', () => {
  const gap: Gap = { what: 'snapshots of the project', why: 'truncated', types: ['compute.googleapis.com/Snapshot'] }
  expect(historyOfDisk([snapshotAt('2026-11-22T06:00:00Z')], [gap])).toEqual(UNKNOWN)
})

it('is not known where the time of a backup is not', () => {
  expect(historyOfDisk([snapshotAt('2026-11-22T06:00:00Z'), snapshotAt('lately')])).toEqual({
    newestHours: '?unreadable',
    oldestHours: '?unreadable',
    last: '?unreadable',
    whole: true
  })
})

const history = (newest: number, oldest: number, last: 'complete' | 'failed' | 'none'): Facets['backupHistory'] => ({
  newestHours: known(newest),
  oldestHours: known(oldest),
  last: known(last),
  whole: known(true)
})
const open: Facets['backupHistory'] = {
  newestHours: unknown('not-collected'),
  oldestHours: unknown('not-collected'),
  last: unknown('not-collected'),
  whole: known(true)
}

it('is as weak as its weakest part where all parts are needed', () => {
  const parts = [history(6, 30, 'complete'), history(48, 48, 'failed')]
  expect(plainly(weakestHistory(parts, open))).toEqual({ newestHours: 48, oldestHours: 48, last: 'failed', whole: true })
})

it('is as good as the best where each is whole', () => {
  const parts = [history(6, 30, 'complete'), history(48, 400, 'complete')]
  expect(plainly(joinedHistory(parts, open))).toEqual({ newestHours: 6, oldestHours: 400, last: 'complete', whole: true })
})

it.each([weakestHistory, joinedHistory])('is not known where a part is not (%o)', (combine) => {
  expect(plainly(combine([history(6, 30, 'complete'), open], open))).toEqual(UNKNOWN)
  expect(plainly(combine([], open))).toEqual(UNKNOWN)
})
