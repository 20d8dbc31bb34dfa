import type { Gap } from '../../model/resource.ts'
import type { Item } from '../../model/source.ts'
import { isObject, text } from '../inventory/json.ts'
import { CallError } from '../live/failure.ts'
import { anew } from './anew.ts'
import type { ApiVersions } from './api-versions.ts'
import { ABSENT, type ChildRead, type Parent } from './children.ts'
import type { Azure } from './connection.ts'
import type { Documents } from './documents.ts'
import { Refusal } from './failure.ts'
import { gapOfCall } from './gap.ts'

/** Parents whose children are read at one time; calls themselves are bounded besides. */
const AHEAD = 32

export interface ChildReading {
  readonly read: ChildRead
  readonly parent: Parent
  /** One of those that the reading has for the parent. */
  readonly path: string
}

interface Context {
  readonly azure: Azure
  readonly versions: ApiVersions
  readonly documents: Documents
  readonly where: string
}

/**
 * The children of many parents, several at once. Where one cannot be read the others still are: what is denied or gone is a gap, and
 * what was lost fails the whole once it is through.
 */
export async function* readChildren(readings: AsyncIterable<ChildReading>, context: Context): AsyncGenerator<readonly Item[]> {
  const failed = new Map<string, { readonly error: CallError; readonly reading: ChildReading; count: number }>()
  let lost: CallError | undefined
  const one = async (reading: ChildReading): Promise<readonly Item[]> => {
    try {
      return await childrenOf(reading, context)
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      if (isAbsent(error)) return []
      if (error.failure.kind === 'unauthenticated') throw error
      if (error.failure.kind === 'throttled' || error.failure.kind === 'transient') lost = error
      const key = JSON.stringify([error.message, error.failure])
      const entry = failed.get(key) ?? { error, reading, count: 0 }
      entry.count += 1
      failed.set(key, entry)
      return []
    }
  }
  for await (const items of inOrder(readings, one)) if (items.length > 0) yield items
  const gaps = [...failed.values()].filter(({ error }) => error !== lost).map((entry) => ({ gap: gapOf(entry, context.where) }))
  if (gaps.length > 0) yield gaps
  if (lost !== undefined) throw lost
}

function gapOf({ error, reading, count }: { error: CallError; reading: ChildReading; count: number }, where: string): Gap {
  const { read, parent } = reading
  const of = count === 1 ? `of ${parent.name}` : `of ${count} resources, such as ${parent.name}`
  return gapOfCall(error, { what: `${read.type} ${of}`, where, types: [read.type] })
}

/** Results in the order of what they were asked for, which is not waited for one by one. */
async function* inOrder<T, R>(values: AsyncIterable<T>, turn: (value: T) => Promise<R>): AsyncGenerator<R> {
  const under: Promise<R>[] = []
  for await (const value of values) {
    const result = turn(value)
    // Whoever waits for it hears of it; nobody does once another one failed.
    result.catch(() => undefined)
    under.push(result)
    if (under.length >= AHEAD) yield (await under.shift()) as R
  }
  for (let next = under.shift(); next !== undefined; next = under.shift()) yield await next
}

async function childrenOf({ read, parent, path }: ChildReading, { azure, versions, documents }: Context): Promise<readonly Item[]> {
  const values = await versions.with(read.type, read.apiVersion, (version) => valuesAt(azure, read, `${parent.id}/${path}`, version))
  return values.flatMap((value) => documents.itemsOf(value))
}

async function valuesAt(azure: Azure, read: ChildRead, path: string, version: string): Promise<readonly unknown[]> {
  const query = { 'api-version': version }
  const itself = `${read.type}/read`
  if (read.isOne === true) return [await azure.get(itself, path, query)]
  const values: unknown[] = []
  for await (const page of anew(() => azure.list(read.permission ?? itself, path, query))) values.push(...page)
  if (read.each === undefined) return values
  const { filter } = read.each
  const each = filter === undefined ? query : { ...query, $filter: filter }
  return Promise.all(
    values.map((value) => {
      const id = isObject(value) ? text(value.id) : undefined
      return id === undefined ? value : azure.get(itself, id, each)
    })
  )
}

function isAbsent({ cause }: CallError): boolean {
  return cause instanceof Refusal && ABSENT.has(cause.code)
}
