import type { Kind } from '../graph/kind.ts'
import type { Claim, LoadedProfile } from '../model/profile.ts'
import type { TypeSystem } from '../model/resource.ts'
import { verifications } from './chosen.ts'
import { mayBeInScope } from './kind-scope.ts'

/** The kinds that claims speak of, and all that may tell of those: whoever points at them or is pointed at. */
export function neededKinds(profiles: readonly LoadedProfile[], kinds: readonly Kind[]): ReadonlySet<Kind> {
  const needed = new Set(profiles.flatMap((profile) => kinds.filter((kind) => isSpokenOf(profile, kind))))
  // A set is walked in the order of insertion, additions included.
  for (const kind of needed) for (const other of kinds) if (isLinked(kind, other) || isLinked(other, kind)) needed.add(other)
  return needed
}

function isSpokenOf(profile: LoadedProfile, kind: Kind): boolean {
  return profile.claims.some((claim) => speaksOf(profile, claim, kind))
}

/** Whether a claim is checked on resources of a kind, as far as the kind alone tells. */
export function speaksOf(profile: Pick<LoadedProfile, 'systems'>, claim: Claim, kind: Kind): boolean {
  return verifications(claim).length > 0 && mayBeInScope(profile, claim, kind)
}

function isLinked({ links = [] }: Kind, { id }: Kind): boolean {
  return links.some(({ to }) => to.includes(id))
}

/** The native types of kinds, by type system. */
export function typesOf(needed: ReadonlySet<Kind>): Readonly<Partial<Record<TypeSystem, readonly string[]>>> {
  const types: Partial<Record<TypeSystem, string[]>> = {}
  for (const kind of needed) for (const [system, own] of Object.entries(kind.types)) (types[system as TypeSystem] ??= []).push(...own)
  return types
}
