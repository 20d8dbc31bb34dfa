import { existsSync } from 'node:fs'
import type { Attestation } from '../model/attestation.ts'
import type { LoadedProfile } from '../model/profile.ts'
import type { Documents } from '../profiles/claim-words.ts'
import { readTextFile } from '../profiles/text-file.ts'

/** Reads a file of attestations for claims of the profiles. Throws a ScanError that names file, line and column of everything wrong. */
export async function loadAttestations(path: string, profiles: Documents, now: Date): Promise<readonly Attestation[]> {
  const text = readTextFile(path, { code: 'bad-attestations', what: 'attestations' })
  const { parseAttestations } = await import('./parse.ts')
  return await parseAttestations(text, path, profiles, now)
}

/** Files of attestations that lie beside profiles that are files: `ledger.attestations.yaml` beside `ledger.yaml`. */
export function attestationsBeside(profiles: readonly Pick<LoadedProfile, 'origin'>[]): readonly string[] {
  return profiles
    .filter(({ origin }) => /\.ya?ml$/.test(origin))
    .map(({ origin }) => origin.replace(/\.ya?ml$/, '.attestations.yaml'))
    .filter((path) => existsSync(path))
}
