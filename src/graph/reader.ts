import { all, type Evidence, type Fact, known, unknown } from '../model/fact.ts'
import { type Dialect, type Resource, SECRET, UNKNOWN_SENTINEL } from '../model/resource.ts'
import type { Reference } from './kind.ts'
import { ABSENT, type Found, find, MALFORMED } from './look-up.ts'
import { withoutVersion } from './type-token.ts'

/** Says that the vendor does not document what absence means: an absent leaf is then an unknown fact. */
export const UNSTATED: unique symbol = Symbol('unstated')

/** What an absent leaf means in the reader's dialect: the provider's default, or nothing that the vendor states. */
export interface Absence<T> {
  readonly absent: T | typeof UNSTATED
}

/** Called for every path that is looked up; the guard on invented properties listens here. */
export type PathListener = (dialect: Dialect, path: string) => void

/** How a value was looked up, which decides what of it the answer can depend on. */
export type Use = 'leaf' | 'strings' | 'list' | 'record' | 'present' | 'envelope' | 'named'

export type EnvelopeField = 'location' | 'name' | 'id' | 'readTime'

/** Is told every look-up of a reading, so that equal look-ups need not be read twice. */
export interface Recorder {
  /** `cursor` numbers the part of the document: 0 is the whole, further ones were opened by `list`. */
  looked(cursor: number, path: string, use: Use, value: unknown): void
  /** Elements of a list that are read by themselves from now on; returns the cursor of the first. */
  opened(elements: number): number
  /** The reading went past the look-ups, to the resource itself. */
  wentPast(): void
}

/** A part of a document that is read by itself: the whole, or one element of a list. */
export interface Part {
  readonly root: unknown
  /** Where it stands, as the document spells it and as readings ask for it. */
  readonly prefix: string
  readonly asked: string
  readonly cursor: number
  readonly listen?: PathListener | undefined
  readonly recorder?: Recorder | undefined
}

/**
 * Reads facts out of one native document. Absorbs what differs mechanically between dialects (the ARM `properties`
 * wrapper, key casing, Terraform's one-element lists, numbers as strings) and never lets an unknown or a secret leaf
 * escape as a value. Paths are dotted (`settings.ipConfiguration.ipv4Enabled`); evidence carries the full native path.
 */
export class Reader {
  readonly dialect: Dialect
  readonly #resource: Resource
  readonly #part: Part

  constructor(resource: Resource, dialect: Dialect, part: Partial<Part> = {}) {
    this.#resource = resource
    this.dialect = dialect
    this.#part = { root: resource.document, prefix: '', asked: '', cursor: 0, ...part }
  }

  /** The native type of the resource. */
  get type(): string {
    return this.#resource.type
  }

  /** What the source says of the resource beside its document. */
  get resource(): Resource {
    this.#part.recorder?.wentPast()
    return this.#resource
  }

  /** The choice for this reader's dialect. @example reader.by({ terraform: 'allows', 'gcp-api': 'allowed' }) */
  by<T>(choices: Partial<Record<Dialect, T>>): T {
    if (!(this.dialect in choices)) throw new TypeError(`Cannot read ${this.#resource.type}: no reading for dialect ${this.dialect}`)
    return choices[this.dialect] as T
  }

  string(path: string, absence: Absence<string>): Fact<string> {
    return this.#leaf(path, absence, (value) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined))
  }

  boolean(path: string, absence: Absence<boolean>): Fact<boolean> {
    return this.#leaf(path, absence, toBoolean)
  }

  /** Numbers, also when the dialect spells them as strings (int64 in Google's APIs). */
  number(path: string, absence: Absence<number>): Fact<number> {
    return this.#leaf(path, absence, toNumber)
  }

  /** A list of strings; a lone string counts as a list of one. Unknown as soon as one element is. */
  strings(path: string, absence: Absence<readonly string[]> = { absent: [] }): Fact<readonly string[]> {
    const found = this.#find(path, 'strings')
    if (found === ABSENT) return this.#absent(path, absence)
    const opaque = this.#opaque(found.path, found.value)
    if (opaque !== undefined) return opaque
    if (typeof found.value === 'string') return known([found.value], this.#evidence(found.path, found.value))
    if (!Array.isArray(found.value)) return this.#unreadable(found.path)
    const items = found.value.map((value: unknown, index): Fact<string> => {
      const at = `${found.path}[${index}]`
      const open = this.#opaque(at, value)
      if (open !== undefined) return open
      return typeof value === 'string' ? known(value) : typeof value === 'number' ? known(String(value)) : this.#unreadable(at)
    })
    const evidence = this.#evidence(found.path, found.value)
    const values = all<string[]>(items)
    return values.state === 'known' ? known(values.value, evidence) : values
  }

  /** Readers of the elements of a list of objects; absent means an empty list. A lone object counts as a list of one. */
  list(path: string): Fact<readonly Reader[]> {
    const found = this.#find(path, 'list')
    if (found === ABSENT) return this.#absent<readonly Reader[]>(path, { absent: [] })
    const opaque = this.#opaque(found.path, found.value)
    if (opaque !== undefined) return opaque
    const items: unknown[] = Array.isArray(found.value) ? found.value : [found.value]
    if (items.some((item) => item === UNKNOWN_SENTINEL)) return this.#computed(path)
    if (items.some((item) => typeof item !== 'object' || item === null || Array.isArray(item))) return this.#unreadable(path)
    const first = this.#part.recorder?.opened(items.length) ?? 0
    const readers = items.map((item, index) => {
      const native = Array.isArray(found.value) ? `${found.path}[${index}]` : found.path
      const part = { ...this.#part, root: item, prefix: this.#path(native), asked: join(this.#part.asked, path), cursor: first + index }
      return new Reader(this.#resource, this.dialect, part)
    })
    return known(readers, this.#evidence(found.path, found.value))
  }

  /**
   * A map of strings, such as labels or tags; absent means none. A value that is unknown or secret is kept as its sentinel; one of
   * another shape leaves open what the map says, so that nobody takes its name for missing.
   */
  record(path: string): Fact<Readonly<Record<string, string>>> {
    const found = this.#find(path, 'record')
    if (found === ABSENT) return this.#absent(path, { absent: {} })
    const opaque = this.#opaque(found.path, found.value)
    if (opaque !== undefined) return opaque
    if (typeof found.value !== 'object' || found.value === null || Array.isArray(found.value)) return this.#unreadable(path)
    const entries = Object.entries(found.value).filter(([, value]) => value !== null && value !== undefined)
    const odd = entries.find(([, value]) => typeof value !== 'string')
    if (odd !== undefined) return this.#unreadable(join(path, odd[0]))
    return known(Object.fromEntries(entries) as Record<string, string>, this.#evidence(found.path, undefined))
  }

  /**
   * Whether anything is there at all. An empty string, list or object counts as absent only when `emptyIs` says so;
   * a leaf that is unknown but wired to a resource of the same program is there.
   */
  present(path: string, options: { emptyIs: 'absent' | 'present'; wiredTo?: RegExp } = { emptyIs: 'absent' }): Fact<boolean> {
    const found = this.#find(path, 'present')
    if (found === ABSENT) return this.#absent(path, { absent: false })
    if (found.value === SECRET) return known(true, this.#evidence(found.path, SECRET))
    if (found.value === UNKNOWN_SENTINEL) {
      const wired = options.wiredTo === undefined ? [] : this.#wired(path, options.wiredTo)
      return wired.length === 0 ? this.#computed(path) : known(true, this.#evidence(found.path, wired[0]))
    }
    if (found.value === MALFORMED) return this.#unreadable(found.path)
    const filled = options.emptyIs === 'present' || !isEmpty(found.value)
    return known(filled, this.#evidence(found.path, found.value))
  }

  /**
   * References to other resources by name, id or URL; absent means none. An unknown leaf that the program wires to a
   * resource whose Pulumi type matches `wiredTo` is a reference to it.
   */
  references(path: string, wiredTo: RegExp): Fact<readonly Reference[]> {
    const found = this.#find(path, 'strings')
    if (found === ABSENT || found.value === '') return this.#absent<readonly Reference[]>(path, { absent: [] })
    const values: readonly unknown[] = Array.isArray(found.value) ? found.value : [found.value]
    const references = values.map((value): Fact<Reference> => {
      if (value === UNKNOWN_SENTINEL || value === SECRET) {
        const wired = this.#wired(path, wiredTo)
        return wired.length === 0 ? this.#computed(path) : known({ wired }, this.#evidence(found.path, wired[0]))
      }
      return typeof value === 'string' ? known({ text: value }, this.#evidence(found.path, value)) : this.#unreadable(path)
    })
    return all<Reference[]>(references)
  }

  /**
   * The JSON at a path as it is, for what has a language of its own, such as an IAM policy; parsed where the cloud keeps it as text, or as
   * text within text. Unknown as soon as any part of it is.
   */
  json(path: string, absence: Absence<undefined>): Fact<unknown> {
    this.#part.recorder?.wentPast()
    const found = this.#find(path, 'present')
    const value = found === ABSENT || found.value === '' ? null : parsed(found.value)
    if (found === ABSENT || value === null) return this.#absent(path, absence)
    if (value === MALFORMED) return this.#unreadable(path)
    const opaque = firstOpaque(value)
    if (opaque !== undefined) return this.#opaque(found.path, opaque) as Fact<never>
    return known(value, this.#evidence(found.path, value))
  }

  /** The ARM resource of which this one is a child, from its own id. */
  parent(levels = 1): Fact<readonly Reference[]> {
    const segments = this.resource.id.split('/')
    const text = segments.slice(0, segments.length - 2 * levels).join('/')
    return known([{ text }], { path: 'id', origin: this.#resource.origin, value: this.resource.id })
  }

  /** A fact that holds by the nature of the service, whatever the document says. `path` names where one would look for it. */
  byNature<T>(value: T, path: string): Fact<T> {
    return known(value, { path: this.#path(path), origin: 'provider-default', value: evidenceValue(value) })
  }

  /** A fact from the source's envelope rather than the document: location, name, id. */
  envelope(field: EnvelopeField): Fact<string> {
    const value = this.#resource[field]
    this.#part.recorder?.looked(0, field, 'envelope', value)
    return value === undefined
      ? unknown('not-collected', { missing: `no ${field} in the input` })
      : known(value, { path: field, origin: this.#resource.origin, value })
  }

  /** Whether the resource's own name has a form; `pattern` has no flags. */
  named(pattern: RegExp): boolean {
    const isNamed = pattern.test(this.#resource.name)
    this.#part.recorder?.looked(0, pattern.source, 'named', isNamed)
    return isNamed
  }

  /** Full native path, for facts that carry one (ingress rules). */
  pathOf(path: string): string {
    return this.#path(path)
  }

  #leaf<T>(path: string, absence: Absence<T>, convert: (value: unknown) => T | undefined): Fact<T> {
    const found = this.#find(path, 'leaf')
    if (found === ABSENT) return this.#absent(path, absence)
    const opaque = this.#opaque(found.path, found.value)
    if (opaque !== undefined) return opaque
    const value = convert(found.value)
    return value === undefined ? this.#unreadable(found.path) : known(value, this.#evidence(found.path, found.value))
  }

  #absent<T>(path: string, { absent }: Absence<T>): Fact<T> {
    const full = this.#path(path)
    if (absent === UNSTATED)
      return unknown('not-collected', {
        evidence: [{ path: full, origin: this.#resource.origin }],
        missing:
          this.dialect === 'neutral' ? `the inventory does not tell its ${full}` : `${full} is not set and the vendor states no default`
      })
    return known(absent, { path: full, origin: 'provider-default', value: evidenceValue(absent) })
  }

  #opaque(path: string, value: unknown): Extract<Fact<never>, { state: 'unknown' }> | undefined {
    if (value === UNKNOWN_SENTINEL) return this.#computed(path)
    if (value === SECRET)
      return unknown('unreadable', { evidence: [this.#evidence(path, SECRET)], missing: `${this.#path(path)} is secret` })
    return undefined
  }

  #computed(path: string): Extract<Fact<never>, { state: 'unknown' }> {
    return unknown('computed', { evidence: [this.#evidence(path, undefined)], waitsOn: this.#wires(path) })
  }

  #unreadable(path: string): Extract<Fact<never>, { state: 'unknown' }> {
    return unknown('unreadable', { evidence: [this.#evidence(path, undefined)], missing: `${this.#path(path)} has an unexpected form` })
  }

  #evidence(path: string, value: unknown): Evidence {
    return { path: this.#path(path), origin: this.#resource.origin, value: evidenceValue(value) }
  }

  #path(path: string): string {
    return join(this.#part.prefix, path)
  }

  /** Wires are kept by top-level property; what lies in the `properties` that some azure-native inputs keep is wired under that. */
  #wires(path: string): readonly string[] {
    const top = this.#path(path).split(/[.[]/, 1)[0] as string
    const { wires } = this.#resource
    return wires?.[top] ?? (this.dialect === 'azure-native' ? wires?.properties : undefined) ?? []
  }

  #wired(path: string, type: RegExp): readonly string[] {
    return this.#wires(path).filter((urn) => type.test(urnType(urn)))
  }

  #find(path: string, use: Use): Found | typeof ABSENT {
    this.#part.listen?.(this.dialect, join(this.#part.asked, path))
    const found = find(this.#part.root, path, this.dialect)
    this.#part.recorder?.looked(this.#part.cursor, path, use, found === ABSENT ? undefined : found.value)
    return found
  }
}

/** JSON that is kept as text, however often it is wrapped; a sentinel stands for itself. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || value === UNKNOWN_SENTINEL || value === SECRET) return value
  try {
    return parsed(JSON.parse(value))
  } catch {
    return MALFORMED
  }
}

function firstOpaque(value: unknown): unknown {
  if (value === UNKNOWN_SENTINEL || value === SECRET) return value
  if (typeof value !== 'object' || value === null) return undefined
  for (const inner of Object.values(value)) {
    const opaque = firstOpaque(inner)
    if (opaque !== undefined) return opaque
  }
  return undefined
}

function join(prefix: string, path: string): string {
  return prefix === '' ? path : `${prefix}.${path}`
}

/** The resource's own type in a URN: the last of its `$`-joined parents, without API version. */
export function urnType(urn: string): string {
  return withoutVersion((urn.split('::')[2] ?? '').split('$').at(-1) ?? '')
}

function toBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  return value === 'true' || value === 'True' ? true : value === 'false' || value === 'False' ? false : undefined
}

function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined
}

function isEmpty(value: unknown): boolean {
  if (value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

/** Scalars as they are; a list or object only by its size, so that evidence stays small and tells no neighbouring secrets. */
function evidenceValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 5 || value.some((item) => typeof item === 'object') ? `[${value.length} items]` : value
  if (typeof value === 'object' && value !== null) return '{…}'
  return value
}
