import { type AnalyzerClient, createAnalyzerClient } from '../../src/testing/analyzer-client.ts'
import type { PackInfo } from '../../src/testing/analyzer-types.ts'
import { type PolicyConfig, readConfiguration, reconcile } from '../../src/testing/configuration.ts'
import { runEngine } from '../../src/testing/engine.ts'
import type { EngineStack } from '../../src/testing/engine-stack.ts'
import { readPackFolder } from '../../src/testing/pack-folder.ts'
import { type PackOutput, spawnPack } from '../../src/testing/pack-process.ts'
import type { PackRun } from '../../src/testing/pack-run.ts'
import { loadPackSdk } from '../../src/testing/pack-sdk.ts'
import { createSecretTexts } from '../../src/testing/secret-texts.ts'
import { completed, type StackIdentity } from '../../src/testing/stack-identity.ts'

/** An engine that keeps its pack: stack after stack in one process, and call by call where a test wants that. */
export interface Engine {
  readonly client: AnalyzerClient
  readonly info: PackInfo
  /** Tells the pack of a new stack and of its settings, and shows it the stack as a preview or an update does. */
  run(stack: EngineStack, options?: EngineRunOptions): Promise<Omit<PackRun, 'gaps'>>
  configure(config?: PolicyConfig): Promise<void>
  output(): PackOutput
  isRunning(): boolean
  stop(): Promise<void>
}

export interface EngineRunOptions extends StackIdentity {
  readonly config?: Readonly<Record<string, string>>
  readonly settings?: PolicyConfig
  readonly seed?: number
}

export async function startEngine(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Engine> {
  const pack = readPackFolder(folder)
  const sdk = loadPackSdk(pack)
  const identity = completed({})
  const running = await spawnPack(sdk, pack, identity, { env })
  const client = createAnalyzerClient(sdk, running.port)
  await client.handshake(pack.root)
  await client.configureStack(identity)
  const info = await client.info()
  const reconciled = (config: PolicyConfig | undefined) => reconcile(info, readConfiguration(config))
  return {
    client,
    info,
    async run(stack, { settings: config, seed = 1, ...identity } = {}) {
      await client.configureStack(completed(identity))
      const settings = reconciled(config)
      await client.configure(settings)
      const secrets = createSecretTexts([...stack.resources.map(({ inputs }) => inputs), ...stack.outputs.values()], [])
      const asPack = { info, remediate: client.remediate, analyze: client.analyze, analyzeStack: client.analyzeStack }
      return runEngine(asPack as never, stack, { settings, secrets, dryRun: identity.dryRun ?? true, seed })
    },
    configure: (config) => client.configure(reconciled(config)),
    output: running.output,
    isRunning: () => running.end() === undefined,
    async stop() {
      client.close()
      await running.stop()
    }
  }
}
