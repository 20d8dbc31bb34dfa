import type { Link } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, list, map, unknown } from '../../model/fact.ts'
import type { LinkName, Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'

/** What a record does not say nobody knows: an inventory has no defaults. */
export const UNTOLD = { absent: UNSTATED } as const

/** A link to the record whose id stands at a path. */
export function linkTo(name: LinkName, path: string, ...to: readonly string[]): Link {
  return { name, to, read: (r) => r.references(path, /./) }
}

export const AT_SITE = linkTo('childOf', 'site', 'own.site')
export const COPIED_TO = linkTo('copiedTo', 'copies', 'own.site')
export const BACKED_UP_AT = linkTo('backedUpAt', 'backup.sites', 'own.site')

/** Where a record says that it stands, by the name of its site; the site's own record tells the region. */
export function placement(r: Reader): Facets['placement'] {
  return { regions: site(r), zones: r.strings('zones', UNTOLD) }
}

/** For what is not spread over zones. */
export function placementAtSite(r: Reader): Facets['placement'] {
  return { regions: site(r), zones: r.byNature([], 'site') }
}

function site(r: Reader): Fact<readonly string[]> {
  return map(r.string('site', UNTOLD), (id) => [id])
}

export function settledPlacement(own: Facets['placement'], near: Neighbourhood): Facets['placement'] {
  return { ...own, regions: regionsOf(own.regions, near, 'childOf') }
}

export function replication(r: Reader): Facets['replication'] {
  return { regions: r.strings('copies', UNTOLD) }
}

export function settledReplication(own: Facets['replication'], near: Neighbourhood): Facets['replication'] {
  return { regions: regionsOf(own.regions, near, 'copiedTo') }
}

/** The regions of the sites that a record names, as the sites' own records tell them. */
export function regionsOf(named: Fact<readonly string[]>, near: Neighbourhood, link: LinkName): Fact<readonly string[]> {
  return chain(named, () => chain(near.to(link), (sites) => map(list(sites.map(regionsOfSite)), (each) => each.flat())))
}

function regionsOfSite(site: Neighbour): Fact<readonly string[]> {
  const answer = site.facet('placement')
  return typeof answer === 'string' ? unknown('not-collected', { missing: `place of ${site.name} is ${answer}` }) : answer.regions
}

/** Number of zones of its site over which it is spread. */
export function zoneRedundancy(r: Reader): Facets['zoneRedundancy'] {
  return { zones: map(r.strings('zones', UNTOLD), (zones) => new Set(zones).size) }
}
