import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VIOLATIONS } from '../scans/violations.ts'
import { type PulumiCli, startPulumi, toldIn, versionOf, whyNoPulumi } from './pulumi-cli.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const why = whyNoPulumi()

describe.skipIf(why !== undefined).each(['maropost', 'sendmarc'])(
  `policies/%s on a real Pulumi engine${why === undefined ? '' : ` (skipped: ${why})`}`,
  { timeout: 180_000 },
  (name) => {
    const pack = join(ROOT, 'policies', name)
    const packed = ['--policy-pack', pack]
    let pulumi: PulumiCli
    let compliant: string
    let violating: string

    beforeAll(async () => {
      pulumi = await startPulumi()
      compliant = join(pulumi.home, name)
      violating = join(compliant, 'violating')
      cpSync(join(ROOT, 'stacks', name), compliant, { recursive: true })
      await pulumi.init(compliant)
      await pulumi.init(violating)
    }, 60_000)
    afterAll(() => pulumi.stop())

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
      const before = madeBy(pulumi).length
      const { status, stdout } = await pulumi.run(violating, ['up', '--yes', '--skip-preview', ...packed])
      const blamed = new Set(toldIn(stdout).flatMap(({ level, resource }) => (level === 'mandatory' ? [resource] : [])))
      expect(blamed.size).toBeGreaterThan(0)
      const sound = madeBy(pulumi).slice(before)
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
      const inputs = pulumi.deeds().flatMap(({ urn, inputs }) => (urn.endsWith(`::${resource}`) ? [inputs] : []))
      expect(inputs).toContainEqual(repaired)
    })

    it('lets an update of the reference stack make everything', async () => {
      const before = madeBy(pulumi).length
      const { status, stdout } = await pulumi.run(compliant, ['up', '--yes', '--skip-preview', ...packed])
      expect(toldIn(stdout).filter(({ level }) => level === 'mandatory')).toEqual([])
      expect(status).toBe(0)
      const programs = /\+ (\d+) created/.exec(stdout)?.[1]
      // The stack itself is made by no provider.
      expect(madeBy(pulumi).length - before).toBe(Number(programs) - 1)
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
      const path = join(pulumi.home, file)
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

/** Claims that are told only with what the owner states, which these packs have nobody to tell them. */
const STATED = ['approved-staff-only']

/** Claim and resource of everything that the violating variant was made to violate. */
function seeded(name: string): readonly string[] {
  const rows = Object.entries(VIOLATIONS[name] ?? {}).filter(([claim]) => !STATED.includes(claim))
  return unique(rows.flatMap(([claim, findings]) => findings.map((finding) => `${claim} ${finding.split(' ')[1]?.replace(/:$/, '')}`)))
}

function pairs(told: readonly { readonly policy: string; readonly resource: string }[]): readonly string[] {
  return unique(told.map(({ policy, resource }) => `${policy} ${resource}`))
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort()
}

/** Names of the resources that were made, of whatever type. */
function madeBy(pulumi: PulumiCli): readonly string[] {
  return pulumi.deeds().flatMap(({ verb, urn }) => (verb === 'create' ? [urn.split('::').at(-1) as string] : []))
}
