import { addressRange, isCovered } from '../../model/cidr.ts'
import type { Reach } from '../../model/facets.ts'
import { type Fact, known, list, map } from '../../model/fact.ts'

const EVERYWHERE = ['0.0.0.0/0', '::/0'].map(addressRange)

/** An allow list that covers the whole internet, in one entry or in several, restricts nothing. */
export function reachOf(sources: readonly string[]): Reach {
  const ranges = sources.map(addressRange).filter((range) => range !== undefined)
  return EVERYWHERE.some((all) => all !== undefined && isCovered(all, ranges)) ? 'open' : 'restricted'
}

/** The reach of an allow list: open as soon as the entries that are known cover the internet, whatever the others are. */
export function reachOfAll(sources: readonly Fact<string>[]): Fact<Reach> {
  const certain = list(sources.filter((source) => source.state === 'known'))
  if (certain.state === 'known' && reachOf(certain.value) === 'open') return known('open', ...certain.evidence)
  return map(list(sources), reachOf)
}
