import { attestationFor } from '../evaluation/attested.ts'
import type { Attestation } from '../model/attestation.ts'
import type { LoadedProfile } from '../model/profile.ts'
import { standingOf } from '../reports/standing.ts'

/** Attestations that somebody has to look at, a line each. They are for claims that no resource can uphold, so that no policy hangs on them. */
export function attestationNotes({ claims }: Pick<LoadedProfile, 'claims'>, attestations: readonly Attestation[]): readonly string[] {
  const now = new Date()
  return claims.flatMap((claim) => {
    const attestation = attestationFor(claim, attestations, now)
    if (attestation === undefined || attestation.state === 'valid') return []
    return [
      `the attestation at ${attestation.place} for ${claim.id} ${standingOf(attestation)} (${attestation.artefact}, ${attestation.person})`
    ]
  })
}
