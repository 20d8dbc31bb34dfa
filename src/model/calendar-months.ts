/** Longest time that so many consecutive months of the calendar can take, in days. @example longestDays(3) // 92 @example longestDays(12) // 366 */
export function longestDays(months: number): number {
  const starts = Array.from({ length: MONTHS_OF_LEAP_CYCLE }, (_, start) => start)
  return Math.max(...starts.map((start) => (monthDate(start + months) - monthDate(start)) / 86_400_000))
}

/** Among four years is one of 366 days. */
const MONTHS_OF_LEAP_CYCLE = 48

function monthDate(month: number): number {
  return Date.UTC(2000, month)
}
