import pLimit from 'p-limit'
import pRetry, { AbortError } from 'p-retry'
import { CallError, type Failure } from './failure.ts'

export interface CallOptions {
  /** What an error of the cloud's SDK means; it is never shown as it is. */
  readonly classify: (error: unknown) => Failure
  /** Calls under way at one time. */
  readonly concurrency: number
  /** Milliseconds after which an attempt is given up. */
  readonly timeoutMs?: number
  /** Attempts after the first. */
  readonly retries?: number
  /** The first wait between attempts, in milliseconds; it doubles each time, up to a minute. */
  readonly backoffMs?: number
  readonly signal?: AbortSignal
}

/** Makes calls with patience: bounded in number and time, retried where that helps, counted. */
export interface Calls {
  make<T>(method: string, attempt: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** Attempts so far by method, retries included. */
  readonly counts: ReadonlyMap<string, number>
}

const LONGEST_WAIT_MS = 60_000

export function createCalls({ classify, concurrency, timeoutMs = 60_000, retries = 8, backoffMs = 500, signal }: CallOptions): Calls {
  const limit = pLimit(concurrency)
  const counts = new Map<string, number>()

  async function once<T>(method: string, attempt: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const overdue = new AbortController()
    const timeout = overdue.signal
    // `AbortSignal.timeout` would keep every answer for as long as it might have taken.
    const timer = setTimeout(() => overdue.abort(), timeoutMs)
    counts.set(method, (counts.get(method) ?? 0) + 1)
    try {
      return await raced(attempt(AbortSignal.any([timeout, ...(signal === undefined ? [] : [signal])])), timeout)
    } catch (error) {
      if (signal?.aborted === true) throw new AbortError('interrupted')
      const failure: Failure = timeout.aborted ? { kind: 'transient', message: `no answer within ${timeoutMs / 1000} s` } : classify(error)
      throw new CallError(method, failure, error)
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    counts,
    make: (method, attempt) =>
      limit(() =>
        pRetry(() => once(method, attempt), {
          retries,
          minTimeout: backoffMs,
          maxTimeout: LONGEST_WAIT_MS,
          randomize: true,
          ...(signal === undefined ? {} : { signal }),
          shouldRetry: ({ error }) => error instanceof CallError && isWorthAnother(error.failure),
          onFailedAttempt: async ({ error, retriesLeft }) => {
            const wait = error instanceof CallError && 'afterMs' in error.failure ? (error.failure.afterMs ?? 0) : 0
            if (wait > 0 && retriesLeft > 0) await pause(Math.min(wait, LONGEST_WAIT_MS), signal)
          }
        })
      )
  }
}

function isWorthAnother({ kind }: Failure): boolean {
  return kind === 'throttled' || kind === 'transient'
}

/** SDKs do not always end at their signal. */
function raced<T>(attempt: Promise<T>, timeout: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    timeout.addEventListener('abort', () => reject(timeout.reason as Error), { once: true })
    attempt.then(resolve, reject)
  })
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        reject(new AbortError('interrupted'))
      },
      { once: true }
    )
  })
}
