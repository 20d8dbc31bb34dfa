import type { Gap } from '../model/resource.ts'
import type { Kind } from './kind.ts'
import type { Node } from './node.ts'
import type { Registry } from './registry.ts'

/** Says which kinds were not collected, so that an absent neighbour is never taken for none. */
export interface Collected {
  /**
   * Those of the kinds that a neighbour of this node may be of and that were not collected, or not whole. Where some
   * neighbours were found, only a gap tells that others may be missing.
   */
  readonly missing: (node: Node, kinds: readonly string[], options: { readonly found: boolean }) => readonly string[]
  /** The first gap because of which resources of such a kind may be missing. */
  readonly gapOf: (isMeant: (kind: Kind) => boolean) => Gap | undefined
}

/** What came in: resources, what could not be seen, and the native types, lower case, of which everything was asked for. */
interface Collection {
  readonly nodes: readonly Node[]
  readonly gaps: readonly Gap[]
  readonly asked: ReadonlySet<string>
}

/**
 * A program declares everything it has; of an inventory only the kinds that are in it or that were asked for count as collected, and
 * not those with a gap.
 */
export function collectedKinds({ nodes, gaps, asked }: Collection, registry: Registry): Collected {
  const present = once(() => new Set(nodes.map((node) => node.kind.id)))
  const byId = once(() => new Map(registry.kinds.map((kind) => [kind.id, kind])))
  const gapped = once(() => gappedKinds(gaps, registry))
  const partial = (kind: string): boolean => gapped().has(byId().get(kind) as Kind)
  const isAsked = (kind: string, { resource }: Node): boolean => {
    const types = byId().get(kind)?.types[resource.typeSystem] ?? []
    return types.length > 0 && types.every((type) => asked.has(type.toLowerCase()))
  }
  const isCollected = (from: Node, kind: string): boolean => {
    if (partial(kind)) return false
    return from.resource.origin === 'declared' || from.resource.typeSystem === 'pulumi' || present().has(kind) || isAsked(kind, from)
  }
  return {
    gapOf: (isMeant) => [...gapped()].find(([kind]) => isMeant(kind))?.[1],
    missing(node, kinds, { found }) {
      if (found) return kinds.filter(partial)
      // What the inventory's type system has no type for lives inside other documents there.
      const expected = kinds.filter((kind) => byId().get(kind)?.types[node.resource.typeSystem] !== undefined)
      return (expected.length === 0 ? kinds : expected).filter((kind) => !isCollected(node, kind))
    }
  }
}

/** Kinds of which a gap says that some resources may be missing, each with the first that says so. */
function gappedKinds(gaps: readonly Gap[], registry: Registry): ReadonlyMap<Kind, Gap> {
  const gapped = new Map<Kind, Gap>()
  for (const gap of gaps) {
    const missing = new Set(gap.types?.map((type) => type.toLowerCase()))
    for (const kind of registry.kinds) {
      const isMissing =
        missing.size === 0
          ? gap.typeSystem === undefined || kind.types[gap.typeSystem] !== undefined
          : Object.values(kind.types).some((types) => types.some((type) => missing.has(type.toLowerCase())))
      if (isMissing && !gapped.has(kind)) gapped.set(kind, gap)
    }
  }
  return gapped
}

/** Worked out when first asked for: a graph of one resource seldom is. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined
  return () => (done ??= { value: work() }).value
}
