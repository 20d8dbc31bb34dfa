import type { Properties } from '../sources/pulumi/properties.ts'
import type { Analysis, Diagnostic, NotApplicable, PackInfo, RemediationStep } from './analyzer-types.ts'
import { PackError } from './pack-error.ts'
import type { Disclosure, PackRun, PolicyNotApplicable, PolicyRemediation, PolicyViolation } from './pack-run.ts'
import type { SecretTexts } from './secret-texts.ts'

/** Collects what a pack says, as the engine shows it and without the secrets in it. */
export interface Report {
  /** `place` gives the URN that the engine shows for the one a diagnostic names. */
  analysis(analysis: Analysis, phase: PolicyViolation['phase'], place: (urn: string) => string): void
  remediation(urn: string, before: Properties, step: RemediationStep): void
  notApplicable(entries: readonly NotApplicable[], urn: string): void
  blocked(): boolean
  result(): Pick<PackRun, 'violations' | 'remediations' | 'notApplicable' | 'disclosed' | 'blocked'>
}

export function createReport(info: PackInfo, secrets: SecretTexts): Report {
  const violations: PolicyViolation[] = []
  const remediations: PolicyRemediation[] = []
  const notApplicable: PolicyNotApplicable[] = []
  const disclosed: Disclosure[] = []
  const shown = (text: string, place: Disclosure): string => {
    const masked = secrets.mask(text)
    if (masked !== text) disclosed.push(place)
    return masked
  }
  const blocked = (): boolean => violations.some(({ level }) => level === 'mandatory')
  const addNotApplicable = (entries: readonly NotApplicable[], urn: string): void => {
    for (const { policy, reason } of entries) notApplicable.push({ policy, reason: shown(reason, { policy, urn, where: 'reason' }), urn })
  }
  return {
    blocked,
    notApplicable: addNotApplicable,
    analysis(analysis, phase, place) {
      for (const diagnostic of analysis.diagnostics) {
        const { policy, message } = diagnostic
        const urn = place(diagnostic.urn)
        violations.push({
          policy,
          level: levelOf(info, diagnostic),
          message: shown(message, { policy, urn, where: 'message' }),
          urn,
          ...severityOf(info, diagnostic),
          phase
        })
      }
      addNotApplicable(analysis.notApplicable, place(''))
    },
    remediation(urn, before, { policy, description, properties = {}, diagnostic }) {
      const told = { policy, urn, description, before: secrets.document(before) }
      if (diagnostic !== '') {
        const message = shown(diagnostic, { policy, urn, where: 'message' })
        violations.push({ policy, level: 'advisory', message, urn, phase: 'resource' })
        remediations.push({ ...told, diagnostic: message })
        return
      }
      if (secrets.liesOpen(properties) && !secrets.liesOpen(before)) disclosed.push({ policy, urn, where: 'remediation' })
      remediations.push({ ...told, properties: secrets.document(properties) })
    },
    result: () => ({ violations, remediations, notApplicable, disclosed, blocked: blocked() })
  }
}

/** What is still violated after its remediation is mandatory; at a violation of a disabled policy the engine stops dead. */
function levelOf({ name }: PackInfo, { policy, level }: Diagnostic): PolicyViolation['level'] {
  if (level === 'disabled') throw new PackError(`Cannot take what ${name} reports: ${policy} is disabled and yet reports a violation`)
  return level === 'remediate' ? 'mandatory' : level
}

function severityOf({ policies }: PackInfo, { policy, severity }: Diagnostic): Pick<PolicyViolation, 'severity'> {
  const known = severity ?? policies.find(({ name }) => name === policy)?.severity
  return known === undefined ? {} : { severity: known }
}
