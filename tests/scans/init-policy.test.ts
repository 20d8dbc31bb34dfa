import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { runPolicyPack, unknown } from '../../src/testing.ts'
import { PROFILE, UNDECIDED } from './inventory.ts'
import { run } from './run.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const FILES = ['PulumiPolicy.yaml', 'README.md', 'index.js', 'package.json', 'policy-config.json']
/** Two policies, one of them with a number. */
const LEDGER = `${PROFILE}
  - id: ledger/restorable
    section: Backups
    statement: Any moment of the last week | month can be restored.
    severity: critical
    systems: [databases]
    verify: [{control: point-in-time-restore, with: {minimumDays: 7}}]
`
const ATTESTED_ONLY = `document: {id: ledger, title: Ledger architecture}
systems: []
claims:
  - {id: ledger/tested, section: Backups, statement: Recovery is tested., attest: {artefact: recovery test report}}
`

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A folder of its own with these files in it. */
function workplace(files: Readonly<Record<string, string>> = { 'ledger.yaml': LEDGER }): string {
  const folder = mkdtempSync(join(tmpdir(), 'asbuilt-init-'))
  made.push(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

function jsonIn(...path: string[]): Record<string, unknown> {
  return JSON.parse(readFileSync(join(...path), 'utf8')) as Record<string, unknown>
}

describe('asbuilt init policy', () => {
  it('writes a pack for a profile of the user, with a copy of it, and says what comes next', async () => {
    const cwd = workplace()
    const { status, stdout, stderr } = await run(['init', 'policy', './compliance/pack', '-p', 'ledger.yaml'], { cwd })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toContain('Policy pack ledger, 2 policies, is in compliance/pack:')
    expect(stdout).toMatch(/npm install --prefix compliance\/pack\n +pulumi preview --policy-pack compliance\/pack\n$/)
    const pack = join(cwd, 'compliance/pack')
    expect(readdirSync(pack).toSorted()).toEqual([...FILES, 'ledger.yaml'].toSorted())
    expect(readFileSync(join(pack, 'ledger.yaml'), 'utf8')).toBe(LEDGER)
    expect(parse(readFileSync(join(pack, 'PulumiPolicy.yaml'), 'utf8'))).toMatchObject({ runtime: 'nodejs' })
    const { version } = jsonIn(ROOT, 'package.json')
    expect(jsonIn(pack, 'package.json')).toMatchObject({
      name: 'asbuilt-policy-ledger',
      version: '0.1.0',
      private: true,
      main: 'index.js',
      dependencies: { asbuilt: `^${String(version)}`, '@pulumi/pulumi': '^3.204.0' }
    })
    expect(jsonIn(pack, 'package.json').files).toContain('ledger.yaml')
    expect(jsonIn(pack, 'policy-config.json')).toEqual({
      all: { enforcementLevel: 'mandatory', unknown: 'warn' },
      restorable: { unknown: 'warn', parameters: { 'point-in-time-restore': { minimumDays: 7 } } }
    })
    const readme = readFileSync(join(pack, 'README.md'), 'utf8')
    expect(readme).toContain('pulumi preview --policy-pack compliance/pack --policy-pack-config policy-config.json')
    expect(readme).toContain('| `restorable` | critical | Any moment of the last week \\| month can be restored. |')
  })

  it('writes a pack that runs, and stays closed where nothing is known', async () => {
    const cwd = workplace()
    expect(await run(['init', 'policy', '-p', 'ledger.yaml'], { cwd })).toMatchObject({ status: 0, stderr: '' })
    const pack = join(cwd, 'policy')
    // What npm install would bring.
    symlinkSync(join(ROOT, 'node_modules'), join(pack, 'node_modules'))
    const databases = (settings: object) => [
      {
        type: 'gcp:sql/databaseInstance:DatabaseInstance',
        name: 'ledger-db',
        props: { databaseVersion: 'POSTGRES_16', region: 'europe-west3', settings }
      }
    ]
    const tier = 'db-custom-2-7680'
    const guarded = {
      tier,
      deletionProtectionEnabled: true,
      backupConfiguration: { enabled: true, pointInTimeRecoveryEnabled: true, transactionLogRetentionDays: 7 }
    }
    const config = join(pack, 'policy-config.json')
    const sound = await runPolicyPack({ pack, resources: databases(guarded), config })
    expect(sound.name).toBe('ledger')
    expect(sound.violations).toEqual([])
    expect(sound.blocked).toBe(false)
    const unguarded = await runPolicyPack({ pack, resources: databases({ ...guarded, deletionProtectionEnabled: false }), config })
    expect(unguarded.violations.map(({ policy, level }) => [policy, level])).toEqual([['guarded', 'mandatory']])
    expect(unguarded.blocked).toBe(true)
    const open = await runPolicyPack({ pack, resources: databases({ ...guarded, deletionProtectionEnabled: unknown }), config })
    expect(open.passed).not.toContain('guarded')
    expect(open.violations.map(({ policy, level }) => [policy, level])).toEqual([['guarded', 'advisory']])
  })

  it('only names a profile that comes with asbuilt', async () => {
    const cwd = workplace({})
    const { status, stdout } = await run(['init', 'policy', 'gate', '-p', 'maropost', '--name', 'Our.Gate_1'], { cwd })
    expect(status).toBe(0)
    expect(stdout).toContain('Policy pack Our.Gate_1, ')
    expect(readdirSync(join(cwd, 'gate')).toSorted()).toEqual([...FILES].toSorted())
    expect(readFileSync(join(cwd, 'gate/index.js'), 'utf8')).toContain("new PolicyPack('Our.Gate_1', { profile: 'maropost' })")
    // Registries take lower case only.
    expect(jsonIn(cwd, 'gate/package.json').name).toBe('asbuilt-policy-our.gate_1')
  })

  it('differs from the shipped pack of the same profile only in how it is got at', async () => {
    const cwd = workplace({})
    await run(['init', 'policy', 'maropost', '-p', 'maropost'], { cwd })
    for (const file of ['index.js', 'PulumiPolicy.yaml', 'policy-config.json']) {
      expect(readFileSync(join(cwd, 'maropost', file), 'utf8')).toBe(readFileSync(join(ROOT, 'policies/maropost', file), 'utf8'))
    }
  })

  it('leaves a profile that lies in the folder already where it is', async () => {
    const cwd = workplace({ 'policy/ledger.yaml': LEDGER, 'policy/notes.txt': 'of people' })
    const { status } = await run(['init', 'policy', '.', '-p', './ledger.yaml'], { cwd: join(cwd, 'policy') })
    expect(status).toBe(0)
    expect(readdirSync(join(cwd, 'policy')).toSorted()).toEqual([...FILES, 'ledger.yaml', 'notes.txt'].toSorted())
    expect(readFileSync(join(cwd, 'policy/index.js'), 'utf8')).toContain("{ profile: './ledger.yaml' }")
  })

  it('keeps names and titles in quotes where they need them', async () => {
    const title = 'Ledger: "core" & #books'
    const cwd = workplace({ "it's ours.yaml": LEDGER.replace('Ledger architecture', JSON.stringify(title)) })
    const { status, stdout } = await run(['init', 'policy', 'our pack', '-p', "./it's ours.yaml"], { cwd })
    expect(status).toBe(0)
    expect(stdout).toContain('pulumi preview --policy-pack "our pack"')
    expect(parse(readFileSync(join(cwd, 'our pack/PulumiPolicy.yaml'), 'utf8'))).toEqual({
      runtime: 'nodejs',
      description: `CrossGuard policy pack of ${title}`
    })
    expect(readFileSync(join(cwd, 'our pack/index.js'), 'utf8')).toContain(String.raw`{ profile: './it\'s ours.yaml' }`)
  })
})

interface Refusal {
  readonly name: string
  readonly args: readonly string[]
  readonly files?: Readonly<Record<string, string>>
  readonly exit: 2 | 4
  readonly stderr: RegExp
}

const REFUSALS: readonly Refusal[] = [
  { name: 'no profile', args: [], exit: 2, stderr: /required option '-p, --profile <name-or-file>' not specified/ },
  { name: 'an unknown profile', args: ['-p', 'maropst'], exit: 2, stderr: /Cannot find profile "maropst".*did you mean "maropost"\?/ },
  {
    name: 'a profile that is not there',
    args: ['-p', 'lost.yaml'],
    exit: 2,
    stderr: /Cannot read profile lost\.yaml: there is no such file/
  },
  {
    name: 'a profile with a mistake',
    args: ['-p', 'bad.yaml'],
    files: { 'bad.yaml': LEDGER.replace('deletion-protected', 'deletion-protect') },
    exit: 2,
    stderr: /Cannot use profile bad\.yaml:\n {2}bad\.yaml:10:15: unknown control "deletion-protect"/
  },
  {
    name: 'a profile that nothing verifies',
    args: ['-p', 'attested.yaml'],
    files: { 'attested.yaml': ATTESTED_ONLY },
    exit: 2,
    stderr: /Cannot make a policy pack of attested\.yaml: none of its claims is verified by a control/
  },
  ...['all', 'environments'].map(
    (word): Refusal => ({
      name: `a claim named "${word}"`,
      args: ['-p', 'ledger.yaml'],
      files: { 'ledger.yaml': UNDECIDED.replace('ledger/rotated', `ledger/${word}`) },
      exit: 2,
      stderr: new RegExp(`Pulumi keeps the name "${word}" for itself; rename claim "ledger/${word}"`)
    })
  ),
  ...['', 'our pack', 'größe', 'a/b', 'x'.repeat(101)].map(
    (name): Refusal => ({
      name: `the name "${name}"`,
      args: ['-p', 'ledger.yaml', '--name', name],
      exit: 2,
      stderr: /Cannot name a policy pack ".*": a name has up to 100 letters, digits, dashes, underscores and periods/
    })
  ),
  {
    name: 'a folder that is a file',
    args: ['ledger.yaml', '-p', 'ledger.yaml'],
    exit: 2,
    stderr: /Cannot write to ledger\.yaml: a file stands where a folder is needed/
  },
  {
    name: 'a profile by the name of a file of the pack',
    args: ['-p', 'Package.json'],
    files: { 'Package.json': LEDGER },
    exit: 2,
    stderr: /Cannot copy Package\.json into the policy pack: its own package\.json has that name/
  },
  {
    name: 'a folder below a file',
    args: ['ledger.yaml/policy', '-p', 'ledger.yaml'],
    exit: 2,
    stderr: /Cannot write to ledger\.yaml\/policy: a file stands where a folder is needed/
  },
  {
    name: 'a folder that no disk takes',
    args: ['x'.repeat(300), '-p', 'ledger.yaml'],
    exit: 4,
    stderr: /Cannot write to x+: ENAMETOOLONG/
  },
  { name: 'a folder too many', args: ['policy', 'gate', '-p', 'ledger.yaml'], exit: 2, stderr: /too many arguments/ }
]

describe('asbuilt init policy refuses', () => {
  it.each(REFUSALS)('$name', async ({ args, files, exit, stderr }) => {
    const cwd = workplace(files)
    const before = readdirSync(cwd)
    const result = await run(['init', 'policy', ...args], { cwd })
    expect(result.stderr).toMatch(stderr)
    expect(result.stderr).not.toMatch(/^ +at |asbuilt broke/m)
    expect(result.status).toBe(exit)
    expect(result.stdout).toBe('')
    expect(readdirSync(cwd)).toEqual(before)
  })

  it('to overwrite anything, and then writes nothing at all', async () => {
    const cwd = workplace({ 'ledger.yaml': LEDGER, 'policy/index.js': 'mine', 'policy/ledger.yaml': 'mine', 'policy/notes.txt': 'mine' })
    symlinkSync('nowhere', join(cwd, 'policy/README.md'))
    const { status, stdout, stderr } = await run(['init', 'policy', '-p', 'ledger.yaml'], { cwd })
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toBe(
      'error: Cannot write to policy: index.js, README.md, ledger.yaml are there already; name another folder, or remove what is in the way\n'
    )
    expect(readdirSync(join(cwd, 'policy')).toSorted()).toEqual(['README.md', 'index.js', 'ledger.yaml', 'notes.txt'])
    for (const file of ['index.js', 'ledger.yaml', 'notes.txt']) expect(readFileSync(join(cwd, 'policy', file), 'utf8')).toBe('mine')
    expect(existsSync(join(cwd, 'nowhere'))).toBe(false)
  })

  it('what it does not know', async () => {
    const cwd = workplace()
    expect(await run(['init'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringMatching(/^Usage: asbuilt init/) })
    expect(await run(['init', 'polcy'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringMatching(/Did you mean policy\?/) })
  })
})
