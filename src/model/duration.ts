/** @example days(1) // '1 day' @example days(Infinity) // 'without end' */
export function days(count: number): string {
  return count === Infinity ? 'without end' : amount(count, 'day')
}

/** @example hours(24) // '24 hours' */
export function hours(count: number): string {
  return amount(count, 'hour')
}

/** Hours, or days where there are many. @example age(30) // '30 hours' @example age(96) // '4 days' */
export function age(count: number): string {
  return count <= 72 ? hours(count) : days(count / 24)
}

function amount(count: number, unit: string): string {
  const rounded = Math.round(count * 100) / 100
  return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`
}
