import { describe, expect, it } from 'vitest'
import { CONTROLS } from '../../src/controls/index.ts'
import { withFix } from '../../src/crossguard/with-fix.ts'
import { createJudge, type Judgement } from '../../src/evaluation/judge.ts'
import { repairOf } from '../../src/evaluation/repair.ts'
import type { Fix, Kind } from '../../src/graph/kind.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { createRegistry } from '../../src/graph/registry.ts'
import type { Control } from '../../src/model/control.ts'
import type { Dialect, Resource } from '../../src/model/resource.ts'
import type { KindFixture } from '../kinds/fixture.ts'
import { FIXTURES } from '../kinds/fixtures.ts'
import { resourceOf } from '../kinds/resource.ts'
import { ALL_FACETS } from '../kinds/small-graph.ts'
import { publishedElsewhere } from './exceptions.ts'
import { parametersOf } from './parameters.ts'
import { publishedShapes } from './paths.ts'
import { leadsSomewhere } from './published.ts'

const REPAIRED = [...FIXTURES.values()].filter(({ kind }) => kind.fixes !== undefined).map((fixture) => [fixture.kind.id, fixture] as const)

describe('a repair that a kind names changes what its control finds', () => {
  it.each(REPAIRED)('%s', (_id, fixture) => {
    expect(Object.keys(fixture.kind.fixes ?? {}).flatMap((id) => useless(fixture, id))).toEqual([])
  })
})

describe('a repair sets a property that the vendor publishes', () => {
  it.each(REPAIRED)('%s', (_id, { kind, absent }) => {
    const dialects = Object.keys(absent) as Dialect[]
    const invented = dialects.flatMap((dialect) =>
      Object.entries(kind.fixes ?? {}).flatMap(([id, fix]) => {
        const repairs = parametersOf(id).flatMap((parameters) => fix(dialect, parameters) ?? [])
        const shapes = publishedShapes(kind, dialect)
        const elsewhere = publishedElsewhere(kind.id, dialect).map((path) => `properties.${path}`)
        const isPublished = (path: string): boolean => elsewhere.includes(path) || leadsSomewhere(shapes, path.replaceAll('[*]', ''))
        return repairs.filter(({ path }) => !isPublished(path)).map(({ path }) => `${id} in ${dialect}: ${path}`)
      })
    )
    expect(invented).toEqual([])
  })
})

/** Repairs after which the control fails for the same reason. What has no backup at all is for `backups-enabled` to repair. */
function useless({ kind, failing, absent }: KindFixture, id: string): readonly string[] {
  const control = CONTROLS.find((each) => each.id === id)
  if (control === undefined) return [`${id} is no control`]
  const dialects = Object.keys(absent) as Dialect[]
  const resources = dialects.flatMap((dialect) =>
    [failing[dialect] ?? { document: {} }, { document: {} }].map((given) => [dialect, resourceOf(kind, dialect, given)] as const)
  )
  return resources.flatMap(([dialect, resource]) =>
    parametersOf(id).flatMap((parameters) => {
      const before = judged(control, kind, resource, parameters)
      if (before.outcome !== 'fail' || (before.because === 'is not backed up' && id !== 'backups-enabled')) return []
      const fix = repairOf(kind, { control: id, dialect, parameters, evidence: before.evidence })
      if (fix === undefined) return []
      const after = judged(control, kind, { ...resource, document: repaired(resource.document, fix) }, parameters)
      if (after.outcome !== 'fail' || shown(after) !== shown(before)) return []
      return [`${id} ${JSON.stringify(parameters)} in ${dialect}: ${after.because}, also with ${fix.path} ${JSON.stringify(fix.value)}`]
    })
  )
}

/** What a judgement says, and of which properties. */
function shown({ because, evidence }: Judgement): string {
  return [because, ...evidence.map(({ path }) => path)].join(' ')
}

function judged(control: Control, kind: Kind, resource: Resource, parameters: Readonly<Record<string, unknown>>): Judgement {
  const builder = buildGraph(createRegistry([kind]), ALL_FACETS)
  builder.add(resource)
  const graph = builder.seal()
  const [node] = graph.nodes
  if (node === undefined) throw new Error(`${resource.type} is not recognised`)
  return createJudge(graph).judge(control, node, parameters, '')
}

/** The document with the repair written into it. Addresses that an inventory shows are gone once the switch is off. */
function repaired(document: unknown, fix: Fix): unknown {
  const { ipAddresses: _assigned, ...declared } = document as Readonly<Record<string, unknown>>
  return withFix(declared, fix) ?? declared
}
