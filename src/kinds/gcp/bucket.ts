import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'
import { regionName } from '../../model/region.ts'
import { publicAccess, uniformAccess } from './bucket-access.ts'
import { audit, projectPolicy, recorded } from './bucket-audit.ts'
import { immutability, retention } from './bucket-retention.ts'
import { byOrganizationPolicies, policiesOfItsParents, transit } from './bucket-transit.ts'
import { keyLink, namedKey, settleKeyLevel } from './customer-key.ts'
import { reachOf } from './reach.ts'
import { isZone } from './resource-name.ts'
import { unbacked } from './unbacked.ts'

const DAY = 86_400

/** Cloud Storage bucket. https://cloud.google.com/storage/docs/json_api/v1/buckets (2026-11-22) */
export default defineKind({
  id: 'gcp.bucket',
  title: 'Cloud Storage bucket',
  cloud: 'gcp',
  role: 'object-storage',
  types: {
    pulumi: ['gcp:storage/bucket:Bucket'],
    terraform: ['google_storage_bucket'],
    cai: ['storage.googleapis.com/Bucket']
  },
  links: [
    keyLink(() => 'encryption.defaultKmsKeyName'),
    policiesOfItsParents,
    { name: 'logsTo', to: ['gcp.bucket'], read: (r) => r.references('logging.logBucket', /storage\/bucket:/) },
    { name: 'usesPolicy', to: ['gcp.project-iam'], read: (r) => (r.dialect === 'gcp-api' ? projectPolicy(r) : known([])) }
  ],
  facets: {
    placement: (r) => ({ regions: regions(r), zones: map(dataLocations(r), (places) => places.filter(isZone)) }),
    replication: (r) => ({ regions: map(regions(r), (places) => (places.length > 1 ? places.slice(1) : places.filter(isMultiRegion))) }),
    publicEndpoint,
    anonymousAccess: (r) => ({ allowed: publicAccess(r) }),
    privateConnectivity: 'not-applicable',
    encryptionAtRest: (r) => ({ key: namedKey(r, 'encryption.defaultKmsKeyName') }),
    encryptionInTransit: transit,
    // Every storage class lies in at least two zones of a region, except in a bucket of Rapid storage, which is made for one zone.
    // https://cloud.google.com/storage/docs/availability-durability (2026-11-22)
    zoneRedundancy: (r) => ({ zones: map(r.string('storageClass', { absent: 'STANDARD' }), (name) => (name === 'RAPID' ? 1 : 2)) }),
    // No service of the cloud backs buckets up: versions, deleted objects and copies that a job makes are stores of objects themselves.
    // https://cloud.google.com/backup-disaster-recovery/docs/concepts/backup-dr (2026-11-29)
    backup: unbacked,
    softDelete: (r) => ({ days: map(softDeleteSeconds(r), (seconds) => seconds / DAY) }),
    retention: (r) => retention(r, softDeleteSeconds(r)),
    immutability,
    // Uniform access leaves IAM as the only way to grant.
    identity: (r) => ({ directoryOnly: uniformAccess(r) }),
    audit
  },
  settle: {
    encryptionAtRest: settleKeyLevel,
    encryptionInTransit: byOrganizationPolicies,
    anonymousAccess: (own, near) => {
      const { allowed } = own
      if (allowed.state === 'known' || allowed.why === 'computed') return own
      const granted = chain(near.from('attachedTo', ['gcp.bucket-iam']), (grants) => anyTrue(grants.map(grantsEveryone), allowed.evidence))
      return { allowed: allowed.why === 'not-collected' ? granted : anyTrue([granted, allowed]) }
    },
    audit: (own, near) =>
      own.enabled.state === 'known' ? own : { ...own, enabled: chain(near.to('usesPolicy'), (policies) => recorded(policies, own.enabled)) }
  },
  fixes: {
    'no-anonymous-access': (dialect) => ({
      path: dialect === 'terraform' ? 'publicAccessPrevention' : 'iamConfiguration.publicAccessPrevention',
      value: 'enforced',
      safe: true
    }),
    'identity-based-access': (dialect) =>
      dialect === 'terraform'
        ? { path: 'uniformBucketLevelAccess', value: true, safe: true }
        : { path: 'iamConfiguration.uniformBucketLevelAccess.enabled', value: true },
    // Between 7 and 90 days. https://cloud.google.com/storage/docs/soft-delete (2026-11-22)
    'soft-delete': (_, { minimumDays = 7 }) => ({
      path: 'softDeletePolicy.retentionDurationSeconds',
      value: Math.max(Number(minimumDays), 7) * DAY,
      safe: Number(minimumDays) <= 90
    })
  }
})

/** A configurable dual-region names its two regions, a bucket of Rapid storage its zone. */
function dataLocations(r: Reader): Fact<readonly string[]> {
  return map(r.strings('customPlacementConfig.dataLocations'), (places) => places.map(regionName))
}

function regions(r: Reader): Fact<readonly string[]> {
  return chain(dataLocations(r), (places) => {
    const named = places.filter((place) => !isZone(place))
    return named.length > 0 ? known(named) : map(r.string('location', { absent: UNSTATED }), (location) => [regionName(location)])
  })
}

/** `eu`, `us`, `nam4`, `asia1`: only the names of regions have a dash. */
function isMultiRegion(location: string): boolean {
  return !location.includes('-')
}

/**
 * Every bucket answers, authenticated, at storage.googleapis.com, which is no choice of the bucket, and perimeters of VPC Service Controls
 * are outside any inventory; only an IP filter is the bucket's own. https://cloud.google.com/storage/docs/ip-filtering-overview (2026-11-22)
 */
function publicEndpoint(r: Reader): Answer<'publicEndpoint'> {
  const mode = r.string('ipFilter.mode', { absent: 'Disabled' })
  if (mode.state === 'known' && mode.value !== 'Enabled') return 'not-modelled'
  const sources = chain(mode, () => r.strings('ipFilter.publicNetworkSource.allowedIpCidrRanges'))
  return { reach: map(sources, (ranges) => (ranges.length === 0 ? 'closed' : reachOf(ranges))), sources }
}

/** Seven days unless the bucket says otherwise; the API writes 0 for none, or leaves out the number. https://cloud.google.com/storage/docs/soft-delete (2026-11-22) */
function softDeleteSeconds(r: Reader): Fact<number> {
  const path = 'softDeletePolicy.retentionDurationSeconds'
  if (r.dialect === 'terraform') return r.number(path, { absent: 7 * DAY })
  return chain(r.present('softDeletePolicy', { emptyIs: 'present' }), (there) => r.number(path, { absent: there ? 0 : UNSTATED }))
}

function grantsEveryone(grant: Neighbour): Fact<boolean> {
  const access = grant.facet('anonymousAccess')
  return typeof access === 'string' ? unknown('unreadable', { missing: `${grant.name} cannot be read` }) : access.allowed
}
