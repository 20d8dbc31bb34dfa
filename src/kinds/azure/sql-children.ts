import { defineKind, type Kind, type Link, type Settling } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import type { Facets } from '../../model/facets.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { auditFrom, auditOf, longest } from './diagnostics.ts'

export const SQL_SERVER = /sql[^:]*:Server$/
export const SQL_DATABASE = /sql[^:]*:Database$/

export const onServer: Link = {
  name: 'childOf',
  to: ['azure.sql-server'],
  read: (r) => (r.dialect === 'arm' ? r.parent() : r.references('serverName', SQL_SERVER))
}

export const onDatabase: Link = {
  name: 'childOf',
  to: ['azure.sql-database'],
  read: (r) => (r.dialect === 'arm' ? r.parent() : r.references('databaseName', SQL_DATABASE))
}

/** A part of a server's or database's configuration that is a resource of its own and comes down to one property. */
export interface SqlSetting {
  readonly id: string
  readonly title: string
  readonly types: Kind['types']
  readonly parent: Link
  readonly property: string
  /** How its value is read; as text when left out. */
  readonly value?: (reader: Reader) => Fact<string>
}

export function sqlSetting({
  id,
  title,
  types,
  parent,
  property,
  value = (r) => r.string(property, { absent: UNSTATED })
}: SqlSetting): Kind {
  return defineKind({
    id,
    title,
    cloud: 'azure',
    role: 'setting',
    types,
    names: [],
    links: [parent],
    labels: 'none',
    facets: { setting: (r) => ({ name: r.byNature(property, property), value: value(r) }) }
  })
}

/** Values of settings, as `sqlSetting` reads them. */
export function valuesOf(settings: readonly Neighbour[]): readonly Fact<string>[] {
  return settings.map((neighbour) => neighbour.facet('setting')).flatMap((setting) => (typeof setting === 'string' ? [] : [setting.value]))
}

/** Auditing of a server or a database. */
export function sqlAuditing({ id, title, types, parent }: Omit<SqlSetting, 'property' | 'value'>): Kind {
  return defineKind({
    id,
    title,
    cloud: 'azure',
    role: 'log-export',
    types,
    names: [],
    links: [parent],
    labels: 'none',
    facets: { audit: auditing },
    settle: { audit: throughMonitor }
  })
}

const IN_MONITOR = 'a diagnostic setting that keeps its audit logs'

/**
 * Logs go to a storage account, where 0 days (the default) keeps them without end, or by way of Azure Monitor to what a diagnostic
 * setting names. https://learn.microsoft.com/rest/api/sql/server-blob-auditing-policies/create-or-update (2026-11-22)
 */
function auditing(r: Reader): Facets['audit'] {
  const stored = r.present('storageEndpoint', { emptyIs: 'absent', wiredTo: /storage[^:]*:StorageAccount$/ })
  const elsewhere = unknown('not-collected', { missing: IN_MONITOR })
  return {
    enabled: chain(r.string('state', { absent: UNSTATED }), (state) =>
      state.toLowerCase() === 'enabled' ? chain(stored, (here) => (here ? known(true) : elsewhere)) : known(false)
    ),
    retentionDays: chain(stored, (here) =>
      here ? map(r.number('retentionDays', { absent: 0 }), (days) => (days === 0 ? Infinity : days)) : elsewhere
    )
  }
}

/** The setting is on the database, and for a whole server on its master database, which is told of the server. */
const throughMonitor: Settling<'audit'> = (own, near) => {
  if (own.enabled.state === 'known' || own.enabled.missing !== IN_MONITOR) return own
  const kept = map(near.to('childOf'), (parents) => longest(parents.map((parent) => auditFrom(parent.near, 'azure.diagnostic-setting'))))
  return { enabled: chain(kept, (audit) => audit.enabled), retentionDays: chain(kept, (audit) => audit.retentionDays) }
}

/** A resource's own auditing together with its policies of one kind. */
export function withPolicies(own: Facets['audit'], near: Neighbourhood, kind: string): Facets['audit'] {
  const policies = map(near.from('childOf', [kind]), (found) => found.map(auditOf).filter((audit) => audit !== undefined))
  return longest([own, ...(policies.state === 'unknown' ? [{ enabled: policies, retentionDays: policies }] : policies.value)])
}

/** The system database holds no data of the customer and cannot be encrypted. https://learn.microsoft.com/azure/azure-sql/database/transparent-data-encryption-tde-overview (2026-11-22) */
export function isMaster(r: Reader): boolean {
  return /\/databases\/master$/i.test(r.resource.id)
}

/** A copy that follows its primary. A live one says what sort of copy it is, not how it was made. */
export function isSecondary(r: Reader): Fact<boolean> {
  const created = map(r.string('createMode', { absent: 'Default' }), (mode) => /^(online)?secondary$/i.test(mode))
  return chain(r.string('secondaryType', { absent: '' }), (type) => (type === '' ? created : known(true)))
}

/** What the server of a database tells. */
export function fromServer<T>(near: Neighbourhood, read: (server: Neighbour) => Fact<T>): Fact<T> {
  return chain(near.to('childOf'), ([server]) =>
    server === undefined ? unknown('not-collected', { missing: 'its server' }) : read(server)
  )
}
