import type { AttestationResult } from '../model/attestation.ts'
import type { Control } from '../model/control.ts'
import type { UnknownReason } from '../model/fact.ts'
import { type Finding, OUTCOMES, type Outcome } from '../model/finding.ts'
import type { Claim, LoadedProfile } from '../model/profile.ts'
import type { Gap } from '../model/resource.ts'
import type { Unmodelled } from '../model/unmodelled.ts'
import type { Scope } from './scope.ts'

/** A verification made ready: its control, its scope, and the key under which equal judgements are shared. */
export interface Check {
  readonly control: Control
  readonly parameters: Readonly<Record<string, unknown>>
  readonly key: string
  readonly scope: Scope
  /** Whether the claim takes something that this one passes or fails. */
  readonly essential: boolean
  readonly count: Count
}

/** What is counted for one check; alternatives of which one is enough share it. */
export interface Count {
  readonly outcomes: Record<Outcome, number>
  /** The first few that pass. */
  readonly passes: Finding[]
}

export function noOutcomes(): Record<Outcome, number> {
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>
}

/** What is counted for one claim while the resources go by. */
export interface Tally {
  readonly profile: LoadedProfile
  readonly claim: Claim
  readonly scope: Scope
  readonly all: readonly Check[]
  readonly any: readonly Check[]
  readonly outcomes: Record<Outcome, number>
  /** How many of them are waived. */
  readonly waived: Record<Outcome, number>
  readonly findings: Finding[]
  /** Why something is unknown that is not waived. */
  readonly reasons: Set<UnknownReason>
  readonly waivedReasons: Set<UnknownReason>
  /** `cloud role` of everything in scope. */
  readonly parts: Set<string>
  readonly unmodelled: readonly Unmodelled[]
  /** Because of it, resources of the claim may be missing. */
  readonly gap: Gap | undefined
  readonly attestation: AttestationResult | undefined
  /** What its owner must state before all of it can be judged. */
  readonly open: readonly string[]
  /** Whether a register of tenants would tell more, and there is none. */
  readonly needsRegister: boolean
  resources: number
}
