import { setTimeout } from 'node:timers/promises'
import { createAnalyzerClient } from './analyzer-client.ts'
import type { Analysis, AnalyzerResource, AnalyzerStackResource, PackInfo, PolicySettings, RemediationResponse } from './analyzer-types.ts'
import { type PolicyConfig, readConfiguration, reconcile } from './configuration.ts'
import { ownWords } from './own-words.ts'
import { PackError } from './pack-error.ts'
import { type PackFolder, readPackFolder } from './pack-folder.ts'
import { interrupted, type PackProcess, spawnPack } from './pack-process.ts'
import { loadPackSdk } from './pack-sdk.ts'
import type { PackOutput, ProcessOptions } from './process-options.ts'
import { completed, type StackIdentity } from './stack-identity.ts'

/**
 * A policy pack's own process, spoken to as the Pulumi engine speaks to it, step by step. Values go to the pack and come
 * back as they are on the wire, secrets in plain text among them. Calls that fail throw `PackError`.
 * @example
 * await using pack = await startPolicyPack('policies/ledger')
 * await pack.configure('policies/ledger/policy-config.json')
 * const { remediations } = await pack.remediate(account)
 */
export interface PolicyPack {
  readonly info: PackInfo
  readonly pid: number
  /** Version of the policy SDK that serves the pack. */
  readonly sdkVersion: string
  /** Tells the pack of another stack than the one it was started for; its environment still has the first. */
  configureStack(stack: StackIdentity): Promise<void>
  /**
   * Reconciles a configuration (an object, or the path of a JSON file) as the engine does and passes it on; returns what the
   * pack was told.
   */
  configure(config?: PolicyConfig | string): Promise<Readonly<Record<string, PolicySettings>>>
  remediate(resource: AnalyzerResource): Promise<RemediationResponse>
  analyze(resource: AnalyzerResource): Promise<Analysis>
  analyzeStack(resources: readonly AnalyzerStackResource[]): Promise<Analysis>
  /** What the pack has printed so far. */
  output(): PackOutput
  /** Ends the process and waits until it is gone; harmless when it has ended already. */
  stop(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Starts the policy pack in `folder` (the one with PulumiPolicy.yaml) for a stack, up to where the engine would configure
 * it. Throws `PackError` with the pack's own words when it does not come up. Whoever starts a pack has to stop it.
 * @example
 * await using pack = await startPolicyPack('policies/ledger')
 * await pack.configure({ all: 'mandatory' })
 * const { diagnostics } = await pack.analyze({ urn, type: 'gcp:storage/bucket:Bucket', name: 'statements', properties: { location: unknown } })
 */
export async function startPolicyPack(folder: string, options: StackIdentity & ProcessOptions = {}): Promise<PolicyPack> {
  const pack = readPackFolder(folder)
  const sdk = loadPackSdk(pack)
  const identity = completed(options)
  const running = await spawnPack(sdk, pack, identity, options)
  const client = createAnalyzerClient(sdk, running.port)
  const told = createTelling(pack, running, options.signal)
  const stop = async (): Promise<void> => {
    client.close()
    await running.stop()
  }
  try {
    await told(`shake hands with ${folder}`, client.handshake(pack.root))
    await told(`tell ${folder} its stack`, client.configureStack(identity))
    const sdkVersion = await told(`ask ${folder} for its version`, client.pluginVersion())
    const info = completedInfo(await told(`ask ${folder} for its policies`, client.info()), pack)
    return {
      info,
      sdkVersion,
      pid: running.pid,
      async configureStack(stack) {
        await told(`tell ${folder} its stack`, client.configureStack(completed(stack)))
      },
      async configure(config) {
        const settings = reconcile(info, readConfiguration(config))
        if (Object.keys(settings).length > 0) await told(`configure ${info.name}`, client.configure(settings))
        return settings
      },
      remediate: (resource) => told(`remediate ${resource.urn} with ${info.name}`, client.remediate(resource)),
      analyze: (resource) => told(`analyze ${resource.urn} with ${info.name}`, client.analyze(resource)),
      analyzeStack: (resources) => told(`analyze the stack with ${info.name}`, client.analyzeStack(resources)),
      output: running.output,
      stop,
      [Symbol.asyncDispose]: stop
    }
  } catch (cause) {
    await stop()
    throw cause
  }
}

/** What PulumiPolicy.yaml says of its version comes first, of its description last. */
function completedInfo(info: PackInfo, { version, description }: PackFolder): PackInfo {
  return { ...info, version: version || info.version, description: info.description || description }
}

type Telling = <Answer>(what: string, answer: Promise<Answer>) => Promise<Answer>

/** As gRPC tells it. */
interface Failure {
  readonly code?: number
  readonly details?: string
  readonly message: string
}

/** Says what could not be done, in the pack's words where it has any. */
function createTelling({ folder, root }: PackFolder, { end, ended, output }: PackProcess, signal: AbortSignal | undefined): Telling {
  async function reason({ code, details, message }: Failure): Promise<string> {
    // A process that goes down closes its connection first.
    if (code === UNAVAILABLE) await Promise.race([ended, setTimeout(GOING_DOWN_MS, undefined, { ref: false })])
    const how = end()
    if (how === undefined) return ownWords(details ?? message, root)
    const words = ownWords(output().stderr, root)
    return `the policy pack ${folder} ended (${how})${words === '' ? '' : `: ${words}`}`
  }
  return async (what, answer) => {
    try {
      return await answer
    } catch (cause) {
      if (signal?.aborted === true) throw interrupted(folder, signal)
      if (cause instanceof PackError) throw cause
      // The cause is left out: it is of the connection, and repeats what may hold secrets.
      throw new PackError(`Cannot ${what}: ${await reason(cause as Failure)}`)
    }
  }
}

/** The status that gRPC gives when nobody answers. */
const UNAVAILABLE = 14
const GOING_DOWN_MS = 1000
