/** What went wrong with a call, in what matters for whoever made it. */
export type Failure =
  /** Too many calls, or the service is not well; worth another attempt, after so many milliseconds where the service says so. */
  | { readonly kind: 'throttled' | 'transient'; readonly message: string; readonly afterMs?: number }
  /** `missing` is the permission, where the service names it. */
  | { readonly kind: 'denied'; readonly message: string; readonly missing?: string }
  /** The account or resource is not there any more. */
  | { readonly kind: 'gone'; readonly message: string }
  /** The place in a list that was asked for is not kept any longer: the list has to be read from its beginning. */
  | { readonly kind: 'stale-page'; readonly message: string }
  /** Nobody is signed in, or no longer. */
  | { readonly kind: 'unauthenticated'; readonly message: string }
  | { readonly kind: 'fatal'; readonly message: string }

/** A call that is given up. The message holds no secret and no header. */
export class CallError extends Error {
  readonly failure: Failure
  /** As permissions and counts name it: `cloudasset.assets.list`. */
  readonly method: string

  constructor(method: string, failure: Failure, cause?: unknown) {
    super(`${method}: ${failure.message}`, { cause })
    this.name = 'CallError'
    this.method = method
    this.failure = failure
  }
}
