import type { Properties } from '../sources/pulumi/properties.ts'

/**
 * A resource as a test writes it. It stands for what a program would register; the stack itself and the default providers
 * are added.
 * @example { type: 'gcp:compute/subnetwork:Subnetwork', name: 'tier', props: { network: unknown }, dependsOn: { network: ['backbone'] } }
 */
export interface PackResource {
  readonly type: string
  readonly name: string
  /** Plain values, with `unknown` for what is known only after apply and `secret(value)` for secrets, at any depth. */
  readonly props?: Properties
  /** Top-level property → the resources whose outputs flow into it, by name or URN. */
  readonly dependsOn?: Readonly<Record<string, readonly string[]>>
  /** Name or URN; the stack where it is left out. */
  readonly parent?: string
  /** Name or URN of a provider resource of the list (`pulumi:providers:gcp`); the default provider where it is left out. */
  readonly provider?: string
  /** Version of the default provider: `9.37.0`. */
  readonly version?: string
  /** A component: it has no provider. */
  readonly component?: boolean
  /** Read with `.get`, so that only AnalyzeStack sees it. */
  readonly external?: boolean
  /** What AnalyzeStack sees of it; its props where it is left out. */
  readonly outputs?: Properties
  readonly protect?: boolean
  readonly ignoreChanges?: readonly string[]
  readonly additionalSecretOutputs?: readonly string[]
}
