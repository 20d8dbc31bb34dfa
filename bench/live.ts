// A live scan against a service on loopback: calls, wall time against what the calls need, and memory.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Access, LiveCloud } from '../tests/live/access.ts'
import type { Counted, Ordered } from './live-service.ts'
import type { Told } from './live-scan.ts'

export interface LiveRun extends Told {
  readonly calls: number
  /** Seconds that the calls need, as many at one time as are permitted, none before the one that it continues. */
  readonly bound: number
}

/** Calls under way at one time, as the sources have it, and a profile whose claims are about the cloud. */
const CLOUDS: Readonly<Record<LiveCloud, { readonly calls: number; readonly profile: string }>> = {
  gcp: { calls: 4, profile: 'maropost' },
  azure: { calls: 16, profile: 'sendmarc' },
  aws: { calls: 16, profile: join(import.meta.dirname, '..', 'tests', 'live', 'aws', 'profile.yaml') }
}

export async function liveRun(ordered: Ordered): Promise<LiveRun> {
  const { cloud, latencyMs } = ordered
  const service = child('live-service.ts')
  try {
    const access = await ask<Access>(service, ordered)
    const warm = latencyMs > 0
    const told = await ask<Told>(child('live-scan.ts'), { cloud, access, profile: CLOUDS[cloud].profile, warm })
    const counted = await ask<Counted>(service, {})
    const [calls, chain] = [counted.calls, counted.chain].map((count) => (warm ? count / 2 : count)) as [number, number]
    return { ...told, calls, bound: (Math.max(Math.ceil(calls / CLOUDS[cloud].calls), chain) * latencyMs) / 1000 }
  } finally {
    service.kill()
  }
}

function child(file: string): ChildProcess {
  return fork(join(import.meta.dirname, file), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, METADATA_SERVER_DETECTION: 'none' }
  })
}

async function ask<T>(process: ChildProcess, message: object): Promise<T> {
  process.send(message)
  const [answer] = (await Promise.race([
    once(process, 'message'),
    once(process, 'exit').then(([status]) => Promise.reject(new Error(`Cannot measure: a process ended with ${status}`)))
  ])) as [T]
  return answer
}
