const DAYS_OF: Readonly<Record<string, number>> = { day: 1, week: 7, month: 365 / 12, year: 365 }

/** Days of a number of calendar units; a month counts a twelfth of 365 days, so that twelve of them are a year. @example calendarDays(3, 'Months') // 91 */
export function calendarDays(count: number, unit: string): number | undefined {
  const days = DAYS_OF[unit.toLowerCase().replace(/s$/, '')]
  return days === undefined ? undefined : Math.round(count * days)
}

/** Days of an ISO 8601 duration without a time part. @example durationDays('P1Y') // 365 @example durationDays('P90D') // 90 */
export function durationDays(text: string): number | undefined {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/i.exec(text)
  if (parts === null || text.length < 3) return undefined
  const [years = 0, months = 0, weeks = 0, days = 0] = parts.slice(1).map((part) => Number(part ?? 0))
  return Math.round(years * 365 + (months * 365) / 12 + weeks * 7 + days)
}
