import type { Gap } from '../../model/resource.ts'
import type { Item } from '../../model/source.ts'
import type { InventoryFormat } from '../inventory/inventory.ts'
import { isObject, type JsonObject, text } from '../inventory/json.ts'
import { type Problem, problemsOf } from './problems.ts'

interface NeutralHead {
  readonly asbuilt: unknown
  readonly collectedAt?: unknown
}

/** The first line of a neutral inventory, whether or not the rest of it is in order. */
export function isNeutralHead(value: unknown): value is NeutralHead {
  return isObject(value) && 'asbuilt' in value
}

/** What stands in data centres of one's own, a record a line, in the words of `schemas/inventory.schema.json`. */
export const NEUTRAL_INVENTORY: InventoryFormat = {
  name: 'neutral inventory',
  accepts: isObject,
  items: itemsOfRecord,
  startCheck() {
    const lines = new Map<string, number>()
    let isHeader = true
    return (value, line) => {
      const problems = [...problemsOf(value, line.text, { isHeader }), ...taken(value, line.number, lines)]
      isHeader = false
      return problems
    }
  }
}

/** Records refer to each other by their ids. */
function taken(value: unknown, number: number, lines: Map<string, number>): readonly Problem[] {
  const id = isObject(value) ? text(value.id) : undefined
  if (id === undefined) return []
  const key = id.toLowerCase()
  const before = lines.get(key)
  if (before !== undefined) return [{ column: 1, says: `id "${id}" is already that of line ${before}` }]
  lines.set(key, number)
  return []
}

function itemsOfRecord(value: unknown): readonly Item[] {
  if (!isObject(value) || isNeutralHead(value)) return []
  const type = text(value.kind) ?? ''
  if (type === 'gap') return [{ gap: gapOf(value) }]
  const id = text(value.id) ?? ''
  const site = text(value.site)
  return [
    {
      resource: {
        id,
        typeSystem: 'neutral',
        type,
        name: text(value.name) ?? id,
        cloud: 'own',
        document: value,
        origin: 'observed',
        ...(site === undefined ? {} : { location: site })
      }
    }
  ]
}

function gapOf({ what, why, kinds }: JsonObject): Gap {
  return { what: String(what), why: why as Gap['why'], ...(Array.isArray(kinds) ? { types: kinds.map(String) } : {}) }
}
