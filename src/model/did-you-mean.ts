import { closest, distance } from 'fastest-levenshtein'

/** The nearest valid word, when it is near enough to have been meant. @example didYouMean('maropst', ['maropost']) // '; did you mean "maropost"?' */
export function didYouMean(given: string, words: readonly string[]): string {
  if (words.length === 0) return ''
  const nearest = closest(given, [...words])
  const edits = distance(given, nearest)
  return edits < given.length && edits <= Math.max(2, given.length / 3) ? `; did you mean "${nearest}"?` : ''
}
