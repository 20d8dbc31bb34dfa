// Runs one command as a process of its own and measures it: wall and CPU seconds, peak memory in bytes.
import { spawn } from 'node:child_process'

export interface Measured {
  readonly wall: number
  readonly cpu: number
  readonly peak: number
  readonly status: number | null
}

/** A preload that writes the process's own resource usage to file descriptor 3 as it exits. */
const USAGE = `data:text/javascript,import{writeSync}from'node:fs';import{isMainThread}from'node:worker_threads';if(isMainThread)process.on('exit',()=>{const u=process.resourceUsage();writeSync(3,JSON.stringify({cpu:(u.userCPUTime+u.systemCPUTime)/1e6,peak:u.maxRSS*1024}))})`

export async function measure(args: readonly string[], options: { env?: NodeJS.ProcessEnv } = {}): Promise<Measured> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', USAGE, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: options.env ?? process.env
  })
  let usage = ''
  let errors = ''
  child.stdio[3]?.on('data', (chunk: Buffer) => (usage += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (usage === '') throw new Error(`Cannot measure ${args.join(' ')}: it ended with ${status}\n${errors}`)
  return { wall: (performance.now() - start) / 1000, status, ...(JSON.parse(usage) as { cpu: number; peak: number }) }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
