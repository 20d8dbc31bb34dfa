/** A line of a stack trace, or what Node adds to its report of an uncaught error. */
const NOISE = /^\s+at .+(:\d+:\d+\)?|\(native\)|<anonymous>\)?)$|^Node\.js v\d/

/** What a pack says of itself, without the traces it prints along with it. */
export function withoutTraces(text: string): string {
  return text
    .split('\n')
    .filter((line) => !NOISE.test(line))
    .join('\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim()
}

/** Of a trace, only the lines in the pack's own files: they are what its author looks for. */
export function ownTraces(text: string, root: string): string {
  return text
    .split('\n')
    .filter((line) => !NOISE.test(line) || (line.includes(root) && !line.includes('node_modules')))
    .join('\n')
    .trim()
}
