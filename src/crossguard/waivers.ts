import { resolve } from 'node:path'
import type { LoadedProfile } from '../model/profile.ts'
import type { Waiver } from '../model/waiver.ts'
import type { Vocabulary } from '../profiles/parse.ts'
import { loadWaivers } from '../waivers/load.ts'
import type { Settings } from './settings.ts'

/**
 * The waivers of all policies that are not disabled; a file that only one policy names excuses from no other. It may name any claim of the
 * profile: scans and other packs read it too.
 */
export async function waiversOf(
  profile: LoadedProfile,
  settings: ReadonlyMap<string, Settings>,
  folder: string,
  vocabulary: Vocabulary
): Promise<readonly Waiver[]> {
  const claimsByFile = new Map<string, string[]>()
  for (const [id, { level, waivers: file }] of settings) {
    if (file !== undefined && level !== 'disabled') claimsByFile.set(file, [...(claimsByFile.get(file) ?? []), id])
  }
  const waivers = await Promise.all(
    [...claimsByFile].map(async ([file, claims]) => {
      // By its whole path: whoever reads of it stands in the program's folder, not in the pack's.
      const loaded = await loadWaivers(resolve(folder, file), [profile], vocabulary)
      return loaded.map((waiver) => ({ ...waiver, claims: waiver.claims.filter((claim) => claims.includes(claim)) }))
    })
  )
  return waivers.flat().filter(({ claims }) => claims.length > 0)
}
