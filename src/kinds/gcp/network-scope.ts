import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { map } from '../../model/fact.ts'
import { placeName, regionOf } from './zone.ts'

/** Types that always belong to a region; every other one is global where its document names no region. */
const REGIONAL =
  /^gcp:compute\/(region|(address|forwardingRule|router|routerNat|subnetwork):)|^google_compute_(region_|(address|forwarding_rule|router|router_nat|subnetwork)$)|\/(Address|ForwardingRule|Router|Subnetwork|RegionBackendService)$/

/** Place of a networking resource that exists per region or once for the project; the API names the region by URL and none for a global one. */
export function networkPlacement(r: Reader): Facets['placement'] {
  const region = isRegional(r) ? regionOf(r) : map(r.string('region', { absent: 'global' }), placeName)
  return { regions: map(region, (name) => [name]), zones: r.byNature([], 'region') }
}

/** Place of what exists once for the project by its nature. */
export function globalPlacement(r: Reader): Facets['placement'] {
  return { regions: r.byNature(['global'], 'name'), zones: r.byNature([], 'name') }
}

export function isRegional(r: Reader): boolean {
  return REGIONAL.test(r.type)
}
