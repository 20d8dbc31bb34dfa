import { type Fact, known, unknown } from '../../model/fact.ts'

const DAY = 24 * 60
const NAMES = {
  month: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  weekday: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
}
/** Three years, with a leap year among them: no schedule without years has a longer gap than a third of it. */
const FROM = Date.UTC(2027, 0, 1)
const DAYS = 3 * 365 + 1

/**
 * Longest time between two runs of `cron(minutes hours day-of-month month day-of-week year)` or `rate(12 hours)`, in hours.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/scheduling-backup-rules.html (2026-11-22)
 */
export function hoursBetween(expression: string): Fact<number> {
  const [, count, unit] = /^rate\((\d+)\s+(minute|hour|day)s?\)$/i.exec(expression.trim()) ?? []
  if (count !== undefined) return known((Number(count) * { minute: 1, hour: 60, day: DAY }[unit?.toLowerCase() as 'minute']) / 60)
  const gap = longestGap(runsOf(expression))
  return gap === undefined ? unknown('unreadable', { missing: `"${expression}" is no schedule that can be followed` }) : known(gap / 60)
}

/** Minutes from the first day on; undefined where a field says what is not read here. */
function runsOf(expression: string): readonly number[] | undefined {
  const fields = /^cron\((.+)\)$/i.exec(expression.trim())?.[1]?.trim().split(/\s+/) ?? []
  const [minute = '', hour = '', date = '', month = '', weekday = '', year = ''] = fields
  const minutes = valuesOf(minute, 0, 59)
  const hours = valuesOf(hour, 0, 23)
  const months = valuesOf(month, 1, 12, NAMES.month)
  const dates = date === 'L' ? 'last' : valuesOf(date, 1, 31)
  const weekdays = valuesOf(weekday, 1, 7, NAMES.weekday)
  if (fields.length !== 6 || year !== '*' || [minutes, hours, months, dates, weekdays].includes(undefined)) return undefined
  const times = (hours as readonly number[]).flatMap((h) => (minutes as readonly number[]).map((m) => h * 60 + m)).sort((a, b) => a - b)
  return Array.from({ length: DAYS }, (_, index) => index).flatMap((index) => {
    const day = new Date(FROM + index * DAY * 60_000)
    const isDate = dates === 'last' ? isLastOfMonth(day) : dates?.includes(day.getUTCDate())
    const runs = isDate === true && months?.includes(day.getUTCMonth() + 1) === true && weekdays?.includes(day.getUTCDay() + 1) === true
    return runs ? times.map((time) => index * DAY + time) : []
  })
}

function longestGap(runs: readonly number[] | undefined): number | undefined {
  if (runs === undefined || runs.length < 2) return undefined
  return runs.slice(1).reduce((longest, run, index) => Math.max(longest, run - (runs[index] as number)), 0)
}

function isLastOfMonth(day: Date): boolean {
  return new Date(day.getTime() + DAY * 60_000).getUTCDate() === 1
}

/** @example valuesOf('0/6', 0, 23) // [0, 6, 12, 18] @example valuesOf('MON-WED', 1, 7, NAMES.weekday) // [2, 3, 4] */
function valuesOf(field: string, low: number, high: number, names: readonly string[] = []): readonly number[] | undefined {
  const all = Array.from({ length: high - low + 1 }, (_, index) => low + index)
  if (field === '*' || field === '?') return all
  const number = (text: string): number => (names.includes(text.toUpperCase()) ? low + names.indexOf(text.toUpperCase()) : Number(text))
  const parts = field.split(',').map((part) => {
    const [, from = '', to, step] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part) ?? []
    const first = from === '*' ? low : number(from)
    const last = to === undefined ? (step === undefined && from !== '*' ? first : high) : number(to)
    const every = step === undefined ? 1 : Number(step)
    const sound = all.includes(first) && all.includes(last) && every > 0
    return sound ? all.filter((value) => value >= first && value <= last && (value - first) % every === 0) : undefined
  })
  return parts.includes(undefined) || parts.flat().length === 0 ? undefined : (parts.flat() as readonly number[])
}
