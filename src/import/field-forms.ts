import { RECORDS } from '../sources/neutral/schema.ts'

/** What a cell may be read as. */
export type CellForm =
  | { readonly type: 'words'; readonly words: readonly string[] }
  | { readonly type: 'boolean' | 'number' | 'text' | 'records' }
  | { readonly type: 'list'; readonly of: readonly CellForm[] }

/** Every field of a kind of record by its dotted name; `labels.*` is any name below `labels`. */
export type FieldForms = ReadonlyMap<string, readonly CellForm[]>

/** @example fieldForms('server').get('encryption.keys') // [{ type: 'words', words: ['platform', 'own', 'hsm'] }] */
export function fieldForms(kind: string): FieldForms {
  const forms = new Map<string, CellForm[]>()
  gather(
    RECORDS.find(({ shape }) => shape.kind.value === kind),
    [],
    forms
  )
  forms.delete('kind')
  return forms
}

/** A field as it is written in a header: where it stands in the record, and what its cells may be. */
export function formsOf(field: string, fields: FieldForms): { readonly path: readonly string[]; readonly forms: readonly CellForm[] } {
  const [above = '', ...below] = field.split('.')
  const named = below.length > 0 && below.join('.') !== '' ? fields.get(`${above}.*`) : undefined
  // A label's name may have dots of its own.
  if (named !== undefined) return { path: [above, below.join('.')], forms: named }
  return { path: [above, ...below], forms: fields.get(field) ?? [] }
}

/** What a schema of zod is made of, as far as records are. */
interface Schema {
  readonly def: {
    readonly type: string
    readonly shape?: Readonly<Record<string, Schema>>
    readonly innerType?: Schema
    readonly options?: readonly Schema[]
    readonly element?: Schema
    readonly valueType?: Schema
    readonly values?: readonly unknown[]
    readonly entries?: Readonly<Record<string, string>>
  }
}

function gather(schema: Schema | undefined, path: readonly string[], forms: Map<string, CellForm[]>): void {
  if (schema === undefined) return
  const { def } = schema
  const is = (form: CellForm): void => {
    const name = path.join('.')
    forms.set(name, [...(forms.get(name) ?? []), form])
  }
  switch (def.type) {
    case 'object':
      for (const [name, inner] of Object.entries(def.shape ?? {})) gather(inner, [...path, name], forms)
      return
    case 'union':
      for (const option of def.options ?? []) gather(option, path, forms)
      return
    case 'record':
      gather(def.valueType, [...path, '*'], forms)
      return
    case 'array':
      is(listOf(def.element))
      return
    case 'literal':
      is({ type: 'words', words: (def.values ?? []).map(String) })
      return
    case 'enum':
      is({ type: 'words', words: Object.values(def.entries ?? {}) })
      return
    case 'boolean':
    case 'number':
      is({ type: def.type })
      return
    case 'string':
      is({ type: 'text' })
      return
    default:
      gather(def.innerType, path, forms)
  }
}

function listOf(element: Schema | undefined): CellForm {
  const inner = new Map<string, CellForm[]>()
  gather(element, [], inner)
  const of = inner.get('')
  return of === undefined ? { type: 'records' } : { type: 'list', of }
}
