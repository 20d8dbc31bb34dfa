import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VIOLATIONS } from '../scans/violations.ts'
import { createPulumiCli, type PulumiCli, toldIn, whyNoPulumi } from './pulumi-cli.ts'
import { type Deed, type StandInProvider, startStandInProvider } from './stand-in-provider.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const why = whyNoPulumi()
// The reporter folds what is skipped together; why has to be seen all the same.
if (why !== undefined) process.stderr.write(`The tests on a real Pulumi engine are skipped: ${why}\n`)

describe.skipIf(why !== undefined).each(['maropost', 'sendmarc'])(
  `policies/%s on a real Pulumi engine${why === undefined ? '' : ` (skipped: ${why})`}`,
  { timeout: 180_000 },
  (name) => {
    const pack = join(ROOT, 'policies', name)
    const packed = ['--policy-pack', pack]
    let home: string
    let providers: readonly StandInProvider[]
    let pulumi: PulumiCli
    let compliant: string
    let violating: string

    beforeAll(async () => {
      home = mkdtempSync(join(tmpdir(), 'asbuilt-pulumi-'))
      const names = ['gcp', 'azure-native'] as const
      providers = await Promise.all(names.map((each) => startStandInProvider({ name: each, version: versionOf(`@pulumi/${each}`) })))
      pulumi = createPulumiCli(home, names.map((each, index) => `${each}:${providers[index]?.port}`).join(','))
      compliant = pulumi.copy(name)
      violating = join(compliant, 'violating')
      for (const folder of [compliant, violating]) {
        const { status, stderr } = await pulumi.run(folder, ['stack', 'init', 'dev'])
        if (status !== 0) throw new Error(`Cannot make a stack in ${folder}: ${stderr}`)
      }
    }, 60_000)
    afterAll(() => {
      for (const provider of providers) provider.close()
      rmSync(home, { recursive: true, force: true })
    })

    it('lets the reference stack through, with the sample configuration too', async () => {
      for (const config of [[], ['--policy-pack-config', join(pack, 'policy-config.json')]]) {
        const { status, stdout } = await pulumi.run(compliant, ['preview', ...packed, ...config])
        expect(toldIn(stdout)).toEqual([])
        expect(stdout).toContain(`${name}@v${versionOf(`asbuilt-policy-${name}`)}`)
        expect(status).toBe(0)
      }
    })

    it('stops the preview of the violating variant and names what a scan of it finds', async () => {
      const { status, stdout } = await pulumi.run(violating, ['preview', ...packed])
      const told = toldIn(stdout)
      expect(pairs(told.filter(({ level }) => level === 'mandatory'))).toEqual(seeded(name))
      expect(told.filter(({ level }) => level !== 'mandatory')).toEqual([])
      expect(status).toBeGreaterThan(0)
    })

    it('lets an advisory configuration tell the same and stop nothing', async () => {
      const config = configuration('advisory.json', { all: 'advisory' })
      const { status, stdout } = await pulumi.run(violating, ['preview', ...packed, '--policy-pack-config', config])
      const told = toldIn(stdout)
      expect(pairs(told.filter(({ level }) => level === 'advisory'))).toEqual(seeded(name))
      expect(told.filter(({ level }) => level !== 'advisory')).toEqual([])
      expect(status).toBe(0)
    })

    it('stops an update before what violates by itself is made', async () => {
      const before = madeBy(providers).length
      const { status, stdout } = await pulumi.run(violating, ['up', '--yes', '--skip-preview', ...packed])
      const blamed = new Set(toldIn(stdout).flatMap(({ level, resource }) => (level === 'mandatory' ? [resource] : [])))
      expect(blamed.size).toBeGreaterThan(0)
      const sound = madeBy(providers).slice(before)
      expect(sound.filter((resource) => blamed.has(resource))).toEqual([])
      expect(status).toBeGreaterThan(0)
    })

    it('has what it repairs made as the document demands', async () => {
      const { policy, resource, repaired } = REPAIRED[name] as Repaired
      expect(seeded(name)).toContain(`${policy} ${resource}`)
      // Narrowed to the one resource, so that nothing else stops the update.
      const settings = { enforcementLevel: 'remediate', scope: { names: [resource] } }
      const config = configuration('repair.json', { all: 'disabled', [policy]: settings })
      const { status, stdout } = await pulumi.run(violating, ['up', '--yes', '--skip-preview', ...packed, '--policy-pack-config', config])
      expect(stdout).toContain(`[remediate]  ${policy}`)
      expect(toldIn(stdout)).toEqual([])
      expect(status).toBe(0)
      const inputs = deedsOf(providers).flatMap(({ urn, inputs }) => (urn.endsWith(`::${resource}`) ? [inputs] : []))
      expect(inputs).toContainEqual(repaired)
    })

    it('lets an update of the reference stack make everything', async () => {
      const before = madeBy(providers).length
      const { status, stdout } = await pulumi.run(compliant, ['up', '--yes', '--skip-preview', ...packed])
      expect(toldIn(stdout).filter(({ level }) => level === 'mandatory')).toEqual([])
      expect(status).toBe(0)
      const programs = /\+ (\d+) created/.exec(stdout)?.[1]
      // The stack itself is made by no provider.
      expect(madeBy(providers).length - before).toBe(Number(programs) - 1)
    })

    it.each([
      ['names no policy', { 'snapshot-retention-for-ever': 'mandatory' }, /"snapshot-retention-for-ever": there is no such policy/],
      ['has a setting of the wrong type', { all: { enforcementLevel: 'mandatory', unknown: 'never' } }, /all\.unknown/],
      ['gives all policies settings without a level', { all: { unknown: 'fail' } }, /invalid enforcement level/],
      [
        'names waivers that are not there',
        { all: { enforcementLevel: 'mandatory', waivers: 'lost.yaml' } },
        /lost\.yaml: there is no such file/
      ]
    ])('stops the preview when the configuration %s', async (_, settings, message) => {
      const config = configuration('wrong.json', settings)
      const { status, stdout, stderr } = await pulumi.run(compliant, ['preview', ...packed, '--policy-pack-config', config])
      expect(`${stdout}${stderr}`).toMatch(message)
      expect(`${stdout}${stderr}`).not.toMatch(/^ +at .*:\d+:\d+/m)
      expect(status).toBeGreaterThan(0)
    })

    function configuration(file: string, settings: object): string {
      const path = join(home, file)
      writeFileSync(path, JSON.stringify(settings))
      return path
    }
  }
)

interface Repaired {
  readonly policy: string
  readonly resource: string
  /** The inputs that its provider got. */
  readonly repaired: unknown
}

/** One of the seeded violations that the document alone can settle. */
const REPAIRED: Readonly<Record<string, Repaired>> = {
  maropost: {
    policy: 'snapshot-retention-7-days',
    resource: 'customers-master',
    repaired: expect.objectContaining({
      settings: expect.objectContaining({
        backupConfiguration: expect.objectContaining({ backupRetentionSettings: expect.objectContaining({ retainedBackups: 7 }) })
      })
    })
  },
  sendmarc: {
    policy: 'pitr-7-days',
    resource: 'reports',
    repaired: expect.objectContaining({ backup: expect.objectContaining({ backupRetentionDays: 7 }) })
  }
}

function versionOf(name: string): string {
  return (JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version
}

/** Claim and resource of everything that the violating variant was made to violate. */
function seeded(name: string): readonly string[] {
  const rows = Object.entries(VIOLATIONS[name] ?? {})
  return unique(rows.flatMap(([claim, findings]) => findings.map((finding) => `${claim} ${finding.split(' ')[1]?.replace(/:$/, '')}`)))
}

function pairs(told: readonly { readonly policy: string; readonly resource: string }[]): readonly string[] {
  return unique(told.map(({ policy, resource }) => `${policy} ${resource}`))
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort()
}

/** Names of the resources that were made, of whatever type. */
function madeBy(providers: readonly StandInProvider[]): readonly string[] {
  return deedsOf(providers).flatMap(({ verb, urn }) => (verb === 'create' ? [urn.split('::').at(-1) as string] : []))
}

function deedsOf(providers: readonly StandInProvider[]): readonly Deed[] {
  return providers.flatMap(({ deeds }) => deeds)
}
