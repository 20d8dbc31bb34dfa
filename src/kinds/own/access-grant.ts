import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import {
  ACCESS_LEVELS,
  type AccessLevel,
  type Facets,
  GRANTED_PARTS,
  type GrantedParts,
  type Principal,
  PRINCIPAL_KINDS,
  type PrincipalKind
} from '../../model/facets.ts'
import { all, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { UNTOLD } from './place.ts'
import { choice } from './protection.ts'

/** A grant of access. */
export default defineKind({
  id: 'own.access-grant',
  title: 'Grant of access',
  cloud: 'own',
  role: 'access-grant',
  types: { neutral: ['access-grant'] },
  facets: {
    anonymousAccess: (r) => ({ allowed: map(choice(r, 'principal.kind', PRINCIPAL_KINDS), (kind) => kind === 'everyone') }),
    grants,
    audit: 'not-applicable'
  }
})

function grants(r: Reader): Facets['grants'] {
  const scope = parts(r)
  const rights = map(all<[AccessLevel, GrantedParts]>([choice(r, 'level', ACCESS_LEVELS), scope]), ([level, on]) => ({ level, on }))
  const grant = { principal: principal(r), role: r.string('role', UNTOLD), rights, scope, path: r.pathOf('principal') }
  return { held: known([grant]), whole: r.byNature(true, 'id') }
}

function principal(r: Reader): Fact<Principal> {
  const kind = choice<PrincipalKind>(r, 'principal.kind', PRINCIPAL_KINDS)
  const name = r.string('principal.name', UNTOLD)
  return chain(kind, (is) => (name.state === 'known' ? map(name, (named) => ({ kind: is, name: named })) : map(kind, () => ({ kind: is }))))
}

function parts(r: Reader): Fact<GrantedParts> {
  return chain(r.strings('on', UNTOLD), (names): Fact<GrantedParts> => {
    if (names.includes('all')) return known('all')
    const found = GRANTED_PARTS.filter((part) => names.includes(part))
    return found.length === new Set(names).size
      ? known(found)
      : unknown('unreadable', { missing: 'it is granted on parts that nobody knows' })
  })
}
