import type { Gap } from '../model/resource.ts'
import type { SourceOptions } from '../model/source.ts'
import { readProject } from '../sources/pulumi/project.ts'
import { runProgram } from '../sources/pulumi/program.ts'
import { createEngineStack, type EngineStack } from './engine-stack.ts'
import type { StackIdentity } from './stack-identity.ts'

export type ProgramOptions = Pick<SourceOptions, 'stack' | 'pulumiConfig' | 'answers' | 'signal'>

/** A stack that can be shown to a pack, and what goes with it. */
export interface Staged {
  readonly stack: EngineStack
  readonly identity: StackIdentity
  readonly gaps: readonly Gap[]
  /** Plain texts of secret configuration. */
  readonly secrets: readonly string[]
  /** Why the program ended before its time. */
  readonly failure?: string
}

/**
 * Runs a Pulumi program to its end, without the Pulumi CLI, providers, credentials or network, and keeps what it registers.
 * What it reads (`.get`) is shown to packs with the properties the program gives it, and the rest of it is a gap.
 */
export async function stageProgram(folder: string, options: ProgramOptions = {}): Promise<Staged> {
  const { name: project, stack: stackName, organization, config, secrets } = readProject(folder, options)
  const stack = createEngineStack({ stack: stackName, project }, config)
  const gaps: Gap[] = []
  let failure: string | undefined
  for await (const item of runProgram(folder, options, { register: stack.add, registerOutputs: stack.addOutputs })) {
    if (!('gap' in item)) continue
    gaps.push(item.gap)
    if (item.gap.why === 'truncated') failure = item.gap.what
  }
  for (const { external, type, urn } of stack.resources) {
    if (!external || type === 'pulumi:pulumi:StackReference') continue
    gaps.push({
      what: `what ${urn} is in the cloud was not read; the pack gets what the program says of it`,
      why: 'not-collected',
      types: [type]
    })
  }
  return {
    stack,
    identity: { stack: stackName, project, organization, config: config.values, configSecretKeys: config.secretKeys },
    gaps,
    secrets,
    ...(failure === undefined ? {} : { failure })
  }
}
