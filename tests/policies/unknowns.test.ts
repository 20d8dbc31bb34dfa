import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPack, type Pack } from '../../src/crossguard/pack.ts'
import type { Registered } from '../../src/crossguard/registered.ts'
import { type PackSettings, policyName, verifiable } from '../../src/crossguard/settings.ts'
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
  return { pack: await createPack(profile, settings, 'mandatory', '.'), policies: verifiable(profile).map(policyName) }
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
  it.each(['whole', 'leaves'] as const)('passes nothing that a property could decide: %s', async (how) => {
    const { pack, policies } = await packOf(name)
    const { violations, passed } = said(pack, unknownThroughout(await stackOf(`stacks/${name}`), how), policies)
    const without = violations.filter(({ message }) => !message.includes('waits on: '))
    expect({ passed, mandatory: violations.filter(({ level }) => level === 'mandatory').map(({ message }) => message), without: without.map(({ message }) => message) }).toEqual({})
  })
})
void fc; void ({} as Path); void pathsIn; void replaced
