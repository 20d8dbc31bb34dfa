import { CONTROLS } from '../../controls/index.ts'
import { ScanError } from '../../errors.ts'
import type { ClaimResult, Finding, Result } from '../../model/finding.ts'
import { acceptanceOf } from '../../reports/acceptance.ts'
import { demanded } from '../../reports/demand.ts'
import { valueText } from '../../reports/evidence.ts'
import { named, page, wrapped } from './part.ts'

/** The finding whose fingerprint begins with a prefix, among what is open and what is shown to pass. */
export function findFinding(prefix: string, { findings, claims }: Result): Finding | undefined {
  const passes = claims.flatMap(({ checks = [] }) => checks.flatMap((check) => check.passes))
  const found = [...findings, ...passes].filter(({ fingerprint }) => fingerprint.startsWith(prefix))
  const fingerprints = [...new Set(found.map(({ fingerprint }) => fingerprint))]
  if (fingerprints.length > 1) {
    throw new ScanError(
      'bad-argument',
      `Cannot explain "${prefix}": ${fingerprints.length} findings begin with it; give more of the fingerprint`
    )
  }
  return found[0]
}

/** What was found of a resource, on what evidence, under which claim, by which control, and what to do about it. */
export function explainFinding(finding: Finding, { claims }: Result): string {
  const { fingerprint, outcome, because, required, resource, location, evidence, waitsOn = [], fix, waiver } = finding
  const claim = claims.find(({ id }) => id === finding.claim) as ClaimResult
  const control = CONTROLS.find(({ id }) => id === finding.control)
  return page(
    `${fingerprint}   ${outcome}, ${finding.severity}`,
    [`${resource.name} ${because}${required === undefined || outcome === 'pass' ? '' : `; ${demanded(claim)} ${required}`}.`],
    [
      {
        heading: 'Resource',
        lines: named([
          ['kind', resource.kind],
          ['type', resource.type],
          ['id', resource.id],
          ...(resource.location === undefined ? [] : [['location', resource.location] as const]),
          ...(location === undefined ? [] : [['declared at', `${location.file}:${location.line}:${location.column}`] as const])
        ])
      },
      {
        heading: 'Evidence',
        lines: evidence.map(
          ({ path, value, origin, resource: id }) =>
            `${path}${value === undefined ? '' : ` = ${valueText(value)}`} (${origin})${id === resource.id ? '' : ` of ${id}`}`
        )
      },
      { heading: 'Waits on', lines: waitsOn },
      { heading: 'Fix', lines: fix === undefined ? [] : wrapped(fix.text) },
      { heading: 'Waived', lines: waiver === undefined ? [] : [`until ${waiver.expires} by ${acceptanceOf(waiver)}, ${waiver.place}`] },
      {
        heading: `Claim: ${claim.id} (${claim.verdict})`,
        lines: [...wrapped(claim.statement), ...(claim.note === undefined ? [] : ['', ...wrapped(claim.note)])]
      },
      { heading: `Control: ${finding.control}`, lines: control === undefined ? [] : wrapped(control.description) }
    ]
  )
}
