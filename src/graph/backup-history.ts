import type { BackupState, Facets } from '../model/facets.ts'
import {
  all,
  allTrue,
  chain,
  type Evidence,
  type Fact,
  type Known,
  known,
  map,
  mergeUnknown,
  type Unknown,
  unknown
} from '../model/fact.ts'
import type { Neighbour } from '../model/neighbourhood.ts'
import { instant } from './instant.ts'
import { type Reader, UNSTATED } from './reader.ts'

const HOUR = 3_600_000
/** Clocks differ, and reading goes on for a while after the moment for which it is done. */
const LATEST = 24 * HOUR

/** Hours from the moment at a path to the one for which the inventory was read. */
export function ageHours(r: Reader, path: string): Fact<number> {
  const taken = chain(r.string(path, { absent: UNSTATED }), instant)
  const read = chain(r.envelope('readTime'), instant)
  return chain(all<[number, number]>([taken, read]), ([then, now]): Fact<number> => {
    if (then - now > LATEST) return unknown('unreadable', { missing: `${r.pathOf(path)} is later than the inventory was read` })
    return known(Math.max(0, now - then) / HOUR)
  })
}

/**
 * What a resource's own document tells of its history where its backups are resources of their own. `path` names where they are;
 * `whole` says whether the inventory shows every one that the cloud keeps.
 */
export function untoldHistory(r: Reader, path: string, { whole }: { readonly whole: boolean }): Facets['backupHistory'] {
  const evidence: readonly Evidence[] = [{ path: r.pathOf(path), origin: 'observed' }]
  const open = unknown('not-collected', { evidence, missing: 'backups of the resource not collected' })
  return { newestHours: open, oldestHours: open, last: open, whole: r.byNature(whole, path) }
}

/** The history that single backups of a resource make. */
export function historyOf(points: Fact<readonly Neighbour[]>, own: Facets['backupHistory']): Facets['backupHistory'] {
  const none = own.newestHours.evidence
  const taken = map(points, (found) => found.map((point) => point.facet('restorePoint')).filter((answer) => typeof answer !== 'string'))
  const complete = chain(taken, (found) => completeOf(found))
  return {
    newestHours: chain(complete, (ages) => least(ages) ?? known(Number.POSITIVE_INFINITY, ...none)),
    oldestHours: chain(complete, (ages) => greatest(ages) ?? known(0, ...none)),
    last: chain(taken, (found) => lastOf(found, none)),
    whole: own.whole
  }
}

/** The history of what is whole only with all of its parts: that of the part which was backed up the longest ago. */
export function weakestHistory(parts: readonly Facets['backupHistory'][], own: Facets['backupHistory']): Facets['backupHistory'] {
  return combined(parts, own, greatest)
}

/** The history of what is backed up in several ways, each of them whole. */
export function joinedHistory(parts: readonly Facets['backupHistory'][], own: Facets['backupHistory']): Facets['backupHistory'] {
  return combined(parts, own, least)
}

function combined(
  parts: readonly Facets['backupHistory'][],
  own: Facets['backupHistory'],
  newest: (ages: readonly KnownAge[]) => KnownAge | undefined
): Facets['backupHistory'] {
  const chosen = (facts: readonly Fact<number>[], choose: typeof newest): Fact<number> =>
    unknownOf(facts) ?? choose(facts.filter((fact) => fact.state === 'known')) ?? own.newestHours
  const last = parts.map((part) => part.last)
  const worst = WORST.map((state) => last.find((fact) => fact.state === 'known' && fact.value === state)).find((fact) => fact !== undefined)
  return {
    newestHours: chosen(
      parts.map((part) => part.newestHours),
      newest
    ),
    oldestHours: chosen(
      parts.map((part) => part.oldestHours),
      greatest
    ),
    last: unknownOf(last) ?? worst ?? own.last,
    whole: allTrue([own.whole, ...parts.map((part) => part.whole)])
  }
}

const WORST: readonly (BackupState | 'none')[] = ['failed', 'none', 'running', 'deleting', 'complete']

type KnownAge = Known<number>

/** Ages of those that are complete; of what failed none is asked for. */
function completeOf(points: readonly Facets['restorePoint'][]): Fact<readonly KnownAge[]> {
  const ages = points.map(
    ({ state, ageHours }): Fact<number | undefined> =>
      chain(state, (is): Fact<number | undefined> => (is === 'complete' ? ageHours : known(undefined)))
  )
  return unknownOf(ages) ?? known(ages.filter((age): age is KnownAge => age.state === 'known' && age.value !== undefined))
}

function lastOf(points: readonly Facets['restorePoint'][], none: readonly Evidence[]): Fact<BackupState | 'none'> {
  const open = unknownOf(points.map(({ ageHours }) => ageHours))
  if (open !== undefined) return open
  const [last] = points.toSorted((one, other) => valueOf(one.ageHours) - valueOf(other.ageHours))
  return last === undefined ? known('none', ...none) : last.state
}

function unknownOf(facts: readonly Fact<unknown>[]): Unknown | undefined {
  const open = facts.filter((fact) => fact.state === 'unknown')
  return open.length === 0 ? undefined : mergeUnknown(open)
}

/** The fact itself, so that of a thousand backups only the one that counts is evidence. */
function least(ages: readonly KnownAge[]): KnownAge | undefined {
  return ages.reduce<KnownAge | undefined>((one, other) => (one === undefined || other.value < one.value ? other : one), undefined)
}

function greatest(ages: readonly KnownAge[]): KnownAge | undefined {
  return ages.reduce<KnownAge | undefined>((one, other) => (one === undefined || other.value > one.value ? other : one), undefined)
}

function valueOf(fact: Fact<number>): number {
  return fact.state === 'known' ? fact.value : 0
}
