export interface Debuggable {
  debuggablePromise: (promise: Promise<unknown>, context: unknown) => Promise<unknown>
}

/**
 * Spares what the SDK only does for its own developers: a stack trace for every property of every resource, which takes
 * more than half of a run, and a message to the engine for every step, which the engine would drop.
 */
export function quicken({ log, debuggable }: { readonly log: { debug: unknown }; readonly debuggable: Debuggable }): void {
  log.debug = () => Promise.resolve()
  const { debuggablePromise } = debuggable
  debuggable.debuggablePromise = (promise, context) => {
    const { stackTraceLimit } = Error
    Error.stackTraceLimit = 0
    try {
      return debuggablePromise(promise, context)
    } finally {
      Error.stackTraceLimit = stackTraceLimit
    }
  }
}
