import { jurisdictionsOf } from './jurisdiction.ts'
import type { Cloud } from './resource.ts'

/**
 * One entry of the region catalogue. `country` is an ISO 3166 code, absent for multi-regions that span several;
 * `jurisdictions` are the country code and `EU`, `EEA` where every member lies inside.
 */
export interface Region {
  readonly cloud: Cloud
  readonly name: string
  readonly form: 'region' | 'dual-region' | 'multi-region' | 'global'
  readonly country?: string
  readonly jurisdictions: readonly string[]
  /** Zone names as the provider writes them; empty when it offers none. */
  readonly zones: readonly string[]
  /** The region to which the provider copies geo-redundant data. */
  readonly paired?: string
  /** Regions that a dual- or multi-region is known to consist of. */
  readonly members?: readonly string[]
}

/** A region's name as it is compared: lower case, without spaces. @example regionName('West Europe') // 'westeurope' */
export function regionName(text: string): string {
  return text.toLowerCase().replaceAll(' ', '')
}

/**
 * The region that a site of one's own is: its country and its name. No catalogue lists it, so that its name tells what one has to know.
 * @example siteRegion('NL', 'ams1') // 'nl/ams1'
 */
export function siteRegion(country: string, site: string): string {
  return regionName(`${country}/${site}`)
}

/** The region that such a name stands for. @example ownRegion('nl/ams1')?.jurisdictions // ['NL', 'EU', 'EEA'] */
export function ownRegion(name: string): Region | undefined {
  const country = /^([a-z]{2})\/./.exec(name)?.[1]?.toUpperCase()
  return country === undefined
    ? undefined
    : { cloud: 'own', name, form: 'region', country, jurisdictions: jurisdictionsOf(country), zones: [] }
}

/** The region of a zone. @example regionOfZone('europe-west3-a') // 'europe-west3' @example regionOfZone('eu-west-1a') // 'eu-west-1' */
export function regionOfZone(zone: string): string {
  const name = regionName(zone.slice(zone.lastIndexOf('/') + 1))
  return name.replace(/-[a-z]$/, '').replace(/(-\d)[a-z]$/, '$1')
}
