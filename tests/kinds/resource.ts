import type { Kind } from '../../src/graph/kind.ts'
import { dialectOf } from '../../src/graph/registry.ts'
import type { Dialect, Resource, TypeSystem } from '../../src/model/resource.ts'
import type { Given } from './fixture.ts'

/** A resource of the kind's first type in a dialect; programs declare, inventories observe. */
export function resourceOf(kind: Kind, dialect: Dialect, given: Given): Resource {
  const types = Object.entries(kind.types).flatMap(([system, names]) => names.map((type) => ({ typeSystem: system as TypeSystem, type })))
  const found = types.find((type) => dialectOf(type) === dialect)
  if (found === undefined) throw new Error(`${kind.id} has no type in ${dialect}`)
  const origin = dialect === 'terraform' || dialect === 'azure-native' ? 'declared' : 'observed'
  return { id: 'the-resource', name: 'the-resource', cloud: kind.cloud, origin, ...found, ...given.resource, document: given.document }
}
