import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Kind } from '../../src/graph/kind.ts'
import { modelled, readNode, referencesOf } from '../../src/graph/node.ts'
import { dialectOf } from '../../src/graph/registry.ts'
import { type Facet, HISTORY_FACETS } from '../../src/model/facets.ts'
import { type Fact, known } from '../../src/model/fact.ts'
import type { Dialect, Resource } from '../../src/model/resource.ts'
import type { Given, PlainFacets } from './fixture.ts'
import { FIXTURES } from './fixtures.ts'
import { resourceOf } from './resource.ts'
import { ALL_FACETS, graphOf } from './small-graph.ts'
import { unknownLeaves } from './unknown-leaves.ts'

/** Alerts are resources of their own, whatever the kind. */
const OPEN = '?not-collected'
const UNHEARD: PlainFacets = { monitoring: { availability: OPEN, errors: OPEN, capacity: OPEN, security: OPEN, logs: OPEN } }

for (const [file, fixture] of FIXTURES) {
  const { kind } = fixture
  describe(`kind ${kind.id}`, () => {
    it('has a fixture named like the kind', () => {
      expect(`${dirname(file)}.${basename(file, '.ts')}`).toBe(kind.id)
    })

    it('has a fixture for every dialect it claims', () => {
      const dialects = dialectsOf(kind)
      for (const part of [fixture.same, fixture.failing, fixture.absent]) expect(Object.keys(part).sort()).toEqual(dialects)
    })

    it.each(entries(fixture.same))('gives the same facets for one resource in %s', (dialect, given) => {
      const all = Object.keys(kind.facets).filter((facet) => modelled(kind, facet as Facet))
      expect(Object.keys(fixture.facets)).toEqual(expect.arrayContaining(all.filter((facet) => facet !== 'monitoring')))
      expect(read(kind, dialect, given, fixture.facets)).toEqual(alike(fixture.facets, dialect))
    })

    it.each(entries(fixture.failing))('shows the violation in %s', (dialect, given) => {
      expect(read(kind, dialect, given, fixture.failingFacets)).toEqual(alike(fixture.failingFacets, dialect))
    })

    it.each(entries(fixture.absent))('knows what absence means in %s', (dialect, facets) => {
      expect(read(kind, dialect, { document: {} }, kind.facets as PlainFacets)).toEqual({
        ...unmodelled(kind, dialect),
        ...(modelled(kind, 'monitoring') ? UNHEARD : {}),
        ...facets
      })
    })

    // Clouds keep alerts in documents of their own; what is told of one's own is told in one.
    it.each(entries(fixture.same).filter(([dialect]) => dialect !== 'neutral' && modelled(kind, 'monitoring')))(
      'knows of no alerts by its own document in %s',
      (dialect, given) => {
        expect(read(kind, dialect, given, UNHEARD)).toEqual(UNHEARD)
      }
    )

    it.each(entries(fixture.same))('takes nothing for granted when every leaf is unknown in %s', (dialect, given) => {
      const node = readNode(resourceOf(kind, dialect, { ...given, document: unknownLeaves(given.document) }), kind, ALL_FACETS)
      for (const [facet, answer] of Object.entries(node.facets)) {
        expect(answer, `answer to ${facet}`).not.toHaveProperty('error')
        for (const [name, fact] of Object.entries(answer as Record<string, Fact<unknown>>)) {
          if (typeof answer === 'string' || fact.state === 'unknown') continue
          const sources = fact.evidence.filter(
            (entry) => entry.origin !== 'provider-default' && !['location', 'id', 'name'].includes(entry.path)
          )
          const read = sources.filter((entry) => typeof entry.value !== 'string' || !/^(\[\d+ items\]|\{…\})$/.test(entry.value))
          expect(read, `${facet}.${name} rests on a leaf that is unknown`).toEqual([])
        }
      }
    })

    for (const { title, dialect, given, facets } of fixture.cases ?? []) {
      it(`${title} (${dialect})`, () => {
        expect(read(kind, dialect, given, facets)).toEqual(alike(facets))
      })
    }

    for (const [dialect, links] of entries(fixture.links ?? {})) {
      it(`points at its neighbours in ${dialect}`, () => {
        const given = fixture.same[dialect]
        if (given === undefined) throw new Error(`no ${dialect} document in "same"`)
        const node = readNode(resourceOf(kind, dialect, given), kind, new Set())
        const found = Object.fromEntries(Object.keys(links).map((name) => [name, plain(referencesOf(node, name) ?? known('no such link'))]))
        expect(found).toEqual(links)
      })
    }

    for (const neighbours of fixture.neighbours ?? []) {
      const { title, of, facets } = neighbours
      it(`${title} (graph)`, () => {
        const graph = graphOf(neighbours, kind.cloud, ALL_FACETS)
        const node = graph.nodes.find((candidate) => candidate.resource.id === of)
        if (node === undefined) throw new Error(`no resource ${of} in the graph`)
        const answers = Object.keys(facets).map((facet) => [facet, plainAnswer(graph.answer(node, facet as Facet))])
        expect(Object.fromEntries(answers)).toEqual(alike(facets))
      })
    }
  })
}

function entries<T>(record: { readonly [D in Dialect]?: T }): [Dialect, T][] {
  return Object.entries(record) as [Dialect, T][]
}

function dialectsOf(kind: Kind): Dialect[] {
  const dialects = Object.entries(kind.types).flatMap(([system, types]) =>
    types.map((type) => dialectOf({ typeSystem: system as Resource['typeSystem'], type }))
  )
  return [...new Set(dialects)].sort()
}

function read(kind: Kind, dialect: Dialect, given: Given, facets: PlainFacets): Record<string, unknown> {
  const node = readNode(resourceOf(kind, dialect, given), kind, ALL_FACETS)
  return Object.fromEntries(Object.keys(facets).map((facet) => [facet, plainAnswer(node.facets[facet as Facet])]))
}

function unmodelled(kind: Kind, dialect: Dialect): Record<string, unknown> {
  const answers = withoutHistory(kind.facets, dialect)
  return Object.fromEntries(Object.entries(answers).filter(([, reading]) => typeof reading === 'string'))
}

function plainAnswer(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || 'error' in answer) return answer
  return Object.fromEntries(Object.entries(answer as Record<string, Fact<unknown>>).map(([name, fact]) => [name, plain(fact)]))
}

function plain(fact: Fact<unknown>): unknown {
  return fact.state === 'known' ? unwrapped(fact.value) : `?${fact.why}`
}

/** Rules and grants carry their path as the document spells it; neither the ARM wrapper nor that a policy is text makes a difference. */
function unwrapped(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  return value.map((item: unknown) => {
    if (typeof item !== 'object' || item === null || !('path' in item)) return item
    const parts = Object.entries(item).map(([name, part]) => [name, isFact(part) ? plain(part) : part])
    return {
      ...Object.fromEntries(parts),
      path: String(item.path)
        .replaceAll('properties.', '')
        .replace(/^policyData\./, '')
    }
  })
}

function isFact(value: unknown): value is Fact<unknown> {
  return typeof value === 'object' && value !== null && 'state' in value
}

function alike(facets: PlainFacets, dialect?: Dialect): Record<string, unknown> {
  const plainly = Object.entries(facets).map(([facet, facts]) => [
    facet,
    typeof facts === 'string' ? facts : Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, unwrapped(value)]))
  ])
  return withoutHistory(Object.fromEntries(plainly), dialect)
}

/** A fixture tells the history that an inventory shows; a program has none. */
function withoutHistory(facets: Readonly<Record<string, unknown>>, dialect: Dialect | undefined): Record<string, unknown> {
  if (dialect !== 'terraform' && dialect !== 'azure-native') return facets
  return Object.fromEntries(
    Object.entries(facets).map(([facet, facts]) => [facet, HISTORY_FACETS.has(facet as Facet) ? 'not-applicable' : facts])
  )
}
