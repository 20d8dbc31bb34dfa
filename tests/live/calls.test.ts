import { describe, expect, it } from 'vitest'
import { createCalls } from '../../src/sources/live/calls.ts'
import { CallError, type Failure } from '../../src/sources/live/failure.ts'

class Refusal extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super('Bearer eyJhbGciOi.secret of the request')
    this.failure = failure
  }
}

const classify = (error: unknown): Failure => (error instanceof Refusal ? error.failure : { kind: 'fatal', message: 'not foreseen' })
const quick = { classify, concurrency: 4, timeoutMs: 200, retries: 3, backoffMs: 1 } as const

/** An endpoint that answers each call as the list says, and then well. */
function endpoint(failures: readonly Failure[]): { readonly call: () => Promise<string>; readonly times: () => number } {
  let times = 0
  return {
    call: () => {
      const failure = failures[times]
      times += 1
      return failure === undefined ? Promise.resolve('page') : Promise.reject(new Refusal(failure))
    },
    times: () => times
  }
}

describe('a call', () => {
  it.each<Failure>([
    { kind: 'transient', message: 'the service is not well' },
    { kind: 'throttled', message: 'too many calls' },
    { kind: 'throttled', message: 'too many calls', afterMs: 30 }
  ])('is made again after $kind, and counted each time', async (failure) => {
    const calls = createCalls(quick)
    const { call, times } = endpoint([failure, failure])
    const start = performance.now()
    expect(await calls.make('assets.list', call)).toBe('page')
    expect([times(), calls.counts.get('assets.list')]).toEqual([3, 3])
    expect(performance.now() - start).toBeGreaterThan(2 * ('afterMs' in failure ? (failure.afterMs ?? 0) : 0))
  })

  it.each<Failure>([
    { kind: 'denied', message: 'no permission', missing: 'assets.list' },
    { kind: 'gone', message: 'there is no such account' },
    { kind: 'stale-page', message: 'the page is not kept' },
    { kind: 'unauthenticated', message: 'nobody is signed in' },
    { kind: 'fatal', message: 'not understood' }
  ])('is given up at once when it ends with $kind', async (failure) => {
    const { call, times } = endpoint([failure])
    await expect(createCalls(quick).make('assets.list', call)).rejects.toMatchObject({ failure, method: 'assets.list' })
    expect(times()).toBe(1)
  })

  it('is given up when its attempts are used up, without a word of the request', async () => {
    const { call, times } = endpoint(Array.from({ length: 9 }, () => ({ kind: 'transient', message: 'HTTP 503' })))
    const failed = await createCalls(quick)
      .make('assets.list', call)
      .catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(CallError)
    expect((failed as Error).message).toBe('assets.list: HTTP 503')
    expect(times()).toBe(1 + quick.retries)
  })

  it('that stalls is given up after its time and made again', async () => {
    let times = 0
    const stalling = (): Promise<string> => {
      times += 1
      return times === 1 ? new Promise(() => {}) : Promise.resolve('page')
    }
    expect(await createCalls({ ...quick, timeoutMs: 40 }).make('assets.list', stalling)).toBe('page')
    expect(times).toBe(2)
  })

  it('ends with its run', async () => {
    const abort = new AbortController()
    const making = createCalls({ ...quick, signal: abort.signal }).make('assets.list', (signal) => {
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
    })
    abort.abort()
    await expect(making).rejects.toThrow(/abort|interrupted/i)
  })

  it('waits while as many as allowed are under way', async () => {
    const calls = createCalls({ ...quick, concurrency: 3 })
    let under = 0
    let most = 0
    await Promise.all(
      Array.from({ length: 12 }, () =>
        calls.make('assets.list', async () => {
          under += 1
          most = Math.max(most, under)
          await new Promise((resolve) => setTimeout(resolve, 5))
          under -= 1
        })
      )
    )
    expect(most).toBe(3)
  })
})
