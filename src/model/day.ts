const DAY = 24 * 60 * 60 * 1000

/** What ends within this many days wants to be looked at. */
export const EXPIRING_DAYS = 14

/**
 * The number of a calendar day in UTC, to count with; undefined for what is no date.
 * @example dayNumber('1970-01-02') // 1
 */
export function dayNumber(day: unknown): number | undefined {
  const time = day instanceof Date ? day.getTime() : typeof day === 'string' ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  return Number.isNaN(time) ? undefined : Math.floor(time / DAY)
}

/** @example dayOf(1) // '1970-01-02' */
export function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10)
}
