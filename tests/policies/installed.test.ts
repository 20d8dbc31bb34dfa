import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ended, type Run } from '../scans/run.ts'
import { VIOLATIONS } from '../scans/violations.ts'

const ROOT = join(import.meta.dirname, '../..')
const PROFILES = ['maropost', 'sendmarc', 'retarus', 'cm']
const PACKAGES = ['.', ...PROFILES.map((profile) => join('policies', profile))]
/** What no public cloud can uphold: there, whoever stands by the document has an exception accepted. */
const CANNOT_HOLD: Readonly<Record<string, readonly string[]>> = { cm: ['no-third-party-cloud', 'own-private-cloud'] }
/** What no Google Cloud program tells: undecided, which blocks nobody. */
const STAYS_OPEN: Readonly<Record<string, readonly string[]>> = {
  retarus: ['antivirus']
}
/** A registry that has to be asked for the Pulumi SDK takes its time. */
const INSTALL_MS = 300_000

let folder: string

/** npm without what an npm around it says of the repository; its registry stays. */
async function npm(args: readonly string[], cwd: string): Promise<Run> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config_(local_prefix|workspaces?)$|package|lifecycle)/i.test(name))
  )
  const run = await ended(spawn('npm', [...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' }))
  if (run.status !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${run.stderr}`)
  return run
}

beforeAll(async () => {
  const missing = ['cli.js', 'policy-pack.js', 'testing.js'].filter((file) => !existsSync(join(ROOT, 'dist', file)))
  if (missing.length > 0) throw new Error(`asbuilt is not built (no dist/${missing.join(', dist/')}): run npm run build, as npm ci does`)
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'asbuilt-installed-')))
  // What is packed is what is built: packing must not build it anew below other tests.
  for (const each of PACKAGES) await npm(['pack', '--ignore-scripts', '--pack-destination', folder], join(ROOT, each))
  const tarballs = readdirSync(folder).filter((file) => file.endsWith('.tgz'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'a-program', private: true }))
  const started = Date.now()
  await npm(['install', '--no-audit', '--no-fund', '--prefer-offline', ...tarballs.map((file) => `./${file}`)], folder)
  process.stderr.write(`npm install of the packages took ${Math.round((Date.now() - started) / 1000)} s\n`)
}, INSTALL_MS)

afterAll(async () => {
  // Thousands of files.
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
}, INSTALL_MS)

interface Told {
  readonly name: string
  readonly version: string
  readonly violations: readonly { readonly policy: string; readonly level: string; readonly urn: string }[]
  readonly blocked: boolean
}

/**
 * Runs a pack over a program by the test kit of the installed package, in a process that knows nothing of the repository's code. What the
 * owner of the stack states, and whose data is where if the program has a register, a configuration above the pack tells.
 */
async function runInstalled(pack: string, program: string): Promise<Told> {
  const register = join(program, 'tenants.yaml')
  const stated = parse(readFileSync(join(program.replace(/violating$/, ''), 'asbuilt.yaml'), 'utf8')) as { readonly documents: unknown }
  const config = { documents: stated.documents, ...(existsSync(register) ? { tenants: [register] } : {}) }
  writeFileSync(join(folder, 'asbuilt.yaml'), JSON.stringify(config))
  const script = `
    import { runPolicyPack } from 'asbuilt/testing'
    const { name, version, violations, blocked } = await runPolicyPack(${JSON.stringify({ pack, program })})
    process.stdout.write(JSON.stringify({ name, version, violations, blocked }))`
  writeFileSync(join(folder, 'driver.mjs'), script)
  const run = await ended(spawn(process.execPath, ['driver.mjs'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }))
  expect([run.status, run.stderr]).toEqual([0, ''])
  return JSON.parse(run.stdout) as Told
}

function seeded(profile: string): readonly string[] {
  const rows = Object.entries(VIOLATIONS[profile] ?? {})
  return [
    ...new Set(rows.flatMap(([claim, findings]) => findings.map((finding) => `${claim} ${finding.split(' ')[1]?.replace(/:$/, '')}`)))
  ].toSorted()
}

function mandatory({ violations }: Told): readonly string[] {
  const told = violations.filter(({ level }) => level === 'mandatory').map(({ policy, urn }) => `${policy} ${urn.split('::').at(-1)}`)
  return [...new Set(told)].toSorted()
}

it('the packs go with the very package that was packed here, not with one that a registry may have', () => {
  const installed = readdirSync(join(folder, 'node_modules'), { recursive: true, encoding: 'utf8' })
  const copies = installed.filter((path) => path.split(sep).at(-1) === 'asbuilt' && !path.includes('.bin'))
  expect(copies).toEqual(['asbuilt'])
})

describe.each(PROFILES)('asbuilt and asbuilt-policy-%s, packed and installed into an empty folder', (profile) => {
  const cannotHold = CANNOT_HOLD[profile] ?? []

  it('hold a program to the document', { timeout: 60_000 }, async () => {
    const run = await runInstalled(`node_modules/asbuilt-policy-${profile}`, join(ROOT, 'stacks', profile, 'violating'))
    expect(run.name).toBe(profile)
    expect(mandatory(run).filter((told) => !cannotHold.some((policy) => told.startsWith(`${policy} `)))).toEqual(seeded(profile))
    expect(run.blocked).toBe(true)
  })

  it('let the reference program through, but for what no public cloud can uphold or tell', { timeout: 60_000 }, async () => {
    const run = await runInstalled(`node_modules/asbuilt-policy-${profile}`, join(ROOT, 'stacks', profile))
    const told = new Set(run.violations.map(({ policy, level }) => `${policy} ${level}`))
    const open = (STAYS_OPEN[profile] ?? []).map((policy) => `${policy} advisory`)
    expect([...told].toSorted()).toEqual([...cannotHold.map((policy) => `${policy} mandatory`), ...open].toSorted())
    expect(run.blocked).toBe(cannotHold.length > 0)
  })
})

describe('a pack that the installed asbuilt writes', () => {
  it('holds a program to the document', { timeout: 60_000 }, async () => {
    const cli = join(folder, 'node_modules/.bin/asbuilt')
    const written = await ended(
      spawn(cli, ['init', 'policy', 'gate', '-p', 'maropost'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    )
    expect([written.status, written.stderr]).toEqual([0, ''])
    const run = await runInstalled('gate', join(ROOT, 'stacks/maropost/violating'))
    expect(mandatory(run)).toEqual(seeded('maropost'))
  })

  it('does so for a profile of one’s own', { timeout: 60_000 }, async () => {
    cpSync(join(ROOT, 'src/profiles/sendmarc.yaml'), join(folder, 'ours.yaml'))
    const cli = join(folder, 'node_modules/.bin/asbuilt')
    const written = await ended(
      spawn(cli, ['init', 'policy', 'own', '-p', 'ours.yaml', '--name', 'ours'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    )
    expect([written.status, written.stderr]).toEqual([0, ''])
    const run = await runInstalled('own', join(ROOT, 'stacks/sendmarc/violating'))
    expect(run.name).toBe('ours')
    expect(mandatory(run)).toEqual(seeded('sendmarc'))
  })
})
