import { printable } from '../reports/printable.ts'

/** Rows in columns of equal width, two spaces apart; the last one is as long as it is. */
export function columns(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(printable))
  const widths = cells.reduce<readonly number[]>((sofar, row) => row.map((cell, index) => Math.max(cell.length, sofar[index] ?? 0)), [])
  return cells
    .map(
      (row) =>
        `${row
          .map((cell, index) => cell.padEnd(widths[index] ?? 0))
          .join('  ')
          .trimEnd()}\n`
    )
    .join('')
}
