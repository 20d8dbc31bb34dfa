import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { regionName } from '../../model/region.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { pairOf } from './region-pair.ts'

const HOME_WAITS = 'the region of its backups follows from a location that its own document does not give'
const PAIR_WAITS = 'the regions of its geo-redundant backups follow from a location that its own document does not give'

/** The server's own region; placement without zones, which these services name elsewhere or not at all. */
export function homeRegion(r: Reader): Fact<readonly string[]> {
  return map(r.string('location', { absent: UNSTATED }), (location) => [regionName(location)])
}

/** Regions of backups that stay at home or, when geo-redundant, are also copied to the paired region. */
export function backupRegions(home: Fact<readonly string[]>, geoRedundant: Fact<boolean>): Fact<readonly string[]> {
  return chain(geoRedundant, (geo) => {
    if (home.state === 'unknown') return { ...home, missing: geo ? PAIR_WAITS : HOME_WAITS }
    return copies(home, geo)
  })
}

/** Completes `backupRegions` with the settled placement. */
export function settleBackupRegions(fact: Fact<readonly string[]>, near: Neighbourhood): Fact<readonly string[]> {
  if (fact.state === 'known' || (fact.missing !== HOME_WAITS && fact.missing !== PAIR_WAITS)) return fact
  const placement = near.self.facet('placement')
  if (typeof placement === 'string') return unknown('not-collected', { missing: `placement is ${placement}` })
  return copies(placement.regions, fact.missing === PAIR_WAITS)
}

function copies(home: Fact<readonly string[]>, geo: boolean): Fact<readonly string[]> {
  return chain(home, (regions) => (geo ? map(pairOf(known(regions)), (pair) => [...regions, ...pair]) : known(regions)))
}
