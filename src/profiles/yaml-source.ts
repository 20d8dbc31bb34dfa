import { type Document, isMap, LineCounter, parseDocument, visit } from 'yaml'
import type { Path } from './problem.ts'

/** A YAML text as values, with the way back from a value to its place. */
export interface YamlSource {
  readonly value: unknown
  /** Where a value stands, or the nearest thing around it that does. A field is placed at its name. */
  offsetOf(keys: Path): number
  /** @example placeOf(12) // '2:5' */
  placeOf(offset: number): string
}

interface YamlError {
  readonly place: string
  readonly says: string
}

/** Reads a YAML text of one document; what is wrong with it instead, if anything is. */
export function readYaml(text: string): YamlSource | { readonly errors: readonly YamlError[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const placeOf = (offset: number): string => {
    const { line, col } = lines.linePos(offset)
    return `${line}:${col}`
  }
  const errors = [
    ...document.errors.map(({ code, message, pos }) => ({
      place: placeOf(pos[0]),
      says: MESSAGES[code] ?? lowerFirst(message.split('\n')[0] as string)
    })),
    ...adrift(document).map(({ source, offset }) => ({ place: placeOf(offset), says: `there is no anchor "${source}"` }))
  ]
  if (errors.length > 0) return { errors }
  try {
    return { value: document.toJS(), offsetOf: (keys) => offsetOf(document, keys), placeOf }
  } catch {
    return { errors: [{ place: '1:1', says: 'its anchors expand to too much' }] }
  }
}

/** Where the parser's own words speak to its callers rather than to people. */
const MESSAGES: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a second YAML document begins; only one is read'
}

/** Aliases whose anchor is not set before them. */
function adrift(document: Document): readonly { source: string; offset: number }[] {
  const found: { source: string; offset: number }[] = []
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) === undefined) found.push({ source: alias.source, offset: alias.range?.[0] ?? 0 })
    }
  })
  return found
}

function offsetOf(document: Document, keys: Path): number {
  for (let length = keys.length; length >= 0; length--) {
    const path = keys.slice(0, length)
    const owner = document.getIn(path.slice(0, -1), true)
    const key = path.at(-1)
    const pair = isMap(owner) && key !== undefined ? owner.items.find((item) => String(item.key) === String(key)) : undefined
    const node = pair === undefined || length < keys.length ? document.getIn(path, true) : pair.key
    const offset = (node as { range?: readonly number[] } | undefined)?.range?.[0]
    if (offset !== undefined) return offset
  }
  return 0
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
