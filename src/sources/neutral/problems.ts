import { isMap, parseDocument } from 'yaml'
import type { z } from 'zod'
import { didYouMean } from '../../model/did-you-mean.ts'
import { isSecretText } from '../../model/secret.ts'
import { HEADER, RECORD, RECORD_KINDS, RECORDS } from './schema.ts'

/** Something wrong in a line: its column, which counts from 1, and a clause. */
export interface Problem {
  readonly column: number
  readonly says: string
}

/** What is wrong with a line of an inventory; nothing that it says is passed over. */
export function problemsOf(value: unknown, text: string, { isHeader }: { readonly isHeader: boolean }): readonly Problem[] {
  return wrongIn(value, { isHeader }).map(({ at, says }) => ({ column: columnOf(text, at), says }))
}

type Path = readonly PropertyKey[]

/** Something wrong in a record: the field, and a clause. */
interface Said {
  readonly at: Path
  readonly says: string
}

/** What is wrong with a record, wherever it stands. */
export function wrongIn(value: unknown, { isHeader }: { readonly isHeader: boolean }): readonly Said[] {
  const parsed = (isHeader ? HEADER : RECORD).safeParse(value)
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => said(issue, value, isHeader))
}

function said(issue: z.core.$ZodIssue, root: unknown, isHeader: boolean, before: Path = []): readonly Said[] {
  const at = [...before, ...issue.path]
  const given = valueAt(root, at)
  const one = (says: string): readonly Said[] => [{ at, says }]
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsAt(root, at, isHeader)
    return issue.keys.map((key) => ({ at: [...at, key], says: `unknown field "${key}"${didYouMean(key, fields)}` }))
  }
  if (at.length === 0) return one(issue.code === 'custom' ? issue.message : 'a line is a record')
  const name = String(at.findLast((key) => typeof key === 'string'))
  if (given === undefined) return one(`"${name}" is missing`)
  if (issue.code === 'invalid_union') {
    if ('discriminator' in issue && issue.discriminator === 'kind')
      return one(`unknown kind ${shown(given)}${nearest(given, RECORD_KINDS)}`)
    const [deepest = []] = issue.errors.toSorted((first, second) => depth(second) - depth(first))
    const words = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []))
    if (depth(deepest) === 0) return one(`${name} cannot be ${shown(given)}${nearest(given, words)}`)
    return deepest.flatMap((inner) => said(inner, root, isHeader, at))
  }
  if (issue.code === 'invalid_value') return one(`${name} cannot be ${shown(given)}${nearest(given, issue.values.map(String))}`)
  if (issue.code === 'invalid_type') return one(`${name} must be ${FORMS[issue.expected] ?? issue.expected}, not ${shown(given)}`)
  if (issue.code === 'too_small')
    return one(issue.origin === 'number' ? `${name} must be at least ${issue.minimum}` : `${name} must not be empty`)
  return one(`${name} ${issue.message}, not ${shown(given)}`)
}

/** How far into the value an alternative went before something was wrong. */
function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ path, code }) => path.length + (code === 'unrecognized_keys' ? 1 : 0)))
}

const FORMS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object'
}

function nearest(given: unknown, words: readonly string[]): string {
  const hint = didYouMean(String(given), words)
  return hint === '' && words.length > 0 ? `; it is one of ${words.join(', ')}` : hint
}

/** A long text may be another file's, with what is secret in it. */
function shown(value: unknown): string {
  if (typeof value === 'string' && isSecretText(value)) return 'what looks like a secret'
  if (typeof value === 'string') return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value)
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}

const LONGEST = 80

/** The fields that may stand where an unknown one does: those of the record's kind, or of the object within it. */
function fieldsAt(root: unknown, at: Path, isHeader: boolean): readonly string[] {
  const kind = valueAt(root, ['kind'])
  const record = isHeader ? HEADER : RECORDS.find(({ shape }) => shape.kind.value === kind)
  let fields = shapeOf(record)
  for (const key of at) fields = typeof key === 'number' ? fields : shapeOf(fields[String(key)])
  return Object.keys(fields)
}

/** The fields of an object, whatever wraps it: optional, a list, one of several. */
function shapeOf(schema: unknown): Readonly<Record<string, unknown>> {
  const { def } = (schema ?? {}) as { def?: { type: string; shape?: object; innerType?: unknown; element?: unknown; options?: unknown[] } }
  if (def?.shape !== undefined) return def.shape as Readonly<Record<string, unknown>>
  if (def?.innerType !== undefined) return shapeOf(def.innerType)
  if (def?.element !== undefined) return shapeOf(def.element)
  return Object.assign({}, ...(def?.options ?? []).map(shapeOf)) as Readonly<Record<string, unknown>>
}

function valueAt(root: unknown, at: Path): unknown {
  return at.reduce<unknown>((value, key) => (value as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key], root)
}

/** Where a value stands, or the nearest thing around it that does; a field is placed at its name. JSON is YAML, whose parser keeps places. */
function columnOf(text: string, at: Path): number {
  const document = parseDocument(text, { prettyErrors: false })
  for (let length = at.length; length > 0; length--) {
    const path = at.slice(0, length)
    const owner = document.getIn(path.slice(0, -1), true)
    const pair = isMap(owner) ? owner.items.find(({ key }) => String(key) === String(path.at(-1))) : undefined
    const node = pair?.key ?? document.getIn(path, true)
    const offset = (node as { range?: readonly number[] } | undefined)?.range?.[0]
    if (offset !== undefined) return offset + 1
  }
  return text.search(/\S/) + 1
}
