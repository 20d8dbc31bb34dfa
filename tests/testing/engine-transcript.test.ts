import { beforeAll, describe, expect, test } from 'vitest'
import { type AnalyzerStackResource, runPolicyPack } from '../../src/testing.ts'
import { type Staged, stageProgram } from '../../src/testing/program-stack.ts'
import { withoutInternals } from '../../src/testing/wire-form.ts'
import { packFolder, start } from './packs.ts'
import { callsOf, type Recorded, stackResourceOf } from './transcript.ts'

const PROGRAM = 'tests/fixtures/engine'
const STACK_URN = 'urn:pulumi:dev::prog::pulumi:pulumi:Stack::prog-dev'
const LOGS_URN = 'urn:pulumi:dev::prog::gcp:storage/bucket:Bucket::logs'

/** What a pack is shown of the program offline, against what a real engine showed it; the providers there echo their inputs. */
describe('an offline run shows a pack what the engine shows it', () => {
  let staged: Staged
  beforeAll(async () => {
    staged = await stageProgram(PROGRAM)
  })
  const own = (urn: string) => {
    const found = staged.stack.resources.find((resource) => resource.urn === urn)
    if (found === undefined) throw new Error(`the offline run does not have ${urn}`)
    return found
  }

  test('the same 23 resources, two default providers, a component and the stack among them', () => {
    const shown = callsOf('Analyze').map(({ request }) => request.urn)
    expect(shown).toHaveLength(23)
    expect(staged.stack.resources.map(({ urn }) => urn).sort()).toEqual([...shown].sort())
    expect(staged.gaps).toEqual([])
  })

  test('the same stack', () => {
    const [{ request } = { request: {} }] = callsOf('ConfigureStack')
    const { stack, project, organization, config } = staged.identity
    expect({ stack, project, organization, dryRun: true }).toEqual(request)
    expect(config).toEqual({})
  })

  test('the same inputs, options and providers, leaf by leaf', () => {
    for (const { request } of callsOf('Remediate')) {
      const { inputs, options, provider, ...resource } = own(request.urn)
      expect(resource).toMatchObject({ type: request.type, name: request.name })
      expect(inputs).toEqual(request.properties)
      expect(said(options)).toEqual(request.options)
      expect(provider).toBe(request.provider?.urn)
    }
    for (const { request } of callsOf('Analyze')) {
      expect(withoutInternals(own(request.urn).inputs)).toEqual(request.properties)
    }
    for (const { urn, properties } of callsOf('Analyze').flatMap(({ request }) => request.provider ?? []))
      expect(withoutInternals(own(urn).inputs)).toEqual(properties)
  })

  test('the same outputs, parents and dependencies for the stack', () => {
    const shown = stackOf()
    expect(shown).toHaveLength(23)
    for (const { urn, properties, parent = '', dependencies = [], propertyDependencies } of shown) {
      const resource = own(urn)
      expect(withoutInternals(staged.stack.outputs.get(urn) ?? resource.inputs)).toEqual(properties)
      expect(resource.parent).toBe(parent)
      expect([...resource.dependencies].sort()).toEqual([...dependencies].sort())
      expect(resource.propertyDependencies).toEqual(propertyDependencies)
    }
  })

  test('each resource after its parent, its provider and all it depends on', () => {
    const seen = new Set([''])
    for (const { urn, parent, provider = '', dependencies } of staged.stack.resources) {
      for (const earlier of [parent, provider, ...dependencies]) expect(seen).toContain(earlier)
      seen.add(urn)
    }
  })
})

describe('the recorded calls, shown to the same pack once more', () => {
  test('are answered as they were', async () => {
    const pack = await start('probe', { project: 'prog' })
    const [info] = callsOf('GetAnalyzerInfo')
    const { name, version, supportsConfig } = pack.info
    expect({ name, version, supportsConfig }).toEqual({ name: 'probe', version: '0.0.1', supportsConfig: info?.response?.supportsConfig })
    expect(
      pack.info.policies.map((policy) => ({ name: policy.name, description: policy.description, policyType: typeOf(policy.type) }))
    ).toEqual(info?.response?.policies)
    const [configured] = callsOf('Configure')
    expect(Object.keys(await pack.configure())).toEqual(Object.keys(configured?.request.policyConfig as object))
    for (const { request, response } of callsOf('Remediate')) {
      expect(response).toEqual({})
      expect(await pack.remediate(request)).toEqual({ remediations: [], notApplicable: [] })
    }
    for (const { request, response } of callsOf('Analyze')) expect(recorded(await pack.analyze(request))).toEqual(response)
    for (const { response } of callsOf('AnalyzeStack')) expect(recorded(await pack.analyzeStack(stackOf()))).toEqual(response)
  })

  test('and the program, run offline, have the same outcome', async () => {
    const run = await runPolicyPack({ pack: packFolder('probe'), program: PROGRAM })
    expect(run).toMatchObject({ name: 'probe', version: '0.0.1', resources: 23, blocked: false, passed: [], gaps: [], disclosed: [] })
    expect(run.violations).toEqual([
      { policy: 'res', level: 'advisory', message: 'x\nbucket', urn: LOGS_URN, phase: 'resource' },
      { policy: 'stack', level: 'advisory', message: 'y\nn=23', urn: STACK_URN, phase: 'stack' }
    ])
  })
})

function stackOf(): readonly AnalyzerStackResource[] {
  return callsOf('AnalyzeStack').flatMap(({ request }) => (request.resources as readonly Recorded[]).map(stackResourceOf))
}

/** The transcript leaves out what is false, zero or empty. */
function said(options: object): object {
  const { customTimeouts, ...others } = { customTimeouts: {}, ...options } as Readonly<Record<string, unknown>>
  const isSaid = ([, value]: readonly [string, unknown]): boolean => Boolean(value) && !(Array.isArray(value) && value.length === 0)
  return {
    ...Object.fromEntries(Object.entries(others).filter(isSaid)),
    customTimeouts: Object.fromEntries(Object.entries(customTimeouts as object).filter(isSaid))
  }
}

function typeOf(type: string): string {
  return `POLICY_TYPE_${type.toUpperCase()}`
}

function recorded({ diagnostics, notApplicable }: Awaited<ReturnType<Awaited<ReturnType<typeof start>>['analyze']>>): object {
  expect(notApplicable).toEqual([])
  const list = diagnostics.map(({ policy, packName, packVersion, description, message, level, urn }) => {
    expect([level, urn]).toEqual(['advisory', ''])
    return { policyName: policy, policyPackName: packName, policyPackVersion: packVersion, description, message }
  })
  return list.length === 0 ? {} : { diagnostics: list }
}
