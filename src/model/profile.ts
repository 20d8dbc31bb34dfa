import type { Severity } from './control.ts'
import type { Cloud } from './resource.ts'
import type { Role } from './role.ts'

/** Chooses resources; every field that is given must match, each by any of its values. Names and ids are globs. */
export interface Selector {
  readonly kinds?: readonly string[]
  readonly roles?: readonly Role[]
  readonly clouds?: readonly Cloud[]
  /** Regions of the primary copy. */
  readonly locations?: readonly string[]
  /** Countries (ISO 3166), `EU`, `EEA` that a region of the primary copy lies in as a whole. */
  readonly jurisdictions?: readonly string[]
  /** Label or tag name → accepted values; `*` accepts any. */
  readonly labels?: Readonly<Record<string, string | readonly string[]>>
  readonly names?: readonly string[]
  readonly ids?: readonly string[]
  /** Has a link of that name, such as `replicaOf`. */
  readonly linked?: readonly string[]
  readonly not?: Selector
}

export interface System {
  readonly id: string
  readonly title?: string
  readonly role?: string
  /** How its resources are found; left out for what no inventory shows. */
  readonly match?: Selector
}

export interface Verification {
  readonly control: string
  readonly with?: Readonly<Record<string, unknown>>
  /** Parameters that the document leaves open → what the owner must state; until then nothing is judged by them. */
  readonly declare?: Readonly<Record<string, string>>
  /** Systems of the claim to which this one is narrowed. */
  readonly systems?: readonly string[]
  readonly scope?: Selector
  /** Without anything that it passes or fails, the claim is not upheld: what others show is not enough. */
  readonly essential?: boolean
}

/** What it takes to check a claim: one resource, several together, facts over time, or people. */
export const CHECK_CLASSES = ['resource', 'graph', 'timeseries', 'attested'] as const
export type CheckClass = (typeof CHECK_CLASSES)[number]

export interface Claim {
  readonly id: string
  readonly section: string
  readonly statement: string
  readonly checkable?: CheckClass
  readonly severity?: Severity
  readonly systems?: readonly string[]
  readonly scope?: Selector
  /** A further scope that whoever runs the check has set. */
  readonly narrowed?: Selector
  /** All of these must hold. */
  readonly verify?: readonly Verification[]
  /** One of these must hold for every resource. */
  readonly anyOf?: readonly Verification[]
  /** What is not checked yet: with it the claim can be contradicted, but not upheld. */
  readonly pending?: string
  /** The source that tells it, where no cloud's inventory does: an inventory of hosts, a directory, a monitoring system. */
  readonly needsSource?: string
  readonly attest?: { readonly artefact: string; readonly maxAgeDays?: number }
  /** Whether undecided until apply counts for the exit status. */
  readonly unknown?: 'fail' | 'warn'
  /** How the wording was read, and the platform's limits. */
  readonly note?: string
  readonly conflictsWith?: readonly string[]
}

/** One documented architecture. */
export interface Profile {
  readonly document: {
    readonly id: string
    readonly title: string
    readonly version?: string
    readonly date?: string
    readonly platform?: string
  }
  readonly systems: readonly System[]
  readonly claims: readonly Claim[]
}

export interface LoadedProfile extends Profile {
  /** File or shipped name it came from. */
  readonly origin: string
  readonly digest: string
  /** Systems whose place its owner states, in place of the profile's own match. */
  readonly mapped?: readonly string[]
}
