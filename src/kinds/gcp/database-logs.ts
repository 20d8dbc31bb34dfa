import type { Settling } from '../../graph/kind.ts'
import { chain, type Fact, unknown } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'
import { areOfTwoProjects, isOfOneProject } from './alert-watching.ts'
import type { LoggedEntries, Share } from './logged-entries.ts'

/** What databases of Cloud SQL write of who does what in them. https://cloud.google.com/sql/docs/postgres/pg-audit (2026-11-22) */
export const DATABASE_AUDIT: LoggedEntries = { log: 'cloudaudit.googleapis.com%2Fdata_access', resourceType: 'cloudsql_database' }

/**
 * Kept for as long as any log bucket keeps it to which a sink of the same project sends all of it, as long as no other sink may send it to
 * where it is kept for longer.
 */
export const keptBySinks: Settling<'audit'> = (own, near) => ({
  ...own,
  retentionDays: chain(near.from('watches', ['gcp.log-sink']), (sinks): Fact<number> => {
    const senders = sinks.map((sink) => ({ sink, share: shareSent(sink, near.self), kept: retentionOf(sink) }))
    const certain = senders.filter(({ share }) => share === 'all').map(({ kept }) => kept)
    const longest = certain.reduce((one, other) => (daysOf(other) > daysOf(one) ? other : one), own.retentionDays)
    if (longest.state === 'unknown') return longest
    const longer = senders.find(({ share, kept }) => share !== 'none' && (kept.state === 'unknown' || kept.value > longest.value))
    return longer === undefined
      ? longest
      : unknown('not-collected', { missing: `whether ${longer.sink.name} sends all of it to where it is kept for longer` })
  })
})

function daysOf(fact: Fact<number>): number {
  return fact.state === 'known' ? fact.value : -1
}

/** How much of what one database writes a sink takes; a program that names the project of one and not that of the other leaves it open. */
function shareSent(sink: Neighbour, database: Neighbour): Share {
  const logExport = sink.facet('logExport')
  if (isOfProject(sink) && areOfTwoProjects(sink, database)) return 'none'
  if (typeof logExport === 'string' || logExport.sends.state === 'unknown') return 'some'
  const sent = logExport.sends.value.find(({ of }) => of === DATABASE_AUDIT.resourceType)
  if (sent === undefined) return 'none'
  const isTold = (sink.owner === undefined) === (database.owner === undefined)
  return sent.all && isTold && isOfOneProject(sink, database) ? 'all' : 'some'
}

/** Those of folders and organizations take what is in any project below them. */
function isOfProject({ id }: Neighbour): boolean {
  return /projectsink|project_sink|\/projects\//i.test(id)
}

function retentionOf(sink: Neighbour): Fact<number> {
  const audit = sink.facet('audit')
  return typeof audit === 'string' ? unknown('not-collected', { missing: `how long ${sink.name} keeps it` }) : audit.retentionDays
}
