import type { PolicyInfo } from '@pulumi/pulumi/proto/analyzer_pb.js'
import { VERSION } from '../version.ts'
import type { Analysis, Remediation } from './pack.ts'
import type { Information, PolicyInformation } from './information.ts'
import type { Protocol } from './protocol.ts'
import type { Level } from './settings.ts'
import type { Violation } from './violation.ts'

/** Characters of all messages of an answer: between pack and engine, a process takes 4 MB at most. */
const LONGEST_ANSWER = 2_000_000

/** The answers of a pack as messages of pulumirpc.Analyzer. */
export interface Messages {
  pluginInfo(): object
  analyzerInfo(): object
  analysis(result: Analysis): object
  remediations(made: readonly Remediation[]): object
}

export function createMessages({ analyzer, plugin, struct }: Protocol, information: Information): Messages {
  const { EnforcementLevel, PolicySeverity, PolicyType } = analyzer
  const levels = {
    advisory: EnforcementLevel.ADVISORY,
    mandatory: EnforcementLevel.MANDATORY,
    remediate: EnforcementLevel.REMEDIATE,
    disabled: EnforcementLevel.DISABLED
  } as const satisfies Readonly<Record<Level, unknown>>
  const severities = {
    low: PolicySeverity.POLICY_SEVERITY_LOW,
    medium: PolicySeverity.POLICY_SEVERITY_MEDIUM,
    high: PolicySeverity.POLICY_SEVERITY_HIGH,
    critical: PolicySeverity.POLICY_SEVERITY_CRITICAL
  } as const satisfies Readonly<Record<Violation['severity'], unknown>>
  const { name, version } = information

  function policyInfo(policy: PolicyInformation): PolicyInfo {
    const framework = new analyzer.PolicyComplianceFramework()
    framework.setName(policy.framework.name)
    framework.setVersion(policy.framework.version)
    framework.setReference(policy.framework.reference)
    framework.setSpecification(policy.framework.specification)
    const schema = new analyzer.PolicyConfigSchema()
    schema.setProperties(struct.Struct.fromJavaScript(policy.configSchema))
    const info = new analyzer.PolicyInfo()
    info.setName(policy.name)
    info.setDisplayname(policy.displayName)
    info.setDescription(policy.description)
    info.setEnforcementlevel(levels[policy.level])
    info.setSeverity(severities[policy.severity])
    // What a policy has passed, the engine counts when it has seen the whole stack.
    info.setPolicyType(PolicyType.POLICY_TYPE_STACK)
    info.setFramework(framework)
    info.setTagsList([...policy.tags])
    info.setRemediationSteps(policy.remediationSteps)
    info.setConfigschema(schema)
    return info
  }

  return {
    pluginInfo() {
      const info = new plugin.PluginInfo()
      info.setVersion(VERSION)
      return info
    },
    analyzerInfo() {
      const info = new analyzer.AnalyzerInfo()
      info.setName(name)
      info.setVersion(version)
      info.setDisplayname(information.displayName)
      info.setDescription(information.description)
      info.setTagsList([...information.tags])
      info.setSupportsconfig(true)
      info.setPoliciesList(information.policies.map(policyInfo))
      for (const [policy, { level, properties }] of Object.entries(information.initialConfig)) {
        const config = new analyzer.PolicyConfig()
        config.setEnforcementlevel(levels[level])
        config.setProperties(struct.Struct.fromJavaScript(properties))
        info.getInitialconfigMap().set(policy, config)
      }
      return info
    },
    analysis({ violations, notApplicable }) {
      const response = new analyzer.AnalyzeResponse()
      response.setDiagnosticsList(
        violations.map(({ policy, description, message: whole, level, severity, urn = '' }) => {
          const message = whole.slice(0, LONGEST_ANSWER / violations.length)
          const diagnostic = new analyzer.AnalyzeDiagnostic()
          diagnostic.setPolicyname(policy)
          diagnostic.setPolicypackname(name)
          diagnostic.setPolicypackversion(version)
          diagnostic.setDescription(description)
          diagnostic.setMessage(message)
          diagnostic.setEnforcementlevel(levels[level])
          diagnostic.setSeverity(severities[severity])
          diagnostic.setUrn(urn)
          return diagnostic
        })
      )
      response.setNotApplicableList(
        notApplicable.map(({ policy, reason }) => {
          const entry = new analyzer.PolicyNotApplicable()
          entry.setPolicyName(policy)
          entry.setReason(reason)
          return entry
        })
      )
      return response
    },
    remediations(made) {
      const response = new analyzer.RemediateResponse()
      response.setRemediationsList(
        made.map(({ policy, description, properties }) => {
          const remediation = new analyzer.Remediation()
          remediation.setPolicyname(policy)
          remediation.setPolicypackname(name)
          remediation.setPolicypackversion(version)
          remediation.setDescription(description)
          remediation.setProperties(struct.Struct.fromJavaScript(properties))
          return remediation
        })
      )
      return response
    }
  }
}
