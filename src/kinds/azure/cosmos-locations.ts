import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets, KeyLevel } from '../../model/facets.ts'
import { all, allTrue, chain, type Fact, list, map, unknown } from '../../model/fact.ts'
import { regionName } from '../../model/region.ts'
import { keyLevel, VAULT_KEY } from './customer-key.ts'

const UNPLACED = unknown('not-collected', { missing: 'locations are not set' })

/** The region that is written to comes first; where an account itself is filed says nothing of its data. */
export function regionsOfAccount(r: Reader): Fact<readonly string[]> {
  return chain(r.list('locations'), (locations) => {
    if (locations.length === 0) return UNPLACED
    return map(list(locations.map(place)), (found) => found.toSorted(([one], [other]) => one - other).map(([, name]) => regionName(name)))
  })
}

function place(location: Reader): Fact<readonly [number, string]> {
  return all<[number, string]>([location.number('failoverPriority', { absent: 0 }), location.string('locationName', { absent: UNSTATED })])
}

export function primaryRegion(r: Reader): Fact<readonly string[]> {
  return map(regionsOfAccount(r), (regions) => regions.slice(0, 1))
}

export function placement(r: Reader): Facets['placement'] {
  return { regions: primaryRegion(r), zones: r.byNature([], 'locations') }
}

export function replication(r: Reader): Facets['replication'] {
  return { regions: map(regionsOfAccount(r), (regions) => regions.slice(1)) }
}

/** Off unless a location says so; data and log are as safe as in the location that is safe the least. */
export function isSpread(r: Reader): Fact<boolean> {
  return chain(r.list('locations'), (locations) =>
    locations.length === 0 ? UNPLACED : allTrue(locations.map((each) => each.boolean('isZoneRedundant', { absent: false })))
  )
}

/** Data are always encrypted, by the service's own key unless one of the customer is named. */
export function encryptionKey(r: Reader): Fact<KeyLevel> {
  return keyLevel(r.present('keyVaultKeyUri', { emptyIs: 'absent', wiredTo: VAULT_KEY }), r.string('keyVaultKeyUri', { absent: '' }))
}
