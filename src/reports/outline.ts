import type { ClaimResult, Finding, Outcome, Result } from '../model/finding.ts'

/** A heading of the document, with the claims that it makes there. */
export interface Section {
  readonly title: string
  readonly claims: readonly ClaimResult[]
}

/** The sections of one document, in its own order. */
export function sectionsOf({ claims }: Result, profile: string): readonly Section[] {
  const own = claims.filter((claim) => claim.profile === profile)
  const titles = own.map(({ section }) => section).filter((title, index, all) => title !== all[index - 1])
  let next = 0
  return titles.map((title) => {
    const first = next
    while (own[next]?.section === title) next += 1
    return { title, claims: own.slice(first, next) }
  })
}

/** Claims that cannot be taken literally together, both ways round although a profile names them on one side. */
export function conflictsIn({ claims }: Result): ReadonlyMap<string, readonly ClaimResult[]> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const pairs = claims.flatMap((claim) => (claim.conflictsWith ?? []).flatMap((id) => [[claim.id, id] as const, [id, claim.id] as const]))
  return new Map(
    claims.map(({ id }) => {
      const others = new Set(pairs.filter(([one]) => one === id).map(([, other]) => other))
      return [id, [...others].flatMap((other) => byId.get(other) ?? [])]
    })
  )
}

/** Findings by the id of their claim. */
export function byClaim(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  return Map.groupBy(findings, ({ claim }) => claim)
}

const OPEN: readonly Outcome[] = ['fail', 'error', 'unknown']
const CLOSED: readonly Outcome[] = ['not-modelled', 'not-applicable', 'pass']

/** What is open, gravest first, then what is waived, then what else was asked for. */
export function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  const waived = findings.filter(({ waiver }) => waiver !== undefined)
  const others = findings.filter(({ waiver }) => waiver === undefined)
  const of = (list: readonly Finding[], outcomes: readonly Outcome[]): readonly Finding[] =>
    outcomes.flatMap((outcome) => list.filter((finding) => finding.outcome === outcome))
  return [...of(others, OPEN), ...of(waived, OPEN), ...of(others, CLOSED)]
}
