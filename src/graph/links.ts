import { type Fact, known, list, map, type Unknown, unknown } from '../model/fact.ts'
import type { LinkName } from '../model/neighbourhood.ts'
import type { Reference } from './kind.ts'
import { type Node, referencesOf, shortName } from './node.ts'

/** Who points at whom. Worked out link by link when first asked for: most scans follow few of them. */
export interface Links {
  targets(node: Node, link: LinkName): Fact<readonly Node[]>
  pointing(node: Node, link: LinkName): readonly Node[]
  /** References of these kinds that may lead anywhere: computed, or ambiguous. */
  adrift(link: LinkName, kinds: readonly string[]): readonly Unknown[]
}

interface Followed {
  readonly targets: ReadonlyMap<Node, Fact<readonly Node[]>>
  readonly inverse: ReadonlyMap<Node, readonly Node[]>
  readonly adrift: ReadonlyMap<string, readonly Unknown[]>
  readonly wide: readonly Wide[]
}

/** One that points at everything of some kinds below an id. */
interface Wide {
  readonly from: Node
  readonly kinds: ReadonlySet<string>
  readonly prefix: string
}

function isWithin({ resource: { id, urn } }: Node, prefix: string): boolean {
  return prefix === '' || id === prefix || urn === prefix || idKey(id).startsWith(`${idKey(prefix)}/`)
}

export function createLinks(nodes: readonly Node[]): Links {
  const byKind = Map.groupBy(nodes, (node) => node.kind.id)
  const index = createIndex(byKind)
  const followed = new Map<LinkName, Followed>()
  const follow = (link: LinkName): Followed => {
    const before = followed.get(link)
    if (before !== undefined) return before
    const result = followLink(link, byKind, index)
    followed.set(link, result)
    return result
  }
  return {
    targets: (node, link) => follow(link).targets.get(node) ?? NONE,
    pointing: (node, link) => {
      const { inverse, wide } = follow(link)
      const around = wide.filter(({ kinds, prefix }) => kinds.has(node.kind.id) && isWithin(node, prefix)).map(({ from }) => from)
      const exact = inverse.get(node) ?? []
      return around.length === 0 ? exact : [...new Set([...exact, ...around])]
    },
    adrift: (link, kinds) => {
      const { adrift } = follow(link)
      return adrift.size === 0 ? [] : kinds.flatMap((kind) => adrift.get(kind) ?? [])
    }
  }
}

const NONE: Fact<readonly Node[]> = known([])

function followLink(name: LinkName, byKind: ReadonlyMap<string, readonly Node[]>, index: NodeIndex): Followed {
  const targets = new Map<Node, Fact<readonly Node[]>>()
  const inverse = new Map<Node, Node[]>()
  const adrift = new Map<string, Unknown[]>()
  const wide: Wide[] = []
  for (const [kind, nodes] of byKind) {
    const link = nodes[0]?.kind.links?.find((each) => each.name === name)
    if (link === undefined) continue
    for (const node of nodes) {
      const references = referencesOf(node, name)
      if (references === undefined || (references.state === 'known' && references.value.length === 0)) continue
      const single = references.state === 'unknown' ? [] : references.value.filter(({ within }) => within === undefined)
      const kinds = new Set(link.to)
      if (references.state === 'known')
        for (const { within: prefix } of references.value) if (prefix !== undefined) wide.push({ from: node, kinds, prefix })
      const resolved = references.state === 'unknown' ? [references] : single.map((reference) => index.resolve(reference, link.to, node))
      if (resolved.length === 0) continue
      const fact = together(resolved)
      targets.set(node, fact)
      if (fact.state === 'known') for (const target of fact.value) push(inverse, target, node)
      else followEach(resolved, node, inverse, (open) => push(adrift, kind, open))
    }
  }
  return { targets, inverse, adrift, wide }
}

/** Where one of several leads out of the inventory, the others lead where they do. */
function followEach(
  resolved: readonly Fact<readonly Node[]>[],
  node: Node,
  inverse: Map<Node, Node[]>,
  onAdrift: (open: Unknown) => void
): void {
  for (const target of new Set(resolved.flatMap((fact) => (fact.state === 'known' ? fact.value : [])))) push(inverse, target, node)
  for (const fact of resolved) {
    if (fact.state === 'unknown' && fact.why !== 'not-collected') onAdrift({ ...fact, waitsOn: [...fact.waitsOn, node.resource.id] })
  }
}

function together(resolved: readonly Fact<readonly Node[]>[]): Fact<readonly Node[]> {
  const [first] = resolved
  if (first !== undefined && resolved.length === 1) return first
  return map(list(resolved), (nodes) => [...new Set(nodes.flat())])
}

interface NodeIndex {
  resolve(reference: Reference, kinds: readonly string[], from: Node): Fact<readonly Node[]>
}

/** Nodes of one kind: by full id, and by name alone or within project or resource group. */
interface KindIndex {
  readonly byId: ReadonlyMap<string, readonly Node[]>
  readonly byName: ReadonlyMap<string, Named>
}

/** A kind is indexed when a reference may first lead to it. */
function createIndex(byKind: ReadonlyMap<string, readonly Node[]>): NodeIndex {
  const indexes = new Map<string, KindIndex>()
  const indexOf = (kind: string): KindIndex => {
    const index = indexes.get(kind) ?? indexNodes(byKind.get(kind) ?? [])
    indexes.set(kind, index)
    return index
  }
  return {
    resolve(reference, kinds, from) {
      const withId = (id: string): readonly Node[] => {
        const key = idKey(id)
        return kinds.flatMap((kind) => indexOf(kind).byId.get(key) ?? [])
      }
      if (reference.wired !== undefined) {
        const wired = reference.wired.flatMap(withId)
        // One that is not there may be the one that is meant.
        return wired.length < reference.wired.length || wired.length === 0
          ? unknown('computed', { waitsOn: reference.wired })
          : known(wired)
      }
      const text = reference.text ?? ''
      const exact = withId(text)
      if (exact.length > 0 || reference.maybe === true) return known(exact)
      const name = shortName(text)
      const candidates = kinds.flatMap((kind) => closest(indexOf(kind).byName.get(name), from)).filter((node) => mayBe(node, text))
      if (candidates.length === 1) return known(candidates)
      if (candidates.length === 0) return unknown('not-collected', { missing: `"${text}" is not in the inventory` })
      return unknown('unreadable', { missing: `"${text}" is the name of several resources` })
    }
  }
}

function indexNodes(nodes: readonly Node[]): KindIndex {
  const byId = new Map<string, readonly Node[]>()
  const byName = new Map<string, Named>()
  for (const node of nodes) {
    const { id, urn, aliases = [] } = node.resource
    for (const key of new Set([id, ...(urn === undefined ? [] : [urn]), ...aliases].map(idKey))) note(byId, key, node)
    for (const name of [shortName(node.resource.name), ...node.names]) noteName(byName, name, node)
  }
  return { byId, byName }
}

/** Nodes of one kind and name: one, or those of each project or resource group. */
type Named = Node | ReadonlyMap<string, readonly Node[]>

function noteName(index: Map<string, Named>, key: string, node: Node): void {
  const entry = index.get(key)
  if (entry === undefined) {
    index.set(key, node)
    return
  }
  const scopes = entry instanceof Map ? entry : new Map<string, readonly Node[]>()
  if (!(entry instanceof Map)) note(scopes, scopeOf((entry as Node).resource.id), entry as Node)
  note(scopes, scopeOf(node.resource.id), node)
  index.set(key, scopes)
}

/** Of several with the same name, those nearest by; all of them, and so none for certain, when none is near. */
function closest(entry: Named | undefined, from: Node): readonly Node[] {
  if (entry === undefined) return []
  if (!(entry instanceof Map)) return [entry as Node]
  return entry.get(scopeOf(from.resource.id)) ?? [...entry.values()].flat().slice(0, 2)
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
  return text.startsWith('/subscriptions/') || text.startsWith('arn:') || /(^|\/)projects\/[^/]+\/.+\//.test(text)
}

/** Ids compare without scheme, host, API version and case; a key version stands for its key. */
export function idKey(id: string): string {
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

export function push<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const entries = index.get(key)
  if (entries === undefined) index.set(key, [value])
  else entries.push(value)
}
