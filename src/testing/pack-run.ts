import type { Gap } from '../model/resource.ts'
import type { NotApplicable, PolicyInfo, Severity } from './analyzer-types.ts'

/** Something a policy says against a resource or the stack. */
export interface PolicyViolation {
  readonly policy: string
  /** As the engine takes it: what a policy reports as `remediate` is `mandatory`. */
  readonly level: 'advisory' | 'mandatory'
  readonly message: string
  /** The resource, or the stack itself where the pack names none. */
  readonly urn: string
  readonly severity?: Severity
  readonly phase: 'resource' | 'stack'
}

/** One step of a remediation, with secrets shown as `[secret]`. */
export interface PolicyRemediation {
  readonly policy: string
  readonly urn: string
  readonly description: string
  readonly before: unknown
  /** The whole properties after it; absent where it did not run. */
  readonly properties?: unknown
  /** Why it did not run; the engine shows that as an advisory violation, which is listed as well. */
  readonly diagnostic?: string
}

export interface PolicyNotApplicable extends NotApplicable {
  /** The resource, or the stack itself. */
  readonly urn: string
}

/** A place where the pack gave away the plain text of a secret. */
export interface Disclosure {
  readonly policy: string
  readonly urn: string
  readonly where: 'message' | 'reason' | 'remediation'
}

/** What a policy pack said of one stack. Secrets are shown as `[secret]` throughout. */
export interface PackRun {
  readonly name: string
  readonly version: string
  /** With the enforcement levels that the configuration gave them. */
  readonly policies: readonly PolicyInfo[]
  readonly violations: readonly PolicyViolation[]
  readonly remediations: readonly PolicyRemediation[]
  readonly notApplicable: readonly PolicyNotApplicable[]
  /** Names of the policies that the engine's summaries count as passed somewhere and as failed nowhere. */
  readonly passed: readonly string[]
  /** A mandatory policy is violated: the preview or update fails. */
  readonly blocked: boolean
  /** What could not be seen of the program without its providers. */
  readonly gaps: readonly Gap[]
  /** How many resources the whole stack has, providers, components and the stack itself included. */
  readonly resources: number
  readonly disclosed: readonly Disclosure[]
}
