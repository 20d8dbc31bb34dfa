import pLimit from 'p-limit'
import { CallError } from '../live/failure.ts'
import { type Azure, GRAPH_PERMISSION } from './connection.ts'
import { anew } from './anew.ts'
import { Refusal } from './failure.ts'
import type { GraphPage } from './pages.ts'
import type { Table } from './tables.ts'

/** Rows of a page at most. https://learn.microsoft.com/azure/governance/resource-graph/concepts/work-with-data (2026-11-22) */
const PAGE = 1000
const SMALLEST_PAGE = 10
/** Pages under way: each may be 16 MiB of text, and the usual quota lets 3 a second through. */
const PAGES_AT_ONCE = 4

/** Every row of some types, in an order, so that pages neither overlap nor leave anything out. */
export function rowsQuery(table: Table, types: readonly string[]): string {
  return `${table}\n| where type in~ (${quoted(types)})\n| order by id asc`
}

/** How many rows there are of each type, and with which version of its API they were read. */
export function countQuery(table: Table, types: readonly string[]): string {
  const by = table === 'resources' ? 'subscriptionId, type, apiVersion' : 'subscriptionId, type'
  return `${table}\n| where type in~ (${quoted(types)})\n| summarize resources=count() by ${by}`
}

/** The subscriptions that may be read. */
export const SUBSCRIPTIONS_QUERY =
  "resourcecontainers\n| where type =~ 'microsoft.resources/subscriptions'\n| project id, subscriptionId, name, properties\n| order by id asc"

function quoted(types: readonly string[]): string {
  return types.map((type) => `'${type.toLowerCase()}'`).join(', ')
}

/** Reads queries to their end, in pages as large as the service lets them be. */
export interface GraphReader {
  pages(subscriptions: readonly string[], query: string): AsyncGenerator<readonly unknown[]>
}

/**
 * An answer may not be larger than 16 MiB: where a page would be, it and those after it are asked for in smaller ones, which the token
 * of the page before allows (`$top` overrides its page size: resourcegraph.json, 2024-04-01, in Azure/azure-rest-api-specs).
 */
export function createGraphReader(azure: Azure): GraphReader {
  let top = PAGE
  const limit = pLimit(PAGES_AT_ONCE)
  const ask = async (subscriptions: readonly string[], query: string, skipToken: string | undefined): Promise<GraphPage> => {
    for (;;) {
      const size = top
      try {
        return await limit(() =>
          azure.ask({
            query,
            subscriptions: [...subscriptions],
            options: {
              top: size,
              resultFormat: 'objectArray',
              authorizationScopeFilter: 'AtScopeAndBelow',
              ...(skipToken === undefined ? {} : { skipToken })
            }
          })
        )
      } catch (cause) {
        if (!isTooLarge(cause) || size <= SMALLEST_PAGE) throw cause
        top = Math.min(top, Math.max(SMALLEST_PAGE, Math.floor(size / 2)))
      }
    }
  }
  async function* pagesOf(subscriptions: readonly string[], query: string): AsyncGenerator<readonly unknown[]> {
    let given = 0
    let total = 0
    for (let page: GraphPage | undefined; page === undefined || page.skipToken !== undefined; ) {
      page = await ask(subscriptions, query, page?.skipToken)
      // Tokens count rows: of a list that got shorter meanwhile, one was passed over.
      if (page.total < total) throw problem('stale-page', 'resources went away while they were listed')
      total = page.total
      given += page.rows.length
      yield page.rows
      const isEnd = page.skipToken === undefined
      if (page.isTruncated || (isEnd && given < total)) throw problem('transient', `the service gave ${given} of ${total} resources`)
    }
  }
  return { pages: (subscriptions, query) => anew(() => pagesOf(subscriptions, query)) }
}

function problem(kind: 'stale-page' | 'transient', message: string): CallError {
  return new CallError(GRAPH_PERMISSION, { kind, message })
}

function isTooLarge(cause: unknown): boolean {
  return cause instanceof CallError && cause.cause instanceof Refusal && cause.cause.code === 'ResponsePayloadTooLarge'
}
