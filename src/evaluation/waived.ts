import type { Graph } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import { dayNumber, EXPIRING_DAYS } from '../model/day.ts'
import type { AppliedWaiver, Waiver, WaiverResult, WaiverState } from '../model/waiver.ts'
import { compile, type Match, type Test } from './scope.ts'

/** Finds what excuses findings, and counts what each waiver matches. */
export interface Waiving {
  /** What a failure or an unknown of a claim carries; of several waivers the one that lasts longest. */
  waiverFor(claim: string, node: Node): AppliedWaiver | undefined
  /** Whether a waiver may turn out to match once more is known. */
  mayExcuse(claim: string, node: Node): boolean
  /** How every waiver stands, in the order given, once everything was judged. `checked`: ids of the claims that were. */
  results(checked: ReadonlySet<string>): readonly WaiverResult[]
}

/** What cannot be known about a resource does not match: nothing is excused by being unknown. */
export function createWaiving(waivers: readonly Waiver[], graph: Graph, now: Date): Waiving {
  const entries = waivers.map((waiver): Entry => ({ waiver, left: daysLeft(waiver, now), findings: 0 }))
  const live = new Map<string, Entry[]>()
  for (const entry of entries.filter(({ left }) => left >= 0)) {
    for (const claim of new Set(entry.waiver.claims)) live.set(claim, [...(live.get(claim) ?? []), entry])
  }
  const matchOf = (entry: Entry, node: Node): Match => {
    // Made ready when first needed: a preview evaluates once for every resource.
    entry.test ??= compile(entry.waiver.match, graph)
    return entry.test(node)
  }
  return {
    waiverFor(claim, node) {
      const candidates = live.get(claim)
      if (candidates === undefined) return undefined
      const matching = candidates.filter((entry) => matchOf(entry, node) === true)
      for (const entry of matching) entry.findings += 1
      const [longest] = matching.toSorted((one, other) => other.left - one.left)
      return longest === undefined ? undefined : applied(longest.waiver)
    },
    mayExcuse: (claim, node) => live.get(claim)?.some((entry) => matchOf(entry, node) === undefined) ?? false,
    results: (checked) => entries.map((entry) => ({ ...applied(entry.waiver), state: stateOf(entry, checked), findings: entry.findings }))
  }
}

interface Entry {
  readonly waiver: Waiver
  /** Days after today on which it still holds; below zero when it has expired. */
  readonly left: number
  findings: number
  test?: Test
}

function daysLeft({ expires }: Waiver, now: Date): number {
  // A date that is none excuses nothing.
  return (dayNumber(expires) ?? -Infinity) - (dayNumber(now) ?? 0)
}

/** That a waiver is not used can only be said when all that it is for was checked. */
function stateOf({ waiver, left, findings }: Entry, checked: ReadonlySet<string>): WaiverState {
  if (left < 0) return 'expired'
  if (findings === 0 && waiver.claims.every((claim) => checked.has(claim))) return 'unused'
  return left <= EXPIRING_DAYS ? 'expiring' : 'active'
}

function applied({ owner, reason, ticket, expires, place }: Waiver): AppliedWaiver {
  return { owner, reason, ...(ticket === undefined ? {} : { ticket }), expires, place }
}
