/** A pattern with `*` and `?` as a regular expression for whole texts, in any case. @example globPattern('*@example.com') */
export function globPattern(glob: string): RegExp {
  const escaped = glob.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i')
}
