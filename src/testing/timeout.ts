const UNITS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001 }

/** Seconds of a timeout as programs write it: `1h30m`, `45s`. Zero where it is empty. */
export function seconds(timeout: string): number {
  let sum = 0
  for (const [, amount, unit] of timeout.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)) sum += Number(amount) * (UNITS[unit as string] as number)
  return sum
}
