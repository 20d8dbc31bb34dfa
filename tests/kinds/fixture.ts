import type { Kind, Reference } from '../../src/graph/kind.ts'
import type { LinkName } from '../../src/model/neighbourhood.ts'
import type { Facet } from '../../src/model/facets.ts'
import type { Dialect, Gap, Resource } from '../../src/model/resource.ts'

/** A fact as a fixture writes it: its value, or `?computed`, `?not-collected`, `?unreadable`. */
type Plain = unknown

/** Expected answers: facts by field, or `not-applicable` / `not-modelled`. Facets left out are not compared. */
export type PlainFacets = { readonly [F in Facet]?: string | Readonly<Record<string, Plain>> }

/** What a fixture says of a resource beyond its document; id, name and origin have sensible values when left out. */
export interface Given {
  readonly document: unknown
  readonly resource?: Partial<Omit<Resource, 'document'>>
}

export interface KindFixture {
  readonly kind: Kind
  /** One logical, compliant resource as each dialect of the kind writes it … */
  readonly same: { readonly [D in Dialect]?: Given }
  /** … and the facets that every one of them must give: every facet that the kind models. */
  readonly facets: PlainFacets
  /** A resource that violates what is commonly claimed, in each dialect, and the facets that show it. */
  readonly failing: { readonly [D in Dialect]?: Given }
  readonly failingFacets: PlainFacets
  /** What an empty document means in each dialect: every facet that the kind models. */
  readonly absent: { readonly [D in Dialect]?: PlainFacets }
  /** Expected references of `same`, by link, in each dialect. */
  readonly links?: { readonly [D in Dialect]?: { readonly [L in LinkName]?: readonly Reference[] } }
  /** Further documents: one reading detail each. */
  readonly cases?: readonly { readonly title: string; readonly dialect: Dialect; readonly given: Given; readonly facets: PlainFacets }[]
  /** What neighbours add: all resources of a small graph, and the settled facets of one of them. */
  readonly neighbours?: readonly NeighbourCase[]
}

export interface NeighbourCase {
  readonly title: string
  /** All kinds of the small graph. */
  readonly kinds: readonly Kind[]
  readonly resources: readonly (Pick<Resource, 'type' | 'typeSystem' | 'id' | 'document'> & Partial<Resource>)[]
  /** What the source says it could not collect. */
  readonly gaps?: readonly Gap[]
  /** Id of the resource whose facets are compared. */
  readonly of: string
  readonly facets: PlainFacets
}
