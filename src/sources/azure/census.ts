import { isObject, text } from '../inventory/json.ts'
import { CallError } from '../live/failure.ts'
import type { Azure } from './connection.ts'
import type { Plan } from './plan.ts'
import { countQuery, type GraphReader, SUBSCRIPTIONS_QUERY } from './resource-graph.ts'
import type { Subscription } from './subscriptions.ts'
import { type Table, typeKey } from './tables.ts'

/** Resources of one type in one subscription. */
interface Counted {
  readonly resources: number
  /** Versions of the type's API with which they were read; undefined stands for one that is not told. */
  readonly versions: ReadonlySet<string | undefined>
}

/** What Resource Graph says it has of one subscription. */
export interface Census {
  /** Its answer names the subscription, or resources of it. */
  readonly isAnswered: boolean
  readonly state: string | undefined
  /** By `typeKey`; undefined where it could not be counted. */
  readonly types: ReadonlyMap<string, Counted> | undefined
}

/** Subscriptions of one request at most. https://learn.microsoft.com/azure/governance/resource-graph/concepts/guidance-for-throttled-requests: fewer than 300 (2026-11-22) */
const GROUP = 200
/** Rows of an answer that cannot be continued, since a summary has no ids. */
const ROWS = 1000

/**
 * Asks Resource Graph what it has before anything is read: it answers without the subscriptions that may not be read, as if there were
 * none.
 */
export async function takeCensus(
  azure: Azure,
  graph: GraphReader,
  plan: Plan,
  subscriptions: readonly Subscription[]
): Promise<ReadonlyMap<string, Census>> {
  const ids = subscriptions.map(({ id }) => id)
  const [states, ...tables] = await Promise.all([
    answeredStates(graph, ids),
    ...[...plan.bulk].map(([table, types]) => countTable(azure, table, types, ids))
  ])
  return new Map(
    ids.map((id) => [
      id,
      censusOf(
        states?.get(id),
        states !== undefined,
        tables.map((table) => table.get(id))
      )
    ])
  )
}

function censusOf(
  answered: { readonly state: string | undefined } | undefined,
  isKnown: boolean,
  tables: readonly (ReadonlyMap<string, Counted> | undefined)[]
): Census {
  const counted = tables.filter((table) => table !== undefined)
  const isWhole = counted.length === tables.length
  const isAnswered = answered !== undefined || !isKnown || counted.some(({ size }) => size > 0)
  return { isAnswered, state: answered?.state, types: isWhole ? new Map(counted.flatMap((table) => [...table])) : undefined }
}

/** The subscriptions that may be read, with their states; undefined where that could not be found out. */
async function answeredStates(
  graph: GraphReader,
  ids: readonly string[]
): Promise<ReadonlyMap<string, { readonly state: string | undefined }> | undefined> {
  const found = new Map<string, { readonly state: string | undefined }>()
  try {
    await Promise.all(
      groupsOf(ids, GROUP).map(async (group) => {
        try {
          for await (const rows of graph.pages(group, SUBSCRIPTIONS_QUERY)) {
            for (const { subscriptionId, properties } of rows.filter(isObject)) {
              const state = isObject(properties) ? text(properties.state) : undefined
              found.set((text(subscriptionId) ?? '').toLowerCase(), { state })
            }
          }
        } catch (cause) {
          // None of them may be read.
          if (!(cause instanceof CallError) || cause.failure.kind !== 'denied') throw cause
        }
      })
    )
    return found
  } catch (cause) {
    if (!(cause instanceof CallError)) throw cause
    return undefined
  }
}

type Counts = Map<string, ReadonlyMap<string, Counted> | undefined>

async function countTable(azure: Azure, table: Table, types: readonly string[], ids: readonly string[]): Promise<Counts> {
  const counts: Counts = new Map(ids.map((id) => [id, new Map<string, Counted>()]))
  // Most types are read with one version.
  const size = Math.max(1, Math.min(GROUP, Math.floor(ROWS / (types.length * 1.25))))
  await Promise.all(groupsOf(ids, size).map((group) => countGroup(azure, countQuery(table, types), group, counts)))
  return counts
}

async function countGroup(azure: Azure, query: string, group: readonly string[], counts: Counts): Promise<void> {
  try {
    const page = await azure.ask({ query, subscriptions: [...group], options: { top: ROWS, resultFormat: 'objectArray' } })
    if (page.isTruncated || page.rows.length < page.total) {
      if (group.length > 1)
        await Promise.all(groupsOf(group, Math.ceil(group.length / 2)).map((half) => countGroup(azure, query, half, counts)))
      else for (const id of group) counts.set(id, undefined)
      return
    }
    for (const row of page.rows.filter(isObject)) note(counts, row)
  } catch (cause) {
    if (!(cause instanceof CallError)) throw cause
    if (cause.failure.kind !== 'denied') for (const id of group) counts.set(id, undefined)
  }
}

function note(counts: Counts, { subscriptionId, type, apiVersion, resources }: Readonly<Record<string, unknown>>): void {
  const ofSubscription = counts.get((text(subscriptionId) ?? '').toLowerCase()) as Map<string, Counted> | undefined
  const key = typeKey(text(type) ?? '')
  const version = text(apiVersion)
  const before = ofSubscription?.get(key)
  ofSubscription?.set(key, {
    resources: (before?.resources ?? 0) + Number(resources),
    versions: new Set([...(before?.versions ?? []), version === '' ? undefined : version])
  })
}

function groupsOf<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size))
}
