import type { Answer, Facet } from './facets.ts'
import type { Fact, ResourceId } from './fact.ts'

/** How one resource points at another. */
export const LINK_NAMES = [
  'inNetwork',
  'inSubnet',
  'replicaOf',
  'encryptedBy',
  'guardedBy',
  'backedUpBy',
  'snapshotOf',
  'attachedTo',
  'fronts',
  'usesPolicy',
  'privateEndpointTo',
  'childOf',
  'usesAddress',
  'logsTo',
  'uses',
  'watches',
  'copiedTo',
  'backedUpAt',
  'observedOf',
  'standsInFor'
] as const
export type LinkName = (typeof LINK_NAMES)[number]

/** A resource as another one sees it. Facts told by it carry its id in their evidence. */
export interface Neighbour {
  readonly id: ResourceId
  readonly name: string
  readonly kind: string
  /** What it belongs to, where its source tells that beside the id. */
  readonly owner?: string | undefined
  /** The neighbour's settled answer. */
  facet<F extends Facet>(facet: F): Answer<F>
  readonly near: Neighbourhood
}

/**
 * What surrounds a resource. A link that points at something outside what was collected, and a list of pointing
 * resources whose kind was not collected at all, are unknown facts: an absent neighbour is never taken for none.
 */
export interface Neighbourhood {
  /** The resource itself, as its neighbours see it. */
  readonly self: Neighbour
  /** Resources that this one points at; known and empty when its document says that there is none. */
  to(link: LinkName): Fact<readonly Neighbour[]>
  /** Whether the document points at anything, even if that is not in the inventory. */
  points(link: LinkName): Fact<boolean>
  /** All resources of the given kinds that point here; unknown when one may be missing: not collected, or pointing nobody knows where. */
  from(link: LinkName, kinds: readonly string[]): Fact<readonly Neighbour[]>
}
