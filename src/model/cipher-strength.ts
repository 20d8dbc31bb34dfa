import { chain, type Fact, known, list, map, unknown } from './fact.ts'

/**
 * Strength of the cipher of a TLS suite, by its name. 3DES has 112 bits (NIST SP 800-57 part 1, table 2), whatever the length of its key.
 * @example strengthOf('TLS_RSA_WITH_3DES_EDE_CBC_SHA') // known 112
 */
function strengthOf(suite: string): Fact<number> {
  const bits = STRENGTHS.find(([pattern]) => pattern.test(suite))?.[1]
  return bits === undefined ? unknown('unreadable', { missing: `cipher suite "${suite}" is not known` }) : known(bits)
}

/** The weakest of several. */
export function weakest(strengths: readonly Fact<number>[]): Fact<number> {
  return map(list(strengths), (bits) => Math.min(...bits))
}

/** The weakest of suites that a resource lists, none of which it knows to be empty. */
export function weakestOf(suites: Fact<readonly string[]>, ...others: readonly number[]): Fact<number> {
  return chain(suites, (names) => weakest([...names.map(strengthOf), ...others.map((bits) => known(bits))]))
}

const STRENGTHS: readonly (readonly [RegExp, number])[] = [
  [/_NULL_/, 0],
  [/3DES|DES-CBC3/, 112],
  [/AES_?128/, 128],
  [/AES_?256|CHACHA20/, 256]
]
