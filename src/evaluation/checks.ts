import type { CheckResult } from '../model/finding.ts'
import type { Check, Count, Tally } from './tally.ts'

/** What a claim was checked by, in the order of its profile; alternatives of which one is enough are one check. */
export function checksOf({ all, any }: Tally): readonly CheckResult[] {
  const together = Map.groupBy([...all, ...any], ({ count }) => count)
  return [...together].map(([{ outcomes, passes }, checks]: readonly [Count, readonly Check[]]) => ({
    controls: checks.map(({ control: { id, title }, parameters }) => ({
      id,
      title,
      ...(Object.keys(parameters).length === 0 ? {} : { with: parameters })
    })),
    outcomes,
    passes
  }))
}
