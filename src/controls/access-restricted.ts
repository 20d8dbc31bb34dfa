import { defineControl } from '../model/control.ts'
import { PRINCIPAL_KINDS, type Principal } from '../model/facets.ts'
import { globPattern } from '../model/glob.ts'
import { CHOICE, judgeGrants } from './grants.ts'

export default defineControl({
  id: 'access-restricted',
  title: 'Only who is approved has access',
  description:
    'Only principals of the list allow hold a role. Each entry is a name, or a kind and a name as in group:platform@example.com, with * for any text: ' +
    'workload:* are all service accounts and managed identities, *@example.com all addresses of a domain. ' +
    'Kinds are user, group, workload, role, federated, domain and everyone. ' +
    'With levels or on, only grants that allow such a thing on such resources count. What is granted above the resource counts as well.',
  remedy: 'Take the role away from whoever is not approved',
  severity: 'high',
  needs: ['grants'],
  parameters: {
    allow: {
      type: 'strings',
      required: true,
      description: 'Who may hold a role: names, or kinds and names such as `group:platform@example.com`, with `*`'
    },
    ...CHOICE
  },
  judge({ facets: { grants } }, { allow, ...choice }) {
    return judgeGrants(grants, {
      required: `no role for others than ${allow.join(', ')}`,
      choice,
      holds: (principal) => isAllowed(principal, allow),
      says: 'grants a role to',
      passes: 'grants no role to anybody else'
    })
  }
})

/** Undefined where a name is wanted and only an object id is known, or nothing at all yet. */
function isAllowed({ kind, name, id = '' }: Principal, allow: readonly string[]): boolean | undefined {
  // Nobody is left to hold it.
  if (kind === 'deleted') return true
  const meant = allow.filter((glob) => !PREFIX.test(glob) || glob.startsWith(`${kind}:`)).map((glob) => glob.replace(PREFIX, ''))
  if (meant.includes('*')) return true
  if (name === undefined) return meant.length === 0 ? false : undefined
  if (meant.map(globPattern).some((pattern) => pattern.test(name) || pattern.test(id))) return true
  return OBJECT_ID.test(name) && meant.some((glob) => !OBJECT_ID.test(glob)) ? undefined : false
}

const PREFIX = new RegExp(`^(${PRINCIPAL_KINDS.join('|')}):`)
/** As Microsoft Entra numbers users, groups and service principals. */
const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
