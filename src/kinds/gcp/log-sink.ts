import { defineKind, type Reference } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { chain, type Fact, map, not, unknown } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'

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
  links: [{ name: 'logsTo', to: ['gcp.log-bucket', 'gcp.bucket'], read: destination }],
  labels: 'none',
  facets: {
    audit: (r) => ({
      enabled: not(r.boolean('disabled', { absent: false })),
      retentionDays: unknown('not-collected', { missing: 'the destination of the sink' })
    })
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
