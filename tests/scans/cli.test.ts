import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import type { Result } from '../../src/model/finding.ts'
import { ATTESTED, GUARDED, KEYED, PROFILE, sqlAsset, UNDECIDED, UNGUARDED } from './inventory.ts'
import { ended, run, start } from './run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'asbuilt-cli-'))
afterAll(() => rmSync(cwd, { recursive: true }))

const PACKED = gzipSync(
  Array.from({ length: 2000 }, (_, index) => sqlAsset(`ledger-db-${Math.sin(index)}`, { deletionProtectionEnabled: true })).join('\n')
)

/** A waiver for the databases that a selector means, from today on for a while. */
function waiver(match: string, { days = 60 } = {}): string {
  const expires = new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  return `waivers:\n  - claims: [guarded]\n    match: ${match}\n    owner: jane@example.com\n    reason: Moves.\n    ticket: OPS-17\n    expires: ${expires}\n`
}

/** An attestation that holds for some days from today, for a file of that digest. */
function attestation({ days = 60, digest = `sha256:${'0'.repeat(64)}` } = {}): string {
  const validUntil = new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  return `attestations:\n  - claims: [tested]\n    artefact: drill of May\n    person: jane@example.com\n    date: 2026-05-01\n    validUntil: ${validUntil}\n    file: drill.txt\n    digest: ${digest}\n`
}

const DRILL = 'restored in two hours'

const LABELLED = sqlAsset('billing-db', { userLabels: { stage: 'legacy' } })

const FILES: Readonly<Record<string, string | Buffer>> = {
  'ledger.yaml': PROFILE,
  'attested.yaml': ATTESTED,
  'undecided.yaml': UNDECIDED,
  'twin.yaml': PROFILE,
  'bad.yaml': PROFILE.replace('deletion-protected', 'deletion-protect'),
  'empty.yaml': '',
  'orders-waived.yaml': waiver('{names: [orders-db]}'),
  'labels-waived.yaml': waiver('{labels: {stage: legacy}}'),
  'expired.yaml': waiver("{ids: ['*']}", { days: -1 }),
  'expiring.yaml': waiver("{ids: ['*']}", { days: 2 }),
  'unused.yaml': waiver('{names: [nobody]}'),
  'wrong-waivers.yaml': waiver('{names: [orders-db]}').replace('guarded', 'gaurded').replace('    owner: jane@example.com\n', ''),
  'drill.txt': DRILL,
  'drilled.yaml': attestation({ digest: `sha256:${createHash('sha256').update(DRILL).digest('hex')}` }),
  'drilled-long-ago.yaml': attestation({ days: -1, digest: `sha256:${createHash('sha256').update(DRILL).digest('hex')}` }),
  'forged.yaml': attestation(),
  'beside.yaml': ATTESTED,
  'beside.attestations.yaml': attestation({ days: 3, digest: `sha256:${createHash('sha256').update(DRILL).digest('hex')}` }),
  'labelled.ndjson': `${GUARDED}\n${LABELLED}\n`,
  'both.ndjson': `${UNGUARDED}\n${LABELLED}\n`,
  'good.ndjson': `${GUARDED}\n`,
  'bad.ndjson': `${GUARDED}\n${UNGUARDED}\n`,
  'keyed.ndjson': `${KEYED}\n`,
  'gaps.ndjson': `${GUARDED}\n{"hello": "world"}\nnot json\n`,
  'bad-and-gaps.ndjson': `{"assetType": "compute.googleapis.com/Disk", "name": "//compute.googleapis.com/x"}\n${UNGUARDED}\nnot json\n`,
  'not.json': 'hello, world',
  'truncated.json': `[${GUARDED}, ${UNGUARDED.slice(0, 80)}`,
  'stub.json': '{"assets": [',
  'other.json': '{"hello": "world"}',
  'packed.gz': PACKED,
  'truncated.gz': PACKED.subarray(0, PACKED.length - 500),
  'stub.gz': PACKED.subarray(0, 20),
  'empty.json': '',
  'empty-array.json': '[]',
  'folder/readme.txt': 'nothing to run'
}
mkdirSync(join(cwd, 'folder'))
for (const [name, content] of Object.entries(FILES)) writeFileSync(join(cwd, name), content)

interface Row {
  readonly name: string
  readonly args: readonly string[]
  readonly input?: string | Buffer
  readonly exit: 0 | 1 | 2 | 3 | 4
  readonly stdout?: RegExp
  /** Nothing is written to standard error unless it is said here. */
  readonly stderr?: RegExp
}

const SCAN = ['scan', '-p', 'ledger.yaml'] as const

const ROWS: readonly Row[] = [
  // Help and usage.
  { name: 'help', args: ['--help'], exit: 0, stdout: /^Usage: asbuilt [\s\S]*scan .*Check targets/ },
  { name: 'help of a command', args: ['scan', '--help'], exit: 0, stdout: /--profile <name-or-file>[\s\S]*--fail-on <verdicts>/ },
  { name: 'version', args: ['--version'], exit: 0, stdout: /^\d+\.\d+\.\d+\n$/ },
  { name: 'no command', args: [], exit: 2, stderr: /^Usage: asbuilt/ },
  { name: 'an unknown command', args: ['scann'], exit: 2, stderr: /unknown command 'scann'\n\(Did you mean scan\?\)/ },
  {
    name: 'an unknown flag',
    args: [...SCAN, 'good.ndjson', '--compct'],
    exit: 2,
    stderr: /unknown option '--compct'\n\(Did you mean --compact\?\)/
  },
  {
    name: 'no target',
    args: SCAN,
    exit: 2,
    stderr: /^error: Cannot scan: no target is given; name one, or have targets in asbuilt\.yaml\n$/
  },
  {
    name: 'no profile',
    args: ['scan', 'good.ndjson'],
    exit: 2,
    stderr: /^error: Cannot begin: no profile is given; name one with -p, or in profiles of asbuilt\.yaml\n$/
  },
  { name: 'a profile flag without a name', args: ['scan', 'good.ndjson', '-p'], exit: 2, stderr: /argument missing/ },
  {
    name: 'an unknown outcome',
    args: [...SCAN, 'good.ndjson', '--include', 'passed'],
    exit: 2,
    stderr: /There is no "passed"; allowed are pass, not-applicable, not-modelled/
  },
  {
    name: 'an unknown outcome among others',
    args: [...SCAN, 'good.ndjson', '--include', 'pass,passed'],
    exit: 2,
    stderr: /There is no "passed"/
  },
  {
    name: 'an unknown format',
    args: [...SCAN, 'good.ndjson', '-o', 'yaml'],
    exit: 2,
    stderr: /There is no format "yaml"; allowed are text, markdown, html, json, sarif/
  },
  {
    name: 'a format without its file',
    args: [...SCAN, 'good.ndjson', '-o', 'json='],
    exit: 2,
    stderr: /The file is missing; write json=report\.json, or json alone/
  },
  {
    name: 'an unknown verdict',
    args: [...SCAN, 'good.ndjson', '--fail-on', 'x'],
    exit: 2,
    stderr: /There is no "x"; allowed are undecided, unattested, no-resources/
  },
  {
    name: 'Pulumi configuration of another form',
    args: [...SCAN, 'good.ndjson', '--pulumi-config', 'zone'],
    exit: 2,
    stderr: /must look like key=value/
  },
  {
    name: 'an unknown claim',
    args: [...SCAN, 'good.ndjson', '-c', 'gaurded'],
    exit: 2,
    stderr: /^error: Cannot check only "gaurded": ledger has no claim or control of that name; did you mean "guarded"\?\n$/
  },
  {
    name: 'a control that checks nothing',
    args: [...SCAN, 'good.ndjson', '-c', 'key-rotation'],
    exit: 2,
    stderr: /^error: Cannot check only "key-rotation": ledger checks nothing by that control\n$/
  },
  {
    name: 'an unknown claim to skip',
    args: [...SCAN, 'good.ndjson', '--skip-check', 'nothing'],
    exit: 2,
    stderr: /^error: Cannot skip "nothing": ledger has no claim or control of that name\n$/
  },
  {
    name: 'a choice that leaves nothing',
    args: [...SCAN, 'good.ndjson', '-c', 'guarded', '--skip-check', 'deletion-protected'],
    exit: 2,
    stderr: /no claim is left/
  },

  // Profiles.
  {
    name: 'an unknown profile',
    args: ['scan', 'good.ndjson', '-p', 'maropst'],
    exit: 2,
    stderr: /^error: Cannot find profile "maropst": there are cm, maropost, .*; did you mean "maropost"\?/
  },
  {
    name: 'a profile that is not there',
    args: ['scan', 'good.ndjson', '-p', './ledgr.yaml'],
    exit: 2,
    stderr: /^error: Cannot read profile \.\/ledgr\.yaml: there is no such file\n$/
  },
  {
    name: 'a bad profile',
    args: ['scan', 'good.ndjson', '-p', 'bad.yaml'],
    exit: 2,
    stderr:
      /^error: Cannot use profile bad\.yaml:\n {2}bad\.yaml:10:15: unknown control "deletion-protect"; did you mean "deletion-protected"\?\n$/
  },
  { name: 'an empty profile', args: ['scan', 'good.ndjson', '-p', 'empty.yaml'], exit: 2, stderr: /empty\.yaml:1:1: it is empty/ },
  {
    name: 'two profiles of the same document',
    args: [...SCAN, '-p', 'twin.yaml', 'good.ndjson'],
    exit: 2,
    stderr: /^error: Cannot use twin\.yaml: its document id "ledger" is already that of ledger\.yaml\n$/
  },
  {
    name: 'a profile before a target that is not there',
    args: ['scan', 'absent.json', '-p', 'maropst'],
    exit: 2,
    stderr: /profile "maropst"/
  },

  // Input that cannot be read.
  {
    name: 'a target that is not there',
    args: [...SCAN, 'absent.json'],
    exit: 2,
    stderr: /^error: Cannot read absent\.json: there is no such file or folder\n$/
  },
  {
    name: 'a path through a file',
    args: [...SCAN, 'good.ndjson/assets.json'],
    exit: 4,
    stderr: /^error: Cannot read good\.ndjson\/assets\.json: /
  },
  {
    name: 'a folder without a program',
    args: [...SCAN, 'folder'],
    exit: 2,
    stderr: /^error: Cannot scan folder: it is a folder without Pulumi\.yaml/
  },
  { name: 'what is not JSON', args: [...SCAN, 'not.json'], exit: 4, stderr: /^error: Cannot scan not\.json: not JSON/ },
  {
    name: 'JSON of another sort',
    args: [...SCAN, 'other.json'],
    exit: 2,
    stderr: /^error: Cannot scan other\.json: its content is not known/
  },
  {
    name: 'JSON that ends before its first resource',
    args: [...SCAN, 'stub.json'],
    exit: 4,
    stderr: /^error: Cannot read stub\.json: .*ends early/
  },
  { name: 'an empty file', args: [...SCAN, 'empty.json'], exit: 4, stderr: /^error: Cannot scan empty\.json: it is empty\n$/ },
  {
    name: 'an empty inventory',
    args: [...SCAN, 'empty-array.json'],
    exit: 4,
    stderr: /^error: Cannot scan empty-array\.json: the inventory is empty\n$/
  },
  {
    name: 'gzip data that gives nothing',
    args: [...SCAN, 'stub.gz'],
    exit: 4,
    stderr: /^error: Cannot unpack stub\.gz: the gzip data is truncated or damaged\n$/
  },
  {
    name: 'an empty standard input',
    args: [...SCAN, '-'],
    input: '',
    exit: 4,
    stderr: /^error: Cannot scan standard input: it is empty\n$/
  },
  { name: 'one unreadable target of two', args: [...SCAN, 'good.ndjson', 'not.json'], exit: 4, stderr: /Cannot scan not\.json/ },

  // Verdicts.
  {
    name: 'everything upheld',
    args: [...SCAN, 'good.ndjson'],
    exit: 0,
    stdout: /✔ +Databases are protected against deletion\. +upheld +1 passed[\s\S]*1 claim {3}1 upheld {3}coverage 100 %\n$/
  },
  {
    name: 'a contradicted claim',
    args: [...SCAN, 'bad.ndjson'],
    exit: 1,
    stdout: /fail {2}orders-db {2}gcp\.sql-instance[\s\S]*fix: settings\.deletionProtectionEnabled: true/
  },
  {
    name: 'standard input',
    args: [...SCAN, '-'],
    input: UNGUARDED,
    exit: 1,
    stdout: /^asbuilt .* {3}- {2}Cloud Asset Inventory, 1 resource,/
  },
  { name: 'gzip data from standard input', args: [...SCAN, '-'], input: PACKED, exit: 0, stdout: /2000 resources/ },
  {
    name: 'several targets',
    args: [...SCAN, 'good.ndjson', 'bad.ndjson'],
    exit: 1,
    stdout: /good\.ndjson .*1 resource,[\s\S]*bad\.ndjson .*2 resources,/
  },
  { name: 'several documents', args: [...SCAN, '-p', 'maropost', 'good.ndjson', '--quiet'], exit: 1, stdout: /^58 claims / },
  {
    name: 'records that are no assets',
    args: [...SCAN, 'gaps.ndjson'],
    exit: 3,
    stdout: /gap: .*gaps\.ndjson:2[\s\S]*gap: .*gaps\.ndjson:3[\s\S]*1 undecided/
  },
  {
    name: 'records that are no assets beside a failure',
    args: [...SCAN, 'bad-and-gaps.ndjson'],
    exit: 1,
    stdout: /listed without properties[\s\S]*fail {2}orders-db/
  },
  {
    name: 'an array that is cut off',
    args: [...SCAN, 'truncated.json'],
    exit: 3,
    stdout: /gap: truncated\.json: the JSON ends early, in line 1; what follows was not seen[\s\S]*1 undecided/
  },
  {
    name: 'gzip data that is cut off',
    args: [...SCAN, 'truncated.gz'],
    exit: 3,
    stdout: /gap: .*truncated or damaged; what follows was not seen/
  },
  {
    name: 'something that was not collected',
    args: ['scan', '-p', 'undecided.yaml', 'keyed.ndjson'],
    exit: 3,
    stdout: /\? +The keys of databases lie in Germany\. +undecided/
  },
  {
    name: 'only what can be decided of it',
    args: ['scan', '-p', 'undecided.yaml', 'keyed.ndjson', '-c', 'guarded'],
    exit: 0,
    stdout: /^[\s\S]*1 claim {3}1 upheld/
  },
  {
    name: 'all but what cannot be decided',
    args: ['scan', '-p', 'undecided.yaml', 'keyed.ndjson', '--skip-check', 'region-pinned'],
    exit: 0,
    stdout: /3 claims {3}1 upheld {3}1 undecided {3}1 no-resources/
  },
  {
    name: 'what is not checked yet, when that counts',
    args: ['scan', '-p', 'undecided.yaml', 'keyed.ndjson', '--skip-check', 'keys-in-germany', '--fail-on', 'undecided'],
    exit: 3,
    stdout: /1 undecided/
  },
  {
    name: 'what nothing plays, when that counts',
    args: ['scan', '-p', 'undecided.yaml', 'keyed.ndjson', '--skip-check', 'keys-in-germany', '--fail-on', 'unattested,no-resources'],
    exit: 3,
    stdout: /1 no-resources/
  },
  {
    name: 'what people have to show',
    args: ['scan', '-p', 'attested.yaml', 'good.ndjson'],
    exit: 0,
    stdout: /○ +Recovery is tested\. +unattested +needs recovery test report/
  },
  {
    name: 'what people have to show, when that counts',
    args: ['scan', '-p', 'attested.yaml', 'good.ndjson', '--fail-on', 'unattested'],
    exit: 3,
    stdout: /1 unattested/
  },
  {
    name: 'what people have shown',
    args: ['scan', '-p', 'attested.yaml', 'good.ndjson', '--attestations', 'drilled.yaml', '--fail-on', 'unattested'],
    exit: 0,
    stdout: /✎ +Recovery is tested\. +attested +drill of May of 2026-05-01,\s+jane@example\.com, until \S+\n[\s\S]*1 attested {3}coverage/
  },
  {
    name: 'what people have shown beside the profile, for a while',
    args: ['scan', '-p', 'beside.yaml', 'good.ndjson', '--fail-on', 'unattested'],
    exit: 0,
    stdout:
      /Attestations to tend\n {2}expires after \S+ {2}drill of May, jane@example\.com {2}ledger\/tested {2}beside\.attestations\.yaml:2:5\n[\s\S]*1 attested \(1 expires within 14 days\)/
  },
  {
    name: 'what people have shown long ago',
    args: ['scan', '-p', 'attested.yaml', 'good.ndjson', '--attestations', 'drilled-long-ago.yaml'],
    exit: 0,
    stdout: /! +Recovery is tested\. +expired[\s\S]*1 expired/
  },
  {
    name: 'what people have shown long ago, when that counts',
    args: ['scan', '-p', 'attested.yaml', 'good.ndjson', '--attestations', 'drilled-long-ago.yaml', '--fail-on', 'unattested'],
    exit: 3,
    stdout: /1 expired/
  },
  {
    name: 'what is not what people have seen, which always counts',
    args: ['scan', '-p', 'attested.yaml', 'good.ndjson', '--attestations', 'forged.yaml', '--soft-fail'],
    exit: 3,
    stdout: /invalid: its file is not the one that was attested \(its digest is sha256:[0-9a-f]{64}\)[\s\S]*1 unattested/
  },
  {
    name: 'attestations that are not there',
    args: [...SCAN, 'good.ndjson', '--attestations', 'absent.yaml'],
    exit: 2,
    stderr: /^error: Cannot read attestations absent\.yaml: there is no such file\n$/
  },
  { name: 'a failure that is let pass', args: [...SCAN, 'bad.ndjson', '--soft-fail'], exit: 0, stdout: /1 contradicted/ },
  {
    name: 'gaps beside a failure that is let pass',
    args: [...SCAN, 'bad-and-gaps.ndjson', '--soft-fail'],
    exit: 3,
    stdout: /1 contradicted/
  },

  // Waivers.
  {
    name: 'a waiver for its only failure',
    args: [...SCAN, 'bad.ndjson', '--waivers', 'orders-waived.yaml'],
    exit: 0,
    stdout:
      /1 passed, 1 failed \(1 waived\)[\s\S]*waived until \d{4}-\d\d-\d\d by jane@example\.com: Moves\. \(OPS-17\)[\s\S]*1 contradicted {3}1 finding waived/
  },
  {
    name: 'a waiver by a label',
    args: [...SCAN, 'labelled.ndjson', '--waivers', 'labels-waived.yaml'],
    exit: 0,
    stdout: /1 finding waived/
  },
  {
    name: 'a waiver for one of two failures',
    args: [...SCAN, 'both.ndjson', '--waivers', 'labels-waived.yaml'],
    exit: 1,
    stdout: /1 finding waived/
  },
  {
    name: 'waivers from two files',
    args: [...SCAN, 'both.ndjson', '--waivers', 'labels-waived.yaml', '--waivers', 'orders-waived.yaml'],
    exit: 0,
    stdout: /2 findings waived/
  },
  {
    name: 'a waiver that has expired',
    args: [...SCAN, 'bad.ndjson', '--waivers', 'expired.yaml', '--quiet'],
    exit: 1,
    stdout:
      /^Waivers to tend\n {2}expired after \S+ {2}jane@example\.com: Moves\. \(OPS-17\) {2}expired\.yaml:2:5\n\n1 claim {3}1 contradicted {3}coverage/
  },
  {
    name: 'a waiver that expires soon',
    args: [...SCAN, 'bad.ndjson', '--waivers', 'expiring.yaml', '--quiet'],
    exit: 0,
    stdout: /expires after \S+, excuses 1 finding {2}/
  },
  {
    name: 'a waiver that nothing needs',
    args: [...SCAN, 'good.ndjson', '--waivers', 'unused.yaml'],
    exit: 0,
    stdout: /unused, holds until \S+ {2}jane@example\.com: Moves\. \(OPS-17\) {2}unused\.yaml:2:5/
  },
  {
    name: 'waivers with mistakes',
    args: [...SCAN, 'bad.ndjson', '--waivers', 'wrong-waivers.yaml'],
    exit: 2,
    stderr:
      /^error: Cannot use waivers wrong-waivers\.yaml:\n {2}wrong-waivers\.yaml:2:5: "owner" is missing\n {2}wrong-waivers\.yaml:2:14: unknown claim "gaurded" of ledger; did you mean "guarded"\?\n$/
  },
  {
    name: 'waivers that are not there',
    args: [...SCAN, 'bad.ndjson', '--waivers', 'absent.yaml'],
    exit: 2,
    stderr: /^error: Cannot read waivers absent\.yaml: there is no such file\n$/
  },
  {
    name: 'a folder for waivers',
    args: [...SCAN, 'bad.ndjson', '--waivers', 'folder'],
    exit: 2,
    stderr: /^error: Cannot read waivers folder: it is a folder\n$/
  },
  {
    name: 'wrong waivers beside right ones',
    args: [...SCAN, 'bad.ndjson', '--waivers', 'orders-waived.yaml', '--waivers', 'empty.yaml'],
    exit: 2,
    stderr: /^error: Cannot use waivers empty\.yaml:\n {2}empty\.yaml:1:1: it is empty\n$/
  },
  { name: 'a waivers flag without a file', args: [...SCAN, 'bad.ndjson', '--waivers'], exit: 2, stderr: /argument missing/ },

  // Output.
  {
    name: 'only the closing lines',
    args: [...SCAN, 'bad.ndjson', '--quiet'],
    exit: 1,
    stdout: /^1 claim {3}1 contradicted {3}coverage 100 %\n$/
  },
  { name: 'no table', args: [...SCAN, 'bad.ndjson', '--compact'], exit: 1, stdout: /^(?![\s\S]*Verdict)[\s\S]*fail {2}orders-db/ },
  {
    name: 'what passes as well',
    args: [...SCAN, 'bad.ndjson', '--include', 'pass'],
    exit: 1,
    stdout: /fail {2}orders-db[\s\S]*pass {2}ledger-db/
  },
  { name: 'JSON', args: [...SCAN, 'bad.ndjson', '-o', 'json'], exit: 1, stdout: /^\{\n {2}"schema": "asbuilt\/result\/1",/ },
  { name: 'SARIF', args: [...SCAN, 'bad.ndjson', '-o', 'sarif'], exit: 1, stdout: /"version": "2\.1\.0"/ },
  {
    name: 'a report that cannot be written',
    args: [...SCAN, 'good.ndjson', '-o', 'json=absent/report.json'],
    exit: 4,
    stderr: /^error: Cannot write absent\/report\.json: /
  },
  { name: 'a report over a folder', args: [...SCAN, 'bad.ndjson', '-o', 'sarif=folder'], exit: 4, stderr: /^error: Cannot write folder: / },
  { name: 'no progress when asked', args: [...SCAN, 'good.ndjson', '--no-progress'], exit: 0, stdout: /1 upheld/ }
]

describe('asbuilt, given', () => {
  it.concurrent.each(ROWS.map((row) => [row.name, row] as const))('%s', async (_name, { args, input, exit, stdout, stderr }) => {
    const told = await run(args, { cwd, ...(input === undefined ? {} : { input }) })
    expect(told).toMatchObject({
      status: exit,
      stdout: expect.stringMatching(stdout ?? /^$/) as string,
      stderr: expect.stringMatching(stderr ?? /^$/) as string
    })
    // A crash would show its stack, and what is not a terminal gets no colours.
    expect(told.stderr).not.toMatch(/\n\s+at /)
    // eslint-disable-next-line no-control-regex
    expect(told.stdout + told.stderr).not.toMatch(/\u001b/)
  })
})

describe('asbuilt', () => {
  it('writes several reports at once, each where it is wanted', async () => {
    const { status, stdout } = await run([...SCAN, 'bad.ndjson', '-o', 'json=report.json', '-o', 'sarif=report=1.sarif', '-o', 'text'], {
      cwd
    })
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^asbuilt /)])
    const result = JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')) as Result
    expect(result.findings).toMatchObject([{ outcome: 'fail', resource: { name: 'orders-db' } }])
    expect(JSON.parse(readFileSync(join(cwd, 'report=1.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
  })

  it('lists in JSON what it is asked for', async () => {
    const { stdout } = await run(
      ['scan', '-p', 'undecided.yaml', 'keyed.ndjson', '-o', 'json', '--include', 'pass,not-applicable', '--include', 'not-modelled'],
      { cwd }
    )
    expect((JSON.parse(stdout) as Result).findings.map(({ outcome }) => outcome)).toEqual(['pass', 'unknown'])
  })

  it('keeps its verdict when its reader goes away', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => sqlAsset(`orders-db-${index}`)).join('\n')
    const child = start([...SCAN, '-', '-o', 'json'], { cwd })
    child.stdin?.end(many)
    child.stdout?.once('data', () => child.stdout?.destroy())
    const stderr: Buffer[] = []
    child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk))
    const status = await new Promise((resolve) => void child.once('close', resolve))
    expect([status, Buffer.concat(stderr).toString()]).toEqual([1, ''])
  })

  it.runIf(existsSync('/dev/full'))('says when standard output is full (needs a system with /dev/full)', async () => {
    const child = start([...SCAN, 'bad.ndjson'], { cwd, stdout: openSync('/dev/full', 'w') })
    expect(await ended(child)).toEqual({
      status: 4,
      stdout: '',
      stderr: expect.stringMatching(/^error: Cannot write to standard output: .*no space left.*\n$/) as string
    })
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('ends a long read at %s, and says so', async (signal) => {
    const child = start([...SCAN, '-'], { cwd })
    child.stdin?.on('error', () => {})
    // More than what the format is recognised by, so that it waits for further records.
    child.stdin?.write(`${Array.from({ length: 2000 }, (_, index) => sqlAsset(`orders-db-${index}`)).join('\n')}\n`)
    setTimeout(() => child.kill(signal), 1500)
    const { status, stdout, stderr } = await ended(child)
    expect([status, stdout, stderr]).toEqual([4, '', 'error: Cannot finish the scan: interrupted\n'])
  })

  it('ends the wait for a first byte at SIGINT', async () => {
    const child = start([...SCAN, '-'], { cwd })
    setTimeout(() => child.kill('SIGINT'), 1000)
    expect(await ended(child)).toEqual({ status: 4, stdout: '', stderr: 'error: Cannot finish the scan: interrupted\n' })
  })
})
