import type { Waiver } from '../model/waiver.ts'
import type { Documents } from '../profiles/claim-words.ts'
import type { Vocabulary } from '../profiles/parse.ts'
import { readTextFile } from '../profiles/text-file.ts'

/**
 * Reads a file of waivers for claims of the profiles; those that have expired are among them. Throws a ScanError that names
 * file, line and column of everything wrong. `now` is what "too far away" is counted from.
 */
export async function loadWaivers(
  path: string,
  profiles: Documents,
  vocabulary: Vocabulary,
  now: Date = new Date()
): Promise<readonly Waiver[]> {
  const text = readTextFile(path, { code: 'bad-waivers', what: 'waivers' })
  const { parseWaivers } = await import('./parse.ts')
  return parseWaivers(text, path, { profiles, vocabulary, now })
}
