import { readFileSync } from 'node:fs'
import { type ErrorCode, ScanError } from '../errors.ts'

/** Reads a text file; `what` is how an error calls it. @example readTextFile('waivers.yaml', { code: 'bad-waivers', what: 'waivers' }) */
export function readTextFile(path: string, { code, what }: { readonly code: ErrorCode; readonly what: string }): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new ScanError(code, `Cannot read ${what} ${path}: ${reasonOf(cause as NodeJS.ErrnoException)}`, { cause })
  }
}

/** Why a file cannot be read, as a clause. */
export function reasonOf({ code = '', message }: NodeJS.ErrnoException): string {
  return REASONS[code] ?? message
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied'
}
