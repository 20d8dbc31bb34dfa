import { didYouMean } from '../model/did-you-mean.ts'
import { isSecretName } from '../model/secret.ts'
import { type CellForm, type FieldForms, formsOf } from './field-forms.ts'

/** A column of a table, and the field of the record that it tells. */
export interface Column {
  readonly header: string
  /** Names, from the record inwards. */
  readonly path: readonly string[]
  readonly forms: readonly CellForm[]
  readonly index: number
}

/** Fields by the columns that tell them; an empty field leaves the column out. */
export type Mapping = ReadonlyMap<string, string>

/** What each column tells, or what is wrong with the header. */
export function columnsOf(
  headers: readonly string[],
  fields: FieldForms,
  mapping: Mapping
): { readonly columns: readonly Column[]; readonly wrong: readonly string[] } {
  const columns: Column[] = []
  const wrong: string[] = []
  for (const [index, written] of headers.entries()) {
    const header = written.trim()
    const field = mapping.get(header) ?? header
    if (field === '' && mapping.has(header)) continue
    const taken = columns.find(({ path }) => path.join('.') === field)
    const refusal = taken === undefined ? refusalOf(field, fields) : `${field} is already told by column "${taken.header}"`
    if (refusal === undefined) columns.push({ header, index, ...formsOf(field, fields) })
    else wrong.push(`row 1, column ${header === '' ? String(index + 1) : `"${header}"`}: ${refusal}`)
  }
  return { columns, wrong }
}

function refusalOf(field: string, fields: FieldForms): string | undefined {
  const { forms } = formsOf(field, fields)
  if (forms.length === 0)
    return `unknown field "${field}"${didYouMean(field, [...fields.keys()])}; --map COLUMN=FIELD says what a column tells, --map COLUMN= leaves it out`
  if (forms.some(({ type }) => type === 'records'))
    return `${field} is a list of records, which no cell can hold; write such records as NDJSON`
  if (isSecretName(field)) return `${field} is the name of a secret, which belongs in no inventory; --map COLUMN= leaves it out`
  return undefined
}
