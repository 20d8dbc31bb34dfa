import { chain, type Fact, known, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { findRegion } from '../../model/region-catalogue.ts'

const WAITS_FOR_LOCATION = 'the paired region follows from a location that its own document does not give'

/**
 * The region to which Azure copies geo-redundant data of a resource in `regions`. Where the location is filled in from the
 * resource group the answer stays open until `settlePair`.
 */
export function pairOf(regions: Fact<readonly string[]>): Fact<readonly string[]> {
  return regions.state === 'unknown' ? { ...regions, missing: WAITS_FOR_LOCATION } : chain(regions, paired)
}

/** Completes `pairOf` with the settled placement; every other fact is left as it is. */
export function settlePair(fact: Fact<readonly string[]>, near: Neighbourhood): Fact<readonly string[]> {
  if (fact.state === 'known' || fact.missing !== WAITS_FOR_LOCATION) return fact
  const placement = near.self.facet('placement')
  return typeof placement === 'string' ? fact : chain(placement.regions, paired)
}

function paired([primary]: readonly string[]): Fact<readonly string[]> {
  const pair = primary === undefined ? undefined : findRegion('azure', primary)?.paired
  return pair === undefined
    ? unknown('not-collected', { missing: `no paired region of ${primary ?? 'an empty location'} is known` })
    : known([pair])
}
