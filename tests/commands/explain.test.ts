import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { explainCommand } from '../../src/commands/explain.ts'
import { explainControl } from '../../src/commands/explain/control.ts'
import { explainKind } from '../../src/commands/explain/kind.ts'
import { CONTROLS } from '../../src/controls/index.ts'
import type { ScanError } from '../../src/errors.ts'
import { KINDS } from '../../src/kinds/index.ts'
import { hostile } from '../reports/hostile.ts'
import { RESULT, WAIVED } from '../reports/result.ts'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-explain-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

async function refusal(word: string, result?: string): Promise<ScanError> {
  return await explainCommand(word, result === undefined ? {} : { result }).then(
    (text) => expect.unreachable(text),
    (cause: unknown) => cause as ScanError
  )
}

describe('asbuilt explain', () => {
  it('tells of a claim how it is read, what it speaks of, where and by what it is checked, and what is open', async () => {
    const text = await explainCommand('maropost/real-time-backups', {})
    expect(text).toMatch(
      /^maropost\/real-time-backups {3}high, shown over time\nMaropost Information Technology Security Brief, Overview\n/
    )
    expect(text).toContain('\nHow the wording is read\n  Elsewhere the document only claims daily snapshots')
    expect(text).toContain('\n  database-masters  kinds gcp.sql-instance; not (linked replicaOf)\n')
    expect(text).toContain(
      '\nChecked by: point-in-time-restore (Any point in time can be restored)\n  minimumDays  7\n  only         database-masters\n  reads        backup\n'
    )
    expect(text).toMatch(/\n {2}gcp +gcp\.sql-instance\n {2}azure +not in scope; there it would be azure\.cosmos-account/)
    expect(text).toContain('\nCannot be taken literally together with\n  maropost/daily-snapshots  A snapshot is taken every day.\n')
  })

  it('shows a contradiction at the claim that does not name it, too', async () => {
    expect(await explainCommand('retarus/three-data-center-option', {})).toContain('  retarus/eea-two-data-centers  ')
    expect(await explainCommand('retarus/eea-two-data-centers', {})).toContain('  retarus/three-data-center-option  ')
  })

  it('tells what people must show', async () => {
    expect(await explainCommand('bc-plan', {})).toContain('\nPeople must show\n  the plan, not older than 365 days\n')
  })

  it('tells what an owner must state', async () => {
    const profile = file(
      'ledger.yaml',
      `document: {id: ledger, title: Ledger}
systems: []
claims:
  - id: ledger/kept
    section: Backups
    statement: Backups are kept for a while.
    scope: {roles: [database], labels: {product: [ledger, orders]}}
    verify: [{control: backup-retention, declare: {minimumDays: how long}}]
`
    )
    const text = await explainCommand('kept', { profile: [profile] })
    expect(text).toContain('\n  minimumDays  open: the owner must state how long\n')
    expect(text).toContain('\n  everything: roles database; labels product=ledger|orders\n')
    expect(text).toContain('\nOpen\n  the owner must state  how long\n')
  })

  it('explains every document that has a claim of that name', async () => {
    const text = await explainCommand('daily-snapshots', {})
    expect(text.match(/^(cm|maropost)\/daily-snapshots {3}/gm)).toHaveLength(2)
  })

  it('tells of a control its parameters, its remedy, the kinds that answer and the claims that ask', async () => {
    const text = await explainCommand('key-rotation', {})
    expect(text).toMatch(/\nParameters\n {2}maximumDays {2}required number: /)
    expect(text).toMatch(/\nReads\n {2}keyRotation\n/)
    expect(text).toMatch(/\n {2}gcp +gcp\.kms-key/)
    expect(await explainCommand('encrypted-at-rest', {})).toMatch(/minimum {2}choice \(provider-key, customer-key, hsm-key\): /)
    expect(await explainCommand('point-in-time-restore', {})).toContain('\n  sendmarc/pitr-7-days  ')
  })

  it('tells of a kind its types, what it tells and what not, and where it points', async () => {
    const text = await explainCommand('gcp.sql-instance', {})
    expect(text).toContain('\n  cai        sqladmin.googleapis.com/Instance\n')
    expect(text).toMatch(/\nTells\n {2}.*placement/)
    expect(text).toMatch(/\nDoes not tell yet\n {2}.*backupHistory/)
    expect(text).toContain('\n  replicaOf    gcp.sql-instance\n')
    expect(text).toMatch(/\nRepairs are known for\n {2}.*point-in-time-restore/)
  })

  it('explains every control and every kind', () => {
    for (const control of CONTROLS) expect(explainControl(control, [])).toMatch(new RegExp(`^${control.id} {3}`))
    for (const kind of KINDS) expect(explainKind(kind)).toMatch(new RegExp(`^${kind.id} {3}`))
  })
})

describe('asbuilt explain, given a finding', () => {
  const report = file('result.json', WAIVED)

  it('tells what was found, on what evidence, of which claim, and what to do', async () => {
    const text = await explainCommand('0f3a5c', { result: report })
    expect(text).toMatch(/^0f3a5c7d9e1b2f4a6c8e0d1f3b5a7c9e {3}fail, high\ndaily backups are kept: 3 days; the document says 7 days\.\n/)
    expect(text).toContain('\n  declared at  stacks/the books/backups.ts:14:3\n')
    expect(text).toContain('\nEvidence\n  snapshotSchedulePolicy.retentionPolicy.maxRetentionDays = 3 (declared)\n')
    expect(text).toContain('\nFix\n  snapshotSchedulePolicy.retentionPolicy.maxRetentionDays: 7\n')
    expect(text).toContain('\nWaived\n  until 2026-12-01 by jane@example.com')
    expect(text).toContain('\nClaim: sample/snapshots-seven-days (contradicted)\n  Snapshots are kept for seven days.\n')
    expect(text).toMatch(/\nControl: backup-retention\n {2}\w/)
  })

  it('finds what passes as well, and what an unknown waits on', async () => {
    expect(await explainCommand('2f3a5c', { result: report })).toContain('web-1 has no public address.')
    expect(await explainCommand('1f3a5c', { result: report })).toMatch(/\nWaits on\n {2}urn:pulumi:.*orders-replica\n/)
  })

  it('lets no document write to the terminal', async () => {
    const forged = file('forged.json', hostile('daily\u001b[2J\r\nall is upheld\u202e'))
    const text = await explainCommand('0f3a5c', { result: forged })
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
    expect(text).not.toMatch(/^all is/m)
  })

  it.each([
    [
      'an unknown word',
      'regoin-pinned',
      undefined,
      /"regoin-pinned": there is no claim, control or kind .*; did you mean "region-pinned"\?$/
    ],
    ['a claim that is nearly one', 'maropost/no-extrnal-ip', undefined, /did you mean "maropost\/no-external-ip"\?$/],
    ['a word far from any', 'xyzzy', undefined, /there is no claim, control or kind of that name$/],
    ['a fingerprint without a report', '0f3a5c7d', undefined, /give the JSON report that has it, --result result\.json$/],
    ['a fingerprint that the report does not have', 'abcdef', report, /no finding of .*result\.json begins with it$/],
    ['a report that is not there', '0f3a5c7d', join(folder, 'none.json'), /^Cannot read .*none\.json: ENOENT/],
    ['what is no report', '0f3a5c7d', file('other.json', { schema: 'other' }), /it is no JSON report \(asbuilt\/result\/1\)/],
    ['what is no JSON', '0f3a5c7d', file('text.json', 'hello'), /it is no JSON report/]
  ])('refuses %s', async (_what, word, result, message) => {
    const error = await refusal(word, result)
    expect([error.message, error.exit]).toEqual([expect.stringMatching(message), 2])
  })

  it('refuses a prefix that several findings begin with', async () => {
    const findings = RESULT.findings.map((finding, index) => ({ ...finding, fingerprint: `${'a'.repeat(31)}${index}` }))
    const error = await refusal('aaaaaa', file('twins.json', { ...RESULT, findings }))
    expect(error.message).toMatch(/2 findings begin with it; give more of the fingerprint$/)
  })
})
