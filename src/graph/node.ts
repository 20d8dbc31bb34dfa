import { type Answer, type Facet, HISTORY_FACETS } from '../model/facets.ts'
import { type Fact, known, map, unknown } from '../model/fact.ts'
import type { Dialect, Resource } from '../model/resource.ts'
import type { Kind, Link, Reference } from './kind.ts'
import { isProgrammable } from './programmable.ts'
import { type PathListener, Reader } from './reader.ts'
import type { ReadingMemo } from './reading-memo.ts'
import { dialectOf } from './registry.ts'
import type { Sharing } from './sharing.ts'

/** A kind's answer to one facet, or the message of the error that reading it threw. */
export type Read<F extends Facet = Facet> = Answer<F> | { readonly error: string }

export function hasFacts(read: unknown): boolean {
  return typeof read === 'object' && read !== null && !('error' in read)
}

/** What is kept of a recognised resource once its document has been read: facts, links and identity. */
export interface Node {
  readonly resource: Omit<Resource, 'document'>
  readonly kind: Kind
  readonly facets: { readonly [F in Facet]?: Read<F> }
  /** Where the kind's links point, in the order of the kind. */
  readonly references: readonly Fact<readonly Reference[]>[]
  readonly labels: Fact<Readonly<Record<string, string>>>
  /** Whether the provider made it on its own, where anybody asks. */
  readonly providerMade?: Fact<boolean>
  /** The cloud's own names for it beside that of the resource, lower case. */
  readonly names: readonly string[]
}

export interface ReadingOptions {
  /** Told of every path that is looked up. */
  readonly listen?: PathListener
  /** Shares facts between documents of this kind and dialect that answer alike. */
  readonly memo?: ReadingMemo<Node['facets']>
  /** Shares facts of whatever documents that are equal. */
  readonly sharing?: Sharing
  /** Whether anybody selects by labels; read unless false, and wherever the facet is needed. */
  readonly labels?: boolean
}

const NO_LABELS: Node['labels'] = known({})

/** Reads everything that is needed from a document, which can then be let go. */
export function readNode(
  resource: Resource,
  kind: Kind,
  needed: ReadonlySet<Facet>,
  { listen, memo, sharing, labels = true }: ReadingOptions = {}
): Node {
  const dialect = dialectOf(resource)
  const reader = new Reader(resource, dialect, { listen })
  return {
    resource: identityOf(sharing === undefined ? resource : { ...resource, ...sharedWords(resource, sharing) }),
    kind,
    facets:
      memo === undefined
        ? readFacets(kind, reader, needed, sharing)
        : memo.recall(resource, (recorder) => readFacets(kind, new Reader(resource, dialect, { recorder }), needed, sharing)),
    references: (kind.links ?? []).map((link) => (sharing === undefined ? followed(link, reader) : sharing.share(followed(link, reader)))),
    ...(needed.has('program') && kind.providerMade !== undefined ? { providerMade: madeByProvider(kind.providerMade, reader) } : {}),
    labels: (labels || needed.has('labels')) && kind.labels !== 'none' ? (kind.labels ?? usualLabels)(reader) : NO_LABELS,
    names: namesOf(kind, reader, resource)
  }
}

function madeByProvider(read: NonNullable<Kind['providerMade']>, reader: Reader): Fact<boolean> {
  try {
    return read(reader)
  } catch (cause) {
    return unknown('unreadable', { missing: `whether its provider made it: ${cause instanceof Error ? cause.message : String(cause)}` })
  }
}

/** A link that cannot be read leads anywhere. */
function followed(link: Link, reader: Reader): Fact<readonly Reference[]> {
  try {
    return link.read(reader)
  } catch (cause) {
    return unknown('unreadable', { missing: `${link.name}: ${cause instanceof Error ? cause.message : String(cause)}` })
  }
}

/** Words that thousands of resources have in common. */
function sharedWords({ type, location }: Resource, { share }: Sharing): Pick<Resource, 'type' | 'location'> {
  return { type: share(type), ...(location === undefined ? {} : { location: share(location) }) }
}

function identityOf({
  id,
  typeSystem,
  type,
  name,
  cloud,
  origin,
  location,
  urn,
  aliases,
  owner,
  wires,
  sourceLocation,
  external
}: Resource): Node['resource'] {
  return {
    id,
    typeSystem,
    type,
    name,
    cloud,
    origin,
    ...(location === undefined ? {} : { location }),
    ...(urn === undefined ? {} : { urn }),
    ...(aliases === undefined ? {} : { aliases }),
    ...(owner === undefined ? {} : { owner }),
    ...(wires === undefined ? {} : { wires }),
    ...(sourceLocation === undefined ? {} : { sourceLocation }),
    ...(external === undefined ? {} : { external })
  }
}

/** Where a link of a node points; undefined when its kind has no such link. */
export function referencesOf(node: Node, link: string): Fact<readonly Reference[]> | undefined {
  let places = PLACES.get(node.kind)
  if (places === undefined) {
    places = new Map((node.kind.links ?? []).map(({ name }, place) => [name, place]))
    PLACES.set(node.kind, places)
  }
  const place = places.get(link)
  return place === undefined ? undefined : node.references[place]
}

/** Places of links among the references, by kind and name of the link. */
const PLACES = new WeakMap<Kind, ReadonlyMap<string, number>>()

/** Whether a kind answers a facet with facts, judged without reading a document. */
export function modelled(kind: Kind, facet: Facet): boolean {
  if (facet === 'labels') return kind.labels !== 'none'
  if (facet === 'tenancy' || facet === 'service') return true
  if (facet === 'operation' && kind.cloud !== 'own') return true
  if (facet === 'program') return isProgrammable(kind)
  const reading = kind.facets[facet]
  return reading !== undefined && reading !== 'not-applicable' && reading !== 'not-modelled'
}

function readFacets(kind: Kind, reader: Reader, needed: ReadonlySet<Facet>, sharing: Sharing | undefined): Node['facets'] {
  const facets: Partial<Record<Facet, Read>> = {}
  for (const facet in kind.facets) {
    if (!needed.has(facet as Facet)) continue
    const reading = isHistoryless(facet as Facet, reader.dialect) ? 'not-applicable' : kind.facets[facet as Facet]
    const read = typeof reading === 'function' ? attempt(() => reading(reader)) : (reading as Read)
    facets[facet as Facet] = sharing !== undefined && typeof read === 'object' ? sharing.share(read) : read
  }
  return sharing === undefined ? (facets as Node['facets']) : sharing.share(facets as Node['facets'])
}

function isHistoryless(facet: Facet, dialect: Dialect): boolean {
  return (dialect === 'terraform' || dialect === 'azure-native') && HISTORY_FACETS.has(facet)
}

function attempt(read: () => Read): Read {
  try {
    return read()
  } catch (cause) {
    return { error: cause instanceof Error ? cause.message : String(cause) }
  }
}

function namesOf(kind: Kind, reader: Reader, resource: Resource): readonly string[] {
  const { names: paths = ['name'] } = kind
  const own = shortName(resource.name)
  const names: string[] = []
  for (const path of typeof paths === 'function' ? paths(reader.dialect) : paths) {
    const name = reader.string(path, { absent: '' })
    const short = name.state === 'known' ? shortName(name.value) : ''
    if (short !== '' && short !== own && !names.includes(short)) names.push(short)
  }
  return names.length === 0 ? NO_NAMES : names
}

/** Most documents name their resource as it is known. */
const NO_NAMES: readonly string[] = []

/** Reads labels or tags where the dialect usually keeps them; a state also tells those that the provider adds to every resource. */
function usualLabels(reader: Reader): Fact<Readonly<Record<string, string>>> {
  if (reader.dialect !== 'terraform') return reader.record(reader.dialect === 'gcp-api' || reader.dialect === 'neutral' ? 'labels' : 'tags')
  const effective = reader.record('effectiveLabels')
  return effective.state === 'known' && Object.keys(effective.value).length > 0 ? effective : reader.record('labels')
}

/**
 * What a resource tells of its labels. Azure takes the names of tags in any case.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources (2026-11-22)
 */
export function labelsOf({ kind, labels }: Node): Answer<'labels'> {
  if (kind.labels === 'none') return 'not-applicable'
  return { values: kind.cloud === 'azure' ? map(labels, lowerCased) : labels }
}

function lowerCased(labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(labels).map(([name, value]) => [name.toLowerCase(), value]))
}

/** The last part of an id, URL or `project:instance` name, lower case. */
export function shortName(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1).toLowerCase()
}
