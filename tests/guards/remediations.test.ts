import { describe, expect, it } from 'vitest'
import { remedied } from '../../src/crossguard/remedy.ts'
import type { Fix, Kind } from '../../src/graph/kind.ts'
import bucketIam from '../../src/kinds/gcp/bucket-iam.ts'
import bucket from '../../src/kinds/gcp/bucket.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Dialect } from '../../src/model/resource.ts'
import type { Properties } from '../../src/sources/pulumi/properties.ts'
import { SECRET_MARK, SIGNATURE } from '../../src/sources/pulumi/value.ts'
import type { KindFixture } from '../kinds/fixture.ts'
import { FIXTURES } from '../kinds/fixtures.ts'
import { changedLeaves } from './changed-leaves.ts'
import { parametersOf } from './parameters.ts'
import { publishedShapes } from './paths.ts'
import { listsOn } from './published.ts'
import { judging } from './remediable.ts'
import { LEFT, MADE, NEVER, OPEN } from './remediation-table.ts'
import { REPAIRABLE } from './repairable.ts'

const PULUMI = ['terraform', 'azure-native'] as const
const KINDS = [...FIXTURES.values()].filter(({ kind }) => kind.fixes !== undefined && kind.types.pulumi !== undefined)

interface Trial {
  readonly kind: Kind
  readonly dialect: Dialect
  readonly control: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly title: string
  readonly before: Properties
}

interface Tried extends Trial {
  readonly failed: boolean
  readonly fixes: readonly Fix[]
  readonly after: Properties | undefined
  readonly outcome: string | undefined
}

const TRIED = new Map(KINDS.map((fixture) => [fixture.kind.id, trials(fixture).map(tryOut)]))
const ALL = [...TRIED.values()].flat()

describe('a remediation', () => {
  it.each([...TRIED])('of %s makes its control pass and changes nothing else', (_id, tried) => {
    expect(tried.flatMap(wrongs)).toEqual([])
  })

  it('writes what the table says', () => {
    const made: Record<string, Record<string, string[]>> = {}
    for (const { kind, control, fixes } of ALL) {
      if (fixes.length === 0) continue
      const written = (made[kind.id] ??= {})
      written[control] = [...new Set([...(written[control] ?? []), ...fixes.map(({ path }) => path)])].sort()
    }
    expect(made).toEqual(MADE)
  })

  it('of a document that allows it repairs everything that the table names', () => {
    const named = PULUMI.flatMap((dialect) => REPAIRABLE[dialect] ?? [])
    const made = named.map(({ kind, title, document }) => {
      const own = ALL.filter((each) => each.kind.id === kind && each.title === title && each.fixes.length > 0)
      const controls = [...new Set(own.map(({ control }) => control))]
      const paths = controls.map((control) => [control, pathsOf(own.filter((each) => each.control === control))] as const)
      return { kind, title, document, made: Object.fromEntries(paths) }
    })
    expect(made).toEqual(named)
  })

  it('leaves what the tables say, each with its reason', () => {
    const safe = ALL.filter(({ failed, kind, dialect, control, parameters }) => failed && isEverSafe(kind, dialect, control, parameters))
    const left = new Set(safe.filter(({ after, title }) => after === undefined && !title.startsWith('case: ')).map(nameOf))
    expect([...left].sort()).toEqual(Object.values(LEFT).flat().sort())
    const open = new Set(ALL.filter(({ outcome, title }) => outcome === 'unknown' && !title.startsWith('case: ')).map(nameOf))
    expect([...open].sort()).toEqual(Object.values(OPEN).flat().sort())
  })

  it('is either made or ruled out for every repair that a kind knows', () => {
    const known = KINDS.flatMap(({ kind }) => Object.keys(kind.fixes ?? {}).map((control) => `${kind.id} ${control}`))
    const made = Object.entries(MADE).flatMap(([kind, controls]) => Object.keys(controls).map((control) => `${kind} ${control}`))
    const onlyAmongNeighbours = ['gcp.bucket no-anonymous-access']
    expect([...made, ...Object.values(NEVER).flat(), ...onlyAmongNeighbours].sort()).toEqual(known.sort())
  })

  it.each(Object.values(NEVER).flat())('is never made for %s', (name) => {
    const [id, control = ''] = name.split(' ')
    const found = KINDS.filter(({ kind }) => kind.id === id).flatMap(({ kind, absent }) =>
      dialectsOf(absent).flatMap((dialect) =>
        [...parametersOf(control), { regions: ['europe-west3'] }, { allowSources: ['10.0.0.0/8'] }].map((parameters) =>
          isEverSafe(kind, dialect, control, parameters)
        )
      )
    )
    expect(found).not.toContain(true)
  })

  it('writes into objects, never where the provider has a list', () => {
    const lists = KINDS.flatMap(({ kind, absent }) =>
      dialectsOf(absent).flatMap((dialect) =>
        Object.entries(kind.fixes ?? {}).flatMap(([control, fix]) =>
          parametersOf(control)
            .flatMap((parameters) => fix(dialect, parameters) ?? [])
            .filter(({ safe = false }) => safe !== false)
            .flatMap(({ path }) => listsOn(publishedShapes(kind, dialect), path).map((name) => `${kind.id} ${path}: ${name}`))
        )
      )
    )
    expect(lists).toEqual([])
  })

  it('leaves an endpoint open through which the document admits somebody', () => {
    const closed = KINDS.flatMap(({ kind, failing }) =>
      dialectsOf(failing).flatMap((dialect) => {
        if (kind.fixes?.['no-public-endpoint'] === undefined) return []
        const judge = judging(kind, dialect, [{ control: 'no-public-endpoint', with: { allowSources: ['10.0.0.0/8'] } }])
        return remedied(failing[dialect]?.document as Properties, failuresIn(judge)) === undefined ? [] : [kind.id]
      })
    )
    expect(closed).toEqual([])
  })

  it('keeps the public out of a bucket that a binding opens', () => {
    const everyone = { bucket: 'ledger-exports', role: 'roles/storage.objectViewer', member: 'allUsers' }
    const binding = { id: 'everyone', name: 'everyone', typeSystem: 'pulumi', type: bucketIam.types.pulumi?.[0] as string } as const
    const judge = judging(bucket, 'terraform', [{ control: 'no-anonymous-access' }], {
      kinds: [bucketIam],
      resources: [{ ...binding, cloud: 'gcp', origin: 'declared', document: everyone }]
    })
    const before = { name: 'ledger-exports', uniformBucketLevelAccess: true }
    expect(judge(before).map(({ outcome }) => outcome)).toEqual(['fail', 'fail'])
    const result = remedied(before, (properties) => failuresIn(judge)(properties).filter((finding) => finding.resource.kind === bucket.id))
    expect(result?.properties).toEqual({ ...before, publicAccessPrevention: 'enforced' })
  })
})

/** Documents of the fixture and those of the table of repairable ones, under everything that a claim may ask of them. */
function trials({ kind, failing, absent, cases = [] }: KindFixture): readonly Trial[] {
  return dialectsOf(absent).flatMap((dialect) => {
    const documents = [
      { title: 'failing', document: failing[dialect]?.document },
      { title: 'empty', document: {} },
      ...cases
        .filter((each) => each.dialect === dialect)
        .map(({ title, given }) => ({ title: `case: ${title}`, document: given.document })),
      ...(REPAIRABLE[dialect] ?? []).filter((each) => each.kind === kind.id)
    ].filter(({ document }) => isTree(document))
    return Object.keys(kind.fixes ?? {}).flatMap((control) =>
      parametersOf(control).flatMap((parameters) =>
        documents.map(({ title, document }) => {
          const paths = [kind.fixes?.[control]?.(dialect, parameters) ?? []].flat().map(({ path }) => path)
          return { kind, dialect, control, parameters, title, before: frozen(withSecrets(document, ['', ...paths])) as Properties }
        })
      )
    )
  })
}

function tryOut(trial: Trial): Tried {
  const { kind, dialect, control, parameters, before } = trial
  const judge = judging(kind, dialect, [{ control, with: parameters }])
  const result = remedied(before, failuresIn(judge))
  return {
    ...trial,
    failed: failuresIn(judge)(before).length > 0,
    fixes: result?.fixes ?? [],
    after: result?.properties,
    outcome: result === undefined ? undefined : judge(result.properties)[0]?.outcome
  }
}

function wrongs({ before, after, fixes, outcome, ...trial }: Tried): readonly string[] {
  if (after === undefined) return []
  const name = `${nameOf(trial)} ${JSON.stringify(trial.parameters)}`
  const meant = fixes.flatMap(({ path, value }) => (isTree(value) ? Object.keys(value).map((key) => `${path}.${key}`) : [path]))
  return [
    ...(outcome === 'pass' || outcome === 'unknown' ? [] : [`${name}: ${outcome}`]),
    ...changedLeaves(before, after)
      .filter((path) => !meant.includes(path))
      .map((path) => `${name}: changes ${path} as well`),
    ...fixes.filter(({ safe = false }) => safe === false).map(({ path }) => `${name}: ${path} is not safe`)
  ]
}

/** A document with a secret beside everything that a repair could write. */
function withSecrets(document: unknown, paths: readonly string[]): unknown {
  return paths.reduce((tree, path) => withSecret(tree, path === '' ? [] : path.split('.').slice(0, -1)), document)
}

function withSecret(tree: unknown, [segment, ...rest]: readonly string[]): unknown {
  if (!isTree(tree)) return tree
  if (segment !== undefined && isTree(tree[segment])) return { ...tree, [segment]: withSecret(tree[segment], rest) }
  return { ...tree, ledgerKey: { [SIGNATURE]: SECRET_MARK, value: 'correct horse battery staple' } }
}

function failuresIn(judge: (properties: Properties) => readonly Finding[]): (properties: Properties) => readonly Finding[] {
  return (properties) => judge(properties).filter(({ outcome }) => outcome === 'fail')
}

function isEverSafe(kind: Kind, dialect: Dialect, control: string, parameters: Trial['parameters']): boolean {
  const fixes = [kind.fixes?.[control]?.(dialect, parameters) ?? []].flat()
  return fixes.some(({ safe = false }) => safe !== false)
}

function nameOf({ kind, control, title }: Pick<Trial, 'kind' | 'control' | 'title'>): string {
  return `${kind.id} ${control}: ${title}`
}

function pathsOf(tried: readonly Tried[]): readonly string[] {
  return [...new Set(tried.flatMap(({ fixes }) => fixes.map(({ path }) => path)))]
}

function dialectsOf(record: Partial<Record<Dialect, unknown>>): readonly Dialect[] {
  return PULUMI.filter((dialect) => dialect in record)
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function frozen(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}
