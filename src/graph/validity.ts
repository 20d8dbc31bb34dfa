import type { Facets } from '../model/facets.ts'
import { all, chain, type Fact, known, map, unknown } from '../model/fact.ts'
import { instant } from './instant.ts'
import type { Reader } from './reader.ts'

const DAY = 86_400_000

/** How long a certificate lives by its first and last moments, and how old it was when the inventory was read. */
export function validity(r: Reader, from: Fact<string>, until: Fact<string>): Pick<Facets['certificate'], 'lifeDays' | 'ageDays'> {
  const first = chain(from, instant)
  const last = chain(until, instant)
  return {
    lifeDays: chain(
      all<[number, number]>([first, last]),
      ([begins, ends]): Fact<number> =>
        ends > begins ? known((ends - begins) / DAY) : unknown('unreadable', { missing: 'it ends before it begins' })
    ),
    ageDays: chain(first, (begins) => map(chain(r.envelope('readTime'), instant), (now) => Math.max(0, now - begins) / DAY))
  }
}
