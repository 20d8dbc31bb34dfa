import { days } from '../model/duration.ts'
import type { Fact } from '../model/fact.ts'
import { decide, type Verdict } from '../model/verdict.ts'

/** Judges when something was last done; `Infinity` days ago stands for never. */
export function judgeLast(
  fact: Fact<number>,
  everyDays: number,
  { what, done }: { readonly what: string; readonly done: string }
): Verdict {
  return decide(fact, {
    what,
    required: `within ${days(everyDays)}`,
    holds: (count) => count <= everyDays,
    show: (count) => (count === Number.POSITIVE_INFINITY ? 'never' : `${days(count)} ago`),
    says: (count) => (count === Number.POSITIVE_INFINITY ? `never ${done}` : `${done} ${days(count)} ago`)
  })
}
