import type { ClaimVerdict, Outcome, Result } from '../model/finding.ts'

export const SIGNS: Record<ClaimVerdict, string> = {
  upheld: '✔',
  contradicted: '✖',
  undecided: '?',
  attested: '✎',
  unattested: '○',
  expired: '!',
  'no-resources': '–'
}

/** The verdicts that a result has, with the number of claims of each. */
export function verdictCounts({ claims }: Pick<Result, 'claims'>): readonly (readonly [ClaimVerdict, number])[] {
  return (Object.keys(SIGNS) as ClaimVerdict[])
    .map((verdict) => [verdict, claims.filter((claim) => claim.verdict === verdict).length] as const)
    .filter(([, number]) => number > 0)
}

/** @example count(1, 'gap') // '1 gap' */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

/** A claim with hundreds of offenders shows the gravest ones to people; the reports for machines have them all. */
export const SHOWN_FINDINGS = 25

const WORDS: Record<Outcome, string> = {
  pass: 'passed',
  fail: 'failed',
  unknown: 'unknown',
  error: 'broken',
  'not-modelled': 'not modelled',
  'not-applicable': 'not applicable'
}

/** @example outcomeCounts(claim.outcomes) // ['12 passed', '1 failed'] */
export function outcomeCounts(outcomes: Readonly<Record<Outcome, number>>): readonly string[] {
  return (Object.keys(WORDS) as Outcome[])
    .filter((outcome) => outcomes[outcome] > 0)
    .map((outcome) => `${outcomes[outcome]} ${WORDS[outcome]}`)
}
