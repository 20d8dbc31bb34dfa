import type { Properties } from '../sources/pulumi/properties.ts'

/**
 * What a policy does when it is violated; the words of Pulumi's configuration files.
 * @example { 'backups-kept': 'mandatory' }
 */
export type EnforcementLevel = 'advisory' | 'mandatory' | 'remediate' | 'disabled'

/**
 * How bad a violation is; the engine shows it and does nothing else with it.
 * @example run.violations.filter(({ severity }) => severity === 'critical')
 */
export type Severity = 'low' | 'medium' | 'high' | 'critical'

/**
 * Options of a resource, as far as the engine shows them to packs.
 * @example { protect: true, customTimeouts: { create: 300 }, parent: 'urn:pulumi:dev::ledger::pulumi:pulumi:Stack::ledger-dev' }
 */
export interface ResourceOptions {
  readonly protect?: boolean
  readonly ignoreChanges?: readonly string[]
  readonly deleteBeforeReplace?: boolean
  readonly additionalSecretOutputs?: readonly string[]
  readonly aliases?: readonly string[]
  /** In seconds. */
  readonly customTimeouts?: Readonly<Partial<Record<'create' | 'update' | 'delete' | 'read', number>>>
  readonly parent?: string
}

/**
 * The provider that makes a resource.
 * @example { urn, type: 'pulumi:providers:gcp', name: 'default_9_37_0', properties: { region: 'europe-west3', version: '9.37.0' } }
 */
export interface AnalyzerProvider {
  readonly urn: string
  readonly type: string
  readonly name: string
  readonly properties: Properties
}

/**
 * One resource as the engine sends it to Remediate and Analyze. Properties are in wire form: what is known only after
 * apply is the `unknown` sentinel, secrets are `secret(value)`.
 * @example { urn, type: 'gcp:sql/user:User', name: 'ledger', properties: { instance: unknown, password: secret('hunter2') } }
 */
export interface AnalyzerResource {
  readonly urn: string
  readonly type: string
  readonly name: string
  readonly properties: Properties
  readonly options?: ResourceOptions
  readonly provider?: AnalyzerProvider
}

/**
 * One resource as the engine sends it to AnalyzeStack.
 * @example { ...user, parent: stackUrn, dependencies: [instanceUrn], propertyDependencies: { instance: [instanceUrn] } }
 */
export interface AnalyzerStackResource extends AnalyzerResource {
  readonly parent?: string
  readonly dependencies?: readonly string[]
  /** Top-level property → URNs of the resources whose outputs flow into it. */
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>
}

/**
 * One thing a policy reports, as it comes from the pack.
 * @example { policy: 'backups-kept', level: 'mandatory', message: 'keeps 3 days', urn: '', packName: 'ledger', packVersion: '1.0.0', description: '…' }
 */
export interface Diagnostic {
  readonly policy: string
  readonly packName: string
  readonly packVersion: string
  readonly description: string
  readonly message: string
  readonly level: EnforcementLevel
  /** Empty where the pack names no resource. */
  readonly urn: string
  readonly severity?: Severity
}

/**
 * A policy that has nothing to say of what it was shown.
 * @example { policy: 'backups-kept', reason: 'not a database' }
 */
export interface NotApplicable {
  readonly policy: string
  readonly reason: string
}

/**
 * A pack's answer to Analyze and AnalyzeStack.
 * @example { diagnostics: [], notApplicable: [{ policy: 'backups-kept', reason: 'not a database' }] }
 */
export interface Analysis {
  readonly diagnostics: readonly Diagnostic[]
  readonly notApplicable: readonly NotApplicable[]
}

/**
 * One step of a remediation: new properties, or why there are none.
 * @example { policy: 'tls', description: '…', properties: { minimumTlsVersion: 'TLS1_2' }, diagnostic: '' }
 */
export interface RemediationStep {
  readonly policy: string
  readonly description: string
  /** The resource's whole properties from here on, in wire form; undefined where the remediation did not run. */
  readonly properties: Properties | undefined
  /** Why the remediation did not run; empty when it did. */
  readonly diagnostic: string
}

/**
 * A pack's answer to Remediate: its steps, each of which has seen the one before it.
 * @example { remediations: [], notApplicable: [] }
 */
export interface RemediationResponse {
  readonly remediations: readonly RemediationStep[]
  readonly notApplicable: readonly NotApplicable[]
}

/**
 * What a pack says of one of its policies.
 * @example pack.info.policies.map(({ name, level }) => [name, level]) // [['backups-kept', 'mandatory']]
 */
export interface PolicyInfo {
  readonly name: string
  readonly displayName: string
  readonly description: string
  readonly message: string
  readonly level: EnforcementLevel
  readonly type: 'resource' | 'stack' | 'unknown'
  /** JSON schema of each property. */
  readonly configSchema?: { readonly properties: Properties; readonly required: readonly string[] }
  readonly severity?: Severity
  readonly framework?: { readonly name: string; readonly version: string; readonly reference: string; readonly specification: string }
  readonly tags: readonly string[]
  readonly remediationSteps: string
  readonly url: string
}

/**
 * Configuration of one policy after the engine has reconciled it.
 * @example { level: 'mandatory', properties: { days: 7 } }
 */
export interface PolicySettings {
  readonly level: EnforcementLevel
  readonly properties: Properties
}

/**
 * What a pack says of itself.
 * @example pack.info.version // '1.0.0'
 */
export interface PackInfo {
  readonly name: string
  readonly displayName: string
  readonly version: string
  readonly description: string
  readonly readme: string
  readonly provider: string
  readonly repository: string
  readonly tags: readonly string[]
  readonly supportsConfig: boolean
  readonly policies: readonly PolicyInfo[]
  readonly initialConfig: Readonly<Record<string, PolicySettings>>
}
