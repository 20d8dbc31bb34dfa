import { type Fact, chain, known, map, unknown } from '../../model/fact.ts'
import { regionName } from '../../model/region.ts'

/**
 * Without a stated location a snapshot goes to the multi-region nearest to its disk: from Montréal or São Paulo to `us`,
 * from Frankfurt to `eu`, from Sydney to `asia`. Only a project's snapshot settings may say otherwise.
 * https://cloud.google.com/compute/docs/disks/snapshots#default_location (2026-11-22)
 */
const NEAREST: readonly (readonly [prefix: string, multiRegion: string])[] = [
  ['us-', 'us'],
  ['northamerica-', 'us'],
  ['southamerica-', 'us'],
  ['europe-', 'eu'],
  ['asia-', 'asia'],
  ['australia-', 'asia']
]

/**
 * Snapshots lie in Cloud Storage, which keeps every object in at least two zones of a region before a write is done.
 * https://cloud.google.com/storage/docs/availability-durability (2026-11-22)
 */
export const SNAPSHOT_ZONES = 2

/** The stated storage locations, or where the vendor puts snapshots of a disk in the region. `path` is where they would be stated. */
export function snapshotLocations(stated: Fact<readonly string[]>, region: Fact<string>, path: string): Fact<readonly string[]> {
  return chain(
    map(stated, (locations) => locations.map(regionName)),
    (locations) => (locations.length > 0 ? known(locations) : chain(region, (name) => nearestMultiRegion(name, path)))
  )
}

/** Africa and the Middle East: the vendor does not say which multi-region is the nearest. */
function nearestMultiRegion(region: string, path: string): Fact<readonly string[]> {
  const nearest = NEAREST.find(([prefix]) => region.startsWith(prefix))?.[1]
  if (nearest === undefined) {
    return unknown('not-collected', {
      evidence: [{ path, origin: 'provider-default' }],
      missing: `${path} is not set and the vendor does not say which multi-region is nearest to ${region}`
    })
  }
  return known([nearest], { path, origin: 'provider-default', value: [nearest] })
}
