import type { PolicyConfig } from './testing/configuration.ts'
import { runEngine } from './testing/engine.ts'
import { PackError } from './testing/pack-error.ts'
import type { PackRun } from './testing/pack-run.ts'
import { startPolicyPack } from './testing/policy-pack.ts'
import { type ProgramOptions, stageProgram, type Staged } from './testing/program-stack.ts'
import { createSecretTexts } from './testing/secret-texts.ts'
import { type PackResource, stageResources } from './testing/written-stack.ts'

export interface PackRunOptions extends ProgramOptions {
  /** Folder with the pack's PulumiPolicy.yaml. */
  readonly pack: string
  /** Folder with the program's Pulumi.yaml. */
  readonly program?: string
  /** Resources written in the test, in the order in which a program would register them. */
  readonly resources?: readonly PackResource[]
  /** As for `--policy-pack-config`: an object, or the path of a JSON file. */
  readonly config?: PolicyConfig | string
  /** `stack`, `project/stack` or `organization/project/stack`; of a program, one of its own stacks. */
  readonly stack?: string
  /** False for `pulumi up`, where a mandatory violation of a resource stops everything after it. */
  readonly dryRun?: boolean
  /** Which of the many orders AnalyzeStack gets the resources in. */
  readonly seed?: number
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
  const { dryRun = true, seed = 1, signal } = options
  const staged = await stage(options)
  const pack = await startPolicyPack(options.pack, { ...staged.identity, dryRun, ...(signal === undefined ? {} : { signal }) })
  const secrets = createSecretTexts(
    [...staged.stack.resources.map(({ inputs }) => inputs), ...staged.stack.outputs.values()],
    staged.secrets
  )
  try {
    const settings = await pack.configure(options.config)
    return { ...(await runEngine(pack, staged.stack, { settings, secrets, dryRun, seed })), gaps: staged.gaps }
  } catch (cause) {
    throw cause instanceof PackError ? new PackError(secrets.mask(cause.message)) : cause
  } finally {
    await pack.stop()
  }
}

async function stage({ program, resources, ...options }: PackRunOptions): Promise<Staged> {
  if ((program === undefined) === (resources === undefined))
    throw new PackError(`Cannot run ${options.pack}: give either a program or resources`)
  if (program === undefined) return stageResources(resources ?? [], options)
  const staged = await stageProgram(program, options)
  if (staged.failure !== undefined) throw new PackError(`Cannot run ${program}: ${staged.failure}`)
  return staged
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
export type { PackOutput, ProcessOptions } from './testing/pack-process.ts'
export type { Disclosure, PackRun, PolicyNotApplicable, PolicyRemediation, PolicyViolation } from './testing/pack-run.ts'
export { type PolicyPack, startPolicyPack } from './testing/policy-pack.ts'
export type { StackIdentity } from './testing/stack-identity.ts'
export type { PackResource } from './testing/written-stack.ts'
export { secret, type Secret, unknown } from './testing/written-value.ts'
