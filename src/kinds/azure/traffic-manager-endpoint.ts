import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { isUntold, untoldSteering } from '../../graph/steering.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, known, map } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { regionName } from '../../model/region.ts'
import { addressOf, BY_TARGETS, isOn, isProbed, nestedProfileOf, statedPlace, targetPlaces } from './traffic-endpoints.ts'

const PROFILE = /(trafficmanager|network):Profile$/

/** Endpoint of a Traffic Manager profile, where a program declares it by itself. https://learn.microsoft.com/rest/api/trafficmanager/endpoints (2022-04-01, read 2026-11-29) */
export default defineKind({
  id: 'azure.traffic-manager-endpoint',
  title: 'Azure Traffic Manager endpoint',
  cloud: 'azure',
  role: 'attachment',
  types: { pulumi: ['azure-native:trafficmanager:Endpoint', 'azure-native:network:Endpoint'] },
  names: ['endpointName'],
  links: [
    { name: 'childOf', to: ['azure.traffic-manager-profile'], read: (r) => r.references('profileName', PROFILE) },
    { name: 'fronts', to: ['azure.public-ip-address'], read: addressOf },
    { name: 'uses', to: ['azure.traffic-manager-profile'], read: nestedProfileOf }
  ],
  labels: 'none',
  facets: { steering },
  settle: { steering: asItsTarget }
})

/** One endpoint takes over from others as long as it is probed like them; the profile counts how many there are. */
function steering(r: Reader): Facets['steering'] {
  const takesOver = isProbed(r)
  const location = statedPlace(r, 'endpointType')
  const on = isOn(r)
  if (on.state === 'known' && on.value && location.state === 'known' && location.value === '')
    return { ...untoldSteering(BY_TARGETS), takesOver }
  const regions = chain(on, (serves): Fact<readonly string[]> => (serves ? map(location, (name) => [regionName(name)]) : known([])))
  return { regions, fewest: map(regions, (names) => names.length), takesOver }
}

/** An endpoint outside of Azure leads to what nobody can tell the place of. */
function asItsTarget(own: Facets['steering'], near: Neighbourhood): Facets['steering'] {
  if (!isUntold(own, BY_TARGETS)) return own
  const regions = targetPlaces(near)
  return { ...own, regions, fewest: map(regions, (names) => names.length) }
}
