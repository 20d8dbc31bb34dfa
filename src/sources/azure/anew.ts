import { CallError } from '../live/failure.ts'

/** How often a list is read from its beginning because the service lost the place in it. */
const TIMES = 3

/** Pages of a list, which is begun anew where the place in it is lost; what it had given before is given again. */
export async function* anew<T>(pages: () => AsyncGenerator<T>): AsyncGenerator<T> {
  for (let time = 1; ; time++) {
    try {
      yield* pages()
      return
    } catch (cause) {
      if (!(cause instanceof CallError) || cause.failure.kind !== 'stale-page') throw cause
      if (time < TIMES) continue
      throw new CallError(cause.method, { kind: 'transient', message: cause.failure.message }, cause.cause)
    }
  }
}
