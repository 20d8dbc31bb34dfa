/** Numbers that look random and are the same in every run (mulberry32). */
export interface Random {
  /** From 0 up to, but without, 1. */
  next(): number
  pick<T>(values: readonly T[]): T
  /** True in so many of a hundred cases. */
  percent(chance: number): boolean
  hex(length: number): string
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = state
    value = Math.imul(value ^ (value >>> 15), value | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    pick: (values) => values[Math.floor(next() * values.length)] as (typeof values)[number],
    percent: (chance) => next() * 100 < chance,
    hex: (length) => Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('')
  }
}
