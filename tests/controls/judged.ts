import { expect, it } from 'vitest'
import type { Control } from '../../src/model/control.ts'
import { type Fact, known, toldBy, unknown } from '../../src/model/fact.ts'
import type { Answer, Facet, Facets } from '../../src/model/facets.ts'
import type { LinkName, Neighbour, Neighbourhood } from '../../src/model/neighbourhood.ts'
import type { Verdict } from '../../src/model/verdict.ts'

export type Answers = { readonly [F in Facet]?: Answer<F> }

/** A resource as a test writes it: facets that are left out are not applicable, links that are left out lead nowhere. */
export interface Given {
  readonly name?: string
  readonly kind?: string
  readonly facets?: Answers
  readonly to?: { readonly [L in LinkName]?: Fact<readonly Given[]> | readonly Given[] }
  readonly from?: { readonly [L in LinkName]?: Fact<readonly Given[]> | readonly Given[] }
}

/** One row of a control's table. `found` and `because` are compared where they are given. */
export interface Row {
  readonly title: string
  readonly given: Given
  readonly with?: Readonly<Record<string, unknown>>
  readonly outcome: Verdict['outcome']
  readonly found?: string
  readonly required?: string
  readonly because?: string | RegExp
}

export const COMPUTED = unknown('computed', { evidence: [{ path: 'later', origin: 'declared' }], waitsOn: ['the-vault'] })
export const UNCOLLECTED = unknown('not-collected', { missing: 'settings not collected' })

/** A resource that is backed up daily to where it stands, and kept for a week; the test says what differs. */
export function backups(backup: Partial<Facets['backup']>): Given {
  const kept: Facets['backup'] = {
    enabled: fact(true, 'backup.enabled'),
    everyHours: fact(24),
    retentionDays: fact(7),
    restoreWindowDays: fact(7),
    regions: fact(['europe-west3']),
    zones: fact(3),
    key: fact('provider-key')
  }
  return { facets: { backup: { ...kept, ...backup } } }
}

/** A fact with evidence, as a document would give it. */
export function fact<T>(value: T, path = 'path'): Fact<T> {
  return known(value, { path, origin: 'declared', value })
}

export function judge(control: Control, given: Given, parameters: Readonly<Record<string, unknown>> = {}): Verdict {
  const self = neighbour(given, control)
  const facets = Object.fromEntries(control.needs.map((facet) => [facet, given.facets?.[facet]]))
  return control.judge({ facets: facets as unknown as Facets, self, near: self.near }, parameters as never)
}

/** Every row is one test; every decided verdict must show what was demanded, what was found and, when it passes, where. */
export function rows(control: Control, table: readonly Row[]): void {
  it.each(table.map((row) => [row.title, row] as const))('%s', (_, row) => {
    const verdict = judge(control, row.given, row.with)
    expect(verdict).toMatchObject({ outcome: row.outcome, ...SHOWN[row.outcome], ...stated(row) })
    expect(verdict.because).toMatch(row.because ?? /./)
    expect(verdict.outcome === 'pass' && verdict.evidence.length === 0).toBe(false)
  })
}

const SHOWN: Record<Verdict['outcome'], object> = {
  pass: { required: expect.any(String), found: expect.any(String) },
  fail: { required: expect.any(String), found: expect.any(String) },
  unknown: { required: expect.any(String), why: expect.any(String) },
  'not-applicable': { evidence: [] }
}

function stated({ found, required }: Row): object {
  return { ...(found === undefined ? {} : { found }), ...(required === undefined ? {} : { required }) }
}

/** Rows for one fact that cannot be known: computed and not collected, both undecided. */
export function unknowns(
  title: string,
  given: (fact: typeof COMPUTED) => Given,
  parameters: Readonly<Record<string, unknown>> = {}
): readonly Row[] {
  return [
    { title: `${title} known only after apply`, given: given(COMPUTED), with: parameters, outcome: 'unknown' },
    { title: `${title} not collected`, given: given(UNCOLLECTED), with: parameters, outcome: 'unknown', because: /settings not collected/ }
  ]
}

function neighbour(given: Given, control: Control): Neighbour {
  const { name = 'ledger-db', kind = 'gcp.sql-instance', facets = {} } = given
  const id = `urn:${name}`
  const self: Neighbour = {
    id,
    name,
    kind,
    facet: <F extends Facet>(facet: F): Answer<F> => {
      const asked: readonly Facet[] = [...control.needs, ...(control.asks ?? [])]
      if (!asked.includes(facet)) throw new Error(`${control.id} asks for ${facet} without listing it`)
      const answer: Answer<Facet> = facets[facet] ?? 'not-applicable'
      const heard: unknown = typeof answer === 'string' ? answer : told(answer, id)
      return heard as Answer<F>
    },
    get near() {
      return surroundings(self, given, control)
    }
  }
  return self
}

function surroundings(self: Neighbour, { to = {}, from = {} }: Given, control: Control): Neighbourhood {
  const resolve = (list: Fact<readonly Given[]> | readonly Given[] = []): Fact<readonly Neighbour[]> => {
    const given: Fact<readonly Given[]> = 'state' in list ? list : known(list, { path: 'links', origin: 'declared' })
    return given.state === 'unknown' ? given : { ...given, value: given.value.map((entry) => neighbour(entry, control)) }
  }
  return {
    self,
    to: (link) => resolve(to[link]),
    points: (link) => {
      const pointed = resolve(to[link])
      return pointed.state === 'unknown' ? pointed : { ...pointed, value: pointed.value.length > 0 }
    },
    from: (link, kinds) => {
      const pointing = resolve(from[link])
      return pointing.state === 'unknown' ? pointing : { ...pointing, value: pointing.value.filter(({ kind }) => kinds.includes(kind)) }
    }
  }
}

function told<A extends object>(answer: A, id: string): A {
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, toldBy(value as Fact<unknown>, id)])) as A
}
