import type { CheckResult, ClaimResult, Finding } from '../../model/finding.ts'
import { acceptanceOf } from '../acceptance.ts'
import { outcomeCounts, SHOWN_FINDINGS, SIGNS } from '../counts.ts'
import { demanded, ownFigures } from '../demand.ts'
import { grounds, knownAs, valueText } from '../evidence.ts'
import { openEnds, openLabel } from '../open-ends.ts'
import { gravestFirst } from '../outline.ts'
import { standingOf } from '../standing.ts'
import { code, escaped } from './escape.ts'

/** One claim of the document, with all that is known of it, under a heading of that many `#`. */
export function claimLines(
  claim: ClaimResult,
  findings: readonly Finding[],
  conflicts: readonly ClaimResult[],
  heading: string
): readonly string[] {
  const shown = gravestFirst(findings).slice(0, SHOWN_FINDINGS)
  const rest = findings.length - shown.length
  return [
    `${heading} ${SIGNS[claim.verdict]} ${escaped(claim.statement)}`,
    '',
    [`**${claim.verdict}**`, code(claim.id), claim.severity, ...scopeOf(claim)].join(' · '),
    ...(claim.verdict === 'upheld' && claim.because !== undefined ? ['', escaped(claim.because)] : []),
    ...withWaivers(claim),
    ...attestationOf(claim),
    ...figuresOf(claim),
    ...block(shown.flatMap((finding) => findingLines(finding, '', demanded(claim)))),
    ...(rest > 0 ? [`- … and ${rest} more; the JSON report has them all`] : []),
    ...block(
      openEnds(claim).map(({ needs, what }) => `- ${needs}: ${escaped(what)}`),
      `${openLabel(claim)}:`
    ),
    ...block(
      conflicts.map(({ id, statement }) => `- ${escaped(statement)} (${code(id)})`),
      '**The document contradicts itself.** This claim cannot be taken literally together with:'
    ),
    ...block((claim.checks ?? []).flatMap(checkLines), 'Checked by:'),
    ...(claim.note === undefined ? [] : ['', `> How the wording was read: ${escaped(claim.note)}`]),
    ''
  ]
}

/** Lines apart from what is above them, under a line that introduces them. */
function block(lines: readonly string[], introduction?: string): readonly string[] {
  return lines.length === 0 ? [] : ['', ...(introduction === undefined ? [] : [introduction, '']), ...lines]
}

function scopeOf({ systems = [], resources }: ClaimResult): readonly string[] {
  const number = resources === 0 ? '' : ` (${resources} in scope)`
  return systems.length === 0 ? [] : [`${escaped(systems.join(', '))}${number}`]
}

function withWaivers({ waived, withWaivers }: ClaimResult): readonly string[] {
  return waived === undefined || withWaivers === undefined
    ? []
    : ['', `${waived} waived; with that accepted, the claim is **${withWaivers.verdict}**.`]
}

function attestationOf({ attestation }: ClaimResult): readonly string[] {
  if (attestation === undefined) return []
  const { artefact, person, date, link, file, digest, place } = attestation
  const where = [link, file, digest, place].flatMap((text) => (text === undefined ? [] : [code(text)]))
  return ['', `Attested: ${escaped(`${artefact}, ${person}, ${date}; ${standingOf(attestation)}`)} ${where.join(' ')}`]
}

function figuresOf(claim: ClaimResult): readonly string[] {
  const figures = ownFigures(claim)
  return figures.length === 0 ? [] : ['', `The document leaves this open; its owner states: ${escaped(figures.join(', '))}.`]
}

function checkLines({ controls, outcomes, passes }: CheckResult): readonly string[] {
  const names = controls.map(({ id, with: given }) => code(given === undefined ? id : `${id} ${JSON.stringify(given)}`)).join(' or ')
  const counts = outcomeCounts(outcomes).join(', ')
  return [`- ${names}: ${counts === '' ? 'nothing to judge' : counts}`, ...passes.flatMap((finding) => findingLines(finding, '  ', ''))]
}

function findingLines(finding: Finding, indent: string, demand: string): readonly string[] {
  const { outcome, resource, location, because, required, evidence, waitsOn, fix, waiver } = finding
  const place = location === undefined ? resource.id : `${location.file}:${location.line}:${location.column}`
  const says = required === undefined || outcome === 'pass' ? '' : `; ${demand} ${escaped(required)}`
  return [
    `${indent}- **${outcome}** ${code(resource.name)} (${resource.kind}) ${escaped(because)}${says} — ${code(place)}`,
    ...grounds(evidence, 8).map((ground) => `${indent}  - ${groundOf(ground, resource.id)}`),
    ...(waitsOn === undefined ? [] : [`${indent}  - waits on ${waitsOn.map((id) => code(knownAs(id))).join(', ')}`]),
    ...(fix === undefined ? [] : [`${indent}  - fix: ${fix.value === undefined ? escaped(fix.text) : code(fix.text)}`]),
    ...(waiver === undefined
      ? []
      : [`${indent}  - waived until ${waiver.expires} by ${escaped(acceptanceOf(waiver))}, ${code(waiver.place)}`])
  ]
}

function groundOf({ path, value, origin, resource }: Finding['evidence'][number], own: string): string {
  const told = value === undefined ? path : `${path} = ${valueText(value)}`
  return `${code(told)} (${origin})${resource === own ? '' : ` of ${code(knownAs(resource))}`}`
}
