// Scans a live account once, as the built command does, and tells what it took.
import { keepHeapSmall } from '../dist/commands/small-heap.js'
import { scan } from '../dist/scan.js'
import { type Access, connectionsOf, type LiveCloud } from '../tests/live/access.ts'

export interface Told {
  readonly resources: number
  readonly gaps: readonly string[]
  /** Seconds until the last resource was read, and until all were judged. */
  readonly reading: number
  readonly seconds: number
  /** Bytes, at most. */
  readonly peak: number
}

process.once('message', (order: { cloud: LiveCloud; access: Access; profile: string; warm: boolean }) => {
  keepHeapSmall()
  void measured(order).then((told) => process.send?.(told, () => process.exit(0)))
})

async function measured({
  cloud,
  access,
  profile,
  warm
}: {
  cloud: LiveCloud
  access: Access
  profile: string
  warm: boolean
}): Promise<Told> {
  const request = { targets: [access.target], profiles: [profile], live: { connections: connectionsOf(cloud, access) } }
  // What is loaded and compiled once is not what is timed.
  if (warm) await scan(request)
  const start = performance.now()
  let read = start
  const { inputs, summary } = await scan({ ...request, onCount: () => (read = performance.now()) })
  return {
    resources: summary.resources,
    gaps: inputs.flatMap(({ gaps }) => gaps.map(({ what }) => what)),
    reading: (read - start) / 1000,
    seconds: (performance.now() - start) / 1000,
    peak: process.resourceUsage().maxRSS * 1024
  }
}
