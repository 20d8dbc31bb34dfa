/** Calls that a service still takes for now, as its answers tell. */
export interface Quota {
  /** Resolves once a call may be made, which has to be followed by `done`. */
  take(): Promise<void>
  /** The call is through; what the service told of its quota, where it did. */
  done(told?: Told): void
}

export interface Told {
  /** Calls that it still takes. */
  readonly remaining: number
  /** Time until it takes more. */
  readonly resetsAfterMs: number
  /** How many more then; as many as it ever took when left out. */
  readonly refill?: number
}

const LONGEST_WAIT_MS = 60_000

/** A quota that is obeyed before it runs out, rather than after the service complained. Until the service tells, nothing is held back. */
export function createQuota(): Quota {
  let left = Number.POSITIVE_INFINITY
  let resetAt = 0
  let underWay = 0
  let window = { calls: 1, ms: 0 }
  return {
    async take() {
      while (left <= 0) {
        const wait = resetAt - performance.now()
        if (wait > 0) {
          await new Promise((resolve) => setTimeout(resolve, wait))
          continue
        }
        // What is under way is counted in the new window.
        left = Math.max(1, window.calls - underWay)
        resetAt = performance.now() + window.ms
      }
      left -= 1
      underWay += 1
    },
    done(told) {
      underWay -= 1
      if (told === undefined) return
      const { remaining, resetsAfterMs, refill } = told
      const ms = Math.min(resetsAfterMs, LONGEST_WAIT_MS)
      window = { calls: refill ?? Math.max(window.calls, remaining + 1), ms: Math.max(window.ms, ms) }
      // What is under way was not yet counted when the service answered.
      left = remaining - underWay
      resetAt = performance.now() + ms
    }
  }
}
