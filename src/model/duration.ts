/** @example days(1) // '1 day' @example days(Infinity) // 'without end' */
export function days(count: number): string {
  return count === Infinity ? 'without end' : amount(count, 'day')
}

/** @example hours(24) // '24 hours' */
export function hours(count: number): string {
  return amount(count, 'hour')
}

function amount(count: number, unit: string): string {
  const rounded = Math.round(count * 100) / 100
  return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`
}
