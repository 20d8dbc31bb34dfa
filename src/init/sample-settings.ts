import { ALL, type PackSettings, policyName, type PolicySettings, verifiable } from '../crossguard/settings.ts'
import { verifications } from '../evaluation/chosen.ts'
import type { Claim, LoadedProfile } from '../model/profile.ts'

/**
 * Settings that show how they are written and change nothing: what holds for all policies anyway, and for one of them the
 * parameters that its document demands.
 */
export function sampleSettings(profile: Pick<LoadedProfile, 'claims'>): PackSettings {
  // Without a level the engine refuses settings of all policies.
  const all: PolicySettings = { enforcementLevel: 'mandatory', unknown: 'warn' }
  const shown = sampleClaim(profile)
  return { [ALL]: all, ...(shown === undefined ? {} : { [policyName(shown)]: settingsOf(shown) }) }
}

/** A claim with parameters, numbers at best, whose settings can name each of its controls. */
export function sampleClaim(profile: Pick<LoadedProfile, 'claims'>): Claim | undefined {
  const claims = verifiable(profile).filter(namesEachControlOnce)
  return (
    claims.find((claim) => parametersOf(claim).some((value) => typeof value === 'number')) ??
    claims.find((claim) => parametersOf(claim).length > 0)
  )
}

function settingsOf(claim: Claim): PolicySettings {
  const tuned = verifications(claim).flatMap((entry) => (entry.with === undefined ? [] : [[entry.control, entry.with] as const]))
  return { unknown: claim.unknown ?? 'warn', parameters: Object.fromEntries(tuned) }
}

function namesEachControlOnce(claim: Claim): boolean {
  const controls = verifications(claim).map(({ control }) => control)
  return new Set(controls).size === controls.length
}

function parametersOf(claim: Claim): readonly unknown[] {
  return verifications(claim).flatMap((entry) => Object.values(entry.with ?? {}))
}
