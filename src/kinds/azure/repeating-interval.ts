import { type Fact, known, unknown } from '../../model/fact.ts'

const HOURS: Readonly<Record<string, number>> = { M: 31 * 24, W: 7 * 24, D: 24 }

/**
 * Longest time between two runs of schedules in ISO 8601 (`R/2026-01-05T02:00:00+00:00/P1W`), in hours. Several of the same period, such as
 * one for each of some days of a week, run one after the other.
 * https://learn.microsoft.com/rest/api/dataprotection/backup-policies/create-or-update (2025-01-01, read 2026-11-29)
 */
export function hoursBetween(schedules: readonly string[]): Fact<number> {
  const parsed = schedules.map(parse)
  const runs = parsed.filter((run) => run !== undefined)
  if (runs.length === 0 || runs.length < parsed.length) return unknown('unreadable', { missing: `a schedule in "${schedules.join(', ')}"` })
  return known(Math.min(...[...Map.groupBy(runs, ({ period }) => period)].map(([period, alike]) => longestGap(period, alike))))
}

interface Run {
  readonly period: number
  /** Hours since 1970. */
  readonly start: number
}

function longestGap(period: number, runs: readonly Run[]): number {
  const starts = [...new Set(runs.map(({ start }) => start % period))].sort((one, other) => one - other)
  return Math.max(...starts.map((start, index) => (starts[index + 1] ?? (starts[0] as number) + period) - start))
}

function parse(text: string): Run | undefined {
  const [, start = '', time, count = '', unit = ''] = /^R\d*\/([^/]+)\/P(T)?(\d+)([MWDH])$/i.exec(text) ?? []
  const hours = time === undefined ? HOURS[unit.toUpperCase()] : unit.toUpperCase() === 'H' ? 1 : undefined
  const at = Date.parse(start) / 3_600_000
  return hours === undefined || Number.isNaN(at) ? undefined : { period: Number(count) * hours, start: at }
}
