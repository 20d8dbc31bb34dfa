import type { Properties } from '../sources/pulumi/properties.ts'

/** What a policy does when it is violated; the words of Pulumi's configuration files. */
export type EnforcementLevel = 'advisory' | 'mandatory' | 'remediate' | 'disabled'

export type Severity = 'low' | 'medium' | 'high' | 'critical'

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

export interface AnalyzerProvider {
  readonly urn: string
  readonly type: string
  readonly name: string
  readonly properties: Properties
}

/**
 * One resource as the engine sends it to Remediate and Analyze. Properties are in wire form: what is known only after
 * apply is the `unknown` sentinel, secrets are `secret(value)`.
 */
export interface AnalyzerResource {
  readonly urn: string
  readonly type: string
  readonly name: string
  readonly properties: Properties
  readonly options?: ResourceOptions
  readonly provider?: AnalyzerProvider
}

/** One resource as the engine sends it to AnalyzeStack. */
export interface AnalyzerStackResource extends AnalyzerResource {
  readonly parent?: string
  readonly dependencies?: readonly string[]
  /** Top-level property → URNs of the resources whose outputs flow into it. */
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>
}

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

export interface NotApplicable {
  readonly policy: string
  readonly reason: string
}

export interface Analysis {
  readonly diagnostics: readonly Diagnostic[]
  readonly notApplicable: readonly NotApplicable[]
}

/** One step of a remediation: new properties, or why there are none. */
export interface RemediationStep {
  readonly policy: string
  readonly description: string
  /** The resource's whole properties from here on, in wire form; undefined where the remediation did not run. */
  readonly properties: Properties | undefined
  /** Why the remediation did not run; empty when it did. */
  readonly diagnostic: string
}

export interface RemediationResponse {
  readonly remediations: readonly RemediationStep[]
  readonly notApplicable: readonly NotApplicable[]
}

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

/** Configuration of one policy after the engine has reconciled it. */
export interface PolicySettings {
  readonly level: EnforcementLevel
  readonly properties: Properties
}

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
