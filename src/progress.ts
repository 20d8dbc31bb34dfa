import { printable } from './reports/printable.ts'

/** Progress on standard error: one line rewritten on a terminal, plain lines elsewhere. */
export interface Progress {
  readonly say: (message: string) => void
  readonly count: (target: string, resources: number) => void
  /** Takes the line away; nothing is shown any more. */
  readonly end: () => void
}

const EVERY_MS = { terminal: 100, plain: 5000 } as const

export function createProgress(stream: NodeJS.WriteStream, { enabled }: { enabled: boolean }): Progress {
  if (!enabled) return { say: () => {}, count: () => {}, end: () => {} }
  const terminal = stream.isTTY
  let last = Date.now()
  let open = false
  let ended = false
  const show = (message: string): void => {
    if (ended) return
    if (terminal) stream.write(`\r\u001b[K${printable(message).slice(0, (stream.columns ?? 80) - 1)}`)
    else stream.write(`${printable(message)}\n`)
    open = terminal
  }
  return {
    say: show,
    count(target, resources) {
      const now = Date.now()
      if (now - last < (terminal ? EVERY_MS.terminal : EVERY_MS.plain)) return
      last = now
      show(`${target}: ${resources.toLocaleString('en')} resources read`)
    },
    end() {
      if (open) stream.write('\r\u001b[K')
      open = false
      ended = true
    }
  }
}
