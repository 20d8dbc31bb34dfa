import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { all, anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'

/** What a rule that is on deletes, and after how many days; `Infinity` where it does not. */
interface Rule {
  readonly blobTypes: readonly string[]
  readonly first: number
  readonly last: number
  readonly snapshots: number
  readonly versions: number
  /** Only blobs of some name or tag. */
  readonly isPart: boolean
}

/** Page blobs, the disks of old machines, are beyond all rules. */
const BLOB_TYPES = ['blockblob', 'appendblob']

/**
 * What the rules of a storage account delete: blobs in use, and for how long versions stay of what is deleted. A snapshot is counted from
 * its own making. https://learn.microsoft.com/azure/storage/blobs/lifecycle-management-policy-structure (2026-11-28)
 */
export function deletionsOf(r: Reader): Facets['retention'] {
  const rules = chain(r.list('policy.rules'), (found) => map(list(found.map(ruleOf)), (all) => all.flat()))
  return {
    earliestDays: map(rules, (found) => earliest(found, ({ first }) => first)),
    latestDays: chain(rules, lastOf),
    afterDeletionDays: map(rules, (found) => latest(found, ({ versions }) => versions))
  }
}

function lastOf(rules: readonly Rule[]): Fact<number> {
  const blobs = latest(rules, ({ last }) => last)
  const snapshots = latest(rules, (rule) => rule.snapshots)
  return blobs < Infinity && snapshots === Infinity
    ? unknown('not-collected', { missing: 'whether blobs have snapshots, which no rule deletes' })
    : known(blobs + snapshots)
}

function earliest(rules: readonly Rule[], days: (rule: Rule) => number): number {
  return Math.min(Infinity, ...rules.map(days))
}

/** When the last type of blobs is gone: a rule deletes those types alone that it names. */
function latest(rules: readonly Rule[], days: (rule: Rule) => number): number {
  return Math.max(
    ...BLOB_TYPES.map((type) =>
      earliest(
        rules.filter(({ blobTypes, isPart }) => !isPart && blobTypes.includes(type)),
        days
      )
    )
  )
}

function ruleOf(rule: Reader): Fact<readonly Rule[]> {
  return chain(rule.boolean('enabled', { absent: true }), (on): Fact<readonly Rule[]> => {
    if (!on) return known([])
    const types = rule.strings('definition.filters.blobTypes', { absent: UNSTATED })
    const isPart = anyTrue([rule.present('definition.filters.prefixMatch'), rule.present('definition.filters.blobIndexMatch')])
    const counts = list(
      [
        'baseBlob.delete.daysAfterModificationGreaterThan',
        'baseBlob.delete.daysAfterCreationGreaterThan',
        // Whoever reads a blob puts this off.
        'baseBlob.delete.daysAfterLastAccessTimeGreaterThan',
        'snapshot.delete.daysAfterCreationGreaterThan',
        'version.delete.daysAfterCreationGreaterThan'
      ].map((path) => rule.number(`definition.actions.${path}`, { absent: Infinity }))
    )
    return map(all<[readonly string[], boolean, readonly number[]]>([types, isPart, counts]), ([blobTypes, part, days]) => {
      const [modified = Infinity, created = Infinity, read = Infinity, snapshots = Infinity, versions = Infinity] = days
      return [
        {
          blobTypes: blobTypes.map((type) => type.toLowerCase()),
          first: Math.min(modified, created, read),
          last: Math.min(modified, created),
          snapshots,
          versions,
          isPart: part
        }
      ]
    })
  })
}
