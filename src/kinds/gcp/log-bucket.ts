import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { chain, type Fact, known, map } from '../../model/fact.ts'
import { regionName } from '../../model/region.ts'
import { keyLink, namedKey, settleKeyLevel } from './customer-key.ts'
import { locationIn } from './resource-name.ts'

/** Bucket of Cloud Logging. https://cloud.google.com/logging/docs/reference/v2/rest/v2/projects.locations.buckets (2026-11-22) */
export default defineKind({
  id: 'gcp.log-bucket',
  title: 'Cloud Logging bucket',
  cloud: 'gcp',
  role: 'log',
  types: {
    pulumi: [
      'gcp:logging/projectBucketConfig:ProjectBucketConfig',
      'gcp:logging/folderBucketConfig:FolderBucketConfig',
      'gcp:logging/organizationBucketConfig:OrganizationBucketConfig',
      'gcp:logging/billingAccountBucketConfig:BillingAccountBucketConfig'
    ],
    terraform: [
      'google_logging_project_bucket_config',
      'google_logging_folder_bucket_config',
      'google_logging_organization_bucket_config',
      'google_logging_billing_account_bucket_config'
    ],
    cai: ['logging.googleapis.com/LogBucket']
  },
  names: (dialect) => (dialect === 'gcp-api' ? ['name'] : ['name', 'bucketId']),
  links: [keyLink(() => 'cmekSettings.kmsKeyName')],
  labels: 'none',
  facets: {
    // `global` lets Google choose where the log lies.
    placement: (r) => ({ regions: map(location(r), (name) => [name]), zones: r.byNature([], 'location') }),
    // Logs are read through the Logging API, with IAM; the bucket has no endpoint.
    publicEndpoint: 'not-applicable',
    encryptionAtRest: (r) => ({ key: namedKey(r, 'cmekSettings.kmsKeyName') }),
    // A locked bucket cannot be deleted before everything in it has expired.
    deletionProtection: (r) => ({ enabled: r.boolean('locked', { absent: false }) }),
    retention: (r) => ({ earliestDays: retentionDays(r), latestDays: retentionDays(r), afterDeletionDays: r.byNature(0, 'retentionDays') }),
    // Entries cannot be altered; what is not locked can be told to keep them for less, and `_Required` cannot.
    // https://cloud.google.com/logging/docs/buckets#locking-logs-buckets (2026-11-28)
    immutability: (r) => ({
      days: retentionDays(r),
      locked: chain(isRequired(r), (required) => (required ? known(true) : r.boolean('locked', { absent: false })))
    }),
    audit: (r) => ({ enabled: r.byNature(true, 'retentionDays'), retentionDays: retentionDays(r) })
  },
  settle: { encryptionAtRest: settleKeyLevel },
  providerMade: (r) =>
    r.dialect === 'gcp-api'
      ? map(r.string('name', { absent: '' }), (name) => /\/_(Default|Required)$/.test(name))
      : r.byNature(false, 'bucketId'),
  fixes: {
    'audit-logged': (_, { minimumDays = 30 }) => ({ path: 'retentionDays', value: minimumDays }),
    'deletion-protected': () => ({ path: 'locked', value: true })
  }
})

function location(r: Reader): Fact<string> {
  return r.dialect === 'gcp-api'
    ? locationIn(r.string('name', { absent: UNSTATED }))
    : map(r.string('location', { absent: UNSTATED }), regionName)
}

/** 30 days where nothing, or 0, is said; `_Required` always keeps 400. https://cloud.google.com/logging/quotas#logs_retention_periods (2026-11-22) */
function retentionDays(r: Reader): Fact<number> {
  return chain(isRequired(r), (required) => (required ? known(400) : map(r.number('retentionDays', { absent: 30 }), (days) => days || 30)))
}

function isRequired(r: Reader): Fact<boolean> {
  return map(r.string(r.by({ terraform: 'bucketId', 'gcp-api': 'name' }), { absent: '' }), (name) => /(^|\/)_Required$/.test(name))
}
