import type { Line } from './lines.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const LINE_FEED = 0x0a
const COMMA = 0x2c
const OPEN = new Set([0x5b, 0x7b])
const CLOSE = new Set([0x5d, 0x7d])
const SPACE = new Set([0x20, 0x09, 0x0d, 0x0a])

/** The JSON ended in the middle of something. */
export class TruncatedJson extends Error {
  readonly line: number

  constructor(line: number) {
    super(`the JSON ends early, in line ${line}`)
    this.line = line
  }
}

/**
 * Yields the text of every element of the JSON array that begins at `depth`: 1 for a top-level array, 2 for one held by a
 * property of a top-level object (every such array, one after the other). Only one element is held at a time.
 */
export async function* elementsOf(chunks: AsyncIterable<Buffer>, depth: 1 | 2): AsyncGenerator<readonly Line[]> {
  let level = 0
  let inString = false
  let escaped = false
  let line = 1
  let startLine = 1
  let parts: Buffer[] = []
  let started = false
  const arrays: boolean[] = []

  for await (const chunk of chunks) {
    const found: Line[] = []
    let from = started ? 0 : -1
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number
      if (byte === LINE_FEED) line += 1
      if (inString) {
        if (escaped) escaped = false
        else if (byte === BACKSLASH) escaped = true
        else if (byte === QUOTE) inString = false
        continue
      }
      const collecting = level === depth && arrays[depth - 1] === true
      if (collecting && !started && byte !== COMMA && !SPACE.has(byte) && !CLOSE.has(byte)) {
        started = true
        from = at
        startLine = line
      }
      if (byte === QUOTE) inString = true
      else if (OPEN.has(byte)) {
        arrays[level] = byte === 0x5b
        level += 1
      } else if (CLOSE.has(byte) || byte === COMMA) {
        if (started && level === depth) {
          found.push(element(parts, chunk.subarray(from, at), startLine))
          parts = []
          started = false
        }
        if (byte !== COMMA) level -= 1
      }
    }
    if (started) parts.push(chunk.subarray(from))
    if (found.length > 0) yield found
  }
  if (level !== 0 || inString) throw new TruncatedJson(line)
}

function element(parts: readonly Buffer[], last: Buffer, number: number): Line {
  const text = parts.length === 0 ? last.toString('utf8') : Buffer.concat([...parts, last]).toString('utf8')
  return { number, text, last: false }
}
