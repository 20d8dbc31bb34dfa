import type { Kind } from '../../graph/kind.ts'
import type { Answer } from '../../model/facets.ts'
import { allTrue, anyTrue, chain, type Fact, known, list, map, mergeUnknown, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'

/** From weakest to strongest. */
const MODES = ['off', 'detect', 'prevent'] as const
export type Mode = (typeof MODES)[number]
export const STRONGEST_FIRST: readonly Mode[] = ['prevent', 'detect', 'off']

/** What a front end of a load balancer cannot say by itself: its settling asks the resources behind it. */
export const TOLD_BEHIND = unknown('not-collected', { missing: 'told by the backend services behind it' })

/** What a backend service cannot say by itself. */
export const TOLD_BY_POLICY = unknown('not-collected', { missing: 'told by the security policy' })

/** Whether a fact waits for the policy and nothing else. */
export function isToldByPolicy(fact: Fact<unknown>): boolean {
  return fact.state === 'unknown' && fact.missing === TOLD_BY_POLICY.missing
}

export const NOT_MODELLED = unknown('not-collected', { missing: 'one of the backends behind it is not modelled' })

/** Backend services and buckets behind a proxy, through its URL map. */
export function backendsOfProxy(near: Neighbourhood): Fact<readonly Neighbour[]> {
  return chain(near.to('fronts'), (maps) => map(list(maps.map((urlMap) => urlMap.near.to('fronts'))), (backends) => backends.flat()))
}

/** Traffic is inspected as well as on the least inspected way it may take. */
function inspectedBehind(behind: Fact<readonly Neighbour[]>): Answer<'intrusionPrevention'> {
  if (behind.state === 'unknown') return { mode: behind }
  const answers = behind.value.map((neighbour) => neighbour.facet('intrusionPrevention'))
  return join(answers, { mode: NOT_MODELLED }, (facts) => ({
    mode: first(
      MODES,
      facts.map((fact) => fact.mode)
    )
  }))
}

/** Protected against denial of service only if every way is. */
function shieldedBehind(behind: Fact<readonly Neighbour[]>): Answer<'ddosProtection'> {
  if (behind.state === 'unknown') return { enabled: behind }
  const answers = behind.value.map((neighbour) => neighbour.facet('ddosProtection'))
  return join(answers, { enabled: NOT_MODELLED }, (facts) => ({ enabled: allTrue(facts.map((fact) => fact.enabled)) }))
}

/** Settles a front end by what lies behind it. */
export function settledBehind(
  find: (near: Neighbourhood) => Fact<readonly Neighbour[]>
): Pick<NonNullable<Kind['settle']>, 'intrusionPrevention' | 'ddosProtection'> {
  return {
    intrusionPrevention: (_own, near) => inspectedBehind(find(near)),
    ddosProtection: (_own, near) => shieldedBehind(find(near))
  }
}

/** Inspected as well as by the best of its policies or rules; one that cannot hold attack rules (an edge policy) adds nothing. */
export function inspectedBy(policies: readonly Neighbour[], otherwise: Fact<Mode> = known('off')): Fact<Mode> {
  const facts = policies.map((policy) => policy.facet('intrusionPrevention')).filter((answer) => typeof answer !== 'string')
  return facts.length === 0
    ? otherwise
    : first(
        STRONGEST_FIRST,
        facts.map((fact) => fact.mode)
      )
}

export function shieldedBy(policies: readonly Neighbour[]): Fact<boolean> {
  const facts = policies.map((policy) => policy.facet('ddosProtection')).filter((answer) => typeof answer !== 'string')
  return anyTrue(facts.map((fact) => fact.enabled))
}

/** Joins answers that have facts; one that is not modelled leaves the result open unless another one decides it. */
export function join<A extends object>(
  answers: readonly (A | 'not-applicable' | 'not-modelled')[],
  open: A,
  joined: (facts: readonly A[]) => A
): A | 'not-applicable' | 'not-modelled' {
  const facts = answers.filter((answer) => typeof answer !== 'string')
  const gap = answers.includes('not-modelled')
  if (facts.length === 0) return gap ? 'not-modelled' : 'not-applicable'
  return joined(gap ? [...facts, open] : facts)
}

/** The fact that comes first in an order; the first place decides at once, any other only when nothing is unknown. */
export function first<T>(order: readonly T[], facts: readonly Fact<T>[]): Fact<T> {
  const decisive = facts.find((fact) => fact.state === 'known' && fact.value === order[0])
  if (decisive !== undefined) return decisive
  const open = facts.filter((fact) => fact.state === 'unknown')
  const [start, ...rest] = facts.filter((fact) => fact.state === 'known')
  if (open.length > 0 || start === undefined) return mergeUnknown(open)
  return rest.reduce((best, fact) => (order.indexOf(fact.value) < order.indexOf(best.value) ? fact : best), start)
}
