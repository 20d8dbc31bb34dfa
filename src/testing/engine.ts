import type { Properties } from '../sources/pulumi/properties.ts'
import type { Analysis, AnalyzerResource, Diagnostic, PolicySettings } from './analyzer-types.ts'
import type { EngineResource, EngineStack } from './engine-stack.ts'
import { PackError } from './pack-error.ts'
import type { PackRun, PolicyNotApplicable, PolicyRemediation, PolicyViolation, Disclosure } from './pack-run.ts'
import type { PolicyPack } from './policy-pack.ts'
import type { SecretTexts } from './secret-texts.ts'
import { shuffled } from './shuffled.ts'
import { createSummary } from './summary.ts'
import { withoutInternals } from './wire-form.ts'

export interface EngineOptions {
  readonly settings: Readonly<Record<string, PolicySettings>>
  readonly secrets: SecretTexts
  readonly dryRun: boolean
  readonly seed: number
}

export type Analyzed = Omit<PackRun, 'gaps'>

/**
 * Shows a stack to a configured pack in the engine's order: each resource to Remediate and then to Analyze as it registers,
 * and the whole of it, in no particular order, to AnalyzeStack at the end. In an update, a mandatory violation of a resource
 * ends it there.
 */
export async function runEngine(pack: PolicyPack, stack: EngineStack, options: EngineOptions): Promise<Analyzed> {
  const { name, version } = pack.info
  const policies = pack.info.policies.map((policy) => ({ ...policy, level: options.settings[policy.name]?.level ?? policy.level }))
  const report = createReport(pack, options)
  const summary = createSummary(policies)
  const inputs = new Map(stack.resources.map((resource) => [resource.urn, resource.inputs]))
  let stopped = false
  for (const resource of stack.resources) {
    if (resource.external) continue
    await remediate(pack, stack, resource, inputs, report)
    const analysis = await pack.analyze(analyzerResource(stack, resource, withoutInternals(inputs.get(resource.urn) ?? {}), inputs))
    report.analysis(analysis, 'resource', () => resource.urn)
    summary.add('resource', analysis)
    stopped = !options.dryRun && report.blocked()
    if (stopped) break
  }
  if (!stopped) {
    const analysis = await pack.analyzeStack(
      shuffled(stack.resources, options.seed).map((resource) => {
        const { urn, parent, dependencies, propertyDependencies } = resource
        const outputs = stack.outputs.get(urn) ?? inputs.get(urn) ?? {}
        return { ...analyzerResource(stack, resource, withoutInternals(outputs), inputs), parent, dependencies, propertyDependencies }
      })
    )
    report.analysis(analysis, 'stack', (urn) => (inputs.has(urn) ? urn : stack.rootUrn))
    summary.add('stack', analysis)
  }
  return { name, version, policies, ...report.result(), passed: summary.passed(), resources: stack.resources.length }
}

/** The pack sees the inputs that earlier steps have left; so does everything after it. */
async function remediate(
  pack: PolicyPack,
  stack: EngineStack,
  resource: EngineResource,
  inputs: Map<string, Properties>,
  report: Report
): Promise<void> {
  const given = inputs.get(resource.urn) ?? {}
  const { remediations, notApplicable } = await pack.remediate(analyzerResource(stack, resource, given, inputs))
  let before = given
  for (const { policy, description, properties, diagnostic } of remediations) {
    report.remediation({ policy, description, urn: resource.urn, before, properties, diagnostic })
    if (diagnostic !== '') continue
    before = properties ?? {}
    inputs.set(resource.urn, before)
  }
  report.notApplicable(notApplicable, resource.urn)
}

function analyzerResource(
  stack: EngineStack,
  { urn, type, name, options, provider }: EngineResource,
  properties: Properties,
  inputs: ReadonlyMap<string, Properties>
): AnalyzerResource {
  const own = stack.resources.find((other) => other.urn === provider)
  return {
    urn,
    type,
    name,
    properties,
    options,
    ...(own === undefined
      ? {}
      : { provider: { urn: own.urn, type: own.type, name: own.name, properties: withoutInternals(inputs.get(own.urn) ?? {}) } })
  }
}

type Report = ReturnType<typeof createReport>

/** Collects what the pack says, as the engine shows it and without secrets. */
function createReport(pack: PolicyPack, { secrets }: EngineOptions) {
  const violations: PolicyViolation[] = []
  const remediations: PolicyRemediation[] = []
  const notApplicable: PolicyNotApplicable[] = []
  const disclosed: Disclosure[] = []
  const shown = (text: string, place: Disclosure): string => {
    const masked = secrets.mask(text)
    if (masked.disclosed) disclosed.push(place)
    return masked.text
  }
  const blocked = (): boolean => violations.some(({ level }) => level === 'mandatory')
  const addNotApplicable = (entries: Analysis['notApplicable'], urn: string): void => {
    for (const { policy, reason } of entries) notApplicable.push({ policy, reason: shown(reason, { policy, urn, where: 'reason' }), urn })
  }
  return {
    blocked,
    notApplicable: addNotApplicable,
    analysis(analysis: Analysis, phase: PolicyViolation['phase'], place: (urn: string) => string): void {
      for (const diagnostic of analysis.diagnostics) {
        const { policy, severity } = diagnostic
        const urn = place(diagnostic.urn)
        const known = severity ?? pack.info.policies.find(({ name }) => name === policy)?.severity
        violations.push({
          policy,
          level: shownLevel(pack, diagnostic),
          message: shown(diagnostic.message, { policy, urn, where: 'message' }),
          urn,
          ...(known === undefined ? {} : { severity: known }),
          phase
        })
      }
      addNotApplicable(analysis.notApplicable, place(''))
    },
    remediation(step: {
      readonly policy: string
      readonly description: string
      readonly urn: string
      readonly before: Properties
      readonly properties: Properties | undefined
      readonly diagnostic: string
    }): void {
      const { policy, description, urn, before, properties = {} } = step
      const diagnostic = shown(step.diagnostic, { policy, urn, where: 'message' })
      if (diagnostic !== '') violations.push({ policy, level: 'advisory', message: diagnostic, urn, phase: 'resource' })
      else if (secrets.liesOpen(properties) && !secrets.liesOpen(before)) disclosed.push({ policy, urn, where: 'remediation' })
      const after = diagnostic === '' ? { properties: secrets.document(properties) } : { diagnostic }
      remediations.push({ policy, urn, description, before: secrets.document(before), ...after })
    },
    result: () => ({ violations, remediations, notApplicable, disclosed, blocked: blocked() })
  }
}

/** The engine stops dead at a diagnostic of a disabled policy. */
function shownLevel({ info }: PolicyPack, { policy, level }: Diagnostic): PolicyViolation['level'] {
  if (level === 'disabled') throw new PackError(`Cannot take what ${info.name} reports: ${policy} is disabled and reports a violation`)
  return level === 'remediate' ? 'mandatory' : level
}
