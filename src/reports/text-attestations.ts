import type { AttestationResult, AttestationState } from '../model/attestation.ts'
import type { ClaimResult, Result } from '../model/finding.ts'
import { printable } from './printable.ts'
import { standingOf } from './standing.ts'
import type { Colors } from './text-findings.ts'

const ORDER: readonly AttestationState[] = ['invalid', 'expired', 'expiring']

/** Attestations that somebody has to look at, one line each; those that hold stand at their claims. */
export function attestationsToTend({ claims }: Pick<Result, 'claims'>, colors: Colors): readonly string[] {
  const lines = ORDER.flatMap((state) =>
    claims.flatMap(({ id, attestation }) => (attestation?.state === state ? [lineOf(id, attestation, colors)] : []))
  )
  return lines.length === 0 ? [] : [['Attestations to tend', ...lines].join('\n')]
}

function lineOf(claim: string, attestation: AttestationResult, colors: Colors): string {
  const { state, artefact, person, place } = attestation
  const paint = state === 'expiring' ? colors.yellow : colors.red
  return `  ${paint(printable(standingOf(attestation)))}  ${printable(`${artefact}, ${person}`)}  ${claim}  ${colors.dim(printable(place))}`
}

/** What stands beside the verdict of machines. @example '; attested by jane@example.com until 2026-12-31' */
export function attestedBeside({ attestation, verdict }: ClaimResult): string {
  if (attestation === undefined || ['attested', 'unattested', 'expired'].includes(verdict)) return ''
  const { state, person, validUntil } = attestation
  if (state === 'invalid') return '; its attestation is invalid'
  if (state === 'expired') return `; its attestation expired after ${validUntil}`
  return `; attested by ${person}${validUntil === undefined ? '' : ` until ${validUntil}`}, which decides nothing`
}
