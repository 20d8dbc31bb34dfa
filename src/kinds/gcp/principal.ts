import type { Principal, PrincipalKind } from '../../model/facets.ts'

const PREFIXES: Readonly<Record<string, PrincipalKind>> = {
  user: 'user',
  group: 'group',
  domain: 'domain',
  serviceAccount: 'workload',
  deleted: 'deleted',
  // Whoever holds one of the three basic roles on the project.
  projectOwner: 'role',
  projectEditor: 'role',
  projectViewer: 'role'
}

/** Identities of other directories: those of people are in workforce pools, those of software in workload identity pools. */
const POOLS: readonly (readonly [RegExp, PrincipalKind])[] = [
  [/\/workloadIdentityPools\/|\/type\/ServiceAccount(\/|$)/, 'workload'],
  [/^principal:\/\/.*\/workforcePools\/[^/]+\/subject\//, 'user'],
  [/^principalSet:\/\/.*\/workforcePools\/[^/]+\/group\//, 'group'],
  [/^principalSet:\/\/.*\/workforcePools\/[^/]+\/\*$/, 'domain'],
  [/^principalSet:\/\/.*\/workforcePools\/[^/]+\/attribute\./, 'federated']
]

/** Whom a member of a binding stands for; undefined for a form that is not known. https://cloud.google.com/iam/docs/principal-identifiers (2026-11-28) */
export function principalOf(member: string): Principal | undefined {
  // An account costs nothing, so that any account is everyone as well.
  if (member === 'allUsers' || member === 'allAuthenticatedUsers') return { kind: 'everyone', name: member }
  if (/^principal(Set)?:\/\//.test(member)) {
    const kind = POOLS.find(([form]) => form.test(member))?.[1]
    return kind === undefined ? undefined : { kind, name: member }
  }
  const colon = member.indexOf(':')
  const kind = PREFIXES[member.slice(0, colon)]
  return kind === undefined ? undefined : { kind, name: member.slice(colon + 1) }
}

/** Whom an entry of an access control list stands for. https://cloud.google.com/storage/docs/json_api/v1/bucketAccessControls (2026-11-28) */
export function principalOfEntity(entity: string): Principal | undefined {
  if (entity.startsWith('project-')) return { kind: 'role', name: entity }
  const [, kind, name] = /^(user|group|domain)-(.+)$/.exec(entity) ?? []
  if (kind === undefined || name === undefined) return principalOf(entity)
  return name.endsWith('.gserviceaccount.com') ? { kind: 'workload', name } : { kind: kind as PrincipalKind, name }
}
