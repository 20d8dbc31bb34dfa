import type { Item } from '../../model/source.ts'
import { isObject, type JsonObject, text } from '../inventory/json.ts'
import { CallError } from '../live/failure.ts'
import type { Unit } from '../live/collector.ts'
import { type ApiVersions, createApiVersions } from './api-versions.ts'
import { anew } from './anew.ts'
import type { Census } from './census.ts'
import { CHILDREN, type Parent } from './children.ts'
import { type Azure, GRAPH_PERMISSION } from './connection.ts'
import { childInside, createDocuments } from './documents.ts'
import { createListing, type Listing, parentOf } from './listing.ts'
import { type Plan, tableOf } from './plan.ts'
import { type ChildReading, readChildren } from './read-children.ts'
import { type GraphReader, rowsQuery } from './resource-graph.ts'
import type { Subscription } from './subscriptions.ts'
import { INSIDE, REREAD, type Reread, type Table, typeKey } from './tables.ts'

export interface Reading {
  readonly azure: Azure
  readonly graph: GraphReader
  readonly plan: Plan
}

/** The parts of one subscription: what is read in bulk, and then the children of what was found. */
export interface Parts {
  readonly bulk: readonly Unit[]
  readonly children: readonly Unit[]
}

export function partsOf(reading: Reading, subscription: Subscription, census: Census): Parts {
  const { azure, plan } = reading
  const account = `subscriptions/${subscription.id}`
  const context: Context = { ...reading, account, subscription, census, versions: createApiVersions(azure, subscription.id) }
  const again = REREAD.filter((each) => isListed(context, each.type) && isOutdated(census, each))
  const listings = new Map<string, Listing>()
  const isAgain = (type: string): boolean => again.some((each) => each.type === type)
  const bulk = [...plan.bulk].flatMap(([table, types]) => {
    const some = types.filter((type) => isListed(context, type) && !isAgain(type))
    return some.length === 0 ? [] : [bulkUnit(context, table, some, listingFor(some, listings))]
  })
  const rereads = again.map((each) => rereadUnit(context, each, listingFor([each.type], listings), listings))
  const children = [...plan.children].flatMap(([type, reads]) => {
    const some = reads.filter(({ parent }) => isListed(context, parent))
    const ofUnit = { account, key: `${account} ${type}`, types: [type] }
    const pages = (): AsyncIterable<readonly Item[]> => childPages(context, type, readingsOf(context, some, listings))
    return some.length === 0 ? [] : [{ ...ofUnit, pages }]
  })
  const ofSubscription = plan.ofSubscription.map(
    ({ type, apiVersion, path }): Unit => ({
      account,
      key: `${account} ${type}`,
      types: [type],
      pages: () => listPages(context, { type, apiVersion, path: `/${account}/${path}` })
    })
  )
  return { bulk: [...bulk, ...rereads], children: [...ofSubscription, ...children] }
}

interface Context extends Reading {
  readonly account: string
  readonly subscription: Subscription
  readonly census: Census
  readonly versions: ApiVersions
}

/** Whether there is any resource of a type that is read in bulk; so it is assumed where it could not be counted. */
function isListed({ plan, census }: Context, type: string): boolean {
  const table = tableOf(type)
  if (table === undefined || plan.bulk.get(table)?.includes(type) !== true) return false
  return census.types === undefined || (census.types.get(typeKey(type))?.resources ?? 0) > 0
}

function isOutdated({ types }: Census, { type, since }: Reread): boolean {
  const versions = types?.get(typeKey(type))?.versions
  return versions === undefined || [...versions].some((version) => version === undefined || version < since)
}

function listingFor(types: readonly string[], listings: Map<string, Listing>): Listing {
  const listing = createListing(types)
  for (const type of types) listings.set(type, listing)
  return listing
}

/** What is missing when some types are: they, and their children. */
export function withChildren(plan: Plan, types: readonly string[]): readonly string[] {
  const children = [...CHILDREN, ...INSIDE]
    .filter(({ type, parent }) => types.includes(parent) && plan.isAsked(type))
    .map(({ type }) => type)
  return [...new Set([...types.filter(plan.isAsked), ...children])]
}

function bulkUnit(context: Context, table: Table, types: readonly string[], listing: Listing): Unit {
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

/** Types of which Resource Graph tells too little, from Resource Manager. */
function rereadUnit(context: Context, reread: Reread, listing: Listing, listings: ReadonlyMap<string, Listing>): Unit {
  const { account } = context
  const { type, apiVersion, parent, path } = reread
  const missing = withChildren(context.plan, [type])
  const noted = async function* (pages: AsyncIterable<readonly Item[]>): AsyncGenerator<readonly Item[]> {
    listing.begin()
    try {
      for await (const page of pages) {
        for (const item of page) if ('resource' in item && isObject(item.resource.document)) listing.note(item.resource.document)
        yield page
      }
    } finally {
      listing.end()
    }
  }
  return {
    key: `${account} ${type}`,
    account,
    types: missing,
    pages() {
      if (parent === undefined) return noted(listPages(context, { type, apiVersion, path: `/${account}/${path}` }))
      const readings = readingsOf(context, [{ type, parent, apiVersion, paths: () => [path] }], listings)
      return noted(childPages(context, type, readings))
    }
  }
}

async function* listPages(
  { azure, versions, account }: Context,
  { type, apiVersion, path }: { readonly type: string; readonly apiVersion: string; readonly path: string }
): AsyncGenerator<readonly Item[]> {
  const documents = createDocuments({ where: account, types: [type], type })
  const values = await versions.with(type, apiVersion, async (version) => {
    const found: unknown[] = []
    for await (const page of anew(() => azure.list(`${type}/read`, path, { 'api-version': version }))) found.push(...page)
    return found
  })
  yield values.flatMap((value) => documents.itemsOf(value))
  yield documents.gaps()
}

async function* childPages(context: Context, type: string, readings: AsyncIterable<ChildReading>): AsyncGenerator<readonly Item[]> {
  const { azure, versions, account } = context
  const documents = createDocuments({ where: account, types: [type], type })
  yield* readChildren(readings, { azure, versions, documents, where: account })
  yield documents.gaps()
}

async function* readingsOf(
  context: Context,
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
async function parentsOf(
  { graph, subscription }: Context,
  type: string,
  listings: ReadonlyMap<string, Listing>
): Promise<readonly Parent[]> {
  const listing = listings.get(type)
  if (listing?.isBegun() === true) return listing.parentsOf(type)
  const parents: Parent[] = []
  for await (const rows of graph.pages([subscription.id], rowsQuery(tableOf(type) ?? 'resources', [type]))) {
    for (const row of rows.filter(isObject) as readonly JsonObject[]) parents.push(parentOf(row))
  }
  return parents
}
