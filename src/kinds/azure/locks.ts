import type { Link, Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { anyTrue, chain, type Fact, known, map, withEvidence } from '../../model/fact.ts'
import type { Facets } from '../../model/facets.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'

const RESOURCE_GROUP = /resources[^:]*:ResourceGroup$/

/** Kinds without a switch of their own against deletion, which a management lock protects, and the group that it may lock instead. */
export const LOCKABLE = [
  'azure.resource-group',
  'azure.mariadb-server',
  'azure.mysql-flexible-server',
  'azure.mysql-server',
  'azure.postgresql-flexible-server',
  'azure.postgresql-server',
  'azure.cosmos-account',
  'azure.sql-server',
  'azure.sql-database',
  'azure.redis',
  'azure.aks-cluster',
  'azure.log-analytics-workspace',
  'azure.virtual-machine'
]

/** The resource group whose lock is inherited, in either dialect. */
export const lockedGroup: Link = {
  name: 'uses',
  to: ['azure.resource-group'],
  read: (r) => (r.dialect === 'azure-native' ? r.references('resourceGroupName', RESOURCE_GROUP) : groupOf(r))
}

/** No lock is set unless a resource of its own sets one. */
export function unlocked(r: Reader): Facets['deletionProtection'] {
  return { enabled: r.byNature(false, 'locks') }
}

/**
 * A lock that forbids deletion, on the resource itself or on its resource group; one on the whole subscription is not seen.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources (2026-11-22)
 */
export const protectedByLock: Settling<'deletionProtection'> = (own, near) => {
  const group = chain(near.to('uses'), (groups) => anyTrue(groups.map((found) => locked(found.near))))
  return { enabled: withEvidence(anyTrue([locked(near), group]), own.enabled.evidence) }
}

/** Whether a lock on just this resource forbids its deletion. */
export function locked(near: Neighbourhood): Fact<boolean> {
  return chain(near.from('attachedTo', ['azure.management-lock']), (locks) => anyTrue(locks.map(forbidsDeletion)))
}

function forbidsDeletion(lock: Neighbour): Fact<boolean> {
  const setting = lock.facet('setting')
  return typeof setting === 'string' ? known(false) : map(setting.value, (level) => /^(cannotdelete|readonly)$/i.test(level))
}

function groupOf(r: Reader): ReturnType<Link['read']> {
  const id = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+/i.exec(r.resource.id)?.[0]
  return known(id === undefined ? [] : [{ text: id }], { path: 'id', origin: r.resource.origin, value: r.resource.id })
}
