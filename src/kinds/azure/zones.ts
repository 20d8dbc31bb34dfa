import type { Settling } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { findRegion } from '../../model/region-catalogue.ts'

const WAITS_FOR_REGION = 'zones are not set, and what that means depends on the region'

/** Number of zones that a resource is spread over by its `zones`. Without a list `zonesByRegion` has to tell. */
export function zoneCount(reader: Reader): Fact<number> {
  const zones = reader.strings('zones')
  return chain(
    zones,
    (list): Fact<number> => (list.length > 0 ? known(new Set(list).size) : unknown('not-collected', { missing: WAITS_FOR_REGION }))
  )
}

/** Whether the region that a document names has zones. */
export function hasZones(r: Reader): Fact<boolean> {
  return map(r.string('location', { absent: UNSTATED }), (location) => (findRegion('azure', location)?.zones.length ?? 0) > 1)
}

/**
 * What an absent list of zones means: one zone where the region offers none, and elsewhere the default of the service, which
 * is left open when the vendor changes it over time.
 */
export function zonesByRegion(service: { readonly whereOffered?: number }): Settling<'zoneRedundancy'> {
  return (own, near) => {
    const { zones } = own
    if (zones.state === 'known' || zones.missing !== WAITS_FOR_REGION) return own
    const placement = near.self.facet('placement')
    if (typeof placement === 'string') return own
    return {
      zones: chain(placement.regions, ([name]) => {
        const region = findRegion('azure', name ?? '')
        if (region === undefined) return zones
        const count = region.zones.length === 0 ? 1 : service.whereOffered
        return count === undefined ? zones : known(count)
      })
    }
  }
}
