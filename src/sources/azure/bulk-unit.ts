import { isObject, text } from '../inventory/json.ts'
import type { Unit } from '../live/collector.ts'
import { CallError } from '../live/failure.ts'
import { type AccountReading, withChildren } from './account-reading.ts'
import { GRAPH_PERMISSION } from './connection.ts'
import { childInside, createDocuments } from './documents.ts'
import type { Listing } from './listing.ts'
import type { Plan } from './plan.ts'
import { rowsQuery } from './resource-graph.ts'
import { type Table, typeKey } from './tables.ts'

/** Types of one table of Resource Graph, and what is inside their documents. */
export function bulkUnit(context: AccountReading, table: Table, types: readonly string[], listing: Listing): Unit {
  const { graph, plan, subscription, account, census } = context
  const missing = withChildren(context.plan, types)
  return {
    key: `${account} ${table}`,
    account,
    types: missing,
    async *pages() {
      listing.begin()
      const documents = createDocuments({ where: account, types: missing })
      let given = 0
      try {
        for await (const rows of graph.pages([subscription.id], rowsQuery(table, types))) {
          given += rows.length
          for (const row of rows.filter(isObject)) listing.note(row)
          yield rows.flatMap((row) => documentsOf(plan, row)).flatMap((document) => documents.itemsOf(document))
        }
        yield documents.gaps()
        // It was counted a moment ago: what may be read was taken away, rather than all resources.
        if (given === 0 && census.types !== undefined)
          throw new CallError(GRAPH_PERMISSION, { kind: 'gone', message: 'the service has no longer any of the resources that it counted' })
      } finally {
        listing.end()
      }
    }
  }
}

/** A row as far as it is asked for, and what is asked for of what is inside it. */
function documentsOf(plan: Plan, row: unknown): readonly unknown[] {
  if (!isObject(row)) return [row]
  const type = text(row.type) ?? ''
  const { properties } = row
  const inside = plan.inside
    .filter(({ parent }) => typeKey(parent) === typeKey(type))
    .flatMap((each) => listIn(properties, each.list).map((child) => childInside(row, each.type, child)))
  return plan.isAsked(type) ? [row, ...inside] : inside
}

function listIn(properties: unknown, name: string): readonly unknown[] {
  const list = isObject(properties) ? properties[name] : undefined
  return Array.isArray(list) ? (list as readonly unknown[]) : []
}
