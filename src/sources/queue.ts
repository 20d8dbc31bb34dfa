/** Hands items from callbacks to one asynchronous reader, in order. */
export interface Queue<T> {
  readonly push: (item: T) => void
  /** Nothing more will come; what is queued is still read. */
  readonly end: () => void
  readonly items: () => AsyncGenerator<T>
}

export function createQueue<T>(): Queue<T> {
  let waiting: T[] = []
  let ended = false
  let wake: (() => void) | undefined
  return {
    push(item) {
      waiting.push(item)
      wake?.()
    },
    end() {
      ended = true
      wake?.()
    },
    async *items() {
      while (true) {
        const ready = waiting
        waiting = []
        yield* ready
        if (waiting.length > 0) continue
        if (ended) return
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
  }
}
