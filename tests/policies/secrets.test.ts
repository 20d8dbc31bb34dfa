import { describe, expect, it } from 'vitest'
import type { EngineResource } from '../../src/testing/engine-resource.ts'
import { runPolicyPack, secret } from '../../src/testing.ts'
import { pathsIn, replaced } from '../evaluation/documents.ts'
import { keep } from '../testing/packs.ts'
import { LEDGER_DB } from './cloud-resources.ts'
import { programStack, show } from './engine.ts'

const PACKS = { maropost: keep('asbuilt-maropost'), sendmarc: keep('asbuilt-sendmarc') } as const

/** What a terminal or a log must never show, whatever stands around it. */
const CANARY = /canary/

let planted = 0
function canary(): string {
  planted += 1
  return `canary-${planted}`
}

const SECRET_NAMES =
  'password adminPassword administratorLoginPassword rootPassword connectionString accessKey sharedKey privateKey sasToken clientSecret'.split(
    ' '
  )

function leaves(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(leaves)
  if (typeof value !== 'object' || value === null) return secret(canary())
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, leaves(inner)]))
}

type Inputs = EngineResource['inputs']

const PLANTINGS: Readonly<Record<string, (resource: EngineResource, index: number) => EngineResource>> = {
  'every leaf is a secret': (resource) => ({ ...resource, inputs: leaves(resource.inputs) as Inputs }),
  'every property is a secret list or object': (resource) => ({
    ...resource,
    inputs: mapped(resource.inputs, () => secret({ inner: canary(), list: [canary(), { key: canary() }] }))
  }),
  'some leaves are secrets, in lists and objects': (resource, index) => {
    const some = pathsIn(resource.inputs).filter((_, place) => (index + place) % 3 === 0)
    return {
      ...resource,
      inputs: some.reduce<unknown>((inputs, path) => replaced(inputs, path, secret(canary())), resource.inputs) as Inputs
    }
  },
  'plain text stands under a name of secrets': (resource) => ({
    ...resource,
    inputs: {
      ...mapped(resource.inputs, (value) => (isObject(value) ? { ...value, ...named() } : value)),
      ...named(),
      credentials: [{ password: canary(), keys: [canary()] }],
      __provider: canary(),
      __inputs: { password: canary() }
    }
  }),
  'properties are declared secret by their options': (resource) => ({
    ...resource,
    inputs: mapped(resource.inputs, (value) => (typeof value === 'string' ? canary() : value)),
    options: { ...resource.options, additionalSecretOutputs: Object.keys(resource.inputs) }
  })
}

function named(): Inputs {
  return Object.fromEntries(SECRET_NAMES.map((name) => [name, canary()]))
}

function mapped(inputs: Inputs, turn: (value: unknown) => unknown): Inputs {
  return Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, turn(value)]))
}

function isObject(value: unknown): value is Inputs {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Of whole packages, where resources name no place themselves. */
const CONFIG_KEYS = ['gcp:region', 'gcp:zone', 'gcp:project', 'azure-native:location', 'project:token']

describe.each(['maropost', 'sendmarc'] as const)('a secret of a stack that is held to %s', (name) => {
  it.each(Object.entries(PLANTINGS))('is told to nobody, whatever its policies do: %s', async (_, plant) => {
    const pack = PACKS[name]()
    const stack = await programStack(`stacks/${name}/violating`)
    for (const enforcementLevel of ['advisory', 'mandatory', 'remediate'] as const) {
      for (const unknown of ['warn', 'ignore'] as const) {
        const before = planted
        const resources = stack.resources.map((resource, index) =>
          resource.type === 'pulumi:pulumi:Stack' ? resource : plant(resource, index)
        )
        const run = await show(
          pack,
          { ...stack, resources },
          {
            settings: { all: { enforcementLevel, unknown } },
            config: Object.fromEntries(CONFIG_KEYS.map((key) => [key, canary()])),
            configSecretKeys: CONFIG_KEYS
          }
        )
        expect(planted - before).toBeGreaterThan(30)
        expect(run.disclosed).toEqual([])
        const { remediations, policies: _policies, ...told } = run
        expect(told.violations.length).toBeGreaterThan(0)
        expect(JSON.stringify(told)).not.toMatch(CANARY)
        expect(
          JSON.stringify(remediations.map(({ policy, urn, description, diagnostic }) => [policy, urn, description, diagnostic]))
        ).not.toMatch(CANARY)
      }
    }
    expect(pack.output()).toEqual({ stdout: '', stderr: '' })
  })
})

describe('a place of a provider', () => {
  it('is shown as found, but not where it is secret', async () => {
    const pack = PACKS.maropost()
    const saidOf = async (region: unknown): Promise<string> => {
      const resources = [
        { type: 'pulumi:providers:gcp', name: 'far', props: { region } },
        { ...LEDGER_DB, provider: 'far', props: { ...LEDGER_DB.props, region: undefined } }
      ]
      const { violations } = await runPolicyPack({ pack, resources })
      return JSON.stringify(violations.filter(({ policy }) => policy === 'three-locations'))
    }
    expect(await saidOf('asia-canary1')).toMatch(CANARY)
    const hidden = await saidOf(secret('asia-canary1'))
    expect(hidden).toContain('undecided')
    expect(hidden).not.toMatch(CANARY)
    expect(hidden).not.toContain('[secret]')
  })
})
