import { jurisdictionsOf } from '../model/jurisdiction.ts'
import { ownRegion, type Region, regionName } from '../model/region.ts'
import { REGIONS, staysWithin } from '../model/region-catalogue.ts'
import type { TenantChoice } from '../model/tenant.ts'

/** Where a tenant wants its data, in words; undefined where it chose nothing. */
export function choiceOf({ regions = [], jurisdictions = [] }: TenantChoice): string | undefined {
  const places = [...regions, ...jurisdictions]
  return places.length === 0 ? undefined : places.join(' or ')
}

/** Whether all that a tenant chose lies within jurisdictions; what chose nothing lies nowhere. */
export function isWithin({ regions = [], jurisdictions = [] }: TenantChoice, allowed: readonly string[]): boolean {
  const limits = allowed.map((code) => code.toUpperCase())
  const byCountry = jurisdictions.map((code) => around(code).some((area) => limits.includes(area)))
  const byRegion = regions.map((name) => regionsNamed(name).some((region) => staysWithin(region, limits)))
  // What is limited twice lies where both limits meet.
  return [byCountry, byRegion].some((each) => each.length > 0 && each.every(Boolean))
}

/** What two regions have in common where they count as one location: their name, or their country. */
export function locationOf(region: string, within: 'region' | 'jurisdiction'): string {
  if (within === 'region') return regionName(region)
  const [entry] = regionsNamed(region)
  return entry?.country ?? entry?.jurisdictions[0] ?? regionName(region)
}

/** Regions of that name, of whatever cloud; a site of one's own says its country itself. */
function regionsNamed(name: string): readonly Region[] {
  const own = ownRegion(regionName(name))
  return own === undefined ? REGIONS.filter((region) => region.name === regionName(name)) : [own]
}

function around(code: string): readonly string[] {
  return code === 'EU' ? ['EU', 'EEA'] : jurisdictionsOf(code)
}
