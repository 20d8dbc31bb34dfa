import { CONTROLS } from '../../src/controls/index.ts'
import { type Evaluated, evaluate } from '../../src/evaluation/evaluate.ts'
import { neededFacets } from '../../src/evaluation/needed-facets.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { Reader } from '../../src/graph/reader.ts'
import { createRegistry, dialectOf } from '../../src/graph/registry.ts'
import { KINDS } from '../../src/kinds/index.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { LoadedProfile } from '../../src/model/profile.ts'
import { type Resource, UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import { openTarget } from '../../src/sources/recognise.ts'

const REGISTRY = createRegistry(KINDS)

/** What a program declares, run offline. */
export async function resourcesOf(target: string): Promise<readonly Resource[]> {
  const opened = await openTarget(target, {})
  const found: Resource[] = []
  for await (const batch of opened.batches()) for (const item of batch) if ('resource' in item) found.push(item.resource)
  return found
}

/** Holds resources to a document, within this process. What passes is listed too. */
export function judged(resources: readonly Resource[], profile: LoadedProfile): Evaluated {
  const graph = buildGraph(REGISTRY, neededFacets([profile], CONTROLS))
  for (const resource of resources) graph.add(resource)
  return evaluate(graph.seal(), [profile], CONTROLS, { include: new Set(['pass']), only: [], skip: [] })
}

/** One property of one resource, and the claims that rest on it: whatever passes names it as evidence. */
export interface Property {
  readonly resource: Resource
  readonly path: string
  readonly claims: ReadonlySet<string>
}

/**
 * The properties that what passes rests on; of several resources of a kind with the same property under the same claims, the first.
 */
export function propertiesBehind(findings: readonly Finding[], resources: readonly Resource[]): readonly Property[] {
  const byId = new Map(resources.map((resource) => [resource.id, resource]))
  const claims = new Map<string, Set<string>>()
  for (const { claim, evidence, outcome } of findings) {
    if (outcome !== 'pass') continue
    for (const { resource, path } of evidence) {
      const key = JSON.stringify([resource, path])
      claims.set(key, (claims.get(key) ?? new Set()).add(claim))
    }
  }
  // What rests on a part rests on the whole, and the other way round.
  for (const [key, resting] of claims) {
    const [id, path] = JSON.parse(key) as [string, string]
    for (const [other, more] of claims) {
      const [whose, where] = JSON.parse(other) as [string, string]
      if (whose === id && where !== path && (isWithin(where, path) || isWithin(path, where))) for (const claim of more) resting.add(claim)
    }
  }
  const seen = new Set<string>()
  return [...claims].flatMap(([key, resting]): readonly Property[] => {
    const [id, path] = JSON.parse(key) as [string, string]
    const resource = byId.get(id)
    const alike = JSON.stringify([resource?.type, path, [...resting].toSorted()])
    if (resource === undefined || seen.has(alike)) return []
    seen.add(alike)
    return [{ resource, path, claims: resting }]
  })
}

function isWithin(path: string, whole: string): boolean {
  return path.startsWith(whole) && /^[.[]/.test(path.slice(whole.length))
}

/** Whether the property tells which other resources this one belongs to. */
export function isLink({ resource, path }: Property): boolean {
  const kind = REGISTRY.kinds.find(({ id }) => id === REGISTRY.recognise(resource)?.id)
  const dialect = dialectOf(resource)
  const read = new Set<string>()
  const reader = new Reader(resource, dialect, { listen: (_dialect, asked) => void read.add(asked) })
  for (const link of kind?.links ?? []) link.read(reader)
  return [...read].some((asked) => {
    const own = reader.pathOf(asked)
    return own === path || isWithin(own, path) || isWithin(path, own)
  })
}

/** Stands for a property that is not there. */
const ABSENT = Symbol('absent')

/** What a property may be turned to: known only after apply, and whatever it is where the document is broken. */
export function contrariesOf({ resource, path }: Property, violating: readonly Resource[]): readonly unknown[] {
  const own = JSON.stringify(valueAt(resource.document, path))
  const seen = new Map<string | undefined, unknown>()
  for (const { type, document } of violating) {
    if (type !== resource.type) continue
    const value = valueAt(document, path)
    const text = JSON.stringify(value)
    if (text !== own) seen.set(text, value === undefined ? ABSENT : value)
  }
  return [UNKNOWN_SENTINEL, ...[...seen.values()].slice(0, 3)]
}

/** The resource with one property turned; undefined where its document has no such place. */
export function turned({ resource, path }: Property, value: unknown): Resource | undefined {
  const document: unknown = structuredClone(resource.document)
  const keys = keysOf(path)
  let at = document
  for (const [index, key] of keys.entries()) {
    if (typeof at !== 'object' || at === null) return undefined
    const holder = at as Record<string | number, unknown>
    if (index === keys.length - 1) {
      if (value === ABSENT) delete holder[key]
      else holder[key] = value
    } else {
      if (holder[key] === undefined && value === ABSENT) return undefined
      holder[key] ??= typeof keys[index + 1] === 'number' ? [] : {}
      at = holder[key]
    }
  }
  return { ...resource, document }
}

function valueAt(document: unknown, path: string): unknown {
  return keysOf(path).reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined),
    document
  )
}

/** @example keysOf('rules[0].match') // ['rules', 0, 'match'] */
function keysOf(path: string): readonly (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([text, index]) => (index === undefined ? text : Number(index)))
}
