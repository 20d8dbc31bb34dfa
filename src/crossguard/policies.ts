import { ScanError } from '../errors.ts'
import type { LoadedProfile } from '../model/profile.ts'
import { policyName, verifiable } from './settings.ts'

/** Names that the engine keeps for itself in the settings of a pack. */
const KEPT = ['all', 'environments']

/** Refuses a profile without any policy, whose gate would be open, and policies that no setting could name. */
export function assertPolicies(profile: Pick<LoadedProfile, 'origin' | 'claims'>): void {
  const refuse = (reason: string): never => {
    throw new ScanError('bad-profile', `Cannot make a policy pack of ${profile.origin}: ${reason}`)
  }
  const claims = verifiable(profile)
  if (claims.length === 0) refuse('none of its claims is verified by a control, so there is no policy to enforce')
  const kept = claims.find((claim) => KEPT.includes(policyName(claim)))
  if (kept !== undefined) refuse(`Pulumi keeps the name "${policyName(kept)}" for itself; rename claim "${kept.id}"`)
}
