import type { Gap } from '../../model/resource.ts'
import type { Item } from '../../model/source.ts'
import { itemsOfConfigurationItem } from '../inventory/aws-config.ts'
import { isObject, type JsonObject, text } from '../inventory/json.ts'
import { CallError } from '../live/failure.ts'

/** A page of answers to an advanced query: JSON texts. */
export interface Page {
  readonly Results?: readonly string[] | undefined
  readonly NextToken?: string | undefined
}

/** Asks for the page at a place in the list; the first one without. */
export type AskPage<P> = (place: { readonly NextToken?: string }) => Promise<P>

/** What a query is narrowed to. */
export interface Filter {
  readonly types: readonly string[]
  readonly account?: string
  readonly regions?: readonly string[]
}

/** The most that a page of items holds. https://docs.aws.amazon.com/config/latest/APIReference/API_SelectResourceConfig.html (2026-11-22) */
export const PAGE_SIZE = 100

const ITEM =
  'accountId, arn, resourceId, resourceName, resourceType, awsRegion, availabilityZone, tags, relationships, configuration, supplementaryConfiguration'

/** The longest query, in characters. */
const LONGEST = 4096

/** Queries that together ask for the whole items of these types: more than one only where it would be too long. */
export function itemQueries(filter: Filter): readonly string[] {
  const query = `SELECT ${ITEM} WHERE ${conditionsOf(filter)}`
  if (query.length <= LONGEST || filter.types.length < 2) return [query]
  const middle = Math.ceil(filter.types.length / 2)
  return [filter.types.slice(0, middle), filter.types.slice(middle)].flatMap((types) => itemQueries({ ...filter, types }))
}

/** Queries that together count the items of these types by the properties. */
export function countQueries(by: string, filter: Filter): readonly string[] {
  const query = `SELECT ${by}, COUNT(*) WHERE ${conditionsOf(filter)} GROUP BY ${by}`
  if (query.length <= LONGEST || filter.types.length < 2) return [query]
  const middle = Math.ceil(filter.types.length / 2)
  return [filter.types.slice(0, middle), filter.types.slice(middle)].flatMap((types) => countQueries(by, { ...filter, types }))
}

/** Types and regions come from kinds and checked arguments, so that nothing in them needs to be escaped. */
function conditionsOf({ types, account, regions }: Filter): string {
  return [
    ...(account === undefined ? [] : [`accountId = '${account}'`]),
    ...(regions === undefined ? [] : [`awsRegion IN (${listed(regions)})`]),
    `resourceType IN (${listed(types)})`
  ].join(' AND ')
}

function listed(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(', ')
}

/** All pages of a list, from its beginning. */
export async function* pagesOf<P extends { readonly NextToken?: string | undefined }>(ask: AskPage<P>, method: string): AsyncGenerator<P> {
  let place: string | undefined
  do {
    const page = await ask(place === undefined ? {} : { NextToken: place })
    yield page
    if (page.NextToken !== undefined && page.NextToken === place) {
      throw new CallError(method, { kind: 'fatal', message: 'the list leads back to the same place' })
    }
    place = page.NextToken
  } while (place !== undefined && place !== '')
}

/** The answers of a page; what is no JSON object is undefined. */
export function answersIn({ Results = [] }: Page): readonly (JsonObject | undefined)[] {
  return Results.map((result) => {
    try {
      const answer: unknown = JSON.parse(result)
      return isObject(answer) ? answer : undefined
    } catch {
      return undefined
    }
  })
}

/** Reads items page by page. What is damaged, and what is there by name only, is told as gaps in the end. */
export async function* itemPages(
  pages: AsyncIterable<Page>,
  { account, types, verify }: { readonly account: string; readonly types: readonly string[]; readonly verify?: (account: unknown) => void }
): AsyncGenerator<readonly Item[]> {
  const listedOnly = new Map<string, number>()
  let damaged = 0
  for await (const page of pages) {
    const items: Item[] = []
    for (const answer of answersIn(page)) {
      if (answer === undefined) {
        damaged += 1
        continue
      }
      verify?.(answer.accountId)
      items.push(...itemsOfConfigurationItem(answer, (type) => void listedOnly.set(type, (listedOnly.get(type) ?? 0) + 1)))
    }
    yield items
  }
  const gaps = [...listedOnly].map(([type, count]) => withoutConfiguration(type, count, account))
  if (damaged > 0) gaps.push({ what: `${damaged} items of AWS Config are no JSON`, why: 'unreadable', where: account, types })
  if (gaps.length > 0) yield gaps.map((gap) => ({ gap }))
}

export function withoutConfiguration(type: string, count: number, account: string): Gap {
  const many = count === 1 ? '1 resource is' : `${count} resources are`
  return { what: `${type}: ${many} listed without configuration`, why: 'not-collected', where: account, types: [type] }
}

/** Counts as such a query answers them. */
export function countIn(answer: JsonObject | undefined): number {
  const count = answer?.['COUNT(*)']
  return typeof count === 'number' ? count : 0
}

/**
 * Types put together so that reading the groups takes no more pages than reading each type that there is. What fills pages by itself stands
 * alone, and of the others as many are together as fill one, so that groups can be read side by side. Every type is in a group, whatever
 * was counted.
 */
export function groupTypes(types: readonly string[], counts: ReadonlyMap<string, number>): readonly (readonly string[])[] {
  const groups: { readonly types: string[]; size: number }[] = []
  const counted = types.map((type) => ({ type, count: counts.get(type) ?? 0 })).toSorted((one, other) => other.count - one.count)
  for (const { type, count } of counted) {
    const group = groups.find(({ size }) => size + count <= PAGE_SIZE) ?? (count === 0 ? groups.at(-1) : undefined)
    if (group === undefined) {
      groups.push({ types: [type], size: count })
      continue
    }
    group.types.push(type)
    group.size += count
  }
  return groups.map((group) => group.types.toSorted())
}

export function typeIn(answer: JsonObject | undefined): string {
  return text(answer?.resourceType) ?? ''
}
