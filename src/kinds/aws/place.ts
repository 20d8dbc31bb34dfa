import type { Reference } from '../../graph/kind.ts'
import { type Absence, type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { regionName } from '../../model/region.ts'

/**
 * What stands in `availabilityZone` where AWS Config names a zone. Regional resources have words there: `Regional`,
 * `Multiple Availability Zones`, `Not Applicable`. https://docs.aws.amazon.com/config/latest/developerguide/config-item-table.html (2026-11-22)
 */
const ZONE = /^[a-z]{2}(-[a-z]+)+-\d+(-[a-z]+-\d+)?[a-z]$/

/** Region that every configuration item names; `global` for services that lie in none, such as IAM. */
export function regionsOf(r: Reader): Fact<readonly string[]> {
  return map(r.string('awsRegion', { absent: UNSTATED }), (region) => [regionName(region)])
}

/** Placement of what lies in one zone, such as a volume; no zone where the item names none. */
export function zonalPlacement(r: Reader): Facets['placement'] {
  return { regions: regionsOf(r), zones: map(r.string('availabilityZone', { absent: '' }), zonesIn) }
}

/** Placement of what is spread over the zones of a region, in zones that the service picks unless it names them. */
export function regionalPlacement(r: Reader, zones: Fact<readonly string[]> = known([])): Facets['placement'] {
  return { regions: regionsOf(r), zones: map(zones, (names) => names.flatMap(zonesIn)) }
}

/** The elements of a list that AWS Config writes out even when it is empty: without it nobody knows what is in it. */
export function recorded(r: Reader, path: string): Fact<readonly Reader[]> {
  return chain(r.present(path, { emptyIs: 'present' }), (there) =>
    there ? r.list(path) : unknown('not-collected', { missing: `${r.pathOf(path)} was not recorded` })
  )
}

/** A list of texts: items have `["sg-0a1b"]`; the schema of advanced queries, `securityGroups.value`. */
export function texts(r: Reader, path: string, absence: Absence<readonly string[]> = { absent: [] }): Fact<readonly string[]> {
  const plain = r.strings(path, absence)
  if (plain.state === 'known' || plain.why !== 'unreadable') return plain
  return chain(r.list(path), (items) => list(items.map((item) => item.string('value', { absent: UNSTATED }))))
}

/** References by the ids in a list of texts. */
export function namedIn(r: Reader, path: string): Fact<readonly Reference[]> {
  return map(texts(r, path), (names) => names.filter((text) => text !== '').map((text) => ({ text })))
}

/** References that each element of a list makes by one of its properties. */
export function namedByEach(r: Reader, path: string, property: string): Fact<readonly Reference[]> {
  return chain(r.list(path), (items) =>
    map(list(items.map((item) => item.references(property, NOT_WIRED))), (references) => references.flat())
  )
}

/** Reference by a property that holds one id, ARN or name. */
export function named(r: Reader, path: string): Fact<readonly Reference[]> {
  return r.references(path, NOT_WIRED)
}

/** Inventories have no wires. */
const NOT_WIRED = /^$/

function zonesIn(text: string): readonly string[] {
  const zone = regionName(text)
  return ZONE.test(zone) ? [zone] : []
}
