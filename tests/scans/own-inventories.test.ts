import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { exitStatus } from '../../src/commands/scan.ts'
import { loadConfig } from '../../src/config/load.ts'
import type { Result } from '../../src/model/finding.ts'
import { scan } from '../../src/scan.ts'
import { VOCABULARY } from '../../src/vocabulary.ts'

const ROOT = join(import.meta.dirname, '..', '..', 'stacks')

/** What such an inventory decides of a document: whatever the compliant sample upholds, the violating one contradicts. */
const DECIDED: Readonly<Record<'cm' | 'retarus', readonly string[]>> = {
  cm: [
    'own-private-cloud',
    'no-third-party-cloud',
    'network-named-accounts',
    'soc-24x7',
    'full-control-of-data',
    'periodic-vulnerability-scans',
    'semi-automated-patching',
    'network-behaviour-monitoring',
    'capacity-monitoring',
    'next-gen-firewall',
    'ntp-pool',
    'backup-aes256-at-rest',
    'daily-snapshots',
    'backup-two-zones',
    'backup-integrity-fingerprint',
    'restore-test-automated',
    'data-at-rest-netherlands',
    'backups-netherlands',
    'retention-messaging',
    'retention-voice',
    'deletion-production-then-backup'
  ],
  retarus: [
    'need-to-know',
    'data-owner-and-processor-defined',
    'integrity-no-manipulation',
    'authenticity-immutability',
    'role-based-authorisation',
    'staff-do-not-view-content',
    'confidentiality-classification',
    'optional-content-storage',
    'network-firewalls',
    'network-segmentation',
    'network-monitoring',
    'antivirus',
    'at-rest-aes',
    'transit-protected',
    'fax-image-encryption',
    'autonomous-us-and-europe',
    'failover-same-jurisdiction',
    'reroute-on-local-outage'
  ]
}

describe.each(['cm', 'retarus'] as const)('the sample inventories of %s', (name) => {
  let compliant: Result
  let violating: Result

  beforeAll(async () => {
    const config = name === 'cm' ? { config: await loadConfig(join(ROOT, name, 'inventory', 'asbuilt.yaml'), VOCABULARY) } : {}
    const sample = (file: string): Promise<Result> => scan({ targets: [join(ROOT, name, 'inventory', file)], profiles: [name], ...config })
    compliant = await sample('compliant.ndjson')
    violating = await sample('violating.ndjson')
  }, 60_000)

  it('uphold all that they decide, and leave nothing unread', () => {
    expect(compliant.findings).toEqual([])
    expect(compliant.inputs).toMatchObject([{ source: 'neutral inventory', collectedAt: '2026-11-28T06:00:00.000Z', gaps: [] }])
    expect(compliant.inputs.map(({ resources, recognised }) => resources - recognised)).toEqual([0])
    const upheld = named(compliant, 'upheld')
    expect(DECIDED[name].filter((claim) => !upheld.includes(claim))).toEqual([])
  })

  it('contradict it all in the violating one', () => {
    const contradicted = named(violating, 'contradicted')
    expect(DECIDED[name].filter((claim) => !contradicted.includes(claim))).toEqual([])
    expect(named(compliant, 'upheld').filter((claim) => !contradicted.includes(claim) && claim !== 'metadata-apart-from-content')).toEqual(
      []
    )
  })
})

it('what was observed of nothing that was read is told, and counts', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'asbuilt-observed-')), 'observed.ndjson')
  const lines = [
    { asbuilt: 'inventory/1', collectedAt: '2026-11-28T06:00:00Z' },
    { kind: 'site', id: 'ams1', country: 'NL' },
    { kind: 'site', id: 'ams2', name: 'ams1', country: 'NL' },
    { kind: 'observation', id: 'stray', of: 'nowhere', lastScan: 'never' },
    { kind: 'observation', id: 'torn', of: 'AMS2', lastScan: 'never' }
  ]
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'))
  const result = await scan({ targets: [file], profiles: ['cm'] })
  expect(result.inputs[0]?.gaps).toEqual([
    { what: 'what was observed in stray: "nowhere" is in none of the inputs', why: 'unreadable', types: ['observation'] }
  ])
  expect(exitStatus(result, { failOn: [] })).toBe(3)
})

function named({ claims }: Result, verdict: string): readonly string[] {
  return claims.filter((claim) => claim.verdict === verdict).map(({ id }) => id.slice(id.indexOf('/') + 1))
}
