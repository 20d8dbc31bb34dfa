/** Calls that a service still takes for now, as its answers tell. */
export interface Quota {
  /** Resolves once a call may be made, which has to be followed by `done`. */
  take(): Promise<void>
  /** The call is through; the service takes so many more before so many milliseconds are over, where it said so. */
  done(told?: Told): void
}

interface Told {
  readonly remaining: number
  readonly resetsAfterMs: number
}

const LONGEST_WAIT_MS = 60_000

/** A quota that is obeyed before it runs out, rather than after the service complained. Until the service tells, nothing is held back. */
export function createQuota(): Quota {
  let left = Number.POSITIVE_INFINITY
  let resetAt = 0
  let underWay = 0
  return {
    async take() {
      for (;;) {
        const wait = resetAt - performance.now()
        if (wait <= 0) left = Number.POSITIVE_INFINITY
        if (left > 0) break
        await new Promise((resolve) => setTimeout(resolve, wait))
      }
      left -= 1
      underWay += 1
    },
    done(told) {
      underWay -= 1
      if (told === undefined) return
      // What is under way was not yet counted when the service answered.
      left = told.remaining - underWay
      resetAt = performance.now() + Math.min(told.resetsAfterMs, LONGEST_WAIT_MS)
    }
  }
}
