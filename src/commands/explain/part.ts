import { printable } from '../../reports/printable.ts'

/** A part of an explanation: a heading, and lines under it; left out where there are none. */
export interface Part {
  readonly heading: string
  readonly lines: readonly string[]
}

/** A title, what it is in a sentence or two, and the parts below. */
export function page(title: string, about: readonly string[], parts: readonly Part[]): string {
  const blocks = [
    [title, ...about.flatMap((text) => wrapped(text))],
    ...parts.filter(({ lines }) => lines.length > 0).map(({ heading, lines }) => [heading, ...lines.map((line) => `  ${printable(line)}`)])
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const WIDTH = 100

/** Prose in lines that a terminal can show. */
export function wrapped(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of printable(text).split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Rows whose first cell is a name. */
export function named(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(0, ...rows.map(([name]) => name.length))
  return rows.map(([name, text]) => `${name.padEnd(width)}  ${text}`.trimEnd())
}
