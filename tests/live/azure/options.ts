import type { ScriptedFault, Seen } from './fault.ts'

/** How a tenant's service differs from one that is well and lets everything be read. */
export interface FakeOptions {
  readonly faults?: readonly ScriptedFault[]
  /** Actions that may not be taken, `*` for anything: in a subscription, or in all. */
  readonly denied?: readonly { readonly actions: readonly string[]; readonly subscription?: string }[]
  /** The only actions that may be taken, where not all that read. */
  readonly granted?: readonly string[]
  /** Subscriptions that are listed, but of which nothing may be read. */
  readonly unreadable?: readonly string[]
  readonly latencyMs?: number
  /** Queries that Resource Graph takes in a window. */
  readonly graphQuota?: { readonly queries: number; readonly windowMs: number }
  /** Reads that a subscription takes at once, of which so many come back each second. */
  readonly readQuota?: { readonly reads: number; readonly perSecond: number }
  /** The largest answer of Resource Graph, in bytes. */
  readonly payloadLimit?: number
  /** How far the service's clock is ahead of ours. */
  readonly clockMs?: number
  /** Life of a token. */
  readonly tokenMs?: number
  /** The version with which Resource Graph read a type, where not the latest. */
  readonly graphVersions?: Readonly<Record<string, string | null>>
  /** Versions that this cloud has of a type, where not those of the public one. */
  readonly apiVersions?: Readonly<Record<string, readonly string[]>>
  /** Elements of a page of a list. */
  readonly listPage?: number
  /** Rows are listed twice at the edges of pages, as when something was added meanwhile. */
  readonly overlap?: number
  /** Rows that match but that are never given. */
  readonly withheld?: number
  /** Told of every call before it is answered. */
  readonly onCall?: (call: Seen) => void
  readonly headers?: Readonly<Record<string, string>>
}
