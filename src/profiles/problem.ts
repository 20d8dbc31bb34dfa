/** Keys from the root of a file to one of its values. */
export type Path = readonly PropertyKey[]

/** Something wrong in a file: where it stands, and a clause without full stop. */
export interface Problem {
  readonly at: Path
  readonly says: string
}

export type Mapping = Readonly<Record<string, unknown>>

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The mappings of a list, each with its path; whatever is no mapping is left to the schema. */
export function entries(owner: Mapping, key: string, at: Path = []): readonly (readonly [Path, Mapping])[] {
  return itemsOf(owner, key, at).flatMap(([path, value]) => (isMapping(value) ? [[path, value]] : []))
}

/** The words of a list, each with its path. */
export function texts(owner: Mapping, key: string, at: Path): readonly (readonly [Path, string])[] {
  return itemsOf(owner, key, at).flatMap(([path, value]) => (typeof value === 'string' ? [[path, value]] : []))
}

function itemsOf(owner: Mapping, key: string, at: Path): readonly (readonly [Path, unknown])[] {
  const list = owner[key]
  return Array.isArray(list) ? list.map((value: unknown, index) => [[...at, key, index], value]) : []
}

export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    root
  )
}

/** A value as a message shows it; of a long text only its beginning, for it may be another file's. @example quote('seven') // '"seven"' */
export function quote(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string' && value.length > LONGEST) return JSON.stringify(`${value.slice(0, LONGEST)}…`)
  if (Array.isArray(value)) return 'a list'
  if (value instanceof Date) return 'a timestamp'
  return isMapping(value) ? 'a mapping' : JSON.stringify(value)
}

const LONGEST = 80
