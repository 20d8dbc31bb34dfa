import type { ClaimResult, Result } from '../model/finding.ts'
import { count } from './counts.ts'

/** Claims that do not hold, in the order of their documents. */
export function failing({ claims }: Result): readonly ClaimResult[] {
  return claims.filter(({ verdict }) => verdict === 'contradicted' || verdict === 'expired')
}

/** By how much, in a few words. @example '3 failures, all waived' */
export function failureOf({ verdict, outcomes, withWaivers }: ClaimResult): string {
  if (verdict === 'expired') return 'its attestation has expired'
  const waived = withWaivers !== undefined && withWaivers.verdict !== 'contradicted'
  return `${count(outcomes.fail, 'failure')}${waived ? ', all waived' : ''}`
}
