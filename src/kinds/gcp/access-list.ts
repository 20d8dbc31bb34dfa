import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { AccessLevel, Grant, GrantedParts, Principal, Rights } from '../../model/facets.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { principalOfEntity } from './principal.ts'

/** Ready-made lists that let everybody in. https://cloud.google.com/storage/docs/access-control/lists#predefined-acl (2026-11-22) */
export const PUBLIC_ACLS = ['publicRead', 'publicReadWrite', 'authenticatedRead']

const BUCKET: Fact<GrantedParts> = known(['object-storage'])
const LEVELS: Readonly<Record<string, AccessLevel>> = { READER: 'read', WRITER: 'write', OWNER: 'admin' }

/** What the older access control lists of a bucket and its objects grant: by entries of their own, in a list, or by a ready-made list. */
export function listedGrants(r: Reader): readonly Fact<readonly Grant[]>[] {
  return [
    map(r.string('entity', { absent: '' }), (entity) => {
      const role = r.string('role', { absent: UNSTATED })
      return entity === '' ? [] : [entry(entity, role, r.pathOf('entity'))]
    }),
    map(r.strings('roleEntities'), (entries) =>
      entries.map((text) => {
        const colon = text.indexOf(':')
        return entry(text.slice(colon + 1), known(text.slice(0, colon)), r.pathOf('roleEntities'))
      })
    ),
    ...['predefinedAcl', 'defaultAcl'].map((path) => map(r.string(path, { absent: '' }), (name) => readyMade(name, r.pathOf(path))))
  ]
}

function entry(entity: string, role: Fact<string>, path: string): Grant {
  const principal = principalOfEntity(entity)
  return {
    principal: principal === undefined ? unknown('unreadable', { missing: `whom "${entity}" stands for` }) : known(principal),
    role,
    rights: chain(role, (name): Fact<Rights> => {
      const level = LEVELS[name.toUpperCase()]
      return level === undefined ? unknown('unreadable', { missing: `what "${name}" allows` }) : known({ level, on: ['object-storage'] })
    }),
    scope: BUCKET,
    path
  }
}

/** Other ready-made lists name the owner and the project's own roles. */
function readyMade(name: string, path: string): readonly Grant[] {
  if (name === '') return []
  const isPublic = PUBLIC_ACLS.includes(name)
  const principal: Principal = isPublic ? { kind: 'everyone', name } : { kind: 'role', name }
  const level = isPublic && name !== 'publicReadWrite' ? 'read' : 'admin'
  return [{ principal: known(principal), role: known(name), rights: known({ level, on: ['object-storage'] }), scope: BUCKET, path }]
}
