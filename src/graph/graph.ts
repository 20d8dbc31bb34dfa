import type { Answer, Facet, Facets } from '../model/facets.ts'
import { type Fact, known, map, mergeUnknown, type ResourceId, toldBy, unknown } from '../model/fact.ts'
import type { Gap, Resource } from '../model/resource.ts'
import type { LinkName, Neighbour, Neighbourhood } from '../model/neighbourhood.ts'
import { type Collected, collectedKinds } from './collected.ts'
import type { Kind, Settling } from './kind.ts'
import { createLinks, type Links } from './links.ts'
import { operationOf, serviceOf } from './operation.ts'
import { createObservations } from './observations.ts'
import { hasFacts, labelsOf, type Node, type Read, type ReadingOptions, readNode, referencesOf } from './node.ts'
import { createPrograms, type Programs } from './programs.ts'
import { createReadingMemo, type ReadingMemo } from './reading-memo.ts'
import { dialectOf, type Registry } from './registry.ts'
import { createSharing } from './sharing.ts'

/** The recognised resources of all inputs with their links resolved. */
export interface Graph {
  readonly nodes: readonly Node[]
  /** What was observed of resources that are not there, or of nobody knows which. */
  readonly strays: readonly Gap[]
  /** The first gap because of which resources of such a kind may be missing. */
  gapOf(isMeant: (kind: Kind) => boolean): Gap | undefined
  near(node: Node): Neighbourhood
  /** Labels that a resource counts as bearing though its document does not tell of them, by name, and names of those that it may. */
  assigned?(node: Node): { readonly values: ReadonlyMap<string, readonly string[]>; readonly open: ReadonlySet<string> }
  /** The node's answer completed by its neighbours. A kind that throws answers `{ error }`. */
  answer<F extends Facet>(node: Node, facet: F): Read<F>
}

/** Takes resources one by one, so that no document has to be kept. */
export interface GraphBuilder {
  /** Returns the kind id, or undefined when the type is not modelled. */
  add(resource: Resource): string | undefined
  addGap(gap: Gap): void
  /** Native types of which everything was asked for. */
  addAsked(types: readonly string[]): void
  seal(): Graph
}

export function buildGraph(
  registry: Registry,
  needed: ReadonlySet<Facet>,
  { labels = true }: Pick<ReadingOptions, 'labels'> = {}
): GraphBuilder {
  const nodes: Node[] = []
  const gaps: Gap[] = []
  const asked = new Set<string>()
  const memos = new Map<string, ReadingMemo<Node['facets']>>()
  const sharing = createSharing()
  // Only inventories are large; a program's documents carry dependency edges beside their values.
  const savings = (resource: Resource): Pick<ReadingOptions, 'memo' | 'sharing'> => {
    const { typeSystem, type, origin } = resource
    if (origin === 'declared') return {}
    const key = `${typeSystem} ${type}`
    const memo = memos.get(key) ?? createReadingMemo<Node['facets']>(dialectOf(resource))
    memos.set(key, memo)
    return { memo, sharing }
  }
  return {
    add(resource) {
      const kind = registry.recognise(resource)
      if (kind === undefined) return undefined
      nodes.push(readNode(resource, kind, needed, { ...savings(resource), labels }))
      return kind.id
    },
    addGap(gap) {
      gaps.push(gap)
    },
    addAsked(types) {
      for (const type of types) asked.add(type.toLowerCase())
    },
    seal: () => sealGraph(nodes, registry, collectedKinds({ nodes, gaps, asked }, registry))
  }
}

/** Nodes of which settled answers are kept. */
const SETTLED = 1000

function sealGraph(nodes: readonly Node[], registry: Registry, collected: Collected): Graph {
  const around: Surroundings = { links: createLinks(nodes), collected, registry }
  const settled = new Map<Node, Map<Facet, unknown>>()
  const observations = createObservations(nodes)
  let made: Programs | undefined
  const programs = (): Programs => (made ??= createPrograms(nodes, collected))
  let depth = 0
  const graph: Graph = {
    nodes,
    strays: observations?.strays ?? [],
    gapOf: collected.gapOf,
    near: (node) => new View(node, graph, around, { own: true }),
    answer(node, facet) {
      const own = settledAnswer(node, facet)
      return observations === undefined ? own : observations.completed(node, facet, own)
    }
  }
  function settledAnswer<F extends Facet>(node: Node, facet: F): Read<F> {
    // Labels are each resource's own, so that they are kept apart from the facts that resources share.
    if (facet === 'labels') return labelsOf(node) as Read<F>
    if (facet === 'program') return programs().answer(node) as Read<F>
    if (facet === 'service') return serviceOf(node) as Read<F>
    if (facet === 'operation' && node.kind.facets.operation === undefined) return operationOf(node) as Read<F>
    const own = (node.facets as Readonly<Record<string, unknown>>)[facet] as Read<F> | undefined
    if (own === undefined)
      return node.kind.facets[facet] === undefined ? 'not-applicable' : { error: `${facet} of ${node.kind.id} was not read` }
    const settle = settlingOf(node.kind, facet)
    if (settle === undefined || !hasFacts(own)) return own
    // Neighbours are judged one soon after the other; what was settled long ago can be settled anew.
    if (depth === 0 && settled.size > SETTLED) settled.clear()
    const memo = settled.get(node) ?? new Map<Facet, unknown>()
    settled.set(node, memo)
    const before = memo.get(facet)
    if (before !== undefined) return before as Read<F>
    // A circle of neighbours that tell of each other ends at the own facts.
    memo.set(facet, own)
    depth += 1
    const result = attempt(() => settle(own as Facets[F], graph.near(node)))
    depth -= 1
    memo.set(facet, result)
    return result
  }
  return graph
}

/** How a kind completes its own facts of a facet by what its neighbours tell; undefined when it does not. */
export function settlingOf<F extends Facet>(kind: Kind, facet: F): Settling<F> | undefined {
  return (kind.settle as Readonly<Record<string, unknown>> | undefined)?.[facet] as Settling<F> | undefined
}

function attempt<F extends Facet>(settle: () => Answer<F>): Read<F> {
  try {
    return settle()
  } catch (cause) {
    return { error: cause instanceof Error ? cause.message : String(cause) }
  }
}

/** What every resource of a graph looks around in. */
interface Surroundings {
  readonly links: Links
  readonly collected: Collected
  readonly registry: Registry
}

const NOBODY: Fact<readonly Neighbour[]> = known([])

/** A class, because one is made for every judgement that looks around: its methods are then shared. */
class View implements Neighbourhood, Neighbour {
  readonly #node: Node
  readonly #graph: Graph
  readonly #around: Surroundings
  /** The resource as it sees itself: its facts need not say whose they are. */
  readonly #own: boolean

  constructor(node: Node, graph: Graph, around: Surroundings, { own }: { readonly own: boolean }) {
    this.#own = own
    this.#node = node
    this.#graph = graph
    this.#around = around
  }

  get id(): string {
    return this.#node.resource.id
  }

  get name(): string {
    return this.#node.resource.name
  }

  get owner(): string | undefined {
    return this.#node.resource.owner
  }

  get kind(): string {
    return this.#node.kind.id
  }

  get near(): Neighbourhood {
    return this
  }

  get self(): Neighbour {
    return this
  }

  facet<F extends Facet>(facet: F): Answer<F> {
    return told(this.#graph.answer(this.#node, facet), this.#own ? undefined : this.#node.resource.id, this.#node)
  }

  to(link: LinkName): Fact<readonly Neighbour[]> {
    return map(this.#around.links.targets(this.#node, link), (nodes) => this.#views(nodes))
  }

  points(link: LinkName): Fact<boolean> {
    const references = referencesOf(this.#node, link)
    return references === undefined ? known(false) : map(references, (found) => found.length > 0)
  }

  from(link: LinkName, kinds: readonly string[]): Fact<readonly Neighbour[]> {
    if (!kinds.some((kind) => this.#around.registry.mayPoint(kind, link, this.#node.kind.id))) return NOBODY
    // A list that may be short of one is not a list: whoever counts or compares its members would be fooled.
    const open = this.#around.links.adrift(link, kinds)
    if (open.length > 0) return mergeUnknown(open)
    const pointing = this.#around.links.pointing(this.#node, link).filter((other) => kinds.includes(other.kind.id))
    const missing = this.#around.collected.missing(this.#node, kinds, { found: pointing.length > 0 })
    if (missing.length > 0) return unknown('not-collected', { missing: `${missing.join(', ')} not collected` })
    return known(this.#views(pointing))
  }

  #views(nodes: readonly Node[]): readonly Neighbour[] {
    return nodes.map((node) => new View(node, this.#graph, this.#around, { own: false }))
  }
}

/** Facts as a resource tells them to `others` under its id. A reading that broke there breaks the judgement here. */
function told<F extends Facet>(answer: Read<F>, others: ResourceId | undefined, { kind, resource }: Node): Answer<F> {
  if (typeof answer === 'string') return answer
  if (!hasFacts(answer)) throw new Error(`${kind.id} ${resource.name}: ${(answer as { error: string }).error}`)
  if (others === undefined) return answer as Facets[F]
  const facts: Record<string, Fact<unknown>> = {}
  for (const name in answer) facts[name] = toldBy((answer as unknown as Record<string, Fact<unknown>>)[name] as Fact<unknown>, others)
  return facts as unknown as Facets[F]
}
