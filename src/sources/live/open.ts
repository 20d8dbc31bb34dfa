import type { Opened, SourceOptions } from '../../model/source.ts'
import type { TypeSystem } from '../../model/resource.ts'
import { ofSystem } from '../gap-system.ts'
import { type Calls, createCalls } from './calls.ts'
import { type Checkpoint, openCheckpoint } from './checkpoint.ts'
import { collect } from './collect.ts'
import type { Collector, Order } from './collector.ts'
import type { Failure } from './failure.ts'
import type { LiveCloud, LiveTarget } from './live-target.ts'

/** A cloud as a source: the module `collector.ts` of its folder. */
export interface LiveSource {
  /** As reports show it: `Cloud Asset Inventory`. */
  readonly name: string
  readonly typeSystem: TypeSystem
  readonly classify: (error: unknown) => Failure
  /** Calls under way at one time. */
  readonly calls: number
  /** Units under way at one time. */
  readonly units: number
  /** The least-privilege role that reading these types takes, as the cloud's own tool takes it; of a scope such as `aggregators`. */
  readonly role: (types: readonly string[], scope?: string) => string
  /** `connection` is what `LiveOptions.connections` has for the cloud. */
  connect(order: Order, connection: object | undefined): Promise<Collector>
}

const SOURCES: Readonly<Record<LiveCloud, () => Promise<{ readonly SOURCE: LiveSource }>>> = {
  gcp: () => import('../gcp/collector.ts'),
  azure: () => import('../azure/collector.ts'),
  aws: () => import('../aws/collector.ts')
}

export async function liveSource(cloud: LiveCloud): Promise<LiveSource> {
  return (await SOURCES[cloud]()).SOURCE
}

/** Opens a live account. Nothing is called before its batches are asked for. */
export async function openLive(target: LiveTarget, options: SourceOptions): Promise<Opened> {
  const SOURCE = await liveSource(target.cloud)
  const { live = {}, onProgress } = options
  const types = [...(options.types?.[SOURCE.typeSystem] ?? [])].sort()
  let calls: Calls | undefined
  let checkpoint: Checkpoint | undefined
  let collector: Collector | undefined
  let readTime = new Date()
  const parts = { done: 0, found: 0, listed: false }
  const onUnit = (what: 'found' | 'done' | 'listed'): void => {
    if (what === 'listed') parts.listed = true
    else parts[what] += 1
  }
  return {
    target: target.text,
    source: SOURCE.name,
    collectedAt: () => collector?.readTime?.() ?? readTime,
    calls: () => calls?.counts ?? new Map(),
    parts: () => (parts.listed ? { done: parts.done, total: parts.found } : { done: parts.done }),
    async *batches() {
      if (live.checkpoint !== undefined) {
        const { folder, resume } = live.checkpoint
        checkpoint = openCheckpoint(folder, { target: target.text, types, readTime }, { resume })
        readTime = checkpoint.readTime
      }
      const signal = live.stop ?? options.signal
      const interruption = signal === undefined ? {} : { signal }
      calls = createCalls({
        classify: SOURCE.classify,
        concurrency: SOURCE.calls,
        ...interruption,
        ...paceOf(live.connections?.[target.cloud])
      })
      collector = await SOURCE.connect(
        {
          target,
          types,
          readTime,
          calls,
          ...(live.regions === undefined ? {} : { regions: live.regions }),
          ...(onProgress === undefined ? {} : { onProgress })
        },
        live.connections?.[target.cloud]
      )
      let whole = true
      try {
        const reading = { concurrency: SOURCE.units, onUnit, ...interruption, ...(checkpoint === undefined ? {} : { checkpoint }) }
        for await (const page of collect(collector, reading)) yield page.map((item) => ofSystem(item, SOURCE.typeSystem))
      } catch (cause) {
        if (signal?.aborted !== true) throw cause
        whole = false
        yield [{ gap: { what: `${target.text} was interrupted; the rest was not read`, why: 'truncated', typeSystem: SOURCE.typeSystem } }]
      }
      if (!whole) return
      yield [{ asked: types }]
      checkpoint?.clear()
    }
  }
}

/** Tests and hurried people may change how long a call waits and how often it is made again. */
function paceOf(connection: object | undefined): { readonly timeoutMs?: number; readonly retries?: number; readonly backoffMs?: number } {
  const { pace = {} } = (connection ?? {}) as { readonly pace?: object }
  return pace
}
