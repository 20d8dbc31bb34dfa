import type { Gap } from '../model/resource.ts'
import type { Node } from './node.ts'
import type { Registry } from './registry.ts'

/** Says which kinds were not collected, so that an absent neighbour is never taken for none. */
export interface Collected {
  /**
   * Those of the kinds that a neighbour of this node may be of and that were not collected, or not whole. Where some
   * neighbours were found, only a gap tells that others may be missing.
   */
  readonly missing: (node: Node, kinds: readonly string[], options: { readonly found: boolean }) => readonly string[]
}

/** A program declares everything it has; of an inventory only the kinds that are in it count as collected, and not those with a gap. */
export function collectedKinds(nodes: readonly Node[], gaps: readonly Gap[], registry: Registry): Collected {
  const cut = gaps.some((gap) => gap.types === undefined || gap.types.length === 0)
  const present = once(() => new Set(nodes.map((node) => node.kind.id)))
  const byId = once(() => new Map(registry.kinds.map((kind) => [kind.id, kind])))
  const gapped = once(() => gappedKinds(gaps, registry))
  const partial = (kind: string): boolean => cut || gapped().has(kind)
  const isCollected = (from: Node, kind: string): boolean => {
    if (partial(kind)) return false
    return from.resource.origin === 'declared' || from.resource.typeSystem === 'pulumi' || present().has(kind)
  }
  return {
    missing(node, kinds, { found }) {
      if (found) return kinds.filter(partial)
      // What the inventory's type system has no type for lives inside other documents there.
      const expected = kinds.filter((kind) => byId().get(kind)?.types[node.resource.typeSystem] !== undefined)
      return (expected.length === 0 ? kinds : expected).filter((kind) => !isCollected(node, kind))
    }
  }
}

/** Kinds of which a gap says that some resources may be missing. */
function gappedKinds(gaps: readonly Gap[], registry: Registry): ReadonlySet<string> {
  const missing = new Set(gaps.flatMap((gap) => gap.types ?? []).map((type) => type.toLowerCase()))
  if (missing.size === 0) return missing
  const kinds = registry.kinds.filter(({ types }) =>
    Object.values(types).some((each) => each.some((type) => missing.has(type.toLowerCase())))
  )
  return new Set(kinds.map(({ id }) => id))
}

/** Worked out when first asked for: a graph of one resource seldom is. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined
  return () => (done ??= { value: work() }).value
}
