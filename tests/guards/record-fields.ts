import { z } from 'zod'
import { RECORDS } from '../../src/sources/neutral/schema.ts'

interface Published {
  readonly properties?: Readonly<Record<string, Published>>
  readonly items?: Published
  readonly anyOf?: readonly Published[]
}

/** The fields of a kind of records, as dotted paths in lower case. */
export function recordFields(kind: string): readonly string[] {
  const record = RECORDS.find(({ shape }) => shape.kind.value === kind)
  return record === undefined ? [] : fieldsOf(z.toJSONSchema(record) as Published)
}

function fieldsOf({ properties = {}, items, anyOf = [] }: Published): readonly string[] {
  const own = Object.entries(properties).flatMap(([name, inner]) => [name, ...fieldsOf(inner).map((path) => `${name}.${path}`)])
  return [...own, ...(items === undefined ? [] : fieldsOf(items)), ...anyOf.flatMap(fieldsOf)].map((path) => path.toLowerCase())
}
