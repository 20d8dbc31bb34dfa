/**
 * The stack a pack is told it runs for.
 * @example { stack: 'prod', project: 'ledger', organization: 'acme', config: { 'gcp:region': 'europe-west3' } }
 */
export interface StackIdentity {
  readonly stack?: string
  readonly project?: string
  readonly organization?: string
  /** True for `pulumi preview`, which it is when left out; false for `pulumi up`. */
  readonly dryRun?: boolean
  /** Configuration of the stack, `project:key` → value; secrets in plain text, as the engine sends them. */
  readonly config?: Readonly<Record<string, string>>
  readonly configSecretKeys?: readonly string[]
  readonly tags?: Readonly<Record<string, string>>
}

/** With the engine's names for what is left out, and nothing but the identity. */
export function completed(identity: StackIdentity): Required<StackIdentity> {
  return {
    stack: identity.stack ?? 'dev',
    project: identity.project ?? 'project',
    organization: identity.organization ?? 'organization',
    dryRun: identity.dryRun ?? true,
    config: identity.config ?? {},
    configSecretKeys: identity.configSecretKeys ?? [],
    tags: identity.tags ?? {}
  }
}
