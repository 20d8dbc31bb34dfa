import type { createColors } from 'picocolors'
import type { ClaimResult, Finding, Outcome } from '../model/finding.ts'
import { acceptanceOf } from './acceptance.ts'
import { SHOWN_FINDINGS } from './counts.ts'
import { demanded } from './demand.ts'
import { grounds, knownAs, valueText } from './evidence.ts'
import { gravestFirst } from './outline.ts'
import { printable } from './printable.ts'

export type Colors = ReturnType<typeof createColors>

/**
 * Two texts at the two sides of a line where both fit into it, else one after the other; each as it counts and as it is shown.
 */
export function sides([left, shownLeft]: readonly [string, string], [right, shownRight]: readonly [string, string], width: number): string {
  const room = width - left.length - right.length
  return `${shownLeft}${' '.repeat(Math.max(3, room))}${shownRight}`
}

/** The findings of one claim, a few lines each. */
export function findingsOf(claim: ClaimResult, findings: readonly Finding[], width: number, colors: Colors): readonly string[] {
  const shown = gravestFirst(findings).slice(0, SHOWN_FINDINGS)
  const rest = findings.length - shown.length
  const more = rest === 0 ? [] : [`    … and ${rest} more for ${claim.id}; -o json has them all`]
  return [...shown.flatMap((finding) => findingLines(finding, demanded(claim), width, colors)), ...more]
}

function findingLines(finding: Finding, says: string, width: number, colors: Colors): readonly string[] {
  const { resource, location, because, required, evidence, waitsOn, fix, waiver } = finding
  const place = location === undefined ? resource.id : `${location.file}:${location.line}:${location.column}`
  const lines = [
    printable(`      ${because}${required === undefined ? '' : `; ${says} ${required}`}`),
    ...grounds(evidence, 4).map((entry) => colors.dim(printable(`      ${evidenceText(entry, resource.id)}`))),
    ...(waitsOn === undefined ? [] : [printable(`      waits on ${waitsOn.map(knownAs).join(', ')}`)]),
    ...(fix === undefined ? [] : [colors.cyan(printable(`      fix: ${fix.text}`))]),
    ...(waiver === undefined ? [] : [colors.magenta(printable(`      waived until ${waiver.expires} by ${acceptanceOf(waiver)}`))])
  ]
  const [name, where] = [printable(resource.name), printable(place)]
  const left = `${mark(finding.outcome, colors)}  ${colors.bold(name)}  ${resource.kind}`
  return [`    ${sides([`${finding.outcome}  ${name}  ${resource.kind}`, left], [where, colors.dim(where)], width - 4)}`, ...lines]
}

function evidenceText({ path, value, origin, resource }: Finding['evidence'][number], own: string): string {
  const told = value === undefined ? '' : ` = ${valueText(value)}`
  return `${path}${told}${origin === 'provider-default' ? ' (provider default)' : ''}${resource === own ? '' : ` of ${knownAs(resource)}`}`
}

function mark(outcome: Outcome, colors: Colors): string {
  if (outcome === 'fail' || outcome === 'error') return colors.red(outcome)
  return outcome === 'unknown' ? colors.yellow(outcome) : outcome
}
