/** One line of a file without its line break; numbers count from 1. */
export interface Line {
  readonly number: number
  readonly text: string
  /** The file ends here without a line break. */
  readonly last: boolean
}

const LINE_FEED = 0x0a
const CLOSING_BRACE = 0x7d
const HEAD = 400

/**
 * Splits bytes at line feeds only: JSON strings may contain U+2028, at which `readline` would split as well.
 * Empty lines are left out, and whole lines of whose first bytes `skip` says so. Yields the lines of one chunk at a time.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>, skip?: (head: string) => boolean): AsyncGenerator<readonly Line[]> {
  let rest: Buffer[] = []
  let number = 0
  for await (const chunk of chunks) {
    const lines: Line[] = []
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      number += 1
      if (
        skip !== undefined &&
        rest.length === 0 &&
        chunk[end - 1] === CLOSING_BRACE &&
        skip(chunk.toString('latin1', start, Math.min(end, start + HEAD)))
      ) {
        start = end + 1
        continue
      }
      const text =
        rest.length === 0 ? chunk.toString('utf8', start, end) : Buffer.concat([...rest, chunk.subarray(start, end)]).toString('utf8')
      rest = []
      start = end + 1
      if (text.trim() !== '') lines.push({ number, text, last: false })
    }
    if (start < chunk.length) rest.push(chunk.subarray(start))
    if (lines.length > 0) yield lines
  }
  const text = Buffer.concat(rest).toString('utf8')
  if (text.trim() !== '') yield [{ number: number + 1, text, last: true }]
}
