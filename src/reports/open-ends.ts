import type { ClaimResult } from '../model/finding.ts'

/** Something without which a claim is not decided: what sort of thing, and which. */
export interface OpenEnd {
  readonly needs: string
  readonly what: string
}

/** What would decide a claim beyond its findings: whom or what it waits for. */
export function openEnds(claim: ClaimResult): readonly OpenEnd[] {
  const { verdict, undeclared = [], needsSource, pending, attest, because, undecidedBy } = claim
  const isOpen = verdict === 'undecided' || verdict === 'no-resources'
  return [
    ...undeclared.map((what) => ({ needs: 'the owner must state', what })),
    ...(needsSource === undefined || !isOpen ? [] : [{ needs: 'needs another source', what: needsSource }]),
    ...(pending === undefined ? [] : [{ needs: 'not checked yet', what: pending.replace(/^undeclared: /, '') }]),
    ...((undecidedBy === 'not-collected' || undecidedBy === 'unreadable') && because !== undefined
      ? [{ needs: 'look again', what: because }]
      : []),
    ...(undecidedBy === 'not-modelled' && because !== undefined ? [{ needs: 'not read yet', what: because }] : []),
    ...(verdict === 'no-resources' && because !== undefined ? [{ needs: 'nothing in scope', what: because }] : []),
    ...(attest === undefined || verdict === 'attested' ? [] : [{ needs: 'people must show', what: artefactOf(attest) }])
  ]
}

/** What to call them: what is contradicted is decided, whatever else is open. */
export function openLabel({ verdict }: ClaimResult): string {
  return verdict === 'contradicted' || verdict === 'upheld' ? 'Also open' : 'What would decide it'
}

/** @example 'audit report, not older than 365 days' */
function artefactOf({ artefact, maxAgeDays }: NonNullable<ClaimResult['attest']>): string {
  return maxAgeDays === undefined ? artefact : `${artefact}, not older than ${maxAgeDays} days`
}
