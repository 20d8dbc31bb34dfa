import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, known, map } from '../../model/fact.ts'
import { regionName, regionOfZone } from '../../model/region.ts'

const ZONE = /^[a-z]+-[a-z]+\d+-[a-z0-9]+$/
const REGION = /^[a-z]+-[a-z]+\d+$/

/** The last part of a URL, or the name itself, as places are compared. @example placeName('…/zones/europe-west3-a') // 'europe-west3-a' */
export function placeName(text: string): string {
  return regionName(text.slice(text.lastIndexOf('/') + 1))
}

/** The zone of a zonal resource; a program may leave it to the provider's configuration, which the document does not tell. */
function zoneOf(r: Reader): Fact<string> {
  return orEnvelope(r, map(r.string('zone', { absent: UNSTATED }), placeName), ZONE)
}

/** The region of a regional resource, as `zoneOf`. */
export function regionOf(r: Reader): Fact<string> {
  return orEnvelope(r, map(r.string('region', { absent: UNSTATED }), placeName), REGION)
}

export function zonalPlacement(r: Reader): Facets['placement'] {
  const zone = zoneOf(r)
  return { regions: map(zone, (name) => [regionOfZone(name)]), zones: map(zone, (name) => [name]) }
}

export function regionalPlacement(r: Reader): Facets['placement'] {
  return { regions: map(regionOf(r), (name) => [name]), zones: r.byNature([], 'region') }
}

/** A resource in several named zones of one region, whether the document states the region or only the zones. */
export function multiZonePlacement(r: Reader, zones: Fact<readonly string[]>): Facets['placement'] {
  const regions = chain(zones, (names): Fact<readonly string[]> => {
    const stated = regionOf(r)
    const ofZones = [...new Set(names.map(regionOfZone))]
    return stated.state === 'unknown' && stated.why === 'not-collected' && ofZones.length > 0
      ? known(ofZones)
      : map(stated, (name) => [name])
  })
  return { regions, zones }
}

/** Zones that may be written as URLs. */
export function zoneNames(zones: Fact<readonly string[]>): Fact<readonly string[]> {
  return map(zones, (names) => names.map(placeName))
}

/** The inventory's envelope tells a place that the document leaves out. */
function orEnvelope(r: Reader, stated: Fact<string>, form: RegExp): Fact<string> {
  if (stated.state === 'known' || stated.why !== 'not-collected') return stated
  const envelope = map(r.envelope('location'), placeName)
  return envelope.state === 'known' && form.test(envelope.value) ? envelope : stated
}
