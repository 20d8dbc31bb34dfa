import { printable } from '../printable.ts'

/** Somebody else's text as Markdown shows it: nothing in it is markup, a link or a mention. @example escaped('a_b <c>') // 'a\\_b &lt;c&gt;' */
export function escaped(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]~|#]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:\/\//g, ':&#47;&#47;')
    .replace(/@/g, '&#64;')
    .replace(/\bwww\./gi, (host) => host.replace('.', '&#46;'))
}

/** Text as code, whatever backticks it has. @example code('a`b') // '``a`b``' */
export function code(text: string): string {
  const plain = printable(text)
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const space = plain === '' || /^[` ]|[` ]$/.test(plain) ? ' ' : ''
  return `${fence}${space}${plain}${space}${fence}`
}

/** Text as code in a cell of a table, which a bar would end. */
export function codeCell(text: string): string {
  return code(text).replaceAll('|', '\\|')
}
