import type { Gap } from '../../model/resource.ts'
import { WHY } from '../live/collect.ts'
import type { Unit } from '../live/collector.ts'
import type { CallError } from '../live/failure.ts'

export type Found = Unit | { readonly gap: Gap }

/** What is missing because of a call that was given up. */
export function gapOf({ failure, message }: CallError, where: string, types: readonly string[]): { readonly gap: Gap } {
  const missing = failure.kind === 'denied' && failure.missing !== undefined ? ` (needs ${failure.missing})` : ''
  return { gap: { what: `${message}${missing}`, why: WHY[failure.kind], where, types } }
}

/** What is missing because AWS Config does not have it. */
export function notRecorded(
  where: string,
  { what, types }: { readonly what: string; readonly types: readonly string[] }
): { readonly gap: Gap } {
  return { gap: { what, why: 'not-collected', where, types } }
}
