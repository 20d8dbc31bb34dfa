import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPack, type Pack } from '../../src/crossguard/pack.ts'
import type { Registered } from '../../src/crossguard/registered.ts'
import { type PackSettings, policyName, verifiable } from '../../src/crossguard/settings.ts'
import type { Violation } from '../../src/crossguard/violation.ts'
import { KINDS } from '../../src/kinds/index.ts'
import { LINK_NAMES } from '../../src/model/neighbourhood.ts'
import { UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import { loadProfile } from '../../src/profiles/load.ts'
import { type Path, pathsIn, replaced } from '../evaluation/documents.ts'
import { said, stackOf } from './staged.ts'

const VOCABULARY = { kinds: KINDS.map(({ id }) => id), links: LINK_NAMES }
const PLATFORM = 'urn:pulumi:dev::platform::pulumi:pulumi:StackReference::platform'

async function packOf(name: string, settings: PackSettings = {}): Promise<{ readonly pack: Pack; readonly policies: readonly string[] }> {
  const profile = await loadProfile(name, VOCABULARY)
  return { pack: await createPack(profile, settings, 'mandatory', { folder: '.' }), policies: verifiable(profile).map(policyName) }
}

/** Which service a resource is, and whose, its type says: no property has to be known for it. */
const TOLD_BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  maropost: ['hosted-on-gcp'],
  sendmarc: ['aks-runs-portal', 'azure-dns-backend', 'file-storage-service', 'mariadb-structured-data', 'redis-broker-and-cache']
}

/** Every property comes out of another stack, whole or leaf by leaf. */
function unknownThroughout(stack: readonly Registered[], how: 'whole' | 'leaves'): readonly Registered[] {
  return stack.map((registered) => {
    if (registered.provider === undefined) return registered
    const keys = Object.keys(registered.properties)
    const whole = Object.fromEntries(keys.map((key) => [key, UNKNOWN_SENTINEL]))
    const properties = how === 'whole' ? whole : (allUnknown(registered.properties) as Registered['properties'])
    return { ...registered, properties, propertyDependencies: Object.fromEntries(keys.map((key) => [key, [PLATFORM]])) }
  })
}

function allUnknown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(allUnknown)
  if (typeof value !== 'object' || value === null) return UNKNOWN_SENTINEL
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, allUnknown(inner)]))
}

describe.each(['maropost', 'sendmarc'])('%s, where every property is known only after apply', (name) => {
  it.each(['whole', 'leaves'] as const)(
    'passes and fails nothing that rests on one, and names what each claim waits on: %s',
    async (how) => {
      const { pack, policies } = await packOf(name)
      const { violations, passed } = said(pack, unknownThroughout(await stackOf(`stacks/${name}`), how), policies)
      expect(passed.toSorted()).toEqual(TOLD_BY_TYPE[name])
      expect(violations.filter(({ level }) => level === 'mandatory')).toEqual([])
      expect(violations.filter(({ message }) => !/waits on: urn:pulumi:/.test(message))).toEqual([])
      expect(violations.some(({ message }) => message.includes(PLATFORM))).toBe(true)
    }
  )

  it('blocks the preview where undecided counts as a failure', async () => {
    const { pack, policies } = await packOf(name, { all: { unknown: 'fail' } })
    const { violations, passed } = said(pack, unknownThroughout(await stackOf(`stacks/${name}`), 'whole'), policies)
    expect(passed.toSorted()).toEqual(TOLD_BY_TYPE[name])
    expect(new Set(violations.map(({ level }) => level))).toEqual(new Set(['mandatory']))
  })

  it('is silent where undecided is to be ignored, but counts nothing of it as passed', async () => {
    const { pack, policies } = await packOf(name, { all: { unknown: 'ignore' } })
    const { violations, passed } = said(pack, unknownThroughout(await stackOf(`stacks/${name}`), 'whole'), policies)
    expect([violations, passed.toSorted()]).toEqual([[], TOLD_BY_TYPE[name]])
  })
})

/** A property of a resource of the stack. */
type Place = readonly [number, Path]

describe.each(['maropost', 'sendmarc'])('%s, violated in every claim', (name) => {
  it('never passes what it failed once a value is known only after apply', async () => {
    const { pack, policies } = await packOf(name)
    const stack = await stackOf(`stacks/${name}/violating`)
    const failing = failuresIn(said(pack, stack, policies).violations)
    expect(failing.length).toBeGreaterThan(40)
    const places = stack.flatMap(({ properties, provider }, index) =>
      provider === undefined
        ? []
        : pathsIn(properties)
            .filter(({ length }) => length > 0)
            .map((path): Place => [index, path])
    )
    const hidden = fc.subarray(places, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(hidden, (chosen) => {
        const { violations, passed } = said(pack, withUnknowns(stack, chosen), policies)
        const open = new Set(violations.map(keyOf))
        expect(failing.filter((key) => !open.has(key))).toEqual([])
        expect(failing.filter((key) => passed.includes(key.slice(0, key.indexOf(' '))))).toEqual([])
      }),
      { numRuns: 100, seed: 11 }
    )
  })
})

function failuresIn(violations: readonly Violation[]): readonly string[] {
  return violations.filter(({ level }) => level === 'mandatory').map(keyOf)
}

function keyOf({ policy, urn = '' }: Violation): string {
  return `${policy} ${urn}`
}

function withUnknowns(stack: readonly Registered[], places: readonly Place[]): readonly Registered[] {
  return stack.map((registered, index) => {
    const own = places.filter(([at]) => at === index).map(([, path]) => path)
    if (own.length === 0) return registered
    const properties = own.reduce<unknown>((document, path) => replaced(document, path, UNKNOWN_SENTINEL), registered.properties)
    const wires = Object.fromEntries(
      own.map(([key]) => [String(key), [...(registered.propertyDependencies?.[String(key)] ?? []), PLATFORM]])
    )
    return {
      ...registered,
      properties: properties as Registered['properties'],
      propertyDependencies: { ...registered.propertyDependencies, ...wires }
    }
  })
}
