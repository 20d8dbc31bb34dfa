import type { Reference } from '../../graph/kind.ts'
import { type Reader, urnType } from '../../graph/reader.ts'
import { placesOf, sentTo, untoldSteering } from '../../graph/steering.ts'
import type { Facets } from '../../model/facets.ts'
import { allTrue, anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { regionName } from '../../model/region.ts'

const TARGET = /network:PublicIPAddress$|trafficmanager:Profile$|network:Profile$/
const PROFILE = /(trafficmanager|network):Profile$/
const PROFILE_ID = /\/trafficManagerProfiles\//i

export const BY_TARGETS = 'told by what its endpoints lead to'

/**
 * An endpoint is on unless it says otherwise, and gets nothing when it is off: EndpointProperties in
 * https://learn.microsoft.com/rest/api/trafficmanager/endpoints/create-or-update (2026-11-29)
 */
export function isOn(endpoint: Reader): Fact<boolean> {
  return map(endpoint.string('endpointStatus', { absent: 'Enabled' }), (status) => status.toLowerCase() !== 'disabled')
}

/**
 * Endpoints are probed by default; one that always serves is not, and goes on getting its share when it is down.
 * https://learn.microsoft.com/azure/traffic-manager/traffic-manager-monitoring (2026-11-29)
 */
export function isProbed(endpoint: Reader): Fact<boolean> {
  return map(endpoint.string('alwaysServe', { absent: 'Disabled' }), (serves) => serves.toLowerCase() !== 'enabled')
}

/** An address that an endpoint leads to, or a name on the internet of which nobody knows what answers to it. */
export function addressOf(endpoint: Reader): Fact<readonly Reference[]> {
  return chain(isOn(endpoint), (on): Fact<readonly Reference[]> => {
    if (!on) return known([])
    return chain(isExternal(endpoint), (external) => (external ? ANYWHERE : targetsOf(endpoint, (isProfile) => !isProfile)))
  })
}

const ANYWHERE = unknown('unreadable', { missing: 'what answers to the name of an endpoint outside of Azure' })

/** Where an endpoint says that it lies. Of a profile that is a hint by which the fastest is found: it sends on to its own endpoints. */
export function statedPlace(endpoint: Reader, typeAt: 'type' | 'endpointType'): Fact<string> {
  return chain(leadsToProfile(endpoint, typeAt), (nested) => (nested ? known('') : endpoint.string('endpointLocation', { absent: '' })))
}

function leadsToProfile(endpoint: Reader, typeAt: string): Fact<boolean> {
  const isSaid = map(endpoint.string(typeAt, { absent: '' }), (name) => /(^|\/)nestedEndpoints$/i.test(name))
  return anyTrue([isSaid, map(nestedProfileOf(endpoint), (found) => found.length > 0)])
}

/** A profile that an endpoint leads to. */
export function nestedProfileOf(endpoint: Reader): Fact<readonly Reference[]> {
  return chain(isOn(endpoint), (on) => (on ? targetsOf(endpoint, (isProfile) => isProfile) : known([])))
}

/** Edges of a program lead to all that endpoints lead to: profiles and addresses have to be told apart. */
function targetsOf(endpoint: Reader, isMeant: (isProfile: boolean) => boolean): Fact<readonly Reference[]> {
  return map(endpoint.references('targetResourceId', TARGET), (found) =>
    found.flatMap(({ text, wired }): readonly Reference[] => {
      if (wired === undefined) return text !== undefined && isMeant(PROFILE_ID.test(text)) ? [{ text }] : []
      const meant = wired.filter((urn) => isMeant(PROFILE.test(urnType(urn))))
      return meant.length === 0 ? [] : [{ wired: meant }]
    })
  )
}

/** Whatever its endpoints lead to. */
export function targetPlaces(near: Neighbourhood): Fact<readonly string[]> {
  return placesOf(map(list([near.to('fronts'), near.to('uses')]), (found) => found.flat()))
}

function isExternal(endpoint: Reader): Fact<boolean> {
  const leads = endpoint.present('targetResourceId', { emptyIs: 'absent', wiredTo: TARGET })
  return map(leads, (does) => !does)
}

/**
 * How endpoints share out what comes in. Where they lie, the service tells of its own, and only their owner of those outside of Azure.
 * Edges of a program are those of all endpoints together, so that they only tell where every one is meant.
 */
export function sharedAmong(endpoints: readonly Reader[], moves: Fact<boolean>): Facets['steering'] {
  const on = list(endpoints.map(isOn))
  if (on.state === 'unknown') return sentTo(on, moves)
  const serving = endpoints.filter((_, index) => on.value[index])
  const probed = allTrue([moves, ...serving.map(isProbed)])
  const stated = list(serving.map((endpoint) => statedPlace(endpoint, 'type')))
  if (stated.state === 'known' && stated.value.every((location) => location !== ''))
    return sentTo(
      map(stated, (names) => names.map(regionName)),
      probed
    )
  const isByTargets =
    stated.state === 'known' &&
    stated.value.every((location) => location === '') &&
    serving.every((endpoint) => leadsTo(endpoint, { isAll: serving.length === endpoints.length }))
  if (isByTargets) return { ...untoldSteering(BY_TARGETS), takesOver: probed }
  return sentTo(stated.state === 'unknown' ? stated : UNTOLD, probed)
}

const UNTOLD = unknown('not-collected', { missing: 'where an endpoint lies is not stated' })

function leadsTo(endpoint: Reader, { isAll }: { readonly isAll: boolean }): boolean {
  const found = endpoint.references('targetResourceId', /./)
  if (found.state === 'unknown' || found.value.length === 0) return false
  return found.value.every(({ wired }) => wired === undefined || (isAll && wired.every((urn) => TARGET.test(urnType(urn)))))
}
