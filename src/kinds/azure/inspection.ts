import type { Facets } from '../../model/facets.ts'
import { type Fact, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'

type Mode = Facets['intrusionPrevention']['mode'] extends Fact<infer M> ? M : never

const FROM_WEAKEST: readonly Mode[] = ['off', 'detect', 'prevent']

/** What several policies that each cover a part of the traffic guarantee for all of it: certain as soon as one is off. */
export function weakest(modes: readonly Fact<Mode>[]): Fact<Mode> {
  const off = modes.find((mode) => mode.state === 'known' && mode.value === 'off')
  return off ?? map(list(modes), (found) => FROM_WEAKEST.find((mode) => found.includes(mode)) ?? 'off')
}

/** What several policies that all see the same traffic do together. */
export function strongest(modes: readonly Fact<Mode>[]): Fact<Mode> {
  const prevent = modes.find((mode) => mode.state === 'known' && mode.value === 'prevent')
  return prevent ?? map(list(modes), (found) => FROM_WEAKEST.findLast((mode) => found.includes(mode)) ?? 'off')
}

/** The mode that a linked policy tells. */
export function modeOf(policy: Neighbour): Fact<Mode> {
  const answer = policy.facet('intrusionPrevention')
  return typeof answer === 'string' ? unknown('not-collected', { missing: `mode of ${policy.name} is ${answer}` }) : answer.mode
}
