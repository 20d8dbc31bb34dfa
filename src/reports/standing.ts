import type { AttestationResult } from '../model/attestation.ts'

/** How an attestation stands on the day of the scan. @example 'expires after 2026-12-01' */
export function standingOf({ state, validUntil, because }: AttestationResult): string {
  if (state === 'invalid') return `invalid: ${because}`
  if (validUntil === undefined) return 'does not expire'
  return `${state === 'expired' ? 'expired' : 'expires'} after ${validUntil}`
}
