import { ownRegion, type Region, regionName } from './region.ts'
import { AWS_REGIONS } from './regions/aws.ts'
import { AZURE_REGIONS } from './regions/azure.ts'
import { GCP_REGIONS } from './regions/gcp.ts'
import type { Cloud } from './resource.ts'

/** Every region, multi-region and dual-region that is open on 2026-11-22. */
export const REGIONS: readonly Region[] = [...GCP_REGIONS, ...AZURE_REGIONS, ...AWS_REGIONS]

const BY_NAME = new Map(REGIONS.map((region) => [`${region.cloud} ${region.name}`, region]))

/**
 * The catalogue's entry for a provider's region name, whatever its case and spacing; a site of one's own is a region of its own.
 * @example findRegion('azure', 'West Europe')?.paired // 'northeurope'
 * @example findRegion('gcp', 'EU')?.jurisdictions // ['EU', 'EEA']
 * @example findRegion('own', 'nl/ams1')?.jurisdictions // ['NL', 'EU', 'EEA']
 */
export function findRegion(cloud: Cloud, name: string): Region | undefined {
  return cloud === 'own' ? ownRegion(regionName(name)) : BY_NAME.get(`${cloud} ${regionName(name)}`)
}

/**
 * Whether data in a region stays inside the allowed jurisdictions. A region that spans several is inside when each of its members is.
 * @example staysWithin(findRegion('gcp', 'eur5')!, ['EU']) // false: London
 * @example staysWithin(findRegion('gcp', 'eur5')!, ['EU', 'GB']) // true
 */
export function staysWithin(region: Region, allowed: readonly string[]): boolean {
  if (region.jurisdictions.some((jurisdiction) => allowed.includes(jurisdiction))) return true
  const members = (region.members ?? []).map((member) => findRegion(region.cloud, member))
  return members.length > 0 && members.every((member) => member !== undefined && staysWithin(member, allowed))
}

/**
 * The number of different regions that a list certainly names: a multi- or dual-region counts as two, and what may lie inside one that
 * is already counted does not count again. Names that are not in the catalogue do not count.
 * @example countRegions('gcp', ['us', 'us-east1']) // 2
 * @example countRegions('gcp', ['us', 'europe-west1']) // 3
 */
export function countRegions(cloud: Cloud, names: readonly string[]): number {
  const regions = [...new Set(names.map(regionName))].map((name) => findRegion(cloud, name)).filter((region) => region !== undefined)
  const single = regions.filter((region) => region.form === 'region')
  const wide = regions.filter((region) => region.form === 'dual-region' || region.form === 'multi-region')
  const counted: Region[] = []
  for (const region of [...wide, ...single]) {
    if (counted.every((other) => other.form === 'region' || areApart(region, other))) counted.push(region)
  }
  const certain = counted.reduce((sum, region) => sum + (region.form === 'region' ? 1 : 2), 0)
  return Math.max(certain, single.length)
}

function areApart(one: Region, other: Region): boolean {
  if (one.jurisdictions.length === 0 || other.jurisdictions.length === 0) return false
  return one.jurisdictions.every((jurisdiction) => !other.jurisdictions.includes(jurisdiction))
}
