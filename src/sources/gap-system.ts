import type { TypeSystem } from '../model/resource.ts'
import type { Item } from '../model/source.ts'

/** A gap that names no types is one of anything that its source could tell: what is read from elsewhere is not its business. */
export function ofSystem(item: Item, typeSystem: TypeSystem): Item {
  return 'gap' in item && (item.gap.types ?? []).length === 0 ? { gap: { ...item.gap, typeSystem } } : item
}
