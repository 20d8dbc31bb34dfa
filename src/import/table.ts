import { CsvError, parse } from 'csv-parse/sync'
import { ScanError } from '../errors.ts'

/** A table as a spreadsheet shows it: the first row is the header. */
export type Table = readonly [header: readonly string[], ...rows: readonly string[][]]

/** Reads CSV (RFC 4180, UTF-8). Messages hold none of what stands in it. */
export function tableOf(bytes: Buffer, name: string): Table {
  const [header, ...rows] = rowsOf(bytes, name)
  if (header === undefined || rows.every(isBlank)) throw refused(name, 'it has no rows below a header')
  const ragged = rows.findIndex((row) => !isBlank(row) && row.length !== header.length)
  if (ragged >= 0)
    throw refused(
      name,
      `row ${ragged + 2} has ${rows[ragged]?.length} cells where the header has ${header.length}; cells are parted by commas`
    )
  return [header, ...rows]
}

/** A row that says nothing, as spreadsheets leave them below a table. */
export function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '')
}

function rowsOf(bytes: Buffer, name: string): readonly string[][] {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw refused(name, 'it is not UTF-8; save it as "CSV UTF-8"', cause)
  }
  try {
    return parse(text, { relax_column_count: true })
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    throw refused(name, `line ${String(cause.lines)}: ${REASONS[cause.code] ?? 'not CSV'}`)
  }
}

const REASONS: Readonly<Partial<Record<CsvError['code'], string>>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is not closed',
  CSV_INVALID_CLOSING_QUOTE: 'something stands between a closing quote and the next comma',
  INVALID_OPENING_QUOTE: 'a quote stands within a cell that does not begin with one'
}

function refused(name: string, why: string, cause?: unknown): ScanError {
  return new ScanError('bad-inventory', `Cannot import ${name}: ${why}`, { cause })
}
