import type { Control, Severity } from '../model/control.ts'
import type { Claim } from '../model/profile.ts'
import { verifications } from './chosen.ts'

const GRAVITY: readonly Severity[] = ['critical', 'high', 'medium', 'low']

/** How grave it is that a claim does not hold: as it says itself, else as the gravest of those controls that verify it. */
export function severityOf(claim: Claim, controls: readonly Control[]): Severity {
  const used = new Set(verifications(claim).map((entry) => entry.control))
  const own = controls.filter(({ id }) => used.has(id)).map(({ severity }) => severity)
  return claim.severity ?? GRAVITY.find((grave) => own.includes(grave)) ?? 'medium'
}
