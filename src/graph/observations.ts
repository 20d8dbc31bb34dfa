import { isDeepStrictEqual } from 'node:util'
import type { Facet, Facets } from '../model/facets.ts'
import { type Fact, toldBy, unknown } from '../model/fact.ts'
import type { Gap } from '../model/resource.ts'
import type { Role } from '../model/role.ts'
import { idKey } from './links.ts'
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
  const strays: Gap[] = []
  for (const record of records) {
    const found = find(record)
    if (typeof found === 'string') {
      strays.push({
        what: `what was observed in ${record.resource.id}: ${found}`,
        why: 'unreadable',
        types: record.kind.types.neutral ?? []
      })
      continue
    }
    about.set(found, [...(about.get(found) ?? []), record])
    for (const facet of facetsOf(record)) {
      const told = parts.get(facet) ?? new Set(PARTS[facet])
      parts.set(facet, told.add(found.kind.role))
    }
  }
  const isExpected = (node: Node, facet: Facet): boolean => parts.get(facet)?.has(node.kind.role) === true && isCapable(node, facet)
  return {
    strays,
    completed(node, facet, own) {
      if (PARTS[facet] === undefined || isObservation(node) || (typeof own !== 'string' && !hasFacts(own))) return own
      const told = (about.get(node) ?? []).filter((record) => factsOf(record, facet) !== undefined)
      if (told.length > 0) return merged(facet, own, told)
      if (typeof own !== 'string' || !parts.has(facet)) return own
      if (isExpected(node, facet)) return unobserved(facet, records)
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

/** What a resource says itself, and what was observed of it; where two say otherwise, nobody knows. */
function merged<F extends Facet>(facet: F, own: Read<F>, records: readonly Node[]): Facets[F] {
  const told = records.map((record) => ({ by: record.resource.id, facts: factsOf(record, facet) ?? {} }))
  const names = Object.keys(told[0]?.facts ?? {})
  const before = typeof own === 'string' ? {} : (own as unknown as Facts)
  return Object.fromEntries(
    names.map((name) => {
      const observed = told.map(({ by, facts }) => toldBy(facts[name] as Fact<unknown>, by))
      return [name, agreed([...(before[name] === undefined ? [] : [before[name]]), ...observed], records)]
    })
  ) as unknown as Facets[F]
}

function agreed(facts: readonly Fact<unknown>[], records: readonly Node[]): Fact<unknown> {
  const known = facts.filter((fact) => fact.state === 'known')
  const [first] = known
  if (first === undefined) return facts.at(-1) as Fact<unknown>
  if (known.every(({ value }) => isDeepStrictEqual(value, first.value))) return known.at(-1) as Fact<unknown>
  const missing = `${records.map(({ resource }) => resource.id).join(', ')}: contradicts what else is told of it`
  return unknown('unreadable', { evidence: known.flatMap(({ evidence }) => evidence), missing })
}

/** As nobody told it of this one. */
function unobserved<F extends Facet>(facet: F, records: readonly Node[]): Facets[F] {
  const shape = records.map((record) => factsOf(record, facet)).find((facts) => facts !== undefined)
  const open = unknown('not-collected', { missing: 'observed of others, not of this' })
  return Object.fromEntries(Object.keys(shape ?? {}).map((name) => [name, open])) as unknown as Facets[F]
}

function factsOf({ facets }: Node, facet: Facet): Facts | undefined {
  const answer = (facets as Readonly<Record<string, unknown>>)[facet]
  return hasFacts(answer) ? (answer as Facts) : undefined
}

/** Finds the one resource that a record is of: by its id, its URN or another of its ids, or by a name that no other has. */
function createFinder(nodes: readonly Node[]): (record: Node) => Node | string {
  const byId = new Map<string, Node[]>()
  const byName = new Map<string, Node[]>()
  for (const node of nodes) {
    if (isObservation(node)) continue
    const { id, urn, aliases = [], name } = node.resource
    for (const key of new Set([id, ...(urn === undefined ? [] : [urn]), ...aliases].map(idKey))) push(byId, key, node)
    for (const key of new Set([shortName(name), ...node.names])) push(byName, key, node)
  }
  return (record) => {
    const references = referencesOf(record, 'observedOf')
    const text = references?.state === 'known' ? references.value[0]?.text : undefined
    if (text === undefined) return 'of what, it does not tell'
    const found = byId.get(idKey(text)) ?? (/[/:]/.test(text) ? [] : (byName.get(text.toLowerCase()) ?? []))
    if (found.length > 1) return `"${text}" is the name of ${found.length} resources; give the id of one`
    return found[0] ?? `"${text}" is in none of the inputs`
  }
}

function push(index: Map<string, Node[]>, key: string, node: Node): void {
  const entries = index.get(key)
  if (entries === undefined) index.set(key, [node])
  else entries.push(node)
}
