import type { Reader } from '../../graph/reader.ts'
import { ACCESS_LEVELS, type AccessLevel, type GrantedPart, type Rights } from '../../model/facets.ts'
import { all, chain, type Fact, list, map } from '../../model/fact.ts'

/** Parts of resources by the namespace, and where that holds several, the type of their provider; none for what plays another part. */
const PARTS: readonly (readonly [RegExp, GrantedPart])[] = [
  [/^microsoft\.storage\//i, 'object-storage'],
  [/^microsoft\.(sql|dbfor\w+|documentdb)\//i, 'database'],
  [/^microsoft\.(cache|redis)\//i, 'cache'],
  [/^microsoft\.compute\//i, 'server'],
  [/^microsoft\.containerservice\//i, 'cluster'],
  [/^microsoft\.network\//i, 'network'],
  [/^microsoft\.keyvault\//i, 'key']
]

/** What a resource of a type is, by `namespace/type`; undefined where that is none of the parts. */
export function partOf(type: string): GrantedPart | undefined {
  return PARTS.find(([form]) => form.test(type))?.[1]
}

/** What the permissions of a role definition allow. https://learn.microsoft.com/azure/role-based-access-control/role-definitions (2026-11-28) */
export function rightsOfPermissions(r: Reader): Fact<Rights> {
  return chain(r.list('permissions'), (permissions) => map(list(permissions.map(rightsOf)), together))
}

function rightsOf(permission: Reader): Fact<Rights> {
  const lists = all<[readonly string[], readonly string[], readonly string[]]>([
    permission.strings('actions'),
    permission.strings('notActions'),
    permission.strings('dataActions')
  ])
  return map(lists, ([actions, notActions, dataActions]) => {
    const grantsAccess =
      actions.some(decidesAccess) && !notActions.some((action) => /^(\*|microsoft\.authorization\/\*(\/write)?)$/i.test(action))
    const rights = [
      ...(grantsAccess ? [{ level: 'admin', on: 'all' } as const] : []),
      ...actions.map((action) => ({ level: levelOf(action, 'inspect'), on: opened(action) })),
      ...dataActions.map((action) => ({ level: levelOf(action, 'read'), on: opened(action) }))
    ]
    return together(rights)
  })
}

/** Whoever assigns roles may assign himself any. */
function decidesAccess(action: string): boolean {
  return /^(\*(\/write|\/\*)?|microsoft\.authorization\/(\*|\*\/write|roleassignments\/(\*|write)))$/i.test(action)
}

/** What is read by an action on settings are settings, by one on data content. */
function levelOf(action: string, reads: AccessLevel): AccessLevel {
  return /\/read$/i.test(action) ? reads : 'write'
}

function opened(action: string): Rights['on'] {
  if (action.startsWith('*')) return 'all'
  const part = partOf(action)
  return part === undefined ? [] : [part]
}

/** The highest level on all that any of them opens; what is none of the parts raises nothing. */
function together(rights: readonly Rights[]): Rights {
  const counted = rights.filter(({ on }) => on.length > 0)
  const level = ACCESS_LEVELS.findLast((each) => counted.some((one) => one.level === each)) ?? 'inspect'
  const on = counted.some((one) => one.on === 'all') ? 'all' : [...new Set(counted.flatMap((one) => one.on as readonly GrantedPart[]))]
  return { level, on }
}
