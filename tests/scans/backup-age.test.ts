import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Result } from '../../src/model/finding.ts'
import { scan } from '../../src/scan.ts'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-backup-age-'))
afterAll(() => rmSync(folder, { recursive: true }))

const COMPUTE = 'https://www.googleapis.com/compute/v1/projects/ledger-prod'
const PROFILE = `document: {id: ledger, title: Ledger architecture}
systems: [{id: disks, match: {kinds: [gcp.disk]}}]
claims:
  - {id: ledger/fresh, section: Backups, statement: Disks are backed up every day., systems: [disks], verify: [{control: backup-fresh, with: {maximumAgeHours: 24}}]}
`
const asset = (type: string, path: string, data: object): string =>
  JSON.stringify({
    name: `//compute.googleapis.com/projects/ledger-prod/${path}`,
    assetType: `compute.googleapis.com/${type}`,
    resource: { version: 'v1', location: 'europe-west3-a', data }
  })
const DISK = asset('Disk', 'zones/europe-west3-a/disks/ledger-data', { name: 'ledger-data', zone: `${COMPUTE}/zones/europe-west3-a` })
const SNAPSHOT = asset('Snapshot', 'global/snapshots/ledger-1', {
  name: 'ledger-1',
  status: 'READY',
  creationTimestamp: '2026-11-21T04:00:00.000Z',
  sourceDisk: `${COMPUTE}/zones/europe-west3-a/disks/ledger-data`
})

async function scanned(lines: readonly string[], written: string): Promise<Result> {
  writeFileSync(join(folder, 'profile.yaml'), PROFILE)
  const path = join(folder, 'assets.ndjson')
  writeFileSync(path, lines.join('\n'))
  utimesSync(path, new Date(written), new Date(written))
  return await scan({ targets: [path], profiles: [join(folder, 'profile.yaml')] })
}

it('counts the age of a backup to when the inventory was written, not to when it is scanned', async () => {
  const { claims, inputs } = await scanned([DISK, SNAPSHOT], '2026-11-22T04:00:00Z')
  expect(claims).toMatchObject([{ verdict: 'upheld' }])
  expect(inputs).toMatchObject([{ collectedAt: '2026-11-22T04:00:00.000Z' }])
})

it('finds a backup too old that was an hour older then', async () => {
  const { claims, findings } = await scanned([DISK, SNAPSHOT], '2026-11-22T05:00:00Z')
  expect(claims).toMatchObject([{ verdict: 'contradicted' }])
  expect(findings).toMatchObject([
    { because: 'has its newest backup 25 hours old', evidence: [{ path: 'creationTimestamp' }, { path: 'readTime' }, { path: 'status' }] }
  ])
})

it('does not know the age of a backup in a file that claims to be older than what stands in it', async () => {
  const { claims } = await scanned([DISK, SNAPSHOT], '1980-01-01T00:00:00Z')
  expect(claims).toMatchObject([{ verdict: 'undecided', undecidedBy: 'unreadable' }])
})

it('does not know the backups of an inventory without any', async () => {
  const { claims } = await scanned([DISK], '2026-11-22T04:00:00Z')
  expect(claims).toMatchObject([{ verdict: 'undecided', undecidedBy: 'not-collected' }])
})

it('asks no history of a preview', async () => {
  const step = (type: string, name: string, inputs: object): object => {
    const urn = `urn:pulumi:prod::ledger::${type}::${name}`
    return { op: 'create', urn, newState: { urn, type, custom: true, inputs } }
  }
  const disk = step('gcp:compute/disk:Disk', 'ledger-data', { zone: 'europe-west3-a' })
  const { claims, findings } = await scanned([JSON.stringify({ steps: [disk] })], '2026-11-22T04:00:00Z')
  expect(claims).toMatchObject([{ verdict: 'no-resources', outcomes: { 'not-applicable': 1, fail: 0, unknown: 0 } }])
  expect(findings).toEqual([])
})
