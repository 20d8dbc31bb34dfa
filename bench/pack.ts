// What a policy pack costs: the time an engine spends on it, and the time it takes to start.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { KINDS } from '../src/kinds/index.ts'
import { LINK_NAMES } from '../src/model/neighbourhood.ts'
import { loadProfile } from '../src/profiles/load.ts'
import { type AnalyzerStackResource, startPolicyPack } from '../src/testing.ts'
import { stageProgram } from '../src/testing/program-stack.ts'

const ROOT = join(import.meta.dirname, '..')

/** A pack with one empty policy for resources and one for stacks, written with the SDK. */
export const EMPTY_PACK = join(ROOT, 'tests/fixtures/packs/empty')
export const PACK = join(ROOT, 'policies/maropost')

/** A reference stack over and over, each time with names of its own, until there are so many resources. */
export async function stackOf(size: number): Promise<readonly AnalyzerStackResource[]> {
  const { resources } = (await stageProgram(join(ROOT, 'stacks/maropost'))).stack
  const byUrn = new Map(resources.map((resource) => [resource.urn, resource]))
  const once = resources
    .filter(({ provider }) => provider !== undefined)
    .map(({ inputs: properties, provider: urn = '', external: _read, ...resource }): AnalyzerStackResource => {
      const provider = byUrn.get(urn)
      if (provider === undefined) throw new Error(`${resource.urn} has no provider`)
      return { ...resource, properties, provider: { urn, type: provider.type, name: provider.name, properties: provider.inputs } }
    })
  const rounds = Array.from({ length: Math.ceil(size / once.length) }, (_, round) => once.map((resource) => renamed(resource, `-${round}`)))
  return rounds.flat().slice(0, size)
}

function renamed<T>(value: T, suffix: string): T {
  if (typeof value === 'string') return (/^urn:pulumi:(?!.*pulumi:providers)/.test(value) ? `${value}${suffix}` : value) as T
  if (Array.isArray(value)) return value.map((item: unknown) => renamed(item, suffix)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renamed(inner, suffix)])) as T
}

/** Seconds from the first Analyze to the end of AnalyzeStack, in a pack that is up. */
export async function analysis(folder: string, stack: readonly AnalyzerStackResource[]): Promise<number> {
  await using pack = await startPolicyPack(folder)
  await pack.configure()
  const start = performance.now()
  for (const resource of stack) await pack.analyze(resource)
  await pack.analyzeStack(stack)
  return (performance.now() - start) / 1000
}

/** Seconds until a pack has told what policies it has. */
export async function startOf(folder: string): Promise<number> {
  const start = performance.now()
  const pack = await startPolicyPack(folder)
  const seconds = (performance.now() - start) / 1000
  await pack.stop()
  return seconds
}

/** The pack of a profile in which every claim stands twice. */
export async function doubledPack(folder: string): Promise<string> {
  const profile = await loadProfile('maropost', { kinds: KINDS.map(({ id }) => id), links: LINK_NAMES })
  const { document, systems, claims } = profile
  const twice = [...claims, ...claims.map(({ conflictsWith: _others, ...claim }) => ({ ...claim, id: `${claim.id}-again` }))]
  mkdirSync(folder, { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'profile.yaml'), JSON.stringify({ document, systems, claims: twice }))
  writeFileSync(join(folder, 'PulumiPolicy.yaml'), 'runtime: nodejs\n')
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'doubled', version: '0.1.0', main: 'index.js' }))
  writeFileSync(
    join(folder, 'index.js'),
    "const { PolicyPack } = require('asbuilt/policy-pack')\nnew PolicyPack('doubled', { profile: './profile.yaml' })\n"
  )
  return folder
}
