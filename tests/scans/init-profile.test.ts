import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Result } from '../../src/model/finding.ts'
import { loadProfile } from '../../src/profiles/load.ts'
import { VOCABULARY } from '../../src/vocabulary.ts'
import { sqlAsset } from './inventory.ts'
import { run } from './run.ts'

const root = mkdtempSync(join(tmpdir(), 'asbuilt-init-profile-'))
afterAll(() => rmSync(root, { recursive: true }))
let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(root, 'case-'))
})

describe('asbuilt init profile', () => {
  it('writes a profile that is in order as it stands', async () => {
    const told = await run(['init', 'profile'], { cwd })
    expect(told).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^Profile architecture is in architecture\.yaml/) as string
    })
    const { document, claims } = await loadProfile(join(cwd, 'architecture.yaml'), VOCABULARY)
    expect(document).toMatchObject({ id: 'architecture', date: new Date().toISOString().slice(0, 10) })
    const ways = ['verify', 'anyOf', 'pending', 'needsSource', 'attest', 'note', 'conflictsWith'] as const
    for (const way of ways) expect(claims.some((claim) => claim[way] !== undefined)).toBe(true)
  })

  it('can be scanned with at once', async () => {
    await run(['init', 'profile', 'docs/Our Brief (2026).yaml'], { cwd })
    writeFileSync(join(cwd, 'assets.ndjson'), `${sqlAsset('ledger-db', { ipConfiguration: { ipv4Enabled: true } })}\n`)
    const told = await run(['scan', 'assets.ndjson', '-p', 'docs/Our Brief (2026).yaml', '-o', 'json'], { cwd })
    const { claims } = JSON.parse(told.stdout) as Result
    expect(told.status).toBe(1)
    expect(Object.fromEntries(claims.map(({ id, verdict }) => [id, verdict]))).toMatchObject({
      'our-brief-2026/databases-private': 'contradicted',
      'our-brief-2026/backups-kept': 'undecided',
      'our-brief-2026/guarded-office': 'unattested'
    })
  })

  it('overwrites nothing', async () => {
    writeFileSync(join(cwd, 'ours.yaml'), 'ours')
    const told = await run(['init', 'profile', 'ours.yaml'], { cwd })
    expect(told).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/ours\.yaml is there already/) as string })
    expect(readFileSync(join(cwd, 'ours.yaml'), 'utf8')).toBe('ours')
  })

  it.each([
    ['architecture', '!!!.yaml'],
    ['brief', 'brief'],
    ['a-b', 'A_b.yml']
  ])('calls the document %s when its file is %s', async (id, file) => {
    const told = await run(['init', 'profile', file], { cwd })
    expect(told.stdout).toMatch(new RegExp(`^Profile ${id} is in `))
    expect((await loadProfile(join(cwd, file), VOCABULARY)).document.id).toBe(id)
  })
})
