/** A path as a command line that can be copied has it. @example quoted('our brief.yaml') // '"our brief.yaml"' */
export function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `"${path}"`
}
