import type { PolicyConfig } from './testing/configuration.ts'
import { runEngine } from './testing/engine.ts'
import { PackError } from './testing/pack-error.ts'
import type { PackResource } from './testing/pack-resource.ts'
import type { PackRun } from './testing/pack-run.ts'
import { type PolicyPack, startPolicyPack } from './testing/policy-pack.ts'
import { stageProgram, type Staged } from './testing/program-stack.ts'
import { createSecretTexts } from './testing/secret-texts.ts'
import { stageResources } from './testing/written-stack.ts'

/**
 * What to run a pack over, and how.
 * @example { pack: 'policies/ledger', program: 'stacks/ledger', stack: 'prod', config: { all: 'advisory' } }
 */
export interface PackRunOptions {
  /** Folder with the pack's PulumiPolicy.yaml, or a pack that is running: it is told of the stack and goes on running. */
  readonly pack: string | PolicyPack
  /** Folder with the program's Pulumi.yaml. */
  readonly program?: string
  /** Resources written in the test, in the order in which a program would register them. */
  readonly resources?: readonly PackResource[]
  /** As for `--policy-pack-config`: an object, or the path of a JSON file. */
  readonly config?: PolicyConfig | string
  /** `stack`, `project/stack` or `organization/project/stack`; of a program, one of its own stacks. */
  readonly stack?: string
  /** Configuration of the stack, `key` or `namespace:key` → value; it wins over the stack's file. */
  readonly pulumiConfig?: Readonly<Record<string, string>>
  /** File with answers to the program's data functions and stack references. */
  readonly answers?: string
  /** False for `pulumi up`, where a mandatory violation of a resource stops everything after it. */
  readonly dryRun?: boolean
  /** Which of the many orders AnalyzeStack gets the resources in. */
  readonly seed?: number
  /** Ends the program and the pack at once. */
  readonly signal?: AbortSignal
}

/**
 * Runs a policy pack over a Pulumi program, or over resources written in a test, as `pulumi preview --policy-pack` would:
 * in its own process, over the engine's own protocol, with what is known only after apply left unknown. It needs neither
 * the Pulumi CLI nor providers nor credentials. Any pack that runs on Node.js will do.
 *
 * Two things differ from a real preview. Providers do not check or complete inputs, so their defaults and automatic names
 * are missing. And a remediation changes what the pack sees, but the program goes on with what it wrote.
 *
 * Throws `PackError` where the engine would stop: a pack that does not start, a configuration it refuses, a policy that
 * throws, a program that ends with an error.
 * @example
 * const run = await runPolicyPack({
 *   pack: 'policies/ledger',
 *   resources: [{ type: 'gcp:storage/bucket:Bucket', name: 'statements', props: { location: unknown } }]
 * })
 * expect(run.blocked).toBe(true)
 */
export async function runPolicyPack(options: PackRunOptions): Promise<PackRun> {
  const { dryRun = true, signal } = options
  const staged = await stage(options)
  if (typeof options.pack !== 'string') {
    await options.pack.configureStack({ ...staged.identity, dryRun })
    return show(options.pack, staged, options)
  }
  const pack = await startPolicyPack(options.pack, { ...staged.identity, dryRun, ...(signal === undefined ? {} : { signal }) })
  try {
    return await show(pack, staged, options)
  } finally {
    await pack.stop()
  }
}

async function stage({ program, resources, ...options }: PackRunOptions): Promise<Staged> {
  if ((program === undefined) === (resources === undefined))
    throw new PackError('Cannot run the policy pack: give either a program or resources')
  if (program === undefined) return stageResources(resources ?? [], options)
  const staged = await stageProgram(program, options)
  if (staged.failure !== undefined) throw new PackError(`Cannot run ${program}: ${staged.failure}`)
  return staged
}

async function show(pack: PolicyPack, { stack, gaps, secrets: given }: Staged, options: PackRunOptions): Promise<PackRun> {
  const { config, dryRun = true, seed = 1 } = options
  const secrets = createSecretTexts([...stack.resources.map(({ inputs }) => inputs), ...stack.outputs.values()], given)
  try {
    const settings = await pack.configure(config)
    return { ...(await runEngine(pack, stack, { settings, secrets, dryRun, seed })), gaps }
  } catch (cause) {
    throw cause instanceof PackError ? new PackError(secrets.mask(cause.message)) : cause
  }
}

export type {
  Analysis,
  AnalyzerProvider,
  AnalyzerResource,
  AnalyzerStackResource,
  Diagnostic,
  EnforcementLevel,
  PackInfo,
  PolicyInfo,
  PolicySettings,
  NotApplicable,
  RemediationResponse,
  RemediationStep,
  ResourceOptions,
  Severity
} from './testing/analyzer-types.ts'
export type { PolicyConfig } from './testing/configuration.ts'
export { PackError } from './testing/pack-error.ts'
export type { PackResource } from './testing/pack-resource.ts'
export type { Disclosure, PackRun, PolicyNotApplicable, PolicyRemediation, PolicyViolation } from './testing/pack-run.ts'
export { type PolicyPack, startPolicyPack } from './testing/policy-pack.ts'
export type { StackIdentity } from './testing/stack-identity.ts'
export type { PackOutput, ProcessOptions } from './testing/process-options.ts'
export { secret, type Secret, unknown } from './testing/written-value.ts'
