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
  const present = new Set<string>()
  for (const node of nodes) present.add(node.kind.id)
  const cut = gaps.some((gap) => gap.types === undefined || gap.types.length === 0)
  const missing = new Set(gaps.flatMap((gap) => gap.types ?? []).map((type) => type.toLowerCase()))
  const byId = new Map(registry.kinds.map((kind) => [kind.id, kind]))
  const gapped = new Set(
    registry.kinds
      .filter((kind) => Object.values(kind.types).some((types) => types.some((type) => missing.has(type.toLowerCase()))))
      .map((kind) => kind.id)
  )
  const partial = (kind: string): boolean => cut || gapped.has(kind)
  const isCollected = (from: Node, kind: string): boolean => {
    if (partial(kind)) return false
    return from.resource.origin === 'declared' || from.resource.typeSystem === 'pulumi' || present.has(kind)
  }
  return {
    missing(node, kinds, { found }) {
      if (found) return kinds.filter(partial)
      // What the inventory's type system has no type for lives inside other documents there.
      const expected = kinds.filter((kind) => byId.get(kind)?.types[node.resource.typeSystem] !== undefined)
      return (expected.length === 0 ? kinds : expected).filter((kind) => !isCollected(node, kind))
    }
  }
}
