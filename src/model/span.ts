/** Consecutive whole numbers, both ends included. */
export interface Span {
  readonly first: bigint
  readonly last: bigint
}

/** Whether every number of a span is in at least one of the others; several may share the work. */
export function isSpanned(span: Span, by: readonly Span[]): boolean {
  let next = span.first
  for (const { first, last } of by.toSorted(byFirst)) {
    if (first > next) return false
    if (last >= next) next = last + 1n
    if (next > span.last) return true
  }
  return false
}

function byFirst(one: Span, other: Span): number {
  return one.first < other.first ? -1 : one.first > other.first ? 1 : 0
}
