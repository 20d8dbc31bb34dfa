import { runEngine } from '../../src/testing/engine.ts'
import type { EngineResource } from '../../src/testing/engine-resource.ts'
import type { EngineStack } from '../../src/testing/engine-stack.ts'
import { stageProgram } from '../../src/testing/program-stack.ts'
import { createSecretTexts } from '../../src/testing/secret-texts.ts'
import type { AnalyzerStackResource, PackRun, PolicyConfig, PolicyPack, StackIdentity } from '../../src/testing.ts'

export type Run = Omit<PackRun, 'gaps'>

export interface ShowingOptions extends StackIdentity {
  readonly settings?: PolicyConfig
  readonly seed?: number
}

/** Shows resources as the engine keeps them to a running pack, as a preview or an update does. */
export async function show(pack: PolicyPack, stack: EngineStack, { settings, seed = 1, ...identity }: ShowingOptions = {}): Promise<Run> {
  await pack.configureStack(identity)
  const secrets = createSecretTexts([...stack.resources.map(({ inputs }) => inputs), ...stack.outputs.values()], [])
  return runEngine(pack, stack, { settings: await pack.configure(settings), secrets, dryRun: identity.dryRun ?? true, seed })
}

/** What a program registers, run once for all tests of a file. */
export function programStack(folder: string): Promise<EngineStack> {
  const before = stacks.get(folder) ?? stageProgram(folder).then(({ stack }) => stack)
  stacks.set(folder, before)
  return before
}

const stacks = new Map<string, Promise<EngineStack>>()

/** The same stack with other resources; components, providers and the stack itself are left alone. */
export function withResources(stack: EngineStack, change: (resource: EngineResource, index: number) => EngineResource): EngineStack {
  return {
    ...stack,
    resources: stack.resources.map((resource, index) => (resource.provider === undefined ? resource : change(resource, index)))
  }
}

/** What the runs of a pack have in common: who is told what, and how it weighs. */
export function told({ violations }: Pick<Run, 'violations'>): readonly string[] {
  return violations.map(({ policy, urn, level, message }) => `${level} ${policy} ${urn}\n${message}`)
}

const PROVIDER = {
  urn: 'urn:pulumi:dev::project::pulumi:providers:gcp::default',
  type: 'pulumi:providers:gcp',
  name: 'default',
  properties: {}
}

/** A resource as it is on the wire, for tests that ask a pack call by call. */
export function onWire(
  type: string,
  name: string,
  properties: AnalyzerStackResource['properties'],
  more: Partial<AnalyzerStackResource> = {}
): AnalyzerStackResource {
  return { urn: `urn:pulumi:dev::project::${type}::${name}`, type, name, properties, provider: PROVIDER, ...more }
}
