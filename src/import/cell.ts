import type { CellForm } from './field-forms.ts'

/** What a cell says, by the form of its field; what has no such form stays text, which the schema then refuses. */
export function cellValue(cell: string, forms: readonly CellForm[]): unknown {
  if (forms.some((form) => form.type === 'words' && form.words.includes(cell))) return cell
  const list = forms.find((form) => form.type === 'list')
  if (list !== undefined) return cell === NONE ? [] : cell.split(';').map((part) => cellValue(part.trim(), list.of))
  if (forms.some(({ type }) => type === 'number') && /^-?\d+(\.\d+)?$/.test(cell)) return Number(cell)
  // Spreadsheets write them in capitals.
  if (forms.some(({ type }) => type === 'boolean') && /^(true|false)$/i.test(cell)) return cell.toLowerCase() === 'true'
  return cell
}

/** A list of nothing; an empty cell says nothing. */
const NONE = ';'
