import type { Answer, Facet, Facets } from '../model/facets.ts'
import type { Fact } from '../model/fact.ts'
import type { Cloud, Dialect, TypeSystem } from '../model/resource.ts'
import type { LinkName, Neighbourhood } from '../model/neighbourhood.ts'
import type { Role, ROLE_FACETS } from '../model/role.ts'

import type { Reader } from './reader.ts'

/**
 * How one resource points at another: `wired` names candidates by their dependency edge, `text` is the document's own words. `within`
 * points at everything of the link's kinds whose id lies below it, or at all of them when it is empty; whom it points at is told there,
 * but never listed here. An id of what need not be there, `maybe`, points nowhere where it is not.
 */
export interface Reference {
  readonly within?: string
  readonly text?: string
  readonly maybe?: boolean
  readonly wired?: readonly string[]
}

/** Reads where a link points; an empty list when the document says there is none. */
export interface Link {
  readonly name: LinkName
  /** Kind ids that the link may point at. */
  readonly to: readonly string[]
  readonly read: (reader: Reader) => Fact<readonly Reference[]>
}

export type Reading<F extends Facet> = 'not-applicable' | 'not-modelled' | ((reader: Reader) => Answer<F>)

/** Completes a kind's own facts with what its neighbours tell, once the whole graph is there. */
export type Settling<F extends Facet> = (own: Facets[F], near: Neighbourhood) => Answer<F>

type FacetsOf<R extends Role> = (typeof ROLE_FACETS)[R][number]

/** A change of the user's own document that satisfies a control. */
export interface Fix {
  readonly path: string
  /** Takes the place of what stands there; an object is worked into one that does. */
  readonly value: unknown
  /**
   * Whether a remediation makes it by itself, or for which documents: it needs nothing but the claim, takes nothing away but what the
   * claim's document forbids, and neither replaces the resource nor changes what is paid for it by another tier. Without it, never.
   * What a predicate needs to know and does not is a no.
   */
  readonly safe?: boolean | ((reader: Reader) => boolean)
}

/** One sort of cloud resource and how to read facets from each dialect it has types in. */
export interface Kind {
  readonly id: string
  readonly title: string
  readonly cloud: Cloud
  readonly role: Role
  /** Native types per type system. Pulumi tokens without API version (`azure-native:storage:StorageAccount`). */
  readonly types: Partial<Record<TypeSystem, readonly string[]>>
  /** Paths of the cloud's own name for the resource in a program's document, by which other documents may refer to it. */
  readonly names?: readonly string[] | ((dialect: Dialect) => readonly string[])
  /** Path of labels or tags; the dialects' usual one when left out, and `none` where such a resource can bear none. */
  readonly labels?: 'none' | ((reader: Reader) => Fact<Readonly<Record<string, string>>>)
  readonly facets: { readonly [F in Facet]?: Reading<F> }
  readonly links?: readonly Link[]
  readonly settle?: { readonly [F in Facet]?: Settling<F> }
  /** Made and run by the provider on the user's behalf: checked for exposure, left out of drift. */
  readonly providerMade?: (reader: Reader) => Fact<boolean>
  /** Concrete repairs by control id, in the reader's dialect; of several the one whose path decided the failure is meant. */
  readonly fixes?: {
    readonly [control: string]: (dialect: Dialect, parameters: Readonly<Record<string, unknown>>) => Fix | readonly Fix[] | undefined
  }
}

/**
 * A kind answers every facet of its role, or says that it does not apply or is not modelled; the compiler insists.
 * Facets outside the role are not applicable unless the kind answers them all the same.
 */
export function defineKind<R extends Role>(
  kind: Omit<Kind, 'role' | 'facets'> & {
    readonly role: R
    readonly facets: { readonly [F in FacetsOf<R>]: Reading<F> } & { readonly [F in Facet]?: Reading<F> }
  }
): Kind {
  return kind
}
