import type { Gap } from '../../model/resource.ts'
import { withoutSecrets } from '../../model/secret.ts'
import type { Item } from '../../model/source.ts'
import { createQueue, type Queue } from '../queue.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { Collector, Unit } from './collector.ts'
import { CallError, type Failure } from './failure.ts'

export interface CollectOptions {
  /** Units under way at one time. */
  readonly concurrency: number
  readonly checkpoint?: Checkpoint
  readonly signal?: AbortSignal
  /** Told of every unit that is found and of every one that is through. */
  readonly onUnit?: (what: 'found' | 'done' | 'listed') => void
}

/** How often a unit is read anew because its list was not kept. */
const ANEW = 3

/**
 * Everything that a collector finds, unit by unit and several at once. What a unit found before it failed is kept, and the failure is
 * a gap. A resource that is listed twice is told once.
 */
export async function* collect(
  collector: Collector,
  { concurrency, checkpoint, signal, onUnit }: CollectOptions
): AsyncGenerator<readonly Item[]> {
  const seen = new Set<string>()
  const fresh = (page: readonly Item[]): readonly Item[] =>
    page.filter((item) => {
      if (!('resource' in item)) return true
      const { id } = item.resource
      if (seen.has(id)) return false
      seen.add(id)
      return true
    })
  const queue = createQueue<readonly Item[]>()
  let failed: { readonly cause: unknown } | undefined
  const work = async (): Promise<void> => {
    const under = new Set<Promise<void>>()
    for await (const unit of collector.units()) {
      signal?.throwIfAborted()
      if ('gap' in unit) {
        queue.push([unit])
        continue
      }
      onUnit?.('found')
      const reading = read(unit, queue, checkpoint, signal)
        // Nobody waits for it yet: it may fail while the next part is being found out.
        .catch((cause: unknown) => {
          failed ??= { cause }
        })
        .finally(() => {
          under.delete(reading)
          onUnit?.('done')
        })
      under.add(reading)
      if (failed !== undefined) break
      if (under.size >= concurrency) await Promise.race(under)
    }
    onUnit?.('listed')
    await Promise.all(under)
  }
  const working = work()
    .catch((cause: unknown) => {
      failed ??= { cause }
    })
    .finally(queue.end)
  for await (const page of queue.items()) {
    const items = fresh(page)
    if (items.length > 0) yield items
  }
  await working
  if (failed !== undefined) throw failed.cause
}

async function read(
  unit: Unit,
  { push, room }: Queue<readonly Item[]>,
  checkpoint: Checkpoint | undefined,
  signal?: AbortSignal
): Promise<void> {
  const before = checkpoint?.pagesOf(unit.key)
  if (before !== undefined) {
    for await (const page of before) {
      push(page)
      await room()
    }
    return
  }
  for (let attempt = 1; ; attempt++) {
    const record = checkpoint?.begin(unit.key)
    try {
      for await (const page of unit.pages()) {
        signal?.throwIfAborted()
        const told = page.map(toldItem)
        await record?.add(told)
        push(told)
        await room()
      }
      await record?.complete()
      return
    } catch (cause) {
      await record?.discard()
      if (signal?.aborted === true || !(cause instanceof CallError)) throw cause
      if (cause.failure.kind === 'stale-page' && attempt < ANEW) continue
      push([{ gap: gapOf(unit, cause) }])
      return
    }
  }
}

/** Secrets go no further than this. */
function toldItem(item: Item): Item {
  if (!('resource' in item)) return item
  return { resource: { ...item.resource, document: withoutSecrets(item.resource.document) } }
}

/** What is missing because of a call that was given up. */
function gapOf({ account, types }: Unit, { failure, message }: CallError): Gap {
  const missing = failure.kind === 'denied' && failure.missing !== undefined ? ` (needs ${failure.missing})` : ''
  return { what: `${message}${missing}`, why: WHY[failure.kind], where: account, types }
}

export const WHY: Readonly<Record<Failure['kind'], Gap['why']>> = {
  denied: 'denied',
  unauthenticated: 'denied',
  gone: 'not-collected',
  throttled: 'truncated',
  transient: 'truncated',
  'stale-page': 'truncated',
  fatal: 'unreadable'
}
