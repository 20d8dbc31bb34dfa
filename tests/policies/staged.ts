import { join } from 'node:path'
import type { Analysis, Pack } from '../../src/crossguard/pack.ts'
import type { Registered } from '../../src/crossguard/registered.ts'
import type { Violation } from '../../src/crossguard/violation.ts'
import type { EngineStack } from '../../src/testing/engine-stack.ts'
import { stageProgram } from '../../src/testing/program-stack.ts'

const ROOT = join(import.meta.dirname, '../..')

/** The resources of a reference program as the engine tells them to packs. */
export function stackOf(folder: string): Promise<readonly Registered[]> {
  const before = stacks.get(folder) ?? stageProgram(join(ROOT, folder)).then(({ stack }) => registeredIn(stack))
  stacks.set(folder, before)
  return before
}

/** A program is run once for all tests of a file. */
const stacks = new Map<string, Promise<readonly Registered[]>>()

function registeredIn({ resources }: EngineStack): readonly Registered[] {
  const byUrn = new Map(resources.map((resource) => [resource.urn, resource]))
  return resources.map(({ urn, type, inputs, provider, options, propertyDependencies }) => ({
    urn,
    type,
    properties: inputs,
    secretProperties: options.additionalSecretOutputs ?? [],
    propertyDependencies,
    ...(provider === undefined ? {} : { provider: { urn: provider, properties: byUrn.get(provider)?.inputs ?? {} } })
  }))
}

export interface Said {
  readonly violations: readonly Violation[]
  /** Policies that the engine would count as passed by the stack. */
  readonly passed: readonly string[]
}

/** What a pack says of a stack: of each resource first, as it registers, and then of the whole. */
export function said(pack: Pack, stack: readonly Registered[], policies: readonly string[]): Said {
  pack.begin()
  const single = stack.flatMap(({ propertyDependencies: _onlyOfStacks, ...resource }) => pack.analyze(resource).violations)
  const whole: Analysis = pack.analyzeStack(stack)
  const open = new Set([...whole.violations, ...whole.notApplicable].map(({ policy }) => policy))
  return { violations: [...single, ...whole.violations], passed: policies.filter((policy) => !open.has(policy)) }
}
