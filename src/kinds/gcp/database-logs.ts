import type { Settling } from '../../graph/kind.ts'
import { chain, type Fact, type Known } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'
import { isOfOneProject } from './alert-watching.ts'
import type { LoggedEntries } from './logged-entries.ts'

/** What databases of Cloud SQL write of who does what in them. https://cloud.google.com/sql/docs/postgres/pg-audit (2026-11-22) */
export const DATABASE_AUDIT: LoggedEntries = { log: 'cloudaudit.googleapis.com%2Fdata_access', resourceType: 'cloudsql_database' }

/** Kept for as long as any log bucket keeps it to which a sink of the same project sends all of it. */
export const keptBySinks: Settling<'audit'> = (own, near) => ({
  ...own,
  retentionDays: chain(near.from('watches', ['gcp.log-sink']), (sinks): Fact<number> => {
    const kept = sinks.filter((sink) => isBeside(sink, near.self) && sendsAll(sink)).map(retentionOf)
    return longest(kept) ?? own.retentionDays
  })
})

/** In one project: a program that names that of one and not that of the other leaves it open. */
function isBeside(sink: Neighbour, database: Neighbour): boolean {
  return sink.owner === undefined || database.owner === undefined
    ? sink.owner === database.owner && isOfOneProject(sink, database)
    : sink.owner === database.owner
}

function sendsAll(sink: Neighbour): boolean {
  const logExport = sink.facet('logExport')
  if (typeof logExport === 'string' || logExport.sends.state === 'unknown') return false
  return logExport.sends.value.some(({ of, all }) => of === DATABASE_AUDIT.resourceType && all)
}

function retentionOf(sink: Neighbour): Fact<number> | undefined {
  const audit = sink.facet('audit')
  return typeof audit === 'string' ? undefined : audit.retentionDays
}

function longest(facts: readonly (Fact<number> | undefined)[]): Known<number> | undefined {
  return facts
    .filter((fact) => fact?.state === 'known')
    .reduce<Known<number> | undefined>((one, other) => (one === undefined || other.value > one.value ? other : one), undefined)
}
