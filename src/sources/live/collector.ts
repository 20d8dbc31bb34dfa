import type { Gap } from '../../model/resource.ts'
import type { Item } from '../../model/source.ts'
import type { Calls } from './calls.ts'
import type { LiveTarget } from './live-target.ts'

/** What is asked of a cloud. */
export interface Order {
  readonly target: LiveTarget
  /** Native types that the chosen claims need, in the cloud's type system. */
  readonly types: readonly string[]
  /** The one moment for which everything is read, where the service can. */
  readonly readTime: Date
  /** AWS regions; all that the account has when left out. */
  readonly regions?: readonly string[]
  readonly calls: Calls
  readonly onProgress?: (message: string) => void
}

/** A part that is read as a whole: some types of one account. */
export interface Unit {
  /** The same in every run with the same order: `projects/ledger-prod compute.googleapis.com/Disk`. */
  readonly key: string
  readonly account: string
  readonly types: readonly string[]
  /** Reads it from its beginning. What fails in a part of it is a gap among the items; what it throws fails the rest of it. */
  pages(): AsyncIterable<readonly Item[]>
}

/** Reads a cloud through its inventory services, without an opinion. */
export interface Collector {
  /** As reports show it: `Cloud Asset Inventory`. */
  readonly source: string
  /** The moment for which it really reads, where that may turn out to be another than the one that was asked for. */
  readonly readTime?: () => Date
  /** The accounts are found out and their parts listed; what cannot be is a gap. */
  units(): AsyncIterable<Unit | { readonly gap: Gap }>
}
