import { defineKind, type Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets, Sent } from '../../model/facets.ts'
import { all, chain, type Fact, known, list, map, not, unknown } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'
import { DATABASE_AUDIT } from './database-logs.ts'
import { type LoggedEntries, matchedBy, type Share } from './logged-entries.ts'
import { FINDINGS, SENSORS } from './sensor-findings.ts'

/** Export of logs, to a log bucket, a storage bucket, a topic or a data set. https://cloud.google.com/logging/docs/reference/v2/rest/v2/projects.sinks (2026-11-22) */
export default defineKind({
  id: 'gcp.log-sink',
  title: 'Cloud Logging sink',
  cloud: 'gcp',
  role: 'log-export',
  types: {
    pulumi: [
      'gcp:logging/projectSink:ProjectSink',
      'gcp:logging/folderSink:FolderSink',
      'gcp:logging/organizationSink:OrganizationSink',
      'gcp:logging/billingAccountSink:BillingAccountSink'
    ],
    terraform: [
      'google_logging_project_sink',
      'google_logging_folder_sink',
      'google_logging_organization_sink',
      'google_logging_billing_account_sink'
    ],
    cai: ['logging.googleapis.com/LogSink']
  },
  links: [
    { name: 'logsTo', to: ['gcp.log-bucket', 'gcp.bucket'], read: destination },
    { name: 'watches', to: [...SENSORS, 'gcp.sql-instance'], read: (r) => r.byNature([{ within: '' }], 'includeChildren') }
  ],
  labels: 'none',
  facets: {
    audit: (r) => ({
      enabled: not(r.boolean('disabled', { absent: false })),
      retentionDays: unknown('not-collected', { missing: 'the destination of the sink' })
    }),
    logExport
  },
  settle: {
    audit: (own, near) => ({
      ...own,
      retentionDays: chain(near.to('logsTo'), ([bucket]) => (bucket === undefined ? own.retentionDays : retentionOf(bucket)))
    })
  },
  providerMade: (r) =>
    r.dialect === 'gcp-api'
      ? map(r.string('name', { absent: '' }), (name) => name === '_Default' || name === '_Required')
      : r.byNature(false, 'name'),
  fixes: {
    'audit-logged': (_, { minimumDays }) => (minimumDays === undefined ? { path: 'disabled', value: false } : undefined)
  }
})

type Reach = 'project' | 'below' | 'nothing'

/** A sink takes the logs of its own project; that of a folder or an organization those of what is below, if it says so. */
function reach(r: Reader): Fact<Reach> {
  const holder = r.by({ terraform: r.type, 'gcp-api': r.resource.id })
  if (/projectsink|project_sink|\/projects\//i.test(holder)) return r.byNature('project', 'includeChildren')
  return /billing/i.test(holder)
    ? r.byNature('nothing', 'includeChildren')
    : map(r.boolean('includeChildren', { absent: false }), (below) => (below ? 'below' : 'nothing'))
}

function logExport(r: Reader): Facets['logExport'] {
  return {
    sends: chain(all<[boolean, Reach]>([r.boolean('disabled', { absent: false }), reach(r)]), ([off, level]) =>
      off || level === 'nothing'
        ? known([])
        : map(list([...FINDINGS, DATABASE_AUDIT].map((entries) => sent(r, entries))), (found) => found.flat())
    )
  }
}

/** What the filter matches and no exclusion takes out again. What passes for certain may still go to where nobody looks at it. */
function sent(r: Reader, entries: LoggedEntries): Fact<readonly Sent[]> {
  const of = entries.resourceType
  return chain(project(r), (own) => {
    const logged = { ...entries, project: own }
    const matched = map(r.string('filter', { absent: '' }), (filter) => matchedBy(filter, logged))
    return chain(matched, (share) => {
      if (share === 'none') return known([])
      return map(all<[Share, boolean]>([excluded(r, logged), isCertain(r)]), ([out, certain]) =>
        out === 'all' ? [] : [{ of, all: share === 'all' && out === 'none' && certain }]
      )
    })
  })
}

function excluded(r: Reader, entries: LoggedEntries): Fact<Share> {
  return chain(r.list('exclusions'), (exclusions) =>
    map(
      list(
        exclusions.map((each) =>
          chain(each.boolean('disabled', { absent: false }), (off): Fact<Share> => {
            if (off) return known('none')
            return map(each.string('filter', { absent: UNSTATED }), (filter) => matchedBy(filter, entries))
          })
        )
      ),
      (shares) => (shares.includes('all') ? 'all' : shares.every((share) => share === 'none') ? 'none' : 'some')
    )
  )
}

/** Whose the logs are, where that is told by its id: names of logs never have numbers of projects. */
function project(r: Reader): Fact<string | undefined> {
  if (r.dialect === 'terraform') {
    const told = r.string('project', { absent: '' })
    return told.state === 'unknown' ? known(undefined) : map(told, (name) => (name === '' ? undefined : name))
  }
  const name = /\/projects\/([^/]+)\//.exec(r.resource.id)?.[1]
  return known(name === undefined || /^\d+$/.test(name) ? undefined : name)
}

/**
 * Whether it is known to take the logs of the project that it is of, and to hand them to a system: nobody may ever look at a storage bucket, and
 * the buckets that every project has are where entries go that nobody sends anywhere.
 */
function isCertain(r: Reader): Fact<boolean> {
  const leadsOn = map(r.references('destination', /./), (found) =>
    found.every(({ text = '', wired = [] }) =>
      wired.length === 0
        ? !/^storage\.googleapis\.com\/|\/buckets\/_(Default|Required)$/.test(text)
        : !wired.some((urn) => STORAGE.test(urn))
    )
  )
  return map(all<[Reach, boolean]>([reach(r), leadsOn]), ([level, leads]) => level === 'project' && leads)
}

const STORAGE = /gcp:storage\/bucket:/

/** Topics and data sets are destinations as well, but no place that is known here. */
function destination(r: Reader): Fact<readonly Reference[]> {
  const all = r.references('destination', /storage\/bucket:|logging\/\w+BucketConfig:/)
  return map(all, (found) =>
    found.filter(
      ({ text }) =>
        text === undefined || text.startsWith('storage.googleapis.com/') || /^logging\.googleapis\.com\/.+\/buckets\//.test(text)
    )
  )
}

function retentionOf(bucket: Neighbour): Fact<number> {
  const audit = bucket.kind === 'gcp.log-bucket' ? bucket.facet('audit') : 'not-modelled'
  return typeof audit === 'object'
    ? audit.retentionDays
    : unknown('not-collected', { missing: `how long ${bucket.name} keeps its objects` })
}
