import { dialectOf } from '../../src/graph/registry.ts'
import type { Kind } from '../../src/graph/kind.ts'
import type { Dialect, Resource, TypeSystem } from '../../src/model/resource.ts'
import { FIXTURES } from '../kinds/fixtures.ts'

/** Resources of a fixture, and the one among them that is judged. */
export interface Scene {
  readonly title: string
  readonly resources: readonly Resource[]
  readonly of: string
}

/** Every resource that the fixtures of a kind hold, alone and among its neighbours. */
export function scenesOf(file: string): readonly Scene[] {
  const fixture = FIXTURES.get(file)
  if (fixture === undefined) throw new Error(`no fixture ${file}`)
  const { kind, same, failing, neighbours = [] } = fixture
  const alone = Object.entries({ same, failing }).flatMap(([part, given]) =>
    Object.entries(given).map(([dialect, { document, resource }]): Scene => {
      const one: Resource = {
        id: 'the-resource',
        name: 'the-resource',
        cloud: kind.cloud,
        origin: 'declared',
        ...typeOf(kind, dialect as Dialect),
        ...resource,
        document
      }
      return { title: `${part} in ${dialect}`, resources: [one], of: one.id }
    })
  )
  const among = neighbours.map(
    ({ title, resources, of }): Scene => ({
      title,
      resources: resources.map((resource) => ({
        name: resource.id.split(/[/:]/).at(-1) as string,
        cloud: kind.cloud,
        origin: 'declared',
        ...resource
      })),
      of
    })
  )
  return [...alone, ...among]
}

function typeOf(kind: Kind, dialect: Dialect): Pick<Resource, 'type' | 'typeSystem'> {
  const types = Object.entries(kind.types).flatMap(([typeSystem, names]) =>
    names.map((type) => ({ typeSystem: typeSystem as TypeSystem, type }))
  )
  const found = types.find((type) => dialectOf(type) === dialect)
  if (found === undefined) throw new Error(`${kind.id} has no type in ${dialect}`)
  return found
}

/** Keys from the root of a document to one of its values. */
export type Path = readonly (string | number)[]

/** Paths to everything inside a value: leaves, lists and mappings. */
export function pathsIn(value: unknown): readonly Path[] {
  return partsOf(value).flatMap(([key, part]) => [[key], ...pathsIn(part).map((path) => [key, ...path])])
}

function partsOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return [...value.entries()]
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/** The same value with another one at a path. */
export function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return by
  if (Array.isArray(value)) return value.map((part: unknown, index) => (index === key ? replaced(part, rest, by) : part))
  return { ...value, [key]: replaced((value as Record<string, unknown>)[key], rest, by) }
}
