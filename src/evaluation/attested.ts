import type { Attestation, AttestationResult, AttestationState } from '../model/attestation.ts'
import { dayNumber, dayOf, EXPIRING_DAYS } from '../model/day.ts'
import type { Decision } from '../model/finding.ts'
import type { Claim } from '../model/profile.ts'

/** What is attested for a claim: of several, what holds longest; of those that do not hold, what is invalid. */
export function attestationFor(claim: Claim, attestations: readonly Attestation[], now: Date): AttestationResult | undefined {
  const [best] = attestations
    .filter(({ claims }) => claims.includes(claim.id))
    .map((attestation) => standing(attestation, claim, now))
    .toSorted((one, other) => RANK[one.state] - RANK[other.state] || lastDay(other) - lastDay(one))
  return best
}

/** The verdict over a claim that only people can support. */
export function decideAttested(claim: Claim, attestation: AttestationResult | undefined): Decision {
  const needs = `needs ${claim.attest?.artefact ?? 'an attestation'}`
  if (attestation === undefined) return { verdict: 'unattested', because: needs }
  switch (attestation.state) {
    case 'valid':
    case 'expiring':
      return { verdict: 'attested', because: attestedBy(attestation) }
    case 'expired':
      return { verdict: 'expired', because: `${attestedBy(attestation)}; ${needs}` }
    case 'invalid':
      return { verdict: 'unattested', because: `${attestation.artefact}: ${attestation.because}` }
  }
}

/** @example 'SOC 2 report, seen by jane@example.com, until 2027-05-31' */
function attestedBy({ artefact, person, date, validUntil }: AttestationResult): string {
  return `${artefact} of ${date}, ${person}${validUntil === undefined ? '' : `, until ${validUntil}`}`
}

const RANK: Record<AttestationState, number> = { valid: 0, expiring: 0, invalid: 1, expired: 2 }

function standing({ refuted, shown }: Attestation, claim: Claim, now: Date): AttestationResult {
  const last = lastDay(shown, claim.attest?.maxAgeDays)
  const left = last - (dayNumber(now) ?? Infinity)
  const until = Number.isFinite(last) ? { validUntil: dayOf(last) } : {}
  if (refuted !== undefined) return { ...shown, ...until, state: 'invalid', because: refuted }
  return { ...shown, ...until, state: left < 0 ? 'expired' : left <= EXPIRING_DAYS ? 'expiring' : 'valid' }
}

function lastDay({ date, validUntil }: Pick<AttestationResult, 'date' | 'validUntil'>, maxAgeDays = Infinity): number {
  return Math.min(validUntil === undefined ? Infinity : (dayNumber(validUntil) ?? -Infinity), (dayNumber(date) ?? -Infinity) + maxAgeDays)
}
