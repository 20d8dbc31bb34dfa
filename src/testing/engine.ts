import type { Properties } from '../sources/pulumi/properties.ts'
import type { AnalyzerResource, PolicySettings } from './analyzer-types.ts'
import type { EngineResource } from './engine-resource.ts'
import type { EngineStack } from './engine-stack.ts'
import type { PackRun } from './pack-run.ts'
import type { PolicyPack } from './policy-pack.ts'
import { createReport, type Report } from './report.ts'
import type { SecretTexts } from './secret-texts.ts'
import { shuffled } from './shuffled.ts'
import { createSummary } from './summary.ts'
import { withoutInternals } from './wire-form.ts'

/** What the engine asks a pack. */
type AskedPack = Pick<PolicyPack, 'info' | 'remediate' | 'analyze' | 'analyzeStack'>

export interface EngineOptions {
  readonly settings: Readonly<Record<string, PolicySettings>>
  readonly secrets: SecretTexts
  readonly dryRun: boolean
  readonly seed: number
}

/**
 * Shows a stack to a configured pack in the engine's order: each resource to Remediate and then to Analyze as it registers,
 * and the whole of it, in no particular order, to AnalyzeStack at the end. In an update, a mandatory violation of a resource
 * ends it there.
 */
export async function runEngine(pack: AskedPack, stack: EngineStack, options: EngineOptions): Promise<Omit<PackRun, 'gaps'>> {
  const { name, version } = pack.info
  const policies = pack.info.policies.map((policy) => ({ ...policy, level: options.settings[policy.name]?.level ?? policy.level }))
  const report = createReport(pack.info, options.secrets)
  const summary = createSummary(policies)
  const state = createState(stack)
  for (const resource of stack.resources) {
    if (resource.external) continue
    await remediate(pack, resource, state, report)
    const analysis = await pack.analyze(state.resource(resource, withoutInternals(state.inputs(resource.urn))))
    report.analysis(analysis, 'resource', () => resource.urn)
    summary.add('resource', analysis)
    if (!options.dryRun && report.blocked()) return { name, version, policies, ...report.result(), ...countsOf() }
  }
  const analysis = await pack.analyzeStack(
    shuffled(stack.resources, options.seed).map((resource) => {
      const { urn, parent, dependencies, propertyDependencies } = resource
      const outputs = withoutInternals(stack.outputs.get(urn) ?? state.inputs(urn))
      return { ...state.resource(resource, outputs), parent, dependencies, propertyDependencies }
    })
  )
  report.analysis(analysis, 'stack', (urn) => (state.has(urn) ? urn : stack.rootUrn))
  summary.add('stack', analysis)
  return { name, version, policies, ...report.result(), ...countsOf() }

  function countsOf() {
    return { passed: summary.passed(), resources: stack.resources.length }
  }
}

type State = ReturnType<typeof createState>

/** What the engine knows of each resource by now; remediations change it. */
function createState({ resources }: EngineStack) {
  const known = new Map(resources.map((resource) => [resource.urn, { resource, inputs: resource.inputs }]))
  const inputs = (urn: string): Properties => known.get(urn)?.inputs ?? {}
  const providerOf = (urn: string): Pick<AnalyzerResource, 'provider'> => {
    const provider = known.get(urn)?.resource
    if (provider === undefined) return {}
    const { type, name } = provider
    return { provider: { urn, type, name, properties: withoutInternals(inputs(urn)) } }
  }
  return {
    inputs,
    has: (urn: string): boolean => known.has(urn),
    change(resource: EngineResource, changed: Properties): void {
      known.set(resource.urn, { resource, inputs: changed })
    },
    resource: ({ urn, type, name, options, provider = '' }: EngineResource, properties: Properties): AnalyzerResource => ({
      urn,
      type,
      name,
      properties,
      options,
      ...providerOf(provider)
    })
  }
}

/** Each step sees the inputs that the one before it has left; so does everything that comes later. */
async function remediate(pack: AskedPack, resource: EngineResource, state: State, report: Report): Promise<void> {
  const { remediations, notApplicable } = await pack.remediate(state.resource(resource, state.inputs(resource.urn)))
  for (const step of remediations) {
    report.remediation(resource.urn, state.inputs(resource.urn), step)
    if (step.diagnostic === '') state.change(resource, step.properties ?? {})
  }
  report.notApplicable(notApplicable, resource.urn)
}
