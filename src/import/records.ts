import { isSecretName, isSecretText } from '../model/secret.ts'
import { wrongIn } from '../sources/neutral/problems.ts'
import { cellValue } from './cell.ts'
import { type Column, columnsOf, type Mapping } from './columns.ts'
import { fieldForms } from './field-forms.ts'
import { isBlank, type Table } from './table.ts'

interface ImportedRecord {
  readonly value: Readonly<Record<string, unknown>>
  /** Where its id stands; rows as a spreadsheet counts them. */
  readonly at: string
}

/** The records that a table tells, or all that is wrong with it: where it is, and a clause. */
export function recordsOf(
  [header, ...rows]: Table,
  kind: string,
  mapping: Mapping
): { readonly records: readonly ImportedRecord[]; readonly wrong: readonly string[] } {
  const { columns, wrong } = columnsOf(header, fieldForms(kind), mapping)
  if (wrong.length > 0) return { records: [], wrong }
  const read = rows.map((cells, index) => ({ cells, row: index + 2 })).filter(({ cells }) => !isBlank(cells))
  const idColumn = columns.find(({ path }) => path.join('.') === 'id')
  const records = read.map(({ cells, row }) => ({ value: recordOf(kind, columns, cells), at: placeOf(row, idColumn) }))
  return { records, wrong: read.flatMap(({ cells, row }, index) => wrongCells(records[index]?.value, columns, cells, row)) }
}

function recordOf(kind: string, columns: readonly Column[], cells: readonly string[]): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = { kind }
  for (const { path, forms, index } of columns) {
    const cell = (cells[index] ?? '').trim()
    if (cell !== '') put(record, path, cellValue(cell, forms))
  }
  return record
}

/** What a field says as a whole, such as `encryption` `none`, is left to stand; `wrongCells` tells of it. */
function put(record: Record<string, unknown>, [name = '', ...below]: readonly string[], value: unknown): void {
  if (below.length === 0) record[name] ??= value
  else {
    record[name] ??= {}
    const inner = record[name]
    if (typeof inner === 'object') put(inner as Record<string, unknown>, below, value)
  }
}

function wrongCells(value: unknown, columns: readonly Column[], cells: readonly string[], row: number): readonly string[] {
  const filled = columns.filter(({ index }) => (cells[index] ?? '').trim() !== '')
  const told = (column: Column | undefined, says: string): string => `${placeOf(row, column)}: ${says}`
  const secret = filled.find(({ index }) => isSecretText(cells[index] ?? ''))
  if (secret !== undefined) return [told(secret, 'what stands there looks like a secret, which belongs in no inventory')]
  const twice = filled.find(({ path }) => filled.some((other) => other.path.length > path.length && isAbove(path, other.path)))
  if (twice !== undefined) return [told(twice, `${twice.path.join('.')} is told as a whole and in part`)]
  return wrongIn(value, { isHeader: false }).map(({ at, says }) => {
    const path = at.filter((key) => typeof key === 'string')
    const column = filled.find((each) => isAbove(each.path, path)) ?? columns.find((each) => isAbove(each.path, path))
    const isConcealed = column !== undefined && isSecretName(column.header)
    return told(column, isConcealed ? `what stands there cannot be ${column.path.join('.')}` : says)
  })
}

function placeOf(row: number, column: Column | undefined): string {
  return column === undefined ? `row ${row}` : `row ${row}, column "${column.header}"`
}

function isAbove(path: readonly string[], other: readonly string[]): boolean {
  return path.every((name, index) => name === other[index])
}
