import type { Log, Notification, ReportingDescriptor, Result as SarifResult, Run, Suppression } from 'sarif'
import type { ClaimResult, Finding, Result } from '../model/finding.ts'
import type { WaiverResult } from '../model/waiver.ts'
import { acceptanceOf } from './acceptance.ts'
import type { LabelContradiction } from '../model/tenant.ts'
import { standingOf } from './standing.ts'
import { contradictionText } from './text-tenancy.ts'
import type { Reporter } from './reporter.ts'

/** SARIF 2.1.0: a rule is a claim, a result an open finding. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
const sarif: Reporter = {
  id: 'sarif',
  title: 'SARIF 2.1.0, for code scanning',
  render: (result) => `${JSON.stringify(logOf(result), undefined, 2)}\n`
}

export default sarif

const LEVELS = { critical: 'error', high: 'error', medium: 'warning', low: 'note' } as const
/** GitHub's numeric severities: https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning (2026-11-22) */
const SCORES = { critical: '9.5', high: '8.0', medium: '5.5', low: '3.0' } as const

function logOf(result: Result): Log {
  const claims = result.claims.filter((claim) => result.findings.some((finding) => finding.claim === claim.id))
  const places = new Map(claims.map((claim, index) => [claim.id, index]))
  const run: Run = {
    tool: {
      driver: { name: result.tool.name, version: result.tool.version, semanticVersion: result.tool.version, rules: claims.map(ruleOf) }
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { description: { text: 'The folder in which asbuilt was run.' } } },
    invocations: [
      {
        executionSuccessful: true,
        startTimeUtc: result.startedAt,
        toolExecutionNotifications: [
          ...result.inputs.flatMap(gapsOf),
          ...(result.waivers ?? []).flatMap(tendingOf),
          ...result.claims.flatMap(attestationOf),
          ...(result.tenancy?.contradictions ?? []).map(contradictionOf)
        ]
      }
    ],
    results: result.findings.map((finding) => ({
      ...resultOf(finding, places.get(finding.claim) ?? -1),
      // Either all results of a run say whether they are suppressed, or none does (section 3.27.23).
      ...(result.waivers === undefined ? {} : { suppressions: suppressionsOf(finding) })
    }))
  }
  return { version: '2.1.0', $schema: 'https://json.schemastore.org/sarif-2.1.0.json', runs: [run] }
}

function ruleOf(claim: ClaimResult): ReportingDescriptor {
  return {
    id: claim.id,
    name: pascalCase(claim.id),
    shortDescription: { text: claim.statement },
    fullDescription: { text: `${claim.section}: ${claim.statement}` },
    help: { text: `${claim.statement} The document says so under "${claim.section}".` },
    defaultConfiguration: { level: LEVELS[claim.severity] },
    properties: { 'security-severity': SCORES[claim.severity], tags: ['security', claim.profile] }
  }
}

function resultOf(finding: Finding, ruleIndex: number): SarifResult {
  const { resource, location } = finding
  const evidence = finding.evidence.map(
    (entry) => `${entry.path}${entry.value === undefined ? '' : ` = ${JSON.stringify(entry.value)}`} (${entry.origin})`
  )
  const lines = [
    `${resource.name} (${resource.kind}): ${finding.because}.`,
    ...(finding.required === undefined ? [] : [`Required: ${finding.required}; found: ${finding.found ?? 'unknown'}.`]),
    ...(evidence.length === 0 ? [] : [`Evidence: ${evidence.join(', ')}.`]),
    ...(finding.fix === undefined ? [] : [`Fix: ${finding.fix.text}.`])
  ]
  return {
    ruleId: finding.claim,
    ruleIndex,
    kind:
      finding.outcome === 'fail'
        ? 'fail'
        : finding.outcome === 'pass'
          ? 'pass'
          : finding.outcome === 'not-applicable'
            ? 'notApplicable'
            : 'open',
    level: finding.outcome === 'fail' ? LEVELS[finding.severity] : 'none',
    message: { text: lines.join(' ') },
    locations: [
      {
        ...(location === undefined ? {} : { physicalLocation: physical(location) }),
        logicalLocations: [{ name: resource.name, fullyQualifiedName: resource.id, kind: 'resource' }]
      }
    ],
    partialFingerprints: { 'asbuilt/v1': finding.fingerprint },
    properties: { control: finding.control, outcome: finding.outcome, cloud: resource.cloud, kind: resource.kind }
  }
}

function suppressionsOf({ waiver }: Finding): Suppression[] {
  if (waiver === undefined) return []
  const justification = `${acceptanceOf(waiver)}; accepted until ${waiver.expires}, ${waiver.place}`
  return [{ kind: 'external', status: 'accepted', justification }]
}

function physical({ file, line, column }: NonNullable<Finding['location']>) {
  const uri = file.split(/[\\/]/).map(encodeURIComponent).join('/')
  return {
    artifactLocation: file.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: 'SRCROOT' },
    region: { startLine: line, startColumn: column }
  }
}

function gapsOf(input: Result['inputs'][number]): Notification[] {
  return input.gaps.map((gap) => ({
    level: 'warning',
    message: { text: `${input.target}: ${gap.what}${gap.where === undefined ? '' : ` (${gap.where})`}` }
  }))
}

/** What somebody has to look at; a waiver that simply holds stands at its results. */
function tendingOf(waiver: WaiverResult): Notification[] {
  const { state, expires, place } = waiver
  return state === 'active'
    ? []
    : [{ level: 'note', message: { text: `Waiver ${place} is ${state} (${expires}): ${acceptanceOf(waiver)}` } }]
}

function attestationOf({ id, attestation }: ClaimResult): Notification[] {
  if (attestation === undefined || attestation.state === 'valid') return []
  const { artefact, person, place, state } = attestation
  const text = `Attestation ${place} of ${id} ${standingOf(attestation)}: ${artefact}, ${person}`
  return [{ level: state === 'expiring' ? 'note' : 'warning', message: { text } }]
}

function contradictionOf(contradiction: LabelContradiction): Notification {
  return { level: 'warning', message: { text: `${contradiction.name} ${contradictionText(contradiction)}` } }
}

function pascalCase(id: string): string {
  return id.replace(/(^|[^a-zA-Z0-9]+)([a-zA-Z0-9])/g, (_, __, letter: string) => letter.toUpperCase())
}
