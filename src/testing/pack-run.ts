import type { Gap } from '../model/resource.ts'
import type { NotApplicable, PolicyInfo, Severity } from './analyzer-types.ts'

/**
 * Something a policy says against a resource or the stack.
 * @example { policy: 'backups-kept', level: 'mandatory', message: 'keeps 3 days, 7 are documented', urn, severity: 'high', phase: 'stack' }
 */
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

/**
 * One step of a remediation, with secrets shown as `[secret]`.
 * @example { policy: 'tls', urn, description: '…', before: { minimumTlsVersion: 'TLS1_0' }, properties: { minimumTlsVersion: 'TLS1_2' } }
 */
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

/**
 * A policy that has nothing to say, and why.
 * @example { policy: 'backups-kept', reason: 'the stack has no database', urn }
 */
export interface PolicyNotApplicable extends NotApplicable {
  /** The resource, or the stack itself. */
  readonly urn: string
}

/**
 * A place where the pack gave away the plain text of a secret: in what it says, or in properties outside of a secret's mark.
 * @example { policy: 'strong-passwords', urn, where: 'message' }
 */
export interface Disclosure {
  readonly policy: string
  readonly urn: string
  readonly where: 'message' | 'reason' | 'remediation'
}

/**
 * What a policy pack said of one stack. Secrets are shown as `[secret]` throughout.
 * @example
 * expect(run.violations.map(({ policy, urn }) => [policy, urn])).toEqual([])
 * expect(run.passed).toContain('backups-kept')
 * expect(run.disclosed).toEqual([])
 */
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
