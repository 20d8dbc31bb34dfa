import { isObject, type JsonObject, text } from '../inventory/json.ts'
import type { Parent } from './children.ts'
import { typeKey } from './tables.ts'

/** Resources as they are listed, for those who read their children. */
export interface Listing {
  begin(): void
  note(row: JsonObject): void
  end(): void
  /** Whether it is read in this run, rather than taken over from one that was cut off. */
  readonly isBegun: () => boolean
  /** Those of a type, once all are listed that could be. */
  parentsOf(type: string): Promise<readonly Parent[]>
}

export function createListing(types: readonly string[]): Listing {
  const parents = new Map<string, Map<string, Parent>>(types.map((type) => [typeKey(type), new Map()]))
  const { promise: whole, resolve: end } = Promise.withResolvers<void>()
  let isBegun = false
  return {
    begin() {
      isBegun = true
    },
    note(row) {
      const parent = parentOf(row)
      parents.get(typeKey(text(row.type) ?? ''))?.set(parent.id.toLowerCase(), parent)
    },
    end,
    isBegun: () => isBegun,
    async parentsOf(type) {
      await whole
      return [...(parents.get(typeKey(type))?.values() ?? [])]
    }
  }
}

export function parentOf(row: JsonObject): Parent {
  const properties = isObject(row.properties) ? row.properties : {}
  const sku = [row.sku, properties.sku].find(isObject) ?? {}
  const id = text(row.id) ?? ''
  return {
    id,
    name: text(row.name) ?? id.slice(id.lastIndexOf('/') + 1),
    kind: text(row.kind) ?? '',
    sku: `${text(sku.tier) ?? ''} ${text(sku.name) ?? ''}`.toLowerCase(),
    isPrivate: isPrivate(properties)
  }
}

/** Flexible servers tell it of their network. */
function isPrivate({ network }: JsonObject): boolean {
  if (!isObject(network)) return false
  return text(network.publicNetworkAccess)?.toLowerCase() === 'disabled' || typeof network.delegatedSubnetResourceId === 'string'
}
