import { readFileSync } from 'node:fs'
import { ScanError } from '../errors.ts'
import type { LoadedProfile } from '../model/profile.ts'
import type { Waiver } from '../model/waiver.ts'
import type { Vocabulary } from '../profiles/parse.ts'

/**
 * Reads a file of waivers for claims of the profiles; those that have expired are among them. Throws a ScanError that names
 * file, line and column of everything wrong. `now` is what "too far away" is counted from.
 */
export async function loadWaivers(
  path: string,
  profiles: readonly Pick<LoadedProfile, 'document' | 'claims'>[],
  vocabulary: Vocabulary,
  now: Date = new Date()
): Promise<readonly Waiver[]> {
  const text = readText(path)
  const { parseWaivers } = await import('./parse.ts')
  return parseWaivers(text, path, { profiles, vocabulary, now })
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException
    throw new ScanError('bad-waivers', `Cannot read waivers ${path}: ${REASONS[code] ?? message}`, { cause })
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied'
}
