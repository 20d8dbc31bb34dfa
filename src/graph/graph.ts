import type { Answer, Facet, Facets } from '../model/facets.ts'
import { type Fact, known, list, mergeUnknown, map, toldBy, type Unknown, unknown } from '../model/fact.ts'
import type { Gap, Resource } from '../model/resource.ts'
import type { LinkName, Neighbour, Neighbourhood } from '../model/neighbourhood.ts'
import type { Kind, Reference, Settling } from './kind.ts'
import { hasFacts, type Node, type Read, readNode, referencesOf, shortName } from './node.ts'
import { createReadingMemo, type ReadingMemo } from './reading-memo.ts'
import type { Registry } from './registry.ts'

/** The recognised resources of all inputs with their links resolved. */
export interface Graph {
  readonly nodes: readonly Node[]
  near(node: Node): Neighbourhood
  /** The node's answer completed by its neighbours. A kind that throws answers `{ error }`. */
  answer<F extends Facet>(node: Node, facet: F): Read<F>
}

/** Takes resources one by one, so that no document has to be kept. */
export interface GraphBuilder {
  /** Returns the kind id, or undefined when the type is not modelled. */
  add(resource: Resource): string | undefined
  addGap(gap: Gap): void
  seal(): Graph
}

export function buildGraph(registry: Registry, needed: ReadonlySet<Facet>): GraphBuilder {
  const nodes: Node[] = []
  const gaps: Gap[] = []
  const memos = new Map<Kind, ReadingMemo<Node['facets']>>()
  // Only inventories are large; a program's documents carry dependency edges beside their values.
  const memoOf = (kind: Kind, resource: Resource): ReadingMemo<Node['facets']> | undefined => {
    if (resource.typeSystem !== 'cai') return undefined
    const memo = memos.get(kind) ?? createReadingMemo<Node['facets']>('gcp-api')
    memos.set(kind, memo)
    return memo
  }
  return {
    add(resource) {
      const kind = registry.recognise(resource)
      if (kind === undefined) return undefined
      const memo = memoOf(kind, resource)
      nodes.push(readNode(resource, kind, needed, memo === undefined ? {} : { memo }))
      return kind.id
    },
    addGap(gap) {
      gaps.push(gap)
    },
    seal: () => sealGraph(nodes, gaps, registry)
  }
}

function sealGraph(nodes: readonly Node[], gaps: readonly Gap[], registry: Registry): Graph {
  const index = indexNodes(nodes, registry)
  const kindsById = new Map(registry.kinds.map((kind) => [kind.id, kind]))
  const collected = collectedKinds(nodes, gaps, registry)
  const inverse = new Map<Node, Map<LinkName, Node[]>>()
  const adrift = new Map<string, Unknown[]>()
  const targets = new Map<Node, Map<LinkName, Fact<readonly Node[]>>>()
  const settled = new Map<Node, Map<Facet, unknown>>()
  const views = new Map<Node, Neighbourhood>()

  for (const node of nodes) {
    for (const [place, link] of (node.kind.links ?? []).entries()) {
      const fact = resolveAll(node.references[place] ?? known([]), (reference) => index.resolve(reference, link.to, node))
      const own = targets.get(node) ?? new Map<LinkName, Fact<readonly Node[]>>()
      targets.set(node, own.set(link.name, fact))
      if (fact.state === 'unknown') {
        if (fact.why !== 'not-collected') push(adrift, `${link.name} ${node.kind.id}`, { ...fact, waitsOn: [...fact.waitsOn, node.resource.id] })
      } else {
        for (const target of fact.value) {
          const pointing = inverse.get(target) ?? new Map<LinkName, Node[]>()
          inverse.set(target, pointing)
          push(pointing, link.name, node)
        }
      }
    }
  }

  const near = (node: Node): Neighbourhood => {
    const view = views.get(node)
    if (view !== undefined) return view
    const created: Neighbourhood = {
      get self() {
        return neighbour(node)
      },
      to: (link) => map(targets.get(node)?.get(link) ?? known<readonly Node[]>([]), (found) => found.map(neighbour)),
      points: (link) => {
        const references = referencesOf(node, link)
        return references === undefined ? known(false) : map(references, (found) => found.length > 0)
      },
      from: (link, kinds) => {
        const pointing = (inverse.get(node)?.get(link) ?? []).filter((other) => kinds.includes(other.kind.id))
        if (pointing.length > 0) return known(pointing.map(neighbour))
        const open = kinds.flatMap((kind) => adrift.get(`${link} ${kind}`) ?? [])
        if (open.length > 0) return mergeUnknown(open)
        // What the inventory's type system has no type for lives inside other documents there.
        const expected = kinds.filter((kind) => kindsById.get(kind)?.types[node.resource.typeSystem] !== undefined)
        const missing = (expected.length === 0 ? kinds : expected).filter((kind) => !collected(node, kind))
        if (missing.length > 0) return unknown('not-collected', { missing: `${missing.join(', ')} not collected` })
        return known([])
      }
    }
    views.set(node, created)
    return created
  }

  const neighbour = (node: Node): Neighbour => ({
    id: node.resource.id,
    name: node.resource.name,
    kind: node.kind.id,
    near: near(node),
    facet: (facet) => told(answer(node, facet), node)
  })

  const answer = <F extends Facet>(node: Node, facet: F): Read<F> => {
    const own = (node.facets as Readonly<Record<string, unknown>>)[facet] as Read<F> | undefined
    if (own === undefined) return node.kind.facets[facet] === undefined ? 'not-applicable' : { error: `${facet} of ${node.kind.id} was not read` }
    const settle = (node.kind.settle as Readonly<Record<string, unknown>> | undefined)?.[facet] as Settling<F> | undefined
    if (settle === undefined || !hasFacts(own)) return own
    const memo = settled.get(node) ?? new Map<Facet, unknown>()
    settled.set(node, memo)
    const before = memo.get(facet)
    if (before !== undefined) return before as Read<F>
    // A circle of neighbours that tell of each other ends at the own facts.
    memo.set(facet, own)
    let result: Read<F>
    try {
      result = settle(own as Facets[F], near(node))
    } catch (cause) {
      result = { error: cause instanceof Error ? cause.message : String(cause) }
    }
    memo.set(facet, result)
    return result
  }

  return { nodes, near, answer }
}

/** A neighbour's facts with its id in their evidence. A reading that broke there breaks the judgement here. */
function told<F extends Facet>(answer: Read<F>, node: Node): Answer<F> {
  if (typeof answer === 'string') return answer
  if (!hasFacts(answer)) throw new Error(`${node.kind.id} ${node.resource.name}: ${(answer as { error: string }).error}`)
  const facts = Object.entries(answer as unknown as Record<string, Fact<unknown>>)
  return Object.fromEntries(facts.map(([name, fact]) => [name, toldBy(fact, node.resource.id)])) as unknown as Facets[F]
}

function resolveAll(references: Fact<readonly Reference[]>, resolve: (reference: Reference) => Fact<readonly Node[]>): Fact<readonly Node[]> {
  if (references.state === 'unknown') return references
  const found = list(references.value.map(resolve))
  return map(found, (nodes) => [...new Set(nodes.flat())])
}

interface NodeIndex {
  resolve(reference: Reference, kinds: readonly string[], from: Node): Fact<readonly Node[]>
}

/** Only kinds that some link may point at are indexed: by full id, by name within project or resource group, and by name alone. */
function indexNodes(nodes: readonly Node[], registry: Registry): NodeIndex {
  const pointedAt = new Set(registry.kinds.flatMap((kind) => kind.links ?? []).flatMap((link) => link.to))
  const byId = new Map<string, readonly Node[]>()
  const byName = new Map<string, readonly Node[]>()
  for (const node of nodes) {
    if (!pointedAt.has(node.kind.id)) continue
    const { id, urn, aliases = [] } = node.resource
    for (const key of new Set([id, ...(urn === undefined ? [] : [urn]), ...aliases].map(idKey))) note(byId, key, node)
    for (const name of node.names) {
      note(byName, `${node.kind.id} ${name}`, node)
      note(byName, `${node.kind.id} ${name} ${scopeOf(id)}`, node)
    }
  }
  return {
    resolve(reference, kinds, from) {
      const allowed = (node: Node): boolean => kinds.includes(node.kind.id)
      if (reference.wired !== undefined) {
        const wired = reference.wired.flatMap((urn) => byId.get(idKey(urn)) ?? []).filter(allowed)
        return wired.length > 0 ? known(wired) : unknown('computed', { waitsOn: reference.wired })
      }
      const text = reference.text ?? ''
      const exact = (byId.get(idKey(text)) ?? []).filter(allowed)
      if (exact.length > 0) return known(exact)
      const named = (scope: string): readonly Node[] => kinds.flatMap((kind) => byName.get(`${kind} ${shortName(text)}${scope}`) ?? []).filter((node) => mayBe(node, text))
      const near = named(` ${scopeOf(from.resource.id)}`)
      const candidates = near.length > 0 ? near : named('')
      if (candidates.length === 1) return known(candidates)
      if (candidates.length === 0) return unknown('not-collected', { missing: `"${text}" is not in the inventory` })
      return unknown('unreadable', { missing: `"${text}" is the name of several resources` })
    }
  }
}

/** Two entries are enough to see that a name is ambiguous; thousands of equal names must not cost more. */
function note(index: Map<string, readonly Node[]>, key: string, node: Node): void {
  const entries = index.get(key)
  if (entries === undefined) index.set(key, [node])
  else if (entries.length < 2) index.set(key, [...entries, node])
}

/** A full id names one resource; it may stand for a node known only by its name in a program, never for another full id. */
function mayBe(node: Node, text: string): boolean {
  return !isFullId(text) || node.resource.typeSystem === 'pulumi' || node.resource.typeSystem === 'terraform'
}

function isFullId(text: string): boolean {
  return text.startsWith('/subscriptions/') || /(^|\/)projects\/[^/]+\/.+\//.test(text)
}

/** Ids compare without scheme, host, API version and case; a key version stands for its key. */
function idKey(id: string): string {
  if (id.startsWith('urn:')) return id
  const lower = id.toLowerCase()
  const project = lower.indexOf('projects/')
  const path = project >= 0 ? lower.slice(project) : lower.startsWith('//') ? lower.slice(lower.indexOf('/', 2) + 1) : lower
  return path.replace(/\/cryptokeyversions\/\d+$/, '').replace(/\/$/, '')
}

/** The project or resource group in which short names are unique. */
function scopeOf(id: string): string {
  return /projects\/[^/]+|\/subscriptions\/[^/]+(\/resourcegroups\/[^/]+)?|^urn:pulumi:[^:]+::[^:]+/i.exec(id)?.[0].toLowerCase() ?? ''
}

/** A program declares everything it has; of an inventory only the kinds that are in it count as collected, and not those with a gap. */
function collectedKinds(nodes: readonly Node[], gaps: readonly Gap[], registry: Registry): (from: Node, kind: string) => boolean {
  const seen = new Set(nodes.map((node) => node.kind.id))
  const cut = gaps.some((gap) => gap.types === undefined || gap.types.length === 0)
  const missing = new Set(gaps.flatMap((gap) => gap.types ?? []).map((type) => type.toLowerCase()))
  const gapped = new Set(
    registry.kinds.filter((kind) => Object.values(kind.types).some((types) => types.some((type) => missing.has(type.toLowerCase())))).map((kind) => kind.id)
  )
  return (from, kind) => {
    if (cut || gapped.has(kind)) return false
    return from.resource.origin === 'declared' || from.resource.typeSystem === 'pulumi' || seen.has(kind)
  }
}

function push<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const entries = index.get(key)
  if (entries === undefined) index.set(key, [value])
  else entries.push(value)
}
