import { writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Socket } from 'node:net'
import { type ResourceClass, widenFrames } from './frames.ts'
import { type Debuggable, quicken } from './quicken.ts'
import { keepUnknownOutputs, type StackReferenceClass } from './stack-outputs.ts'
import { loadTypeScript } from './typescript-modules.ts'
import { answerUnknowns, type SdkRuntime } from './unanswered.ts'

/** Runs in the program's own process, before Pulumi's runner, which is the process's main script. */
const PARENT = 3

// When asbuilt is gone, whatever ended it, nobody is left to answer.
const lifeline = new Socket({ fd: PARENT, readable: true, writable: true })
lifeline.on('error', () => undefined)
lifeline.on('close', () => process.kill(process.pid, 'SIGKILL'))
lifeline.resume()
lifeline.unref()

const looped = new Set<string>()
function tell(token: string): void {
  if (looped.has(token)) return
  looped.add(token)
  writeSync(PARENT, `${token}\n`)
}

const maps = loadTypeScript()

interface SourceMaps {
  readonly install: (options: { retrieveSourceMap: (source: string) => { url: string; map: string } | null }) => void
}

interface Sdk {
  readonly runtime: SdkRuntime
  readonly Resource: ResourceClass
  readonly StackReference: StackReferenceClass
  readonly log: { debug: unknown }
}

const load = createRequire(process.argv[1] as string)
try {
  const sdk = load('../../index.js') as Sdk
  widenFrames(sdk.Resource)
  answerUnknowns(sdk.runtime, tell)
  keepUnknownOutputs(sdk.StackReference, tell)
  const { install } = load('source-map-support') as SourceMaps
  install({ retrieveSourceMap: (source) => (maps.has(source) ? { url: source, map: maps.get(source) as string } : null) })
  quicken({ log: sdk.log, debuggable: load('../../runtime/debuggable.js') as Debuggable })
} catch {
  // An SDK of another shape still runs: it gives fewer places, and unknown results as it always did.
}
