import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { UNSTATED } from '../../graph/reader.ts'
import { isUntold, placesOf, sentTo, untoldSteering } from '../../graph/steering.ts'
import type { Facets } from '../../model/facets.ts'
import { allTrue, anyTrue, chain, type Fact, known, list, map, not, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { inResourceGroup } from './location.ts'
import { eachReference } from './network-links.ts'
import { addressOf, BY_TARGETS, isOn, isProbed, nestedProfileOf, sharedAmong, targetPlaces } from './traffic-endpoints.ts'

const BY_ENDPOINTS = 'told by endpoints that are resources of their own'

/** Traffic Manager profile: a name that is answered with one of its endpoints. https://learn.microsoft.com/rest/api/trafficmanager/profiles (2022-04-01, read 2026-11-29) */
export default defineKind({
  id: 'azure.traffic-manager-profile',
  title: 'Azure Traffic Manager profile',
  cloud: 'azure',
  role: 'steering',
  types: {
    pulumi: ['azure-native:trafficmanager:Profile', 'azure-native:network:Profile'],
    arm: ['Microsoft.Network/trafficManagerProfiles']
  },
  names: ['profileName'],
  links: [
    inResourceGroup,
    { name: 'fronts', to: ['azure.public-ip-address'], read: (r) => eachReference(r.list('endpoints'), addressOf) },
    { name: 'uses', to: ['azure.traffic-manager-profile'], read: (r) => eachReference(r.list('endpoints'), nestedProfileOf) }
  ],
  facets: {
    placement: (r) => ({ regions: r.byNature(['global'], 'location'), zones: known([]) }),
    steering
  },
  settle: { steering: steeringOfEndpoints }
})

function steering(r: Reader): Facets['steering'] {
  const on = isServing(r)
  if (on.state === 'unknown') return sentTo(on, on)
  if (!on.value) return sentTo(known([], ...on.evidence), on)
  const endpoints = r.list('endpoints')
  if (endpoints.state === 'unknown') return sentTo(endpoints, movesOn(r))
  // A profile that the service shows has all of its endpoints in it.
  return r.dialect === 'azure-native' ? ofProgram(r, endpoints.value) : sharedAmong(endpoints.value, movesOn(r))
}

/** Others may be resources of their own, which settling counts with these. */
function ofProgram(r: Reader, endpoints: readonly Reader[]): Facets['steering'] {
  const own = sharedAmong(endpoints, movesOn(r))
  const takesOver = allTrue([movesOn(r), ...endpoints.map(goesOnOthers)])
  const isEmpty = own.regions.state === 'known' && own.regions.value.length === 0
  return isEmpty ? { ...untoldSteering(BY_ENDPOINTS), takesOver } : { ...own, takesOver }
}

function goesOnOthers(endpoint: Reader): Fact<boolean> {
  return anyTrue([not(isOn(endpoint)), isProbed(endpoint)])
}

/**
 * By geography and by subnet, whoever asks gets the one endpoint that is theirs, healthy or not; nested profiles may know others.
 * https://learn.microsoft.com/azure/traffic-manager/traffic-manager-routing-methods (2026-11-29)
 */
function movesOn(r: Reader): Fact<boolean> {
  const method = map(r.string('trafficRoutingMethod', { absent: UNSTATED }), (text) => text.toLowerCase())
  const moves = chain(method, (name): Fact<boolean> => {
    if (name !== 'geographic' && name !== 'subnet') return known(true)
    return chain(isNested(r), (nested) =>
      nested ? unknown('unreadable', { missing: 'what the profiles within it do for those they are for' }) : known(false)
    )
  })
  return allTrue([isServing(r), moves])
}

/** A profile that is off answers with none of its endpoints: https://learn.microsoft.com/rest/api/trafficmanager/profiles/create-or-update (2026-11-29) */
function isServing(r: Reader): Fact<boolean> {
  return map(r.string('profileStatus', { absent: 'Enabled' }), (status) => status.toLowerCase() !== 'disabled')
}

function isNested(r: Reader): Fact<boolean> {
  return chain(r.list('endpoints'), (endpoints) => {
    const types = endpoints.map((endpoint) => endpoint.string('type', { absent: '' }))
    const nested = types.map((type) => map(type, (text) => /nestedEndpoints$/i.test(text)))
    return endpoints.length === 0 ? unknown('not-collected', { missing: BY_ENDPOINTS }) : anyTrue(nested)
  })
}

function steeringOfEndpoints(own: Facets['steering'], near: Neighbourhood): Facets['steering'] {
  const inline = isUntold(own, BY_TARGETS) ? targetPlaces(near) : isUntold(own, BY_ENDPOINTS) ? known([]) : own.regions
  const isOff = inline === own.regions && own.regions.state === 'known' && own.regions.value.length === 0
  if (isOff || !isOfProgram(near.self)) return sentTo(inline, own.takesOver)
  const endpoints = near.from('childOf', ['azure.traffic-manager-endpoint'])
  const places = map(list([inline, placesOf(endpoints)]), (found) => found.flat())
  if (endpoints.state === 'unknown') return sentTo(places, own.takesOver)
  return sentTo(places, allTrue([own.takesOver, ...endpoints.value.map(takesOver)]))
}

function isOfProgram({ id }: Neighbour): boolean {
  return id.startsWith('urn:pulumi:')
}

function takesOver(endpoint: Neighbour): Fact<boolean> {
  const answer = endpoint.facet('steering')
  return typeof answer === 'string' ? known(false) : answer.takesOver
}
