import type { createColors } from 'picocolors'
import type { ClaimResult, Finding, Outcome } from '../model/finding.ts'
import { acceptanceOf } from './acceptance.ts'
import { printable } from './printable.ts'

export type Colors = ReturnType<typeof createColors>

/** Findings by the id of their claim. */
export function byClaim(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const claims = new Map<string, Finding[]>()
  for (const finding of findings) {
    const before = claims.get(finding.claim)
    if (before === undefined) claims.set(finding.claim, [finding])
    else before.push(finding)
  }
  return claims
}

/** A claim with hundreds of offenders shows the gravest ones; the other reports have them all. */
const SHOWN_FINDINGS = 25
const OPEN: readonly Outcome[] = ['fail', 'error', 'unknown']
const CLOSED: readonly Outcome[] = ['not-modelled', 'not-applicable', 'pass']

/** The findings of one claim, a few lines each. */
export function findingsOf(claim: ClaimResult, findings: readonly Finding[], colors: Colors): readonly string[] {
  const waived = findings.filter(({ waiver }) => waiver !== undefined)
  const others = findings.filter(({ waiver }) => waiver === undefined)
  const shown = [...gravestFirst(others, OPEN), ...gravestFirst(waived, OPEN), ...gravestFirst(others, CLOSED)].slice(0, SHOWN_FINDINGS)
  const rest = findings.length - shown.length
  const more = rest === 0 ? [] : [`    … and ${rest} more for ${claim.id}; -o json has them all`]
  return [...shown.flatMap((finding) => findingLines(finding, demanding(claim), colors)), ...more]
}

function gravestFirst(findings: readonly Finding[], outcomes: readonly Outcome[]): readonly Finding[] {
  return outcomes.flatMap((outcome) => findings.filter((finding) => finding.outcome === outcome))
}

/** Who demands it: a figure that the document leaves open is its owner's. */
function demanding({ declared }: ClaimResult): string {
  return declared === undefined ? 'the document says' : 'its owner says'
}

function findingLines(finding: Finding, says: string, colors: Colors): readonly string[] {
  const { resource, location, because, required, evidence, waitsOn, fix, waiver } = finding
  const place = location === undefined ? resource.id : `${location.file}:${location.line}:${location.column}`
  const lines = [
    printable(`      ${because}${required === undefined ? '' : `; ${says} ${required}`}`),
    ...evidence.slice(0, 4).map((entry) => colors.dim(printable(`      ${evidenceText(entry, resource.id)}`))),
    ...(waitsOn === undefined ? [] : [printable(`      waits on ${waitsOn.map(lastPart).join(', ')}`)]),
    ...(fix === undefined ? [] : [colors.cyan(printable(`      fix: ${fix.text}`))]),
    ...(waiver === undefined ? [] : [colors.magenta(printable(`      waived until ${waiver.expires} by ${acceptanceOf(waiver)}`))])
  ]
  return [
    `    ${mark(finding.outcome, colors)}  ${colors.bold(printable(resource.name))}  ${resource.kind}  ${colors.dim(printable(place))}`,
    ...lines
  ]
}

function evidenceText({ path, value, origin, resource }: Finding['evidence'][number], own: string): string {
  const told = value === undefined ? '' : ` = ${JSON.stringify(value)}`
  return `${path}${told}${origin === 'provider-default' ? ' (provider default)' : ''}${resource === own ? '' : ` of ${lastPart(resource)}`}`
}

function mark(outcome: Outcome, colors: Colors): string {
  if (outcome === 'fail' || outcome === 'error') return colors.red(outcome)
  return outcome === 'unknown' ? colors.yellow(outcome) : outcome
}

function lastPart(id: string): string {
  return id.split(/[/:]/).at(-1) ?? id
}
