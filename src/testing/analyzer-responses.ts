import type * as Messages from '@pulumi/pulumi/proto/analyzer_pb.js'
import { type Properties, propertiesOf } from '../sources/pulumi/properties.ts'
import type { Analysis, EnforcementLevel, NotApplicable, PackInfo, PolicyInfo, RemediationResponse, Severity } from './analyzer-types.ts'
import { PackError } from './pack-error.ts'

/** Messages to plain values. */
export function infoOf(response: Messages.AnalyzerInfo): PackInfo {
  return {
    name: response.getName(),
    displayName: response.getDisplayname(),
    version: response.getVersion(),
    description: response.getDescription(),
    readme: response.getReadme(),
    provider: response.getProvider(),
    repository: response.getRepository(),
    tags: response.getTagsList(),
    supportsConfig: response.getSupportsconfig(),
    policies: response.getPoliciesList().map(policyOf),
    initialConfig: Object.fromEntries(
      response
        .getInitialconfigMap()
        .getEntryList()
        .map(([policy]) => [policy, settingsOf(response.getInitialconfigMap().get(policy))])
    )
  }
}

export function analysisOf(response: Messages.AnalyzeResponse): Analysis {
  return {
    diagnostics: response.getDiagnosticsList().map((diagnostic) => ({
      policy: diagnostic.getPolicyname(),
      packName: diagnostic.getPolicypackname(),
      packVersion: diagnostic.getPolicypackversion(),
      description: diagnostic.getDescription(),
      message: diagnostic.getMessage(),
      level: levelOf(diagnostic.getEnforcementlevel()),
      urn: diagnostic.getUrn(),
      ...severityOf(diagnostic.getSeverity())
    })),
    notApplicable: notApplicableOf(response.getNotApplicableList())
  }
}

export function remediationOf(response: Messages.RemediateResponse): RemediationResponse {
  return {
    remediations: response.getRemediationsList().map((remediation) => ({
      policy: remediation.getPolicyname(),
      description: remediation.getDescription(),
      properties: remediation.getProperties()?.toJavaScript() as Properties | undefined,
      diagnostic: remediation.getDiagnostic()
    })),
    notApplicable: notApplicableOf(response.getNotApplicableList())
  }
}

function policyOf(policy: Messages.PolicyInfo): PolicyInfo {
  const schema = policy.getConfigschema()
  const framework = policy.getFramework()
  return {
    name: policy.getName(),
    displayName: policy.getDisplayname(),
    description: policy.getDescription(),
    message: policy.getMessage(),
    level: levelOf(policy.getEnforcementlevel()),
    type: (['unknown', 'resource', 'stack'] as const)[policy.getPolicyType()] ?? 'unknown',
    ...(schema === undefined
      ? {}
      : { configSchema: { properties: propertiesOf(schema.getProperties()), required: schema.getRequiredList() } }),
    ...severityOf(policy.getSeverity()),
    ...(framework === undefined
      ? {}
      : {
          framework: {
            name: framework.getName(),
            version: framework.getVersion(),
            reference: framework.getReference(),
            specification: framework.getSpecification()
          }
        }),
    tags: policy.getTagsList(),
    remediationSteps: policy.getRemediationSteps(),
    url: policy.getUrl()
  }
}

function settingsOf(config: Messages.PolicyConfig | undefined) {
  return { level: levelOf(config?.getEnforcementlevel() ?? 0), properties: propertiesOf(config?.getProperties()) }
}

function notApplicableOf(list: readonly Messages.PolicyNotApplicable[]): readonly NotApplicable[] {
  return list.map((entry) => ({ policy: entry.getPolicyName(), reason: entry.getReason() }))
}

/** In the order of the protocol's numbers. */
const LEVELS: readonly EnforcementLevel[] = ['advisory', 'mandatory', 'disabled', 'remediate']
const SEVERITIES: readonly (Severity | undefined)[] = [undefined, 'low', 'medium', 'high', 'critical']

function levelOf(number: number): EnforcementLevel {
  const level = LEVELS[number]
  if (level === undefined) throw new PackError(`Cannot read the pack's answer: ${number} is no enforcement level`)
  return level
}

function severityOf(number: number): { readonly severity?: Severity } {
  const severity = SEVERITIES[number]
  return severity === undefined ? {} : { severity }
}
