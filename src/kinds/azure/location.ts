import type { Link, Settling } from '../../graph/kind.ts'
import { type Reader, UNSTATED, urnType } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, known, map, unknown } from '../../model/fact.ts'
import type { LinkName, Neighbour } from '../../model/neighbourhood.ts'
import { regionName } from '../../model/region.ts'

const RESOURCE_GROUP = /resources:ResourceGroup$/

/** Region and zones as every tracked Azure resource states them: `West Europe`, `westeurope`; zones `1`, `2`, `3`. */
export function placementOf(reader: Reader): Facets['placement'] {
  return {
    regions: regionsOfLocation(reader),
    zones: reader.strings('zones')
  }
}

/** Region of a resource that cannot be bound to zones. */
export function regionalPlacementOf(reader: Reader): Facets['placement'] {
  return { regions: regionsOfLocation(reader), zones: known([]) }
}

/** Reading for a child that has no location of its own; `childPlacement` completes it. */
export function placementOfParent(reader: Reader): Facets['placement'] {
  const evidence = [{ path: reader.pathOf('location'), origin: reader.resource.origin }]
  return { regions: unknown('not-collected', { evidence, missing: 'placement is that of its parent' }), zones: known([]) }
}

/** The resource group of a program's resource; an ARM document states its own location, so it needs none. */
export const inResourceGroup: Link = {
  name: 'childOf',
  to: ['azure.resource-group'],
  read: (r) => (r.dialect === 'azure-native' ? r.references('resourceGroupName', RESOURCE_GROUP) : known([]))
}

/**
 * In azure-native a location that is left out is filled in from the resource group: absent in the program itself,
 * and computed without a dependency of its own in a preview where the group is yet to be made
 * (`getDefaultLocation` in pulumi-azure-native's provider.go, 2026-11-22).
 */
export const settlePlacement: Settling<'placement'> = (own, near) => {
  const { regions } = own
  if (regions.state === 'known' || !regions.waitsOn.every((urn) => RESOURCE_GROUP.test(urnType(urn)))) return own
  return inherit(own, near.to('childOf'))
}

/** Placement of a child that has no location of its own, from the resource that `link` points at. */
export function childPlacement(link: LinkName): Settling<'placement'> {
  return (own, near) => (own.regions.state === 'unknown' && own.regions.why === 'not-collected' ? inherit(own, near.to(link)) : own)
}

function regionsOfLocation(reader: Reader): Facets['placement']['regions'] {
  return map(reader.string('location', { absent: UNSTATED }), (location) => [regionName(location)])
}

function inherit(own: Facets['placement'], parents: ReturnType<Parameters<Settling<'placement'>>[1]['to']>): Facets['placement'] {
  const { regions: silent } = own
  return { ...own, regions: chain(parents, ([parent]) => (parent === undefined ? silent : regionsOf(parent))) }
}

/** Where a neighbour lies. */
export function regionsOf(neighbour: Neighbour): Facets['placement']['regions'] {
  const placement = neighbour.facet('placement')
  return typeof placement === 'string'
    ? unknown('not-collected', { missing: `placement of ${neighbour.name} is ${placement}` })
    : placement.regions
}
