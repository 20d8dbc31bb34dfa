import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { all, anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'

const DAY = 86_400

/**
 * A rule that deletes: of objects in use, of older versions or of both, at an age and so many days after they were replaced. All its
 * conditions must hold. https://cloud.google.com/storage/docs/lifecycle (2026-11-28)
 */
interface Deletion {
  readonly ofLive: boolean
  readonly ofOlder: boolean
  readonly age: number
  readonly sinceReplaced: number
  /** Only some objects are meant: by name, class, size or a date. */
  readonly isPart: boolean
}

/**
 * Rules never delete what a retention policy still holds; what they delete of a bucket with versions first becomes an older version; soft
 * deletion comes last. https://cloud.google.com/storage/docs/object-versioning, /bucket-lock, /soft-delete (2026-11-28)
 */
export function retention(r: Reader, softDeleteSeconds: Fact<number>): Facets['retention'] {
  const rules = deletions(r)
  const heldDays = map(r.number('retentionPolicy.retentionPeriod', { absent: 0 }), (seconds) => seconds / DAY)
  const softDays = map(softDeleteSeconds, (seconds) => seconds / DAY)
  const held = all<[readonly Deletion[], number]>([rules, heldDays])
  /** The rules' days, or those of the policy where it holds for longer; then soft deletion, which nothing adds to what is never deleted. */
  const inTheEnd = (of: (found: readonly Deletion[], days: number) => number): Fact<number> =>
    chain(
      map(held, ([found, days]) => of(found, days)),
      (count) => (count === Infinity ? known(Infinity) : chain(heldSingly(r), () => map(softDays, (soft) => count + soft)))
    )
  const isVersioned = r.boolean('versioning.enabled', { absent: false })
  return {
    earliestDays: map(held, ([found, days]) => Math.max(days, firstAge(found))),
    latestDays: chain(isVersioned, (older) => inTheEnd((found, days) => Math.max(days, older ? lastAgeOfOlder(found) : lastAge(found)))),
    afterDeletionDays: chain(isVersioned, (older) => (older ? inTheEnd((found, days) => Math.max(days, daysOfOlder(found))) : softDays))
  }
}

/**
 * A policy holds everything, and for good when it is locked; what holds single objects is in no inventory.
 * https://cloud.google.com/storage/docs/bucket-lock, /object-lock (2026-11-28)
 */
export function immutability(r: Reader): Facets['immutability'] {
  const days = map(r.number('retentionPolicy.retentionPeriod', { absent: 0 }), (seconds) => seconds / DAY)
  const held = chain(days, (count): Fact<number> => (count > 0 ? days : chain(heldSingly(r), () => days)))
  return { days: held, locked: chain(held, () => r.boolean('retentionPolicy.isLocked', { absent: false })) }
}

function firstAge(rules: readonly Deletion[]): number {
  return Math.min(Infinity, ...rules.filter(({ ofLive }) => ofLive).map(({ age }) => age))
}

function lastAge(rules: readonly Deletion[]): number {
  return firstAge(rules.filter(({ isPart }) => !isPart))
}

/** An object that nothing replaced before becomes an older version when a rule deletes it. */
function lastAgeOfOlder(rules: readonly Deletion[]): number {
  const replaced = lastAge(rules)
  return Math.min(Infinity, ...ofOlder(rules).map(({ age, sinceReplaced }) => Math.max(age, replaced + sinceReplaced)))
}

/** Of an object that is deleted as soon as it is there. */
function daysOfOlder(rules: readonly Deletion[]): number {
  return Math.min(Infinity, ...ofOlder(rules).map(({ age, sinceReplaced }) => Math.max(age, sinceReplaced)))
}

function ofOlder(rules: readonly Deletion[]): readonly Deletion[] {
  return rules.filter((rule) => rule.ofOlder && !rule.isPart)
}

/** Holds and retention of single objects are in no inventory, and outlast every rule. */
function heldSingly(r: Reader): Fact<false> {
  const mayBe = anyTrue([
    r.boolean('defaultEventBasedHold', { absent: false }),
    r.dialect === 'terraform'
      ? r.boolean('enableObjectRetention', { absent: false })
      : map(r.string('objectRetention.mode', { absent: '' }), (mode) => mode !== '')
  ])
  return chain(
    mayBe,
    (held): Fact<false> => (held ? unknown('not-collected', { missing: 'how long single objects are held' }) : known(false))
  )
}

function deletions(r: Reader): Fact<readonly Deletion[]> {
  return chain(r.list(r.by({ terraform: 'lifecycleRules', 'gcp-api': 'lifecycle.rule' })), (rules) =>
    map(list(rules.map((rule) => (r.dialect === 'terraform' ? deletion(rule, TERRAFORM) : deletion(rule, API)))), (found) => found.flat())
  )
}

/** How a dialect writes conditions; the provider leaves a count of 0 out unless it is told to send it. */
interface Spelling {
  readonly state: (rule: Reader) => Fact<'live' | 'older' | 'any'>
  readonly count: (rule: Reader, name: string, flag: string) => Fact<number | undefined>
  readonly parts: readonly string[]
}

const TERRAFORM: Spelling = {
  state: (rule) =>
    map(rule.string('condition.withState', { absent: 'ANY' }), (state) =>
      state === 'LIVE' ? 'live' : state === 'ARCHIVED' ? 'older' : 'any'
    ),
  count: (rule, name, flag) =>
    chain(rule.number(`condition.${name}`, { absent: 0 }), (count) =>
      count > 0 ? known(count) : map(rule.boolean(`condition.${flag}`, { absent: false }), (sent) => (sent ? 0 : undefined))
    ),
  parts: ['matchesPrefixes', 'matchesPrefix', 'matchesSuffixes', 'matchesSuffix', 'matchesStorageClasses', 'matchesStorageClass']
}
const API: Spelling = {
  state: (rule) =>
    chain(rule.present('condition.isLive', { emptyIs: 'present' }), (stated) =>
      stated ? map(rule.boolean('condition.isLive', { absent: true }), (live) => (live ? 'live' : 'older')) : known('any')
    ),
  count: (rule, name) => map(rule.number(`condition.${name}`, { absent: -1 }), (count) => (count < 0 ? undefined : count)),
  parts: ['matchesPrefix', 'matchesSuffix', 'matchesStorageClass', 'matchesPattern']
}
const PARTS_OF_BOTH = ['createdBefore', 'customTimeBefore', 'noncurrentTimeBefore', 'sizeAboveBytes', 'sizeBelowBytes']

/** Nothing where the rule does something else than to delete. */
function deletion(rule: Reader, { state, count, parts }: Spelling): Fact<readonly Deletion[]> {
  return chain(rule.string('action.type', { absent: '' }), (action): Fact<readonly Deletion[]> => {
    if (action !== 'Delete') return known([])
    const counts = list([
      count(rule, 'age', 'sendAgeIfZero'),
      count(rule, 'daysSinceNoncurrentTime', 'sendDaysSinceNoncurrentTimeIfZero'),
      count(rule, 'numNewerVersions', 'sendNumNewerVersionsIfZero'),
      count(rule, 'daysSinceCustomTime', 'sendDaysSinceCustomTimeIfZero')
    ])
    const isNarrowed = anyTrue([...parts, ...PARTS_OF_BOTH].map((name) => rule.present(`condition.${name}`)))
    const isDated = rule.present('condition.noncurrentTimeBefore')
    const facts = all<['live' | 'older' | 'any', readonly (number | undefined)[], boolean, boolean]>([
      state(rule),
      counts,
      isNarrowed,
      isDated
    ])
    return map(facts, ([of, [age, sinceReplaced, newer, sinceCustomTime], narrowed, dated]) => {
      const isOfOlder = sinceReplaced !== undefined || newer !== undefined || dated
      return [
        {
          ofLive: of !== 'older' && !isOfOlder,
          ofOlder: of !== 'live',
          age: age ?? sinceCustomTime ?? 0,
          sinceReplaced: sinceReplaced ?? 0,
          isPart: narrowed || newer !== undefined || sinceCustomTime !== undefined
        }
      ]
    })
  })
}
