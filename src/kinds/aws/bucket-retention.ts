import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { all, anyTrue, chain, type Fact, known, list, map, not, unknown, withEvidence } from '../../model/fact.ts'
import { daysUntilGone, lifecycleRules, versioning } from './bucket-copies.ts'
import { notSet } from './supplement.ts'

/** A rule that is on: when it deletes what is in use, and what stayed as an older version. */
interface Expiration {
  readonly days: number
  readonly olderDays: number
  /** Only objects of some name, tag or size, or all older versions but the newest few. */
  readonly isPart: boolean
  readonly keepsNewest: boolean
}

/**
 * Rules put a delete marker on what a bucket with versions has in use, and delete older versions by themselves; the rule that does so first
 * counts. https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html (2026-11-28)
 */
export function retention(r: Reader): Facets['retention'] {
  const rules = chain(lifecycleRules(r), (found) => list(found.map(expiration)))
  const olderDays = chain(all<[readonly Expiration[], string]>([rules, versioning(r)]), ([found, status]) => daysOfOlder(found, status))
  const unlocked = chain(lockedSingly(r), () => olderDays)
  const last = map(rules, (found) => firstOf(found.filter(({ isPart }) => !isPart)))
  return {
    earliestDays: map(rules, firstOf),
    latestDays: chain(last, (days) => (days === Infinity ? last : map(unlocked, (older) => days + older))),
    afterDeletionDays: unlocked
  }
}

function firstOf(rules: readonly Expiration[]): number {
  return Math.min(Infinity, ...rules.map(({ days }) => days))
}

/** What was a version before versioning was suspended stays one. */
function daysOfOlder(rules: readonly Expiration[], status: string): Fact<number> {
  const gone = Math.min(Infinity, ...rules.filter(({ isPart, keepsNewest }) => !isPart && !keepsNewest).map(({ olderDays }) => olderDays))
  if (status === 'Enabled') return known(gone)
  return status === 'Suspended' && gone === Infinity
    ? unknown('not-collected', { missing: 'whether older versions are left from before versioning was suspended' })
    : known(status === 'Suspended' ? gone : 0)
}

/**
 * Object Lock holds every new object for the time that its rule says: in compliance mode nobody can lift that, in governance mode some can.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html (2026-11-28)
 */
export function immutability(r: Reader): Facets['immutability'] {
  const retention = 'supplementaryConfiguration.ObjectLockConfiguration.rule.defaultRetention'
  const counts = list([r.number(`${retention}.days`, notSet(r, 0)), r.number(`${retention}.years`, notSet(r, 0))])
  const days = chain(counts, ([ofDays = 0, years = 0]): Fact<number> => {
    const count = Math.max(ofDays, years * 365)
    return count > 0 ? known(count) : chain(lockedSingly(r), () => known(0))
  })
  return {
    days: withEvidence(days, counts.evidence),
    locked: chain(days, () => map(r.string(`${retention}.mode`, notSet(r, '')), (mode) => mode.toUpperCase() === 'COMPLIANCE'))
  }
}

/** Objects that are locked by themselves outlast every rule, and are in no inventory. */
function lockedSingly(r: Reader): Fact<false> {
  const path = 'supplementaryConfiguration.ObjectLockConfiguration.objectLockEnabled'
  return chain(
    r.string(path, notSet(r, '')),
    (lock): Fact<false> => (lock === '' ? known(false) : unknown('not-collected', { missing: 'how long single objects are locked' }))
  )
}

/** AWS Config writes -1 for no number of days; a rule for a date deletes what is there on it, however young. */
function expiration(rule: Reader): Fact<Expiration> {
  const days = map(rule.number('expirationInDays', { absent: -1 }), (count) => (count > 0 ? count : Infinity))
  const isDated = rule.present('expirationDate')
  const type = rule.string('filter.predicate.type', { absent: '' })
  const isPart = anyTrue([
    isDated,
    rule.present('prefix'),
    rule.present('filter.predicate.prefix'),
    not(map(type, (name) => name === '' || name === 'LifecyclePrefixPredicate'))
  ])
  const keepsNewest = map(rule.number('noncurrentVersionExpiration.newerNoncurrentVersions', { absent: 0 }), (count) => count > 0)
  const facts = all<[number, number, boolean, boolean, boolean]>([days, daysUntilGone(rule), isDated, isPart, keepsNewest])
  return map(facts, ([age, olderDays, dated, part, keeps]) => ({ days: dated ? 0 : age, olderDays, isPart: part, keepsNewest: keeps }))
}
