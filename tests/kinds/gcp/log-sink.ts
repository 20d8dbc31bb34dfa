import bucket from '../../../src/kinds/gcp/bucket.ts'
import logBucket from '../../../src/kinds/gcp/log-bucket.ts'
import kind from '../../../src/kinds/gcp/log-sink.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const BUCKET = 'projects/ledger-prod/locations/europe-west3/buckets/audit'
const DESTINATION = `logging.googleapis.com/${BUCKET}`
const ID = '//logging.googleapis.com/projects/ledger-prod/sinks/audit'
const FILTER = 'logName:"cloudaudit.googleapis.com"'
const EVERYTHING = [
  { of: 'ids.googleapis.com/Endpoint', all: true },
  { of: 'networksecurity.googleapis.com/FirewallEndpoint', all: true },
  { of: 'cloudsql_database', all: true }
]
const PERHAPS = EVERYTHING.map(({ of }) => ({ of, all: false }))
const URN = 'urn:pulumi:prod::ledger::'

function sink(destination: string) {
  return {
    id: ID,
    typeSystem: 'cai',
    type: 'logging.googleapis.com/LogSink',
    origin: 'observed',
    document: { name: 'audit', destination, filter: FILTER }
  } as const
}

export default {
  kind,
  same: {
    terraform: {
      document: { name: 'audit', project: 'ledger-prod', destination: DESTINATION, filter: FILTER, uniqueWriterIdentity: true }
    },
    'gcp-api': {
      resource: { id: ID, name: 'audit' },
      document: {
        name: 'audit',
        resourceName: 'projects/ledger-prod/sinks/audit',
        destination: DESTINATION,
        filter: FILTER,
        writerIdentity: 'serviceAccount:service-481516234200@gcp-sa-logging.iam.gserviceaccount.com',
        createTime: '2025-03-04T09:13:02.008Z',
        updateTime: '2025-03-04T09:13:02.008Z'
      }
    }
  },
  facets: { audit: { enabled: true, retentionDays: '?not-collected' }, logExport: { sends: EVERYTHING.slice(2) } },
  failing: {
    terraform: { document: { name: 'audit', destination: DESTINATION, disabled: true } },
    'gcp-api': { document: { name: 'audit', destination: DESTINATION, disabled: true } }
  },
  failingFacets: { audit: { enabled: false, retentionDays: '?not-collected' }, logExport: { sends: [] } },
  absent: {
    terraform: { audit: { enabled: true, retentionDays: '?not-collected' }, logExport: { sends: EVERYTHING } },
    // What is of no project takes what is below it only if it says so.
    'gcp-api': { audit: { enabled: true, retentionDays: '?not-collected' }, logExport: { sends: [] } }
  },
  links: {
    terraform: { logsTo: [{ text: DESTINATION }], watches: [{ within: '' }] },
    'gcp-api': { logsTo: [{ text: DESTINATION }], watches: [{ within: '' }] }
  },
  cases: [
    ...[
      { title: 'everything without a filter', given: {}, sends: EVERYTHING },
      { title: 'what its filter matches', given: { filter: 'logName:"ids.googleapis.com"' }, sends: EVERYTHING.slice(0, 1) },
      { title: 'perhaps what its filter may match', given: { filter: 'severity>=ERROR' }, sends: PERHAPS },
      {
        title: 'nothing that an exclusion takes out again',
        given: { exclusions: [{ name: 'no-ids', filter: 'resource.type="ids.googleapis.com/Endpoint"' }] },
        sends: EVERYTHING.slice(1)
      },
      {
        title: 'what an exclusion takes out that is switched off',
        given: { exclusions: [{ name: 'no-ids', filter: 'resource.type="ids.googleapis.com/Endpoint"', disabled: true }] },
        sends: EVERYTHING
      },
      {
        title: 'perhaps what an exclusion takes a part of',
        given: { exclusions: [{ name: 'sampled', filter: 'sample(insertId, 0.9)' }] },
        sends: PERHAPS
      },
      {
        title: 'what the log of its own project is',
        given: { filter: 'logName="projects/ledger-prod/logs/ids.googleapis.com%2Fthreat"', project: 'ledger-prod' },
        sends: EVERYTHING.slice(0, 1)
      },
      { title: 'perhaps to a bucket that nobody looks at', given: { destination: 'storage.googleapis.com/ledger-audit' }, sends: PERHAPS },
      {
        title: 'perhaps to the bucket that every project has',
        given: { destination: 'logging.googleapis.com/projects/ledger-prod/locations/global/buckets/_Default' },
        sends: PERHAPS
      },
      { title: 'whatever a filter says that is not known yet', given: { filter: UNKNOWN_SENTINEL }, sends: '?computed' }
    ].map(({ title, given, sends }) => ({
      title: `sends on ${title}`,
      dialect: 'terraform' as const,
      given: { document: { name: 'audit', destination: DESTINATION, ...given } },
      facets: { logExport: { sends } }
    })),
    {
      title: 'may take the logs of any project below an organization',
      dialect: 'gcp-api',
      given: {
        resource: { id: '//logging.googleapis.com/organizations/4711/sinks/all' },
        document: { name: 'all', destination: DESTINATION, includeChildren: true }
      },
      facets: { logExport: { sends: PERHAPS } }
    },
    {
      title: 'does not know the name of a project by its number',
      dialect: 'gcp-api',
      given: {
        resource: { id: '//logging.googleapis.com/projects/481516234200/sinks/ids' },
        document: { name: 'ids', destination: DESTINATION, filter: 'logName="projects/ledger-prod/logs/ids.googleapis.com%2Fthreat"' }
      },
      facets: { logExport: { sends: PERHAPS.slice(0, 1) } }
    }
  ],
  neighbours: [
    {
      title: 'keeps logs for as long as its log bucket',
      kinds: [kind, logBucket],
      of: ID,
      resources: [
        sink(DESTINATION),
        {
          id: `//logging.googleapis.com/${BUCKET}`,
          typeSystem: 'cai',
          type: 'logging.googleapis.com/LogBucket',
          origin: 'observed',
          document: { name: BUCKET, retentionDays: 365 }
        }
      ],
      facets: { audit: { enabled: true, retentionDays: 365 } }
    },
    {
      title: 'keeps logs for as long as the log bucket of the same program, before either is there',
      kinds: [kind, logBucket],
      of: `${URN}gcp:logging/projectSink:ProjectSink::audit`,
      resources: [
        {
          id: `${URN}gcp:logging/projectSink:ProjectSink::audit`,
          typeSystem: 'pulumi',
          type: 'gcp:logging/projectSink:ProjectSink',
          wires: { destination: [`${URN}gcp:logging/projectBucketConfig:ProjectBucketConfig::audit`] },
          document: { destination: UNKNOWN_SENTINEL }
        },
        {
          id: `${URN}gcp:logging/projectBucketConfig:ProjectBucketConfig::audit`,
          typeSystem: 'pulumi',
          type: 'gcp:logging/projectBucketConfig:ProjectBucketConfig',
          document: { bucketId: 'audit', location: 'europe-west3' }
        }
      ],
      facets: { audit: { enabled: true, retentionDays: 30 } }
    },
    {
      title: 'does not know how long a log bucket keeps logs that was not collected',
      kinds: [kind, logBucket],
      of: ID,
      resources: [sink(DESTINATION)],
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    },
    {
      title: 'does not know how long a storage bucket keeps its objects',
      kinds: [kind, bucket],
      of: ID,
      resources: [
        sink('storage.googleapis.com/ledger-audit'),
        {
          id: '//storage.googleapis.com/ledger-audit',
          typeSystem: 'cai',
          type: 'storage.googleapis.com/Bucket',
          origin: 'observed',
          document: { name: 'ledger-audit' }
        }
      ],
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    },
    {
      title: 'does not take a topic for a bucket of the same name',
      kinds: [kind, logBucket],
      of: 'audit-sink',
      resources: [
        {
          id: 'audit-sink',
          typeSystem: 'terraform',
          type: 'google_logging_project_sink',
          document: { name: 'audit', destination: 'pubsub.googleapis.com/projects/ledger-prod/topics/audit' }
        },
        {
          id: 'audit-bucket',
          typeSystem: 'terraform',
          type: 'google_logging_project_bucket_config',
          document: { bucket_id: 'audit', retention_days: 365 }
        }
      ],
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    }
  ]
} satisfies KindFixture
