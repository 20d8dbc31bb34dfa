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
 * What it reads (`.get`) is shown to no pack, and is a gap.
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
      what: `${urn} is only read by the program; no pack sees it`,
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
