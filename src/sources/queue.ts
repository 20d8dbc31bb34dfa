/** Hands items from callbacks to one asynchronous reader, in order. */
export interface Queue<T> {
  readonly push: (item: T) => void
  /** Resolves when few enough items wait for the reader: whoever makes them faster than they are read would fill the memory. */
  readonly room: () => Promise<void>
  /** Nothing more will come; what is queued is still read. */
  readonly end: () => void
  readonly items: () => AsyncGenerator<T>
}

/** Items that may wait before there is no room. */
const MOST = 4

export function createQueue<T>(): Queue<T> {
  const waiting: T[] = []
  let ended = false
  let wake: (() => void) | undefined
  let makers: (() => void)[] = []
  const letIn = (): void => {
    const next = makers
    makers = []
    for (const resolve of next) resolve()
  }
  return {
    push(item) {
      waiting.push(item)
      wake?.()
    },
    async room() {
      while (waiting.length > MOST) await new Promise<void>((resolve) => makers.push(resolve))
    },
    end() {
      ended = true
      wake?.()
    },
    async *items() {
      while (true) {
        while (waiting.length > 0) {
          const item = waiting.shift() as T
          if (waiting.length <= MOST) letIn()
          yield item
        }
        if (ended) return
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
  }
}
