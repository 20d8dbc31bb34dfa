import { printable } from '../reports/printable.ts'

/** Progress on standard error: one line rewritten on a terminal, plain lines elsewhere. */
export interface Progress {
  readonly say: (message: string) => void
  readonly count: (target: string, resources: number, parts?: Parts) => void
  /** Takes the line away; nothing is shown any more. */
  readonly end: () => void
}

interface Parts {
  readonly done: number
  readonly total?: number
}

const EVERY_MS = { terminal: 100, plain: 5000 } as const

export function createProgress(stream: NodeJS.WriteStream, { enabled }: { enabled: boolean }): Progress {
  if (!enabled) return { say: () => {}, count: () => {}, end: () => {} }
  const terminal = stream.isTTY
  let last = Date.now()
  const began = new Map<string, number>()
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
    count(target, resources, parts) {
      const now = Date.now()
      const start = began.get(target) ?? now
      began.set(target, start)
      if (now - last < (terminal ? EVERY_MS.terminal : EVERY_MS.plain)) return
      last = now
      show(`${target}: ${resources.toLocaleString('en')} resources read${paceOf(resources, now - start, parts)}`)
    },
    end() {
      if (open) stream.write('\r\u001b[K')
      open = false
      ended = true
    }
  }
}

/** Rate, share and estimate, as far as they are known. @example ', 850/s, part 7 of 12, about 40 s left' */
function paceOf(resources: number, ms: number, parts: Parts | undefined): string {
  if (parts === undefined || ms < 1000) return ''
  const rate = `, ${Math.round((resources * 1000) / ms).toLocaleString('en')}/s`
  if (parts.total === undefined) return `${rate}, ${parts.done} parts read`
  const left = parts.done === 0 ? '' : `, about ${durationOf((ms / parts.done) * (parts.total - parts.done))} left`
  return `${rate}, ${parts.done} of ${parts.total} parts read${left}`
}

function durationOf(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
