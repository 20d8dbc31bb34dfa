import type { Kind } from '../graph/kind.ts'
import type { Claim, LoadedProfile, Selector, Verification } from '../model/profile.ts'

type Scoped = Pick<Claim | Verification, 'systems' | 'scope'>

/** Whether some resource of a kind can be in scope of a claim or of one of its checks, as far as the kind alone tells. */
export function mayBeInScope({ systems }: Pick<LoadedProfile, 'systems'>, { systems: named, scope }: Scoped, kind: Kind): boolean {
  if (scope !== undefined && !mayMatch(scope, kind)) return false
  if (named === undefined) return true
  return systems.some(({ id, match }) => named.includes(id) && match !== undefined && mayMatch(match, kind))
}

/** Whether some resource of a kind can match. */
function mayMatch({ kinds, roles, clouds, linked = [], not }: Selector, kind: Kind): boolean {
  return (
    kinds?.includes(kind.id) !== false &&
    roles?.includes(kind.role) !== false &&
    clouds?.includes(kind.cloud) !== false &&
    linked.every((name) => kind.links?.some((link) => link.name === name) === true) &&
    (not === undefined || !mustMatch(not, kind))
  )
}

/** Whether every resource of a kind matches: only where nothing but the kind is asked for. */
function mustMatch({ kinds, roles, clouds, not, ...others }: Selector, kind: Kind): boolean {
  return (
    Object.keys(others).length === 0 &&
    kinds?.includes(kind.id) !== false &&
    roles?.includes(kind.role) !== false &&
    clouds?.includes(kind.cloud) !== false &&
    (not === undefined || !mayMatch(not, kind))
  )
}
