import { countRegions, findRegion } from '../model/region-catalogue.ts'
import { type Evidence, type Fact, mergeUnknown, type Unknown, unknown } from '../model/fact.ts'
import type { Neighbour } from '../model/neighbourhood.ts'
import type { Cloud } from '../model/resource.ts'
import { undecided, type Verdict } from '../model/verdict.ts'

/** The cloud that a resource belongs to: the first part of its kind. */
export function cloudOf({ kind }: Pick<Neighbour, 'kind'>): Cloud {
  return kind.slice(0, kind.indexOf('.')) as Cloud
}

/**
 * Judges whether lists of regions together name enough of them: what is known may be enough, whatever else is unknown; names that are not
 * in the catalogue leave it open.
 */
export function judgeRegionCount(
  lists: readonly Fact<readonly string[]>[],
  cloud: Cloud,
  rule: { readonly what: string; readonly minimum: number; readonly says: (regions: string) => string }
): Verdict {
  const { what, minimum } = rule
  const required = `at least ${minimum} regions`
  const told = lists.filter((list) => list.state === 'known')
  const names = [...new Set(told.flatMap((list) => list.value))]
  const evidence = told.flatMap((list) => list.evidence)
  const found = names.join(', ') || 'none'
  const enough = countRegions(cloud, names) >= minimum
  const open = enough ? [] : [...lists.filter((list) => list.state === 'unknown'), ...unlisted(cloud, names, evidence)]
  if (open.length > 0) return undecided(mergeUnknown(open), what, required)
  return { outcome: enough ? 'pass' : 'fail', because: rule.says(names.length === 0 ? 'no region' : found), evidence, required, found }
}

function unlisted(cloud: Cloud, names: readonly string[], evidence: readonly Evidence[]): readonly Unknown[] {
  return names
    .filter((name) => findRegion(cloud, name) === undefined)
    .map((name) => unknown('unreadable', { evidence, missing: `"${name}" is not in the region catalogue` }))
}
