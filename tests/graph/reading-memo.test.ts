import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Node, readNode } from '../../src/graph/node.ts'
import { createReadingMemo } from '../../src/graph/reading-memo.ts'
import type { Facet } from '../../src/model/facets.ts'
import type { Resource } from '../../src/model/resource.ts'
import { ROLE_FACETS } from '../../src/model/role.ts'
import { FIXTURES } from '../kinds/fixtures.ts'
import type { KindFixture } from '../kinds/fixture.ts'

const ALL_FACETS = new Set(Object.values(ROLE_FACETS).flat()) as ReadonlySet<Facet>
const INVENTORIED = [...FIXTURES.values()].filter((fixture) => fixture.kind.types.cai !== undefined)

/** Values that a leaf may have instead, of every form that a document can hold. */
const OTHER = fc.oneof(
  fc.boolean(),
  fc.nat(400),
  fc.constantFrom('', 'TRUE', 'eu', 'europe-west3', '0.0.0.0/0', 'ENABLED', 'DISABLED', '7776000s', 'x'.repeat(700)),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
  fc.array(fc.constantFrom('a', 'b'), { maxLength: 3 }),
  fc.array(fc.record({ value: fc.constantFrom('10.0.0.0/8', '0.0.0.0/0') }), { maxLength: 2 })
)

describe('facts shared between documents that answer alike', () => {
  it.each(INVENTORIED.map((fixture) => [fixture.kind.id, fixture] as const))('%s: are those that reading alone gives', (_id, fixture) => {
    const documents = documentsOf(fixture)
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(3), OTHER), { minLength: 30, maxLength: 60 })
    fc.assert(
      fc.property(changes, (list) => {
        const memo = createReadingMemo<Node['facets']>('gcp-api')
        for (const [which, leaf, name, value] of list) {
          const document = changed(documents[which % documents.length], leaf, value)
          const resource = resourceOf(fixture, document, name)
          const shared = readNode(resource, fixture.kind, ALL_FACETS, { memo }).facets
          expect(shared).toEqual(readNode(resource, fixture.kind, ALL_FACETS).facets)
        }
      }),
      { numRuns: 8 }
    )
  })

  it('share one object between equal documents, and none between different ones', () => {
    const fixture = INVENTORIED.find(({ kind }) => kind.id === 'gcp.kms-key')
    if (fixture === undefined) throw new Error('no fixture')
    const memo = createReadingMemo<Node['facets']>('gcp-api')
    const facets = (document: unknown): Node['facets'] =>
      readNode(resourceOf(fixture, document, 0), fixture.kind, ALL_FACETS, { memo }).facets
    const one = facets({ rotationPeriod: '7776000s', purpose: 'ENCRYPT_DECRYPT', labels: { a: 'b' } })
    expect(facets({ rotationPeriod: '7776000s', purpose: 'ENCRYPT_DECRYPT', createTime: 'now' })).toBe(one)
    expect(facets({ rotationPeriod: '7776001s', purpose: 'ENCRYPT_DECRYPT' })).not.toEqual(one)
  })
})

function documentsOf(fixture: KindFixture): readonly unknown[] {
  const cases = (fixture.cases ?? []).filter(({ dialect }) => dialect === 'gcp-api').map(({ given }) => given.document)
  return [{}, fixture.same['gcp-api']?.document, fixture.failing['gcp-api']?.document, ...cases].filter(
    (document) => document !== undefined
  )
}

function resourceOf({ kind }: KindFixture, document: unknown, name: number): Resource {
  const type = kind.types.cai?.[0] ?? ''
  const location = ['europe-west3', 'us-central1-a', 'eu'][name]
  const id = `//service/projects/books/locations/${location ?? 'global'}/things/${name}`
  return {
    id,
    typeSystem: 'cai',
    type,
    name: name === 1 ? 'gke-books-1' : `thing-${name}`,
    cloud: 'gcp',
    document,
    origin: 'observed',
    ...(location === undefined ? {} : { location })
  }
}

/** The document with its n-th leaf replaced. */
function changed(document: unknown, leaf: number, value: unknown): unknown {
  const copy: unknown = structuredClone(document)
  const leaves: [Record<string, unknown>, string][] = []
  const visit = (owner: unknown): void => {
    if (typeof owner !== 'object' || owner === null) return
    for (const [key, inner] of Object.entries(owner)) {
      leaves.push([owner as Record<string, unknown>, key])
      visit(inner)
    }
  }
  visit(copy)
  const chosen = leaves[leaf % Math.max(1, leaves.length)]
  if (chosen !== undefined) chosen[0][chosen[1]] = value
  return copy
}
