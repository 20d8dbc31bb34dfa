import { type Dialect, SECRET, UNKNOWN_SENTINEL } from '../model/resource.ts'

/** What a path leads to. */
export interface Found {
  readonly value: unknown
  /** Where it stands, as the document spells it. */
  readonly path: string
}

/** Nothing stands at the path. */
export const ABSENT: unique symbol = Symbol('absent')
/** Stands where a property is looked for in something that has none, or hides it: a text, a number, a list of several, a secret. */
export const MALFORMED: unique symbol = Symbol('malformed')

/** Looks a path up in a document of a dialect. */
export function find(root: unknown, path: string, dialect: Dialect, segments = segmentsOf(path)): Found | typeof ABSENT {
  let value = root
  let native: string[] | undefined
  for (const [index, key] of segments.entries()) {
    if (value === UNKNOWN_SENTINEL) break
    // Whether anything stands at the path itself cannot be seen.
    if (value === SECRET) return { value: MALFORMED, path }
    if (Array.isArray(value)) {
      if (value.length === 0) return ABSENT
      // More than one element where one is meant has no single answer: whoever reads it finds an unexpected form.
      if (dialect !== 'terraform' || value.length > 1 || Array.isArray(value[0])) return { value: MALFORMED, path }
      value = value[0]
    }
    if (typeof value !== 'object') return value === undefined ? ABSENT : { value: MALFORMED, path }
    const spelled = value === null ? undefined : spelling(value as Record<string, unknown>, key, dialect)
    if (spelled === undefined) return ABSENT
    if (native !== undefined || spelled !== key) (native ??= segments.slice(0, index)).push(spelled)
    value = lookUp(value as Record<string, unknown>, spelled)
    if (value === undefined || value === null) return ABSENT
  }
  return { value, path: native === undefined ? path : native.join('.') }
}

const SEGMENTS = new Map<string, readonly string[]>()

/** The names of a dotted path, split once for all look-ups. */
export function segmentsOf(path: string): readonly string[] {
  let segments = SEGMENTS.get(path)
  if (segments === undefined) {
    segments = path.split('.')
    SEGMENTS.set(path, segments)
  }
  return segments
}

/** How the document spells a property: as asked for, in another case, in the singular, or inside the `properties` wrapper. */
function spelling(record: Readonly<Record<string, unknown>>, key: string, dialect: Dialect): string | undefined {
  if (record[key] !== undefined) return key
  switch (dialect) {
    case 'gcp-api':
    case 'neutral':
      return undefined
    case 'terraform': {
      const snake = snakeCase(key)
      return record[snake] === undefined ? repeatedBlock(record, snake) : snake
    }
    case 'aws-api':
      return anyCase(record, key)
    case 'azure-native':
    case 'arm': {
      const wrapped = record.properties
      if (wrapped === UNKNOWN_SENTINEL || wrapped === SECRET) return anyCase(record, key) ?? WRAPPER
      const inner = anyCase(record, key)
      if (inner !== undefined || typeof wrapped !== 'object' || wrapped === null) return inner
      const name = anyCase(wrapped as Record<string, unknown>, key)
      return name === undefined ? undefined : `${WRAPPER}.${name}`
    }
  }
}

const WRAPPER = 'properties'

function lookUp(record: Readonly<Record<string, unknown>>, spelled: string): unknown {
  const direct = record[spelled]
  if (direct !== undefined || !spelled.startsWith(`${WRAPPER}.`)) return direct
  return (record[WRAPPER] as Readonly<Record<string, unknown>>)[spelled.slice(WRAPPER.length + 1)]
}

function anyCase(record: Readonly<Record<string, unknown>>, key: string): string | undefined {
  if (record[key] !== undefined) return key
  const lower = key.toLowerCase()
  for (const name in record) if (name.length === key.length && name.toLowerCase() === lower) return name
  return undefined
}

const SNAKE = new Map<string, string>()

function snakeCase(key: string): string {
  let snake = SNAKE.get(key)
  if (snake === undefined) {
    snake = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    SNAKE.set(key, snake)
  }
  return snake
}

/**
 * Pulumi puts the names of repeated blocks in the plural: `nodePools` is `node_pool` in Terraform. Only a list of objects
 * is taken for such a block, so that `ports` never reads a `port` that stands beside it.
 */
function repeatedBlock(record: Readonly<Record<string, unknown>>, plural: string): string | undefined {
  if (!plural.endsWith('s')) return undefined
  const singular = plural.endsWith('ies') ? `${plural.slice(0, -3)}y` : plural.slice(0, -1)
  const value = record[singular]
  const isBlock = value === UNKNOWN_SENTINEL || (Array.isArray(value) && (typeof value[0] === 'object' || value[0] === UNKNOWN_SENTINEL))
  return isBlock ? singular : undefined
}

/** The raw value at a path, undefined where there is none. */
export function valueAt(root: unknown, path: string, dialect: Dialect, segments: readonly string[]): unknown {
  const found = find(root, path, dialect, segments)
  return found === ABSENT ? undefined : found.value
}
