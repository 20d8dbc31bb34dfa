import { findRegion, staysWithin } from '../model/region-catalogue.ts'
import { type Evidence, type Fact, type Unknown, unknown } from '../model/fact.ts'
import { regionName } from '../model/region.ts'
import type { Cloud } from '../model/resource.ts'
import { notApplicable, undecided, type Verdict } from '../model/verdict.ts'

/** One thing that lies somewhere: the primary copy, a replica, backups, a log, a key. */
export interface Place {
  /** As a clause has it: `its backups`, `replica orders-replica`. */
  readonly what: string
  readonly regions: Fact<readonly string[]>
  /** Whether there is any such thing; there is, when left out. */
  readonly exists?: Fact<boolean>
}

/** Where things may lie; `primary` is the resource's own place, which `regions` may allow by that word. */
export interface Limits {
  readonly cloud: Cloud
  readonly regions: readonly string[] | undefined
  readonly jurisdictions: readonly string[] | undefined
  readonly primary: Fact<readonly string[]>
}

/** Judges one place: a region outside the limits fails, one that nobody can place leaves it open. What may not exist does not fail. */
export function judgePlace(place: Place, limits: Limits): Verdict {
  const { what, exists } = place
  const verdict = judgeRegions(place, limits, requirement(limits))
  if (exists === undefined) return verdict
  if (exists.state === 'known') return exists.value ? verdict : notApplicable(`has none of ${what}`)
  return verdict.outcome === 'fail' ? undecided(exists, what, requirement(limits)) : verdict
}

function judgeRegions({ what, regions }: Place, limits: Limits, required: string): Verdict {
  if (regions.state === 'unknown') return undecided(regions, `region of ${what}`, required)
  // What is held against the resource's own region rests on that as well.
  const evidence = isRelative(limits) ? [...regions.evidence, ...limits.primary.evidence] : regions.evidence
  const judged = regions.value.map((name) => ({ name, inside: isInside(name, limits, regions.evidence) }))
  const outside = judged.filter(({ inside }) => inside === false).map(({ name }) => name)
  const found = (outside.length > 0 ? outside : regions.value).join(', ')
  if (outside.length > 0) return { outcome: 'fail', because: `has ${what} in ${found}, not ${required}`, evidence, required, found }
  const [open] = judged.map(({ inside }) => inside).filter((inside) => typeof inside !== 'boolean')
  if (open !== undefined) return undecided(open, `region of ${what}`, required)
  if (found === '')
    return undecided(unknown('unreadable', { evidence: regions.evidence, missing: 'no region is named' }), `region of ${what}`, required)
  return { outcome: 'pass', because: `has ${what} in ${found}`, evidence, required, found }
}

function isRelative({ regions = [] }: Limits): boolean {
  return regions.some((name) => regionName(name) === 'primary')
}

function isInside(name: string, { cloud, regions, jurisdictions, primary }: Limits, evidence: readonly Evidence[]): boolean | Unknown {
  const region = findRegion(cloud, name)
  if (region === undefined) return unknown('unreadable', { evidence, missing: `"${name}" is not in the region catalogue` })
  if (jurisdictions !== undefined && !staysWithin(region, jurisdictions)) return false
  if (regions === undefined) return true
  const named = regions.map(regionName)
  if (named.includes(region.name)) return true
  if (!named.includes('primary')) return false
  if (primary.state === 'unknown') return primary
  return region.form !== 'global' && primary.value.some((own) => regionName(own) === region.name)
}

function requirement({ regions, jurisdictions }: Limits): string {
  const parts = [
    ...(regions === undefined
      ? []
      : [regions.map((name) => (name.toLowerCase() === 'primary' ? 'the primary region' : name)).join(' or ')]),
    ...(jurisdictions === undefined ? [] : [`within ${jurisdictions.join(' or ')}`])
  ]
  return parts.join(' and ')
}
