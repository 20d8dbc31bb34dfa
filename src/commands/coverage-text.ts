import { type ClaimCoverage, type CloudCoverage, CLOUDS } from '../evaluation/coverage.ts'
import { columns } from './columns.ts'

const SIGNS: Record<CloudCoverage, string> = { verified: 'yes', portable: '(yes)', partly: 'partly', none: '–' }

const LEGEND = '(yes): the document names services of another cloud; kinds that play the same parts would answer there as well'

/** The claims of one profile, where each is verified, by what, and what is open; then how many there are of each. */
export function coverageText({ claims }: { readonly claims: readonly ClaimCoverage[] }): string {
  const head = ['claim', 'checkable', ...CLOUDS, 'by', 'open']
  const rows = claims.map((claim) => [
    claim.id,
    claim.checkable ?? '',
    ...CLOUDS.map((cloud) => (claim.attest === undefined ? SIGNS[claim.clouds[cloud]] : '')),
    [...new Set(claim.checks.map(({ control }) => control))].join(', '),
    openOf(claim)
  ])
  return `${columns([head, ...rows])}\n${summaryOf(claims)}\n${LEGEND}\n`
}

function openOf({ attest, undeclared, needsSource, pending }: ClaimCoverage): string {
  return [
    ...(attest === undefined ? [] : [`attested by: ${attest.artefact}`]),
    ...undeclared.map((what) => `the owner must state ${what}`),
    ...(needsSource === undefined ? [] : [`needs another source: ${needsSource}`]),
    ...(pending === undefined ? [] : [`not checked yet: ${pending}`])
  ].join('; ')
}

/** @example '57 claims: 22 verified on gcp, 0 verified on azure (21 more would be), … 29 for people to attest, 3 with figures undeclared, 2 that need another source, 13 pending' */
function summaryOf(claims: readonly ClaimCoverage[]): string {
  const number = (is: (claim: ClaimCoverage) => boolean): number => claims.filter(is).length
  const where = CLOUDS.map((cloud) => {
    const [verified, portable] = (['verified', 'portable'] as const).map((is) => number(({ clouds }) => clouds[cloud] === is))
    return `${verified} verified on ${cloud}${portable === 0 ? '' : ` (${portable} more would be)`}`
  })
  return [
    `${claims.length} claims: ${where.join(', ')}`,
    `${number(({ attest }) => attest !== undefined)} for people to attest`,
    `${number(({ undeclared }) => undeclared.length > 0)} with figures that the owner must state`,
    `${number(({ needsSource }) => needsSource !== undefined)} that need another source`,
    `${number(({ pending }) => pending !== undefined)} not checked in full yet`
  ].join('; ')
}
