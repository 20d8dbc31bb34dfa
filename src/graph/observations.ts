import { isDeepStrictEqual } from 'node:util'
import type { Facet, Facets } from '../model/facets.ts'
import { type Fact, toldBy, unknown } from '../model/fact.ts'
import type { Gap } from '../model/resource.ts'
import type { Role } from '../model/role.ts'
import { idKey, push } from './links.ts'
import type { Kind } from './kind.ts'
import { hasFacts, type Node, type Read, referencesOf, shortName } from './node.ts'

/** What was observed of resources, told of each beside what its own document says. */
export interface Observations {
  /** A resource's answer with what was observed of it. */
  completed<F extends Facet>(node: Node, facet: F, own: Read<F>): Read<F>
  /** Observations of which nobody knows what they are of. */
  readonly strays: readonly Gap[]
}

const HOSTS: readonly Role[] = ['server', 'server-group', 'cluster', 'node-pool']

/**
 * Parts of which every resource has such a thing: once it was observed of anything, those of which nobody told it are open. The same goes
 * for whatever parts it was observed of.
 */
const PARTS: { readonly [F in Facet]?: readonly Role[] } = {
  patching: HOSTS,
  vulnerabilityScan: [...HOSTS, 'network', 'subnet'],
  clock: HOSTS,
  malwareProtection: HOSTS,
  hostLogs: HOSTS,
  recordHistory: ['database', 'object-storage'],
  backupHistory: [],
  restoreTest: ['database'],
  backupCheck: ['backup'],
  replicationLag: ['database'],
  offeredCiphers: [],
  workloads: ['cluster'],
  innerTraffic: ['cluster']
}

/** What can be observed of a resource by itself. */
export const OBSERVED_FACETS = Object.keys(PARTS) as readonly Facet[]

/** Undefined when nothing was observed. */
export function createObservations(nodes: readonly Node[]): Observations | undefined {
  const records = nodes.filter(isObservation)
  if (records.length === 0) return undefined
  const find = createFinder(nodes)
  const about = new Map<Node, Node[]>()
  const parts = new Map<Facet, Set<Role>>()
  const open = new Map<Facet, Facts>()
  const strays: Gap[] = []
  const astray = new Set<Facet>()
  for (const record of records) {
    const found = find(record)
    const facets = facetsOf(record)
    for (const facet of facets) if (!open.has(facet)) open.set(facet, opened(factsOf(record, facet) ?? {}))
    if (typeof found === 'string') {
      for (const facet of facets) astray.add(facet)
      strays.push({
        what: `what was observed in ${record.resource.id}: ${found}`,
        why: 'unreadable',
        types: record.kind.types.neutral ?? []
      })
      continue
    }
    for (const node of found) {
      push(about, node, record)
      for (const facet of facets) parts.set(facet, (parts.get(facet) ?? new Set(PARTS[facet])).add(node.kind.role))
    }
  }
  const isExpected = (node: Node, facet: Facet): boolean => parts.get(facet)?.has(node.kind.role) === true && isCapable(node, facet)
  return {
    strays,
    completed(node, facet, own) {
      if (PARTS[facet] === undefined || isObservation(node) || (typeof own !== 'string' && !hasFacts(own))) return own
      const told = (about.get(node) ?? []).filter((record) => factsOf(record, facet) !== undefined)
      if (told.length > 0) return merged(facet, own, told)
      const openFacts = open.get(facet)
      if (typeof own !== 'string' || openFacts === undefined) return own
      // What nobody knows whom it is of may be of this one.
      if (isExpected(node, facet) || (astray.has(facet) && isCapable(node, facet))) return openFacts as unknown as Facets[typeof facet]
      return hasSuch(node.kind, facet) ? own : 'not-applicable'
    }
  }
}

export function isObservation({ kind }: Node): boolean {
  return kind.role === 'observation'
}

function facetsOf(record: Node): readonly Facet[] {
  return (Object.keys(record.facets) as Facet[]).filter((facet) => factsOf(record, facet) !== undefined)
}

/** Whether such a thing can be observed of resources of a kind, of which their own documents do not tell it. */
export function isObservable(kind: Kind, facet: Facet): boolean {
  const roles = PARTS[facet]
  return roles !== undefined && kind.cloud !== 'own' && (roles.length === 0 || roles.includes(kind.role)) && hasSuch(kind, facet)
}

/** A template has no hosts, a server of databases no data of its own, a schedule is no backup, and what is no replica is behind nothing. */
function hasSuch({ role, facets, links = [] }: Kind, facet: Facet): boolean {
  if (role === 'server-group' && facets.nodes === 'not-applicable') return false
  if (role === 'database' && facets.backup === 'not-applicable') return false
  if (role === 'backup' && facets.restorePoint === 'not-applicable') return false
  return facet !== 'replicationLag' || links.some(({ name }) => name === 'replicaOf')
}

function isCapable(node: Node, facet: Facet): boolean {
  if (!hasSuch(node.kind, facet)) return false
  if (facet !== 'replicationLag') return true
  const references = referencesOf(node, 'replicaOf')
  return references !== undefined && (references.state === 'unknown' || references.value.length > 0)
}

type Facts = Readonly<Record<string, Fact<unknown>>>

/**
 * What a resource says itself, and what was observed of it; where two say otherwise, nobody knows. A history of its own that may be short
 * of something is nothing beside one that was observed, and one that is whole needs none.
 */
function merged<F extends Facet>(facet: F, own: Read<F>, records: readonly Node[]): Facets[F] {
  const told = records.map((record) => ({ by: record.resource.id, facts: factsOf(record, facet) ?? {} }))
  const names = Object.keys(told[0]?.facts ?? {})
  const before = typeof own === 'string' ? {} : (own as unknown as Facts)
  if (facet === 'backupHistory' && isWhole(before)) return own as unknown as Facets[F]
  const counts = facet === 'backupHistory' ? {} : before
  return Object.fromEntries(
    names.map((name) => {
      const observed = told.map(({ by, facts }) => toldBy(facts[name] as Fact<unknown>, by))
      return [name, agreed([...(counts[name] === undefined ? [] : [counts[name]]), ...observed], records)]
    })
  ) as unknown as Facets[F]
}

function isWhole({ whole }: Facts): boolean {
  return whole?.state === 'known' && whole.value === true
}

function agreed(facts: readonly Fact<unknown>[], records: readonly Node[]): Fact<unknown> {
  const known = facts.filter((fact) => fact.state === 'known')
  const [first] = known
  if (first === undefined) return facts.at(-1) as Fact<unknown>
  if (known.every(({ value }) => isDeepStrictEqual(inOrder(value), inOrder(first.value)))) return known.at(-1) as Fact<unknown>
  const missing = `${records.map(({ resource }) => resource.id).join(', ')}: contradicts what else is told of it`
  return unknown('unreadable', { evidence: known.flatMap(({ evidence }) => evidence), missing })
}

/** Lists are told in any order. */
function inOrder(value: unknown): unknown {
  return Array.isArray(value) ? value.map(String).toSorted((one, other) => one.localeCompare(other)) : value
}

/** As nobody told it of this one. */
function opened(shape: Facts): Facts {
  return Object.fromEntries(Object.keys(shape).map((name) => [name, UNOBSERVED]))
}

const UNOBSERVED = unknown('not-collected', { missing: 'observed of others, not of this' })

function factsOf({ facets }: Node, facet: Facet): Facts | undefined {
  const answer = (facets as Readonly<Record<string, unknown>>)[facet]
  return hasFacts(answer) ? (answer as Facts) : undefined
}

/**
 * Finds what a record is of: by an id, which a program's state and the live account may both have, by a URN, or by a name that no other
 * has. What a program only looks up is not its own.
 */
function createFinder(nodes: readonly Node[]): (record: Node) => readonly Node[] | string {
  const byId = new Map<string, Node[]>()
  const byName = new Map<string, Node[]>()
  for (const node of nodes) {
    if (isObservation(node) || node.resource.external === true) continue
    const { id, urn, aliases = [], name } = node.resource
    for (const key of new Set([id, ...(urn === undefined ? [] : [urn]), ...aliases].map(idKey))) push(byId, key, node)
    for (const key of new Set([shortName(name), ...node.names])) push(byName, key, node)
  }
  return (record) => {
    const references = referencesOf(record, 'observedOf')
    const text = references?.state === 'known' ? references.value[0]?.text : undefined
    if (text === undefined) return 'of what, it does not tell'
    const isId = /[/:]/.test(text)
    const exact = byId.get(idKey(text)) ?? []
    if (isId && new Set(exact.map(({ kind }) => kind.id)).size === 1) return exact
    const found = [...new Set([...exact, ...(isId ? [] : (byName.get(text.toLowerCase()) ?? []))])]
    if (found.length > 1) return `"${text}" is the name of ${found.length} resources; give the id of one`
    return found.length === 0 ? `"${text}" is in none of the inputs` : found
  }
}
