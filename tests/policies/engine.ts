import type { PolicyConfig } from '../../src/testing/configuration.ts'
import { runEngine } from '../../src/testing/engine.ts'
import type { EngineStack } from '../../src/testing/engine-stack.ts'
import type { PackRun } from '../../src/testing/pack-run.ts'
import type { PolicyPack } from '../../src/testing/policy-pack.ts'
import { createSecretTexts } from '../../src/testing/secret-texts.ts'
import type { StackIdentity } from '../../src/testing/stack-identity.ts'

export interface ShowingOptions extends StackIdentity {
  readonly settings?: PolicyConfig
  readonly seed?: number
}

/** Shows a stack to a pack that is kept: one process sees stack after stack, told of each as by an engine of its own. */
export async function show(
  pack: PolicyPack,
  stack: EngineStack,
  { settings, seed = 1, ...identity }: ShowingOptions = {}
): Promise<Omit<PackRun, 'gaps'>> {
  await pack.configureStack(identity)
  const secrets = createSecretTexts([...stack.resources.map(({ inputs }) => inputs), ...stack.outputs.values()], [])
  return runEngine(pack, stack, { settings: await pack.configure(settings), secrets, dryRun: identity.dryRun ?? true, seed })
}
