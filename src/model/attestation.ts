/**
 * What somebody has to show for claims: who saw what, when, and how long that stays good.
 * @example { claims: ['maropost/soc-2'], shown: { artefact: 'SOC 2 report', person: 'jane@example.com', date: '2026-06-01', link: 'https://…', place: 'attestations.yaml:2:5' } }
 */
export interface Attestation {
  /** Ids of the claims that it is for, its patterns resolved. */
  readonly claims: readonly string[]
  readonly shown: ShownAttestation
  /** Why it counts for nothing: its file is not the one that was attested. */
  readonly refuted?: string
}

interface ShownAttestation {
  readonly artefact: string
  readonly person: string
  /** The day of the artefact, or on which it was seen: `2026-06-01`. */
  readonly date: string
  /** The last day on which it holds, in UTC. */
  readonly validUntil?: string
  readonly link?: string
  /** As its own file names it. */
  readonly file?: string
  readonly digest?: string
  /** Where it is written: `file:line:column`. */
  readonly place: string
}

/** `expiring`: its last day is 14 days away or less. `invalid`: its file is not the one that was attested. */
export type AttestationState = 'valid' | 'expiring' | 'expired' | 'invalid'

/** How an attestation stands for one claim on the day of the scan. */
export interface AttestationResult extends ShownAttestation {
  /** The last day by what it says itself and by what the document's artefacts may be old, whichever comes first. */
  readonly validUntil?: string
  readonly state: AttestationState
  /** Why it counts for nothing. */
  readonly because?: string
}
