import { describe, expect, it } from 'vitest'
import { readNode } from '../../src/graph/node.ts'
import awsBucket from '../../src/kinds/aws/s3-bucket.ts'
import gcpBucket from '../../src/kinds/gcp/bucket.ts'
import type { Kind } from '../../src/graph/kind.ts'
import type { Fact } from '../../src/model/fact.ts'
import { type Dialect, UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import { resourceOf } from './resource.ts'

type Days = readonly [earliest: unknown, latest: unknown, afterDeletion: unknown]

function retentionOf(kind: Kind, dialect: Dialect, document: object): Days {
  const { retention } = readNode(resourceOf(kind, dialect, { document }), kind, new Set(['retention'])).facets
  const facts = retention as unknown as Readonly<Record<string, Fact<number>>>
  const days = ['earliestDays', 'latestDays', 'afterDeletionDays'].map((name) => {
    const fact = facts[name]
    return fact?.state === 'known' ? fact.value : fact?.why
  })
  return days as unknown as Days
}

const rule = (condition: object, type = 'Delete') => ({ action: { type }, condition })
const NO_SOFT_DELETE = { softDeletePolicy: { retentionDurationSeconds: '0' } }
const VERSIONED = { versioning: { enabled: true } }
const NEVER = Infinity
const OPEN = 'not-collected'

describe('what a bucket of Cloud Storage deletes', () => {
  const gcp = (rules: readonly object[], rest: object = {}): Days =>
    retentionOf(gcpBucket, 'gcp-api', { ...NO_SOFT_DELETE, lifecycle: { rule: rules }, ...rest })

  it.each<[string, Days, Days]>([
    ['everything at an age', gcp([rule({ age: 30 })]), [30, 30, 0]],
    [
      'everything, and keeps it for a week',
      gcp([rule({ age: 30 })], { softDeletePolicy: { retentionDurationSeconds: '604800' } }),
      [30, 37, 7]
    ],
    ['what the first of several rules does', gcp([rule({ age: 30 }), rule({ age: 7 })]), [7, 7, 0]],
    ['nothing, where a rule moves', gcp([rule({ age: 30 }, 'SetStorageClass')]), [NEVER, NEVER, 0]],
    ['only what is called so', gcp([rule({ age: 30, matchesPrefix: ['drafts/'] })]), [30, NEVER, 0]],
    ['only what ends so', gcp([rule({ age: 30, matchesSuffix: ['.tmp'] })]), [30, NEVER, 0]],
    ['only of a class', gcp([rule({ age: 30, matchesStorageClass: ['NEARLINE'] })]), [30, NEVER, 0]],
    ['only of a size', gcp([rule({ age: 30, sizeAboveBytes: 1 })]), [30, NEVER, 0]],
    ['only what was there on a day', gcp([rule({ createdBefore: '2026-01-01' })]), [0, NEVER, 0]],
    ['only what has a time of its own', gcp([rule({ daysSinceCustomTime: 40 })]), [40, NEVER, 0]],
    ['a part sooner, the rest later', gcp([rule({ age: 7, matchesPrefix: ['drafts/'] }), rule({ age: 90 })]), [7, 90, 0]],
    ['older versions at the same age', gcp([rule({ age: 30 })], VERSIONED), [30, 30, 30]],
    ['no older versions', gcp([rule({ age: 30, isLive: true })], VERSIONED), [30, NEVER, NEVER]],
    [
      'older versions after days of their own',
      gcp([rule({ age: 30, isLive: true }), rule({ daysSinceNoncurrentTime: 5 })], VERSIONED),
      [30, 35, 5]
    ],
    ['older versions alone', gcp([rule({ daysSinceNoncurrentTime: 5 })], VERSIONED), [NEVER, NEVER, 5]],
    [
      'older versions but the newest few',
      gcp([rule({ age: 30, isLive: true }), rule({ numNewerVersions: 3 })], VERSIONED),
      [30, NEVER, NEVER]
    ],
    ['older versions of an age', gcp([rule({ age: 30, isLive: true }), rule({ age: 60, isLive: false })], VERSIONED), [30, 60, 60]],
    [
      'older versions that were replaced until a day',
      gcp([rule({ age: 30, isLive: true }), rule({ noncurrentTimeBefore: '2026-01-01' })], VERSIONED),
      [30, NEVER, NEVER]
    ],
    ['nothing before a policy lets it', gcp([rule({ age: 30 })], { retentionPolicy: { retentionPeriod: '7776000' } }), [90, 90, 0]],
    ['nobody knows when, where single objects are held', gcp([rule({ age: 30 })], { defaultEventBasedHold: true }), [30, OPEN, 0]],
    [
      'nobody knows when, where single objects are retained',
      gcp([rule({ age: 30 })], { objectRetention: { mode: 'Enabled' } }),
      [30, OPEN, 0]
    ],
    ['nobody knows when, of what is computed', gcp([rule({ age: UNKNOWN_SENTINEL })]), ['computed', 'computed', 0]],
    ['nobody knows what, of what is computed', gcp([rule({ age: 30, matchesPrefix: UNKNOWN_SENTINEL })]), ['computed', 'computed', 0]]
  ])('%s', (_title, days, expected) => {
    expect(days).toEqual(expected)
  })
})

describe('what a bucket of Cloud Storage deletes by its program', () => {
  const program = (rules: readonly object[], rest: object = {}): Days =>
    retentionOf(gcpBucket, 'terraform', { softDeletePolicy: { retentionDurationSeconds: 0 }, lifecycleRules: rules, ...rest })

  it.each<[string, Days, Days]>([
    ['everything at an age', program([rule({ age: 30 })]), [30, 30, 0]],
    [
      'everything, and keeps it for a week where nothing else is said',
      program([rule({ age: 30 })], { softDeletePolicy: undefined }),
      [30, 37, 7]
    ],
    ['only what is called so', program([rule({ age: 30, matchesPrefixes: ['drafts/'] })]), [30, NEVER, 0]],
    ['only of a class', program([rule({ age: 30, matchesStorageClasses: ['NEARLINE'] })]), [30, NEVER, 0]],
    [
      'older versions by their state',
      program([rule({ age: 30, withState: 'LIVE' }), rule({ age: 60, withState: 'ARCHIVED' })], VERSIONED),
      [30, 60, 60]
    ],
    ['with counts of 0 that are not sent', program([rule({ age: 30, daysSinceNoncurrentTime: 0, numNewerVersions: 0 })]), [30, 30, 0]],
    [
      'with a count of 0 that is sent',
      program([rule({ daysSinceNoncurrentTime: 0, sendDaysSinceNoncurrentTimeIfZero: true })], VERSIONED),
      [NEVER, NEVER, 0]
    ],
    ['nobody knows when, where single objects are retained', program([rule({ age: 30 })], { enableObjectRetention: true }), [30, OPEN, 0]]
  ])('%s', (_title, days, expected) => {
    expect(days).toEqual(expected)
  })

  it('and by its blocks in Terraform', () => {
    const lifecycle_rule = [{ action: [{ type: 'Delete' }], condition: [{ age: 30, matches_prefix: ['drafts/'], with_state: 'ANY' }] }]
    expect(retentionOf(gcpBucket, 'terraform', { soft_delete_policy: [{ retention_duration_seconds: 0 }], lifecycle_rule })).toEqual([
      30,
      NEVER,
      0
    ])
  })
})

describe('what an S3 bucket deletes', () => {
  const expires = (rest: object, status = 'Enabled') => ({
    status,
    expirationInDays: -1,
    noncurrentVersionExpirationInDays: -1,
    prefix: null,
    filter: { predicate: null },
    ...rest
  })
  const aws = (rules: readonly object[], status = 'Off', rest: object = {}): Days =>
    retentionOf(awsBucket, 'aws-api', {
      supplementaryConfiguration: { BucketVersioningConfiguration: { status }, BucketLifecycleConfiguration: { rules }, ...rest }
    })

  it.each<[string, Days, Days]>([
    ['everything after days', aws([expires({ expirationInDays: 30 })]), [30, 30, 0]],
    ['nothing by a rule that is off', aws([expires({ expirationInDays: 30 }, 'Disabled')]), [NEVER, NEVER, 0]],
    [
      'everything by an empty filter',
      aws([expires({ expirationInDays: 30, filter: { predicate: { type: 'LifecyclePrefixPredicate', prefix: '' } } })]),
      [30, 30, 0]
    ],
    [
      'only what is called so',
      aws([expires({ expirationInDays: 30, filter: { predicate: { type: 'LifecyclePrefixPredicate', prefix: 'drafts/' } } })]),
      [30, NEVER, 0]
    ],
    ['only what is called so, in the older spelling', aws([expires({ expirationInDays: 30, prefix: 'drafts/' })]), [30, NEVER, 0]],
    [
      'only what is tagged so',
      aws([expires({ expirationInDays: 30, filter: { predicate: { type: 'LifecycleTagPredicate', tag: { key: 'draft' } } } })]),
      [30, NEVER, 0]
    ],
    ['only what is there on a day', aws([expires({ expirationDate: '2026-12-31T00:00:00.000Z' })]), [0, NEVER, 0]],
    ['with versions, nothing for good without a rule for those', aws([expires({ expirationInDays: 30 })], 'Enabled'), [30, NEVER, NEVER]],
    ['older versions as well', aws([expires({ expirationInDays: 30, noncurrentVersionExpirationInDays: 5 })], 'Enabled'), [30, 35, 5]],
    [
      'older versions but the newest few',
      aws([expires({ expirationInDays: 30, noncurrentVersionExpiration: { noncurrentDays: 5, newerNoncurrentVersions: 2 } })], 'Enabled'),
      [30, NEVER, NEVER]
    ],
    ['nobody knows what, of versions from before', aws([expires({ expirationInDays: 30 })], 'Suspended'), [30, OPEN, OPEN]],
    [
      'versions from before, where a rule says so',
      aws([expires({ expirationInDays: 30, noncurrentVersionExpirationInDays: 5 })], 'Suspended'),
      [30, 35, 5]
    ],
    [
      'nobody knows when, where single objects are locked',
      aws([expires({ expirationInDays: 30 })], 'Off', { ObjectLockConfiguration: { objectLockEnabled: 'Enabled' } }),
      [30, OPEN, OPEN]
    ]
  ])('%s', (_title, days, expected) => {
    expect(days).toEqual(expected)
  })
})
