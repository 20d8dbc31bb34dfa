import { type Fact, known, unknown } from '../../model/fact.ts'

const DAY = 24

/**
 * Longest time between two runs of `minute hour day month weekday`, in hours: of those that run every day, or on days of the week.
 * https://cloud.google.com/kubernetes-engine/docs/add-on/backup-for-gke/how-to/backup-plan (2026-11-29)
 */
export function hoursBetween(expression: string): Fact<number> {
  const [minute = '', hour = '', day, month, weekday = '', ...more] = expression.trim().split(/\s+/)
  const minutes = valuesOf(minute, 60)
  const hours = valuesOf(hour, 24)
  const weekdays = valuesOf(weekday, 7)
  if (minutes === undefined || hours === undefined || weekdays === undefined || day !== '*' || month !== '*' || more.length > 0)
    return unknown('unreadable', { missing: `"${expression}" is no schedule that can be followed` })
  const runs = weekdays
    .flatMap((on) => hours.flatMap((at) => minutes.map((past) => on * DAY + at + past / 60)))
    .sort((one, other) => one - other)
  const gaps = runs.map((run, index) => (runs[index + 1] ?? (runs[0] as number) + 7 * DAY) - run)
  return known(Math.max(...gaps))
}

/** @example valuesOf('*\/6', 24) // [0, 6, 12, 18] @example valuesOf('1-3,5', 7) // [1, 2, 3, 5] */
function valuesOf(field: string, count: number): readonly number[] | undefined {
  const parts = field.split(',').map((part) => {
    const [, from = '', to, step = '1'] = /^(\*|\d+)(?:-(\d+))?(?:\/(\d+))?$/.exec(part) ?? []
    const first = from === '*' ? 0 : Number(from)
    const last = from === '*' ? count - 1 : Number(to ?? first)
    if (from === '' || first > last || last > count || Number(step) === 0) return undefined
    const length = Math.floor((last - first) / Number(step)) + 1
    return Array.from({ length }, (_, index) => (first + index * Number(step)) % count)
  })
  return parts.includes(undefined) ? undefined : [...new Set(parts.flat() as number[])]
}
