import type { Selector } from './profile.ts'

/**
 * What a finding says of the exception that was accepted for it.
 * @example { owner: 'jane@example.com', reason: 'The disk goes away.', ticket: 'OPS-17', expires: '2026-12-31', place: 'waivers.yaml:2:5' }
 */
export interface AppliedWaiver {
  readonly owner: string
  readonly reason: string
  readonly ticket?: string
  /** The last day on which it holds, in UTC: `2026-12-31`. */
  readonly expires: string
  /** Where it is written: `file:line:column`. */
  readonly place: string
}

/** An accepted exception from claims, for resources. It excuses what fails or is unknown; nothing passes by it. */
export interface Waiver extends AppliedWaiver {
  /** Ids of the claims it is for, its patterns resolved: `maropost/snapshot-retention-7-days`. */
  readonly claims: readonly string[]
  /** The resources it is for; never empty, and what cannot be known does not match. */
  readonly match: Selector
}

/**
 * How a waiver stands on the day of the scan. `expiring`: its last day is 14 days away or less. `unused`: it still holds, and
 * matches nothing although all of its claims were checked.
 */
export type WaiverState = 'active' | 'expiring' | 'expired' | 'unused'

export interface WaiverResult extends AppliedWaiver {
  readonly state: WaiverState
  /** Findings that it matches; none once it has expired. */
  readonly findings: number
}
