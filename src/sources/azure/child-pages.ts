import type { Item } from '../../model/source.ts'
import { isObject } from '../inventory/json.ts'
import type { AccountReading } from './account-reading.ts'
import { anew } from './anew.ts'
import type { Parent, SubscriptionList } from './children.ts'
import { createDocuments } from './documents.ts'
import { type Listing, parentOf } from './listing.ts'
import { tableOf } from './plan.ts'
import { type ChildReading, readChildren } from './read-children.ts'
import { rowsQuery } from './resource-graph.ts'

/** What one list of Resource Manager holds. */
export async function* listPages(
  { azure, versions, account }: AccountReading,
  { type, apiVersion, path, filter }: SubscriptionList
): AsyncGenerator<readonly Item[]> {
  const documents = createDocuments({ where: account, types: [type], type })
  const values = await versions.with(type, apiVersion, async (version) => {
    const found: unknown[] = []
    const query = { 'api-version': version, ...(filter === undefined ? {} : { $filter: filter }) }
    for await (const page of anew(() => azure.list(`${type}/read`, path, query))) found.push(...page)
    return found
  })
  yield values.flatMap((value) => documents.itemsOf(value))
  yield documents.gaps()
}

/** Children of many parents. */
export async function* childPages(
  context: AccountReading,
  type: string,
  readings: AsyncIterable<ChildReading>
): AsyncGenerator<readonly Item[]> {
  const { azure, versions, account } = context
  const documents = createDocuments({ where: account, types: [type], type })
  yield* readChildren(readings, { azure, versions, documents, where: account })
  yield documents.gaps()
}

/** The calls that it takes to read the children of all parents. */
export async function* readingsOf(
  context: AccountReading,
  reads: readonly ChildReading['read'][],
  listings: ReadonlyMap<string, Listing>
): AsyncGenerator<ChildReading> {
  for (const read of reads) {
    for (const parent of await parentsOf(context, read.parent, listings)) {
      for (const path of read.paths(parent)) yield { read, parent, path }
    }
  }
}

/** The parents as this run listed them; in one that took their list over from a run that was cut off they are asked for again. */
function parentsOf(context: AccountReading, type: string, listings: ReadonlyMap<string, Listing>): Promise<readonly Parent[]> {
  const listing = listings.get(type)
  if (listing?.isBegun() === true) return listing.parentsOf(type)
  const before = context.parents.get(type)
  if (before !== undefined) return before
  const asked = askedParents(context, type)
  context.parents.set(type, asked)
  return asked
}

async function askedParents({ graph, subscription }: AccountReading, type: string): Promise<readonly Parent[]> {
  const parents: Parent[] = []
  for await (const rows of graph.pages([subscription.id], rowsQuery(tableOf(type) ?? 'resources', [type]))) {
    for (const row of rows.filter(isObject)) parents.push(parentOf(row))
  }
  return parents
}
