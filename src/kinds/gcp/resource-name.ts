import { chain, type Fact, known, unknown } from '../../model/fact.ts'
import { regionName } from '../../model/region.ts'

/**
 * The location in a full resource name, which is where most of Google's APIs keep it.
 * @example locationIn(known('projects/ledger-prod/locations/europe-west3/keyRings/ledger')) // 'europe-west3'
 */
export function locationIn(name: Fact<string>): Fact<string> {
  return chain(name, (text) => {
    const location = /(?:^|\/)(?:locations|regions|zones)\/([^/]+)/.exec(text)?.[1]
    return location === undefined ? unknown('not-collected', { missing: `no location in the name "${text}"` }) : known(regionName(location))
  })
}

/** Whether a location is a zone rather than a region, a multi-region or `global`. */
export function isZone(location: string): boolean {
  return /^[a-z]+-[a-z]+\d+-[a-z0-9]+$/.test(location)
}
