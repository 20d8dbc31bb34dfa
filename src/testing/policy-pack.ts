import { type AnalyzerClient, createAnalyzerClient } from './analyzer-client.ts'
import type {
  Analysis,
  AnalyzerResource,
  AnalyzerStackResource,
  PackInfo,
  PolicySettings,
  RemediationResponse
} from './analyzer-types.ts'
import { type PolicyConfig, readConfiguration, reconcile } from './configuration.ts'
import { PackError } from './pack-error.ts'
import { readPackFolder } from './pack-folder.ts'
import { ownWords, type ProcessOptions, spawnPack } from './pack-process.ts'
import { loadPackSdk } from './pack-sdk.ts'

/**
 * A policy pack's own process, spoken to as the Pulumi engine speaks to it, step by step. Values go to the pack and come
 * back as they are on the wire, secrets in plain text among them.
 */
export interface PolicyPack {
  readonly info: PackInfo
  readonly pid: number
  /** Version of the policy SDK that serves the pack. */
  readonly sdkVersion: string
  /**
   * Reconciles a configuration as the engine does and passes it on; returns what the pack was told. Without it a pack runs
   * as written.
   */
  configure(config?: PolicyConfig | string): Promise<Readonly<Record<string, PolicySettings>>>
  remediate(resource: AnalyzerResource): Promise<RemediationResponse>
  analyze(resource: AnalyzerResource): Promise<Analysis>
  analyzeStack(resources: readonly AnalyzerStackResource[]): Promise<Analysis>
  /** What the pack has printed so far. */
  output(): { readonly stdout: string; readonly stderr: string }
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
export async function startPolicyPack(folder: string, options: ProcessOptions = {}): Promise<PolicyPack> {
  const pack = readPackFolder(folder)
  const sdk = loadPackSdk(pack)
  const running = await spawnPack(sdk, pack, options)
  const client = createAnalyzerClient(sdk, running.port)
  const told = async <Answer>(what: string, answer: Promise<Answer>): Promise<Answer> => {
    try {
      return await answer
    } catch (cause) {
      if (cause instanceof PackError) throw cause
      if (options.signal?.aborted === true) throw new PackError(`Cannot ${what}: interrupted`, { cause: options.signal.reason })
      throw new PackError(`Cannot ${what}: ${await reason(cause)}`, { cause })
    }
  }
  const reason = async (cause: unknown): Promise<string> => {
    // A process that is going down closes its connection first.
    await new Promise((resolve) => setTimeout(resolve, running.end() === undefined ? 50 : 0))
    const end = running.end()
    const { details, message } = cause as { readonly details?: string; readonly message: string }
    if (end === undefined) return details ?? message
    return `the policy pack ${folder} ended (${end})${running.output().stderr === '' ? '' : `: ${ownWords(running.output().stderr)}`}`
  }
  const stop = async (): Promise<void> => {
    client.close()
    await running.stop()
  }
  try {
    return await introduce(client)
  } catch (cause) {
    await stop()
    throw cause
  }

  async function introduce(client: AnalyzerClient): Promise<PolicyPack> {
    await told(`shake hands with ${folder}`, client.handshake(pack.root))
    await told(`tell ${folder} its stack`, client.configureStack(options))
    const sdkVersion = await told(`ask ${folder} for its version`, client.pluginVersion())
    const answered = await told(`ask ${folder} for its policies`, client.info())
    const info: PackInfo = {
      ...answered,
      version: pack.version === '' ? answered.version : pack.version,
      description: answered.description === '' ? pack.description : answered.description
    }
    return {
      info,
      sdkVersion,
      pid: running.pid,
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
  }
}
