import { isObject, text } from '../inventory/json.ts'
import { Unreadable } from './failure.ts'

export interface GraphPage {
  readonly rows: readonly unknown[]
  /** Rows of all pages. */
  readonly total: number
  readonly skipToken?: string
  /** More rows match than can be had. */
  readonly isTruncated: boolean
}

export interface ListPage {
  readonly values: readonly unknown[]
  readonly next: string | undefined
}

/** An answer without the list that was asked for is none, and never an empty list. */
export function listPageOf(body: unknown, endpoint: string, visited: ReadonlySet<string>): ListPage {
  const { value, nextLink } = isObject(body) ? body : {}
  if (!Array.isArray(value)) throw new Unreadable()
  const link = text(nextLink)
  const next = link === undefined || link === '' ? undefined : withoutHost(link, endpoint)
  if (next !== undefined && visited.has(next)) throw new Unreadable()
  return { values: value as readonly unknown[], next }
}

export function graphPageOf(body: unknown): GraphPage {
  const { data, totalRecords, resultTruncated, $skipToken } = isObject(body) ? body : {}
  if (!Array.isArray(data)) throw new Unreadable()
  const skipToken = text($skipToken)
  return {
    rows: data as readonly unknown[],
    total: Number(totalRecords),
    isTruncated: resultTruncated === 'true' || resultTruncated === true,
    ...(skipToken === undefined || skipToken === '' ? {} : { skipToken })
  }
}

/** The token goes to no other host, whatever a next link says. */
function withoutHost(link: string, endpoint: string): string {
  const { pathname, search } = new URL(link, endpoint)
  return `${pathname}${search}`
}
