/**
 * How a pack's process is run.
 * @example { env: { HTTPS_PROXY: undefined, LEDGER_OWNER: 'platform' } }
 */
export interface ProcessOptions {
  /** Set for the pack on top of our own environment, which it has as it would have the engine's; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Ends the pack at once. */
  readonly signal?: AbortSignal
}

/**
 * What a pack has printed so far; its port is left out.
 * @example { stdout: '', stderr: 'profile ledger, 12 policies\n' }
 */
export interface PackOutput {
  readonly stdout: string
  readonly stderr: string
}
