import { ScanError } from '../errors.ts'
import { printable } from '../reports/printable.ts'

/** More is lost on the way: it travels in a header, of which some clients take 64 kB. */
const LONGEST = 6000

/**
 * What went wrong, as the engine shows it: without a trace, and nothing in it that a terminal obeys.
 * @example refusalOf(new ScanError('bad-config', 'Cannot use …')) // 'Cannot use …'
 */
export function refusalOf(cause: unknown): string {
  const told = cause instanceof Error ? cause.message : String(cause)
  const lines = (cause instanceof ScanError ? told : `asbuilt broke: ${told}`).split('\n').map(printable)
  const shown: string[] = []
  let left = LONGEST
  for (const line of lines) {
    const part = line.length > left ? `${line.slice(0, left)}…` : line
    shown.push(part)
    left -= part.length
    if (left <= 0) break
  }
  const more = lines.length - shown.length
  return [...shown, ...(more === 0 ? [] : [`  and ${more} more`])].join('\n')
}
