import type { Reference } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { chain, type Fact, list, map } from '../../model/fact.ts'

/** The references of every element of a list, as one list. */
export function nestedReferences(
  items: Fact<readonly Reader[]>,
  read: (item: Reader) => Fact<readonly Reference[]>
): Fact<readonly Reference[]> {
  return chain(items, (readers) => joinedReferences(readers.map(read)))
}

export function joinedReferences(references: readonly Fact<readonly Reference[]>[]): Fact<readonly Reference[]> {
  return map(list(references), (found) => found.flat())
}
