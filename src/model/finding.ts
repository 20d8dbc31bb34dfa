import type { Severity } from './control.ts'
import type { AttestationResult } from './attestation.ts'
import type { Evidence, ResourceId, UnknownReason } from './fact.ts'
import type { CheckClass } from './profile.ts'
import type { Cloud, Gap, SourceLocation } from './resource.ts'
import type { TenancyResult } from './tenant.ts'
import type { AppliedWaiver, WaiverResult } from './waiver.ts'

/** A waived failure stays a `fail` that carries its waiver. The default is never `pass`. */
export const OUTCOMES = ['pass', 'fail', 'unknown', 'not-applicable', 'not-modelled', 'error'] as const
export type Outcome = (typeof OUTCOMES)[number]

export type ClaimVerdict = 'upheld' | 'contradicted' | 'undecided' | 'attested' | 'unattested' | 'expired' | 'no-resources'

interface JudgedResource {
  readonly id: ResourceId
  readonly kind: string
  readonly type: string
  readonly name: string
  readonly cloud: Cloud
  readonly location?: string
  readonly urn?: string
}

/** A repair of the user's own document. */
export interface FindingFix {
  readonly path?: string
  readonly value?: unknown
  readonly text: string
}

/** The outcome of one control for one resource under one claim. */
export interface Finding {
  /** Survives re-ordering and moved lines: a digest of claim, control and resource identity. */
  readonly fingerprint: string
  readonly claim: string
  readonly control: string
  readonly severity: Severity
  readonly outcome: Outcome
  readonly because: string
  readonly required?: string
  readonly found?: string
  readonly resource: JudgedResource
  readonly evidence: readonly (Evidence & { readonly resource: ResourceId })[]
  readonly location?: SourceLocation
  /** Why an `unknown` is not known. */
  readonly why?: UnknownReason
  readonly waitsOn?: readonly ResourceId[]
  readonly fix?: FindingFix
  /** The accepted exception that excuses a `fail` or an `unknown`. */
  readonly waiver?: AppliedWaiver
}

export interface Decision {
  readonly verdict: ClaimVerdict
  /** One clause: why the verdict is what it is, where the findings do not say it. */
  readonly because?: string
  /** The reason that counts for the exit status: undecided because something was not collected, or only known after apply. */
  readonly undecidedBy?: UnknownReason | 'error' | 'pending' | 'undeclared' | 'untold' | 'not-modelled'
}

/** What a claim was checked by, and what that rests on. */
export interface CheckResult {
  /** One control, or several of which one is enough. */
  readonly controls: readonly { readonly id: string; readonly title: string; readonly with?: Readonly<Record<string, unknown>> }[]
  readonly outcomes: Readonly<Record<Outcome, number>>
  /** A few of those that pass, with their evidence. */
  readonly passes: readonly Finding[]
}

export interface ClaimResult extends Decision {
  readonly id: string
  readonly profile: string
  readonly section: string
  readonly statement: string
  readonly severity: Severity
  /** Number of open findings: fail, unknown and error. */
  readonly findings: number
  /** How many of them are waived. */
  readonly waived?: number
  /** What it comes to once what is waived is accepted: this counts for the exit status. There when something is waived. */
  readonly withWaivers?: Decision
  readonly outcomes: Readonly<Record<Outcome, number>>
  /** Resources in scope. */
  readonly resources: number
  /** What people have to show for it. */
  readonly attest?: { readonly artefact: string; readonly maxAgeDays?: number }
  /** What is attested for it. Where machines check the claim it stands beside their verdict and changes nothing. */
  readonly attestation?: AttestationResult
  /** Figures that the document leaves open and its owner states: control → parameter → value. */
  readonly declared?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** What is not checked yet. */
  readonly pending?: string
  /** The claim demands that it be decided before apply. */
  readonly failsOnUnknown?: boolean
  /** What the document speaks of. */
  readonly systems?: readonly string[]
  /** What it takes to check it. */
  readonly checkable?: CheckClass
  /** What it was checked by; there when anything was in a position to judge. */
  readonly checks?: readonly CheckResult[]
  /** How the wording was read. */
  readonly note?: string
  /** Claims of the same document that cannot be taken literally together with this one. */
  readonly conflictsWith?: readonly string[]
  /** The source that tells it, where no cloud's inventory does. */
  readonly needsSource?: string
  /** What the document leaves open and the owner has not stated. */
  readonly undeclared?: readonly string[]
}

export interface InputResult {
  readonly target: string
  readonly source: string
  readonly digest?: string
  readonly collectedAt: string
  readonly resources: number
  readonly recognised: number
  readonly gaps: readonly Gap[]
  /** Calls made by method, of a live account. */
  readonly calls?: Readonly<Record<string, number>>
}

/** `asbuilt/result/1`: what every report is rendered from. */
export interface Result {
  readonly schema: 'asbuilt/result/1'
  readonly tool: { readonly name: string; readonly version: string }
  readonly profiles: readonly {
    readonly id: string
    readonly title: string
    readonly version?: string
    readonly date?: string
    readonly digest: string
    /** Systems whose place its owner states. */
    readonly mapped?: readonly string[]
  }[]
  readonly startedAt: string
  readonly inputs: readonly InputResult[]
  readonly summary: {
    readonly resources: number
    readonly recognised: number
    /** Number of resources per type that no kind knows. */
    readonly unrecognised: Readonly<Record<string, number>>
    readonly outcomes: {
      readonly pass: number
      readonly fail: number
      readonly unknown: number
      readonly notApplicable: number
      readonly notModelled: number
      readonly error: number
      readonly waived: number
    }
    /** Share of judgements in scope that were decided (pass or fail), 0 to 1. */
    readonly coverage: number
  }
  readonly claims: readonly ClaimResult[]
  readonly findings: readonly Finding[]
  /** Every waiver that was given, and how it stands. */
  readonly waivers?: readonly WaiverResult[]
  /** How the register of tenants fits what was seen. */
  readonly tenancy?: TenancyResult
}
