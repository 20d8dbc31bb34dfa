import type { Reference } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { notSet } from './supplement.ts'

/** Buckets to which the rules that are on copy new objects, by ARN; AWS Config keeps the rules by their names. */
export function destinations(r: Reader): Fact<readonly Reference[]> {
  const configuration = r.json('supplementaryConfiguration.BucketReplicationConfiguration', notSet(r, undefined))
  return map(configuration, (json) => {
    const rules = Object.values((json as { readonly rules?: Readonly<Record<string, Rule>> } | undefined)?.rules ?? {})
    const buckets = rules.filter(({ status }) => status === 'Enabled').map(({ destinationConfig }) => destinationConfig?.bucketARN)
    return [...new Set(buckets)].map((text) => ({ text: typeof text === 'string' ? text : '' }))
  })
}

interface Rule {
  readonly status?: unknown
  readonly destinationConfig?: { readonly bucketARN?: unknown }
}

/** A bucket's ARN names no region: where the copies lie, the buckets that take them tell. */
export function replication(r: Reader): Facets['replication'] {
  return {
    regions: chain(
      destinations(r),
      (found): Fact<readonly string[]> =>
        found.length === 0 ? known([]) : unknown('not-collected', { missing: 'the buckets to which it replicates' })
    )
  }
}

export function inDestinations(own: Facets['replication'], near: Neighbourhood): Facets['replication'] {
  if (own.regions.state === 'known' || own.regions.why !== 'not-collected') return own
  return {
    regions: chain(near.to('uses'), (buckets) =>
      buckets.length === 0 ? own.regions : map(list(buckets.map(regionsOf)), (regions) => [...new Set(regions.flat())])
    )
  }
}

function regionsOf(bucket: Neighbour): Fact<readonly string[]> {
  const placement = bucket.facet('placement')
  return typeof placement === 'string' ? unknown('not-collected', { missing: `placement of ${bucket.name}` }) : placement.regions
}

/** What the rules of a bucket that are on do to its objects in time; no rule without a lifecycle configuration. */
export function lifecycleRules(r: Reader): Fact<readonly Reader[]> {
  const rules = chain(r.present('supplementaryConfiguration'), (there): Fact<readonly Reader[]> => {
    if (!there) return unknown('not-collected', { missing: 'lifecycle configuration' })
    return r.list('supplementaryConfiguration.BucketLifecycleConfiguration.rules')
  })
  return chain(rules, (found) => {
    const states = list(found.map((rule) => rule.string('status', { absent: 'Enabled' })))
    return map(states, (texts) => found.filter((_, index) => texts[index]?.toLowerCase() === 'enabled'))
  })
}

/**
 * Every storage class keeps its objects in at least three zones, except those of one zone; rules may move objects there. What a writer
 * chooses for single objects is in no inventory. https://docs.aws.amazon.com/AmazonS3/latest/userguide/DataDurability.html (2026-11-22)
 */
export function zones(r: Reader): Fact<number> {
  const classes = chain(lifecycleRules(r), (rules) => list(rules.map(classesOf)))
  return map(classes, (found) => (found.flat().some((name) => /^one_?zone/i.test(name)) ? 1 : 3))
}

function classesOf(rule: Reader): Fact<readonly string[]> {
  const moves = [rule.list('transitions'), rule.list('noncurrentVersionTransitions')]
  return chain(list(moves), (found) => list(found.flat().map((move) => move.string('storageClass', { absent: '' }))))
}

/**
 * With versioning, what is deleted stays as an older version until a rule deletes those; the rule that does so first counts. Suspended
 * versioning keeps nothing new. https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeletingObjectVersions.html (2026-11-22)
 */
export function undoDays(r: Reader): Fact<number> {
  return chain(versioning(r), (name): Fact<number> => {
    if (name !== 'Enabled') return known(0)
    return chain(lifecycleRules(r), (rules) => map(list(rules.map(daysUntilGone)), (days) => Math.min(Infinity, ...days)))
  })
}

/** `Off`, `Enabled` or `Suspended`. */
export function versioning(r: Reader): Fact<string> {
  return r.string('supplementaryConfiguration.BucketVersioningConfiguration.status', { absent: UNSTATED })
}

/** AWS Config writes -1 where a rule keeps older versions. */
export function daysUntilGone(rule: Reader): Fact<number> {
  const stated = [
    rule.number('noncurrentVersionExpiration.noncurrentDays', { absent: -1 }),
    rule.number('noncurrentVersionExpirationInDays', { absent: -1 })
  ]
  return map(list(stated), (days) => Math.min(Infinity, ...days.filter((count) => count > 0)))
}
