import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTROLS } from '../../src/controls/index.ts'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import type { Kind } from '../../src/graph/kind.ts'
import { dialectOf } from '../../src/graph/registry.ts'
import { OUTCOMES, type Outcome } from '../../src/model/finding.ts'
import type { Claim } from '../../src/model/profile.ts'
import { type Dialect, type Resource, type TypeSystem, UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import { FIXTURES } from '../kinds/fixtures.ts'
import { ALL_FACETS } from '../kinds/small-graph.ts'
import { claim, profile, REGISTRY } from './evaluated.ts'

/** What the documents ask of the controls, and each control as it is without parameters where it may be. */
const ASKED: Readonly<Record<string, readonly object[]>> = {
  'backup-encrypted': [{ minimum: 'customer-key' }],
  'backup-redundancy': [{ zones: 2 }, { regions: 2 }],
  'backup-retention': [{ minimumDays: 7, maximumDays: 7 }, { maximumDays: 13 }],
  'backups-enabled': [{ everyHours: 24 }],
  'encrypted-at-rest': [{ minimum: 'customer-key' }],
  'encrypted-in-transit': [{ minimumTls: '1.2' }],
  'ingress-restricted': [{ allowPorts: ['22', '443'], allowSources: ['130.211.0.0/22', '35.191.0.0/16'] }],
  'key-rotation': [{ maximumDays: 90 }, { maximumDays: 366 }],
  'multi-node': [{ minimumNodes: 3 }],
  'no-public-endpoint': [{ allowSources: ['203.0.113.0/24', 'azure-services'] }],
  'point-in-time-restore': [{ minimumDays: 7 }],
  'private-control-plane': [{ allowSources: ['203.0.113.0/24'] }],
  'region-pinned': [{ jurisdictions: ['US', 'CA', 'DE'] }, { regions: ['primary'] }, { jurisdictions: ['EU'], covers: ['replica', 'backup', 'log', 'key'] }],
  'region-redundant': [{ minimumRegions: 2 }],
  'soft-delete': [{ minimumDays: 7 }],
  'zone-redundant': [{ minimumZones: 3 }],
  'audit-logged': [{ minimumDays: 90 }]
}

const CLAIMS: readonly Claim[] = CONTROLS.flatMap(({ id, parameters }) => {
  const bare = id === 'region-pinned' || Object.values(parameters).some(({ required }) => required === true) ? [] : [{}]
  return [...bare, ...(ASKED[id] ?? [])].map((asked, index) => claim(`${id}-${index}`, { scope: {}, verify: [{ control: id, with: asked as Record<string, unknown> }] }))
})
const PROFILES = [profile(CLAIMS)]

/** The outcome of every claim for one of the resources. */
function judge(resources: readonly Resource[], of: string): readonly Outcome[] {
  const builder = buildGraph(REGISTRY, ALL_FACETS)
  for (const resource of resources) builder.add(resource)
  const graph = builder.seal()
  const one = { ...graph, nodes: graph.nodes.filter((node) => node.resource.id === of) }
  const { claims } = evaluate(one, PROFILES, CONTROLS, { include: new Set(), only: [], skip: [] })
  return claims.map(({ outcomes }) => OUTCOMES.find((outcome) => outcomes[outcome] > 0) as Outcome)
}

/** What may have been said when less was known, by what is said when all is. */
const SOONER: Readonly<Record<Outcome, readonly Outcome[]>> = {
  pass: ['pass', 'unknown'],
  fail: ['fail', 'unknown'],
  unknown: ['unknown'],
  // What passes whether it is there or not may turn out not to be there.
  'not-applicable': ['not-applicable', 'unknown', 'pass', 'not-modelled'],
  'not-modelled': ['not-modelled', 'unknown'],
  error: ['error']
}

interface Scene {
  readonly title: string
  readonly resources: readonly Resource[]
  readonly of: string
}

/** Every resource that the fixtures of a kind hold, alone and among its neighbours. */
function scenesOf(file: string): readonly Scene[] {
  const { kind, same, failing, neighbours = [] } = FIXTURES.get(file) ?? (() => { throw new Error(`no fixture ${file}`) })()
  const alone = Object.entries({ same, failing }).flatMap(([part, given]) =>
    Object.entries(given).map(([dialect, { document, resource }]): Scene => ({
      title: `${part} in ${dialect}`,
      resources: [{ id: 'the-resource', name: 'the-resource', cloud: kind.cloud, origin: 'declared', ...typeOf(kind, dialect as Dialect), ...resource, document }],
      of: resource?.id ?? 'the-resource'
    }))
  )
  const among = neighbours.map(({ title, resources, of }): Scene => ({
    title,
    resources: resources.map((resource) => ({ name: resource.id.split(/[/:]/).at(-1) as string, cloud: kind.cloud, origin: 'declared', ...resource })),
    of
  }))
  return [...alone, ...among]
}

function typeOf(kind: Kind, dialect: Dialect): Pick<Resource, 'type' | 'typeSystem'> {
  const types = Object.entries(kind.types).flatMap(([typeSystem, names]) => names.map((type) => ({ typeSystem: typeSystem as TypeSystem, type })))
  return types.find((type) => dialectOf(type) === dialect) ?? (() => { throw new Error(`${kind.id} has no type in ${dialect}`) })()
}

type Path = readonly (string | number)[]

/** Paths to everything inside a value: leaves, lists and mappings. */
function pathsIn(value: unknown): readonly Path[] {
  const inner: readonly (readonly [string | number, unknown])[] = Array.isArray(value) ? [...value.entries()] : typeof value === 'object' && value !== null ? Object.entries(value) : []
  return inner.flatMap(([key, part]) => [[key], ...pathsIn(part).map((path) => [key, ...path])])
}

function hide(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return UNKNOWN_SENTINEL
  if (Array.isArray(value)) return value.map((part: unknown, index) => (index === key ? hide(part, rest) : part))
  return { ...value, [key]: hide((value as Record<string, unknown>)[key], rest) }
}

/** Places in the documents of a scene: resource and path. */
function placesIn({ resources }: Scene): readonly (readonly [number, Path])[] {
  return resources.flatMap(({ document }, index) => pathsIn(document).map((path) => [index, path] as const))
}

function hidden({ resources }: Scene, places: readonly (readonly [number, Path])[]): readonly Resource[] {
  return resources.map((resource, index) => ({ ...resource, document: places.filter(([at]) => at === index).reduce((document, [, path]) => hide(document, path), resource.document) }))
}

/** Claims that said something with less knowledge which more of it takes back. */
function takenBack(scene: Scene, places: readonly (readonly [number, Path])[], later: readonly Outcome[]): readonly string[] {
  const sooner = judge(hidden(scene, places), scene.of)
  return later.flatMap((outcome, index) => {
    const before = sooner[index] as Outcome
    return SOONER[outcome].includes(before) ? [] : [`${CLAIMS[index]?.id} says ${before} without ${places.map(([, path]) => path.join('.')).join(', ')} and ${outcome} with it (${scene.title})`]
  })
}

describe.each([...FIXTURES.keys()])('what is decided with less knowledge stays decided with more: %s', (file) => {
  const scenes = scenesOf(file).map((scene) => ({ ...scene, places: placesIn(scene), later: judge(scene.resources, scene.of) }))

  it('wherever one value is known only after apply', () => {
    expect([...new Set(scenes.flatMap((scene) => scene.places.flatMap((place) => takenBack(scene, [place], scene.later))))]).toEqual([])
  })

  it('where several values are known only after apply', () => {
    const several = fc
      .constantFrom(...scenes)
      .chain((scene) => fc.tuple(fc.constant(scene), fc.subarray([...scene.places], { maxLength: Math.min(6, scene.places.length) })))
    fc.assert(
      fc.property(several, ([scene, places]) => {
        expect(takenBack(scene, places, scene.later)).toEqual([])
      }),
      { numRuns: 20, seed: 7 }
    )
  })
})
