import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { CONTROLS } from '../../src/controls/index.ts'
import { assertSettings, configured, type PackSettings, policyName, settle, verifiable } from '../../src/crossguard/settings.ts'
import { verifications } from '../../src/evaluation/chosen.ts'
import { KINDS } from '../../src/kinds/index.ts'
import { LINK_NAMES } from '../../src/model/neighbourhood.ts'
import type { LoadedProfile } from '../../src/model/profile.ts'
import { loadProfile, shippedProfiles } from '../../src/profiles/load.ts'
import { startPolicyPack } from '../../src/testing.ts'
import { parseWaivers } from '../../src/waivers/parse.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const VOCABULARY = { kinds: KINDS.map(({ id }) => id), links: LINK_NAMES }
/** All that the engine reads of a PulumiPolicy.yaml (PolicyPackProject in sdk/go/common/workspace/project.go). */
const KNOWN_TO_ENGINE = ['runtime', 'version', 'main', 'description', 'author', 'website', 'license']

interface Manifest {
  readonly name: string
  readonly version: string
  readonly main: string
  readonly files: readonly string[]
  readonly dependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
}

const root = manifestIn('.')

it('are written by the template of asbuilt init policy, and by nobody else', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/generate-policies.ts'), '--check'], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

describe.each(readdirSync(join(ROOT, 'policies')))('policies/%s', (name) => {
  const folder = join('policies', name)
  const manifest = manifestIn(folder)
  const readme = textOf(folder, 'README.md')
  let profile: LoadedProfile
  beforeAll(async () => {
    profile = await loadProfile(name, VOCABULARY)
  })

  it('is of a shipped profile', () => {
    expect(shippedProfiles()).toContain(name)
    expect(profile.document.id).toBe(name)
  })

  it('is a package that holds what it needs and goes with this asbuilt', () => {
    expect(manifest.name).toBe(`asbuilt-policy-${name}`)
    expect(manifest.version).toBe(root.version)
    expect(manifest.files).toContain(manifest.main)
    expect(manifest.files).toEqual(expect.arrayContaining(['PulumiPolicy.yaml', 'policy-config.json']))
    for (const file of [...manifest.files, 'README.md']) expect(existsSync(join(ROOT, folder, file)), `${file} is missing`).toBe(true)
    expect(manifest.dependencies.asbuilt).toBe(`^${root.version}`)
    expect(root.peerDependencies['@pulumi/pulumi']).toMatch(
      new RegExp(`^>=${(manifest.dependencies['@pulumi/pulumi'] ?? '').slice(1).replaceAll('.', '\\.')} `)
    )
  })

  it('says of itself only what the engine reads', () => {
    const project = parse(textOf(folder, 'PulumiPolicy.yaml')) as Readonly<Record<string, unknown>>
    expect(Object.keys(project).filter((key) => !KNOWN_TO_ENGINE.includes(key))).toEqual([])
    expect(project.runtime).toBe('nodejs')
    // It would win over the version in the manifest.
    expect(project.version).toBeUndefined()
  })

  it('has a sample configuration that names what is there and changes nothing', async () => {
    const sample = JSON.parse(textOf(folder, 'policy-config.json')) as PackSettings
    const { all, ...own } = sample as Record<string, { enforcementLevel?: string; parameters?: Record<string, Record<string, unknown>> }>
    expect(all?.enforcementLevel).toBe('mandatory')
    expect(Object.keys(own)).not.toEqual([])
    for (const [policy, { parameters = {} }] of Object.entries(own)) {
      const claim = profile.claims.find(({ id }) => id === `${name}/${policy}`)
      const controls = claim === undefined ? [] : verifications(claim).map(({ control }) => control)
      expect(Object.keys(parameters)).not.toEqual([])
      for (const [control, values] of Object.entries(parameters)) {
        expect(controls).toContain(control)
        const known = Object.keys(CONTROLS.find(({ id }) => id === control)?.parameters ?? {})
        expect(known).toEqual(expect.arrayContaining(Object.keys(values)))
      }
    }
    await assertSettings(sample, profile, VOCABULARY)
    const plain = settle(profile, {}, 'mandatory')
    expect(settle(profile, sample, 'mandatory')).toEqual(plain)
    expect(configured(profile, sample, plain)).toEqual(configured(profile, {}, plain))
  })

  it('has a page whose commands, samples and policies are real', async () => {
    const paths = [...readme.matchAll(/(?:--policy-pack |pack: ')([^\s']+)/g)].map(([, path]) => path)
    expect(new Set(paths)).toEqual(new Set([`node_modules/${manifest.name}`]))
    expect(paths.length).toBeGreaterThan(2)
    expect([...readme.matchAll(/npm install --save-dev (\S+)/g)].map(([, installed]) => installed)).toEqual([manifest.name])
    expect([...readme.matchAll(/from '(asbuilt[^']*)'/g)].map(([, module]) => module)).toEqual(['asbuilt/testing'])
    await assertSettings(JSON.parse(fenced(readme, 'json')) as PackSettings, profile, VOCABULARY)
    const context = { profiles: [profile], vocabulary: VOCABULARY, now: new Date('2026-12-01T00:00:00Z') }
    expect(parseWaivers(fenced(readme, 'yaml'), 'README.md', context)).toHaveLength(1)
    const listed = [...readme.matchAll(/^\| `([^`]+)` \| (?:low|medium|high|critical) \|/gm)].map(([, policy]) => policy)
    expect(listed).toEqual(verifiable(profile).map(policyName))
  })

  it('starts as a pack of that name with a policy for each verifiable claim', async () => {
    await using pack = await startPolicyPack(join(ROOT, folder))
    expect(pack.info.name).toBe(name)
    expect(pack.info.version).toBe(root.version)
    expect(pack.info.policies.map((policy) => policy.name).toSorted()).toEqual(verifiable(profile).map(policyName).toSorted())
    expect(new Set(pack.info.policies.map(({ level }) => level))).toEqual(new Set(['mandatory']))
    await pack.configure(join(ROOT, folder, 'policy-config.json'))
  })
})

function manifestIn(folder: string): Manifest {
  return JSON.parse(textOf(folder, 'package.json')) as Manifest
}

function textOf(folder: string, file: string): string {
  return readFileSync(join(ROOT, folder, file), 'utf8')
}

function fenced(page: string, language: string): string {
  const [, text] = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page) ?? []
  return text ?? ''
}
