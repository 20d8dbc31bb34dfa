/** One report that is asked for; without a file it goes to standard output. */
export interface Output {
  readonly format: string
  readonly file?: string
}

/** @example outputOf('json=report.json') // { format: 'json', file: 'report.json' } */
export function outputOf(text: string): Output {
  const at = text.indexOf('=')
  return at < 0 ? { format: text } : { format: text.slice(0, at), file: text.slice(at + 1) }
}
