import type { Fix } from '../graph/kind.ts'
import type { Properties } from '../sources/pulumi/properties.ts'
import { isUnknownText, OUTPUT_MARK, SECRET_MARK, SIGNATURE } from '../sources/pulumi/value.ts'

/**
 * A copy of properties as they go over the wire, with a repair written into it; everything else is the very same value. Marks stay: what is
 * secret, or stands inside a secret, is so afterwards. Undefined where the repair has no place: what stands in the way is known only after
 * apply, is no object, or is a list whose elements the path does not tell apart.
 * @example withFix({ settings: { tier: 'db-g1-small' } }, { path: 'settings.deletionProtectionEnabled', value: true })
 */
export function withFix(properties: Properties, { path, value }: Pick<Fix, 'path' | 'value'>): Properties | undefined {
  return written(properties, path.replaceAll('[', '.[').split('.'), value) as Properties | undefined
}

type Tree = Readonly<Record<string, unknown>>

/** Undefined stands for "cannot": it is no value on the wire. */
function written(target: unknown, segments: readonly string[], value: unknown): unknown {
  if (typeof target === 'string' && isUnknownText(target)) return undefined
  if (isTree(target) && SIGNATURE in target) return isTransparent(target) ? setIn(target, 'value', segments, value) : undefined
  const [segment, ...rest] = segments
  if (segment === undefined) return merged(target, value)
  const index = /^\[(\d+|\*)\]$/.exec(segment)?.[1]
  if (Array.isArray(target)) return index === undefined ? inOnly(target, segments, value) : inList(target, index, rest, value)
  // A lone object counts as a list of one, as it does where it is read.
  if (index !== undefined) return isTree(target) && (index === '*' || index === '0') ? written(target, rest, value) : undefined
  if (target === undefined || target === null) return setIn({}, segment, rest, value)
  return isTree(target) ? inObject(target, segment, rest, value) : undefined
}

/** Secrets, and outputs whose value is there; assets, references and outputs that are not known yet are no containers. */
function isTransparent(marked: Tree): boolean {
  const mark = marked[SIGNATURE]
  return (mark === SECRET_MARK || mark === OUTPUT_MARK) && 'value' in marked
}

/** A block that is there once at most may be spelled as a list of one. */
function inOnly(list: readonly unknown[], segments: readonly string[], value: unknown): unknown {
  return list.length === 1 ? inList(list, '*', segments, value) : undefined
}

function inList(list: readonly unknown[], index: string, segments: readonly string[], value: unknown): unknown {
  const isMeant = (at: number): boolean => index === '*' || Number(index) === at
  if (!list.some((_, at) => isMeant(at))) return undefined
  const elements = list.map((element: unknown, at) => (isMeant(at) ? written(element, segments, value) : element))
  return elements.includes(undefined) ? undefined : elements
}

/** The property as the document spells it; azure-native takes over what ARM keeps in `properties`, and its case. */
function inObject(target: Tree, segment: string, rest: readonly string[], value: unknown): unknown {
  const key = spelled(target, segment)
  if (key !== undefined) return setIn(target, key, rest, value)
  const { properties: wrapped } = target
  const inWrapper = isTree(wrapped) && spelled(wrapped, segment) !== undefined
  return inWrapper ? setIn(target, 'properties', [segment, ...rest], value) : setIn(target, segment, rest, value)
}

function spelled(target: Tree, segment: string): string | undefined {
  if (segment in target) return segment
  const lower = segment.toLowerCase()
  return Object.keys(target).find((key) => key.toLowerCase() === lower)
}

function setIn(target: Tree, key: string, segments: readonly string[], value: unknown): Tree | undefined {
  const inner = written(target[key], segments, value)
  return inner === undefined ? undefined : { ...target, [key]: inner }
}

/** An object is worked into the one that stands there: what it does not name stays, and so does a number that already is greater. */
function merged(there: unknown, value: unknown): unknown {
  if (!isTree(there) || !isTree(value)) return value
  return Object.entries(value).reduce<Tree | undefined>(
    (tree, [key, part]) => (tree === undefined || isGreater(tree[key], part) ? tree : setIn(tree, key, [], part)),
    there
  )
}

function isGreater(there: unknown, wanted: unknown): boolean {
  return typeof there === 'number' && typeof wanted === 'number' && there > wanted
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
