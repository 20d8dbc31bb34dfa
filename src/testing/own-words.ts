import { stripVTControlCharacters } from 'node:util'

/** A line of a stack trace, or what Node adds to its report of an uncaught error. */
const NOISE = /^\s+at .+(:\d+:\d+\)?|\(native\)|<anonymous>\)?)$|^Node\.js v\d/

/** What a pack says. Of the traces it prints, only the lines in its own files are kept: they are what its author looks for. */
export function ownWords(text: string, root: string): string {
  return stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => !NOISE.test(line) || (line.includes(root) && !line.includes('node_modules')))
    .join('\n')
    .trim()
}
