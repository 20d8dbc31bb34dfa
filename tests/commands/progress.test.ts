import { Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createProgress } from '../../src/commands/progress.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function recorder({ isTTY, columns }: { isTTY: boolean; columns?: number }) {
  const written: string[] = []
  const stream = new Writable({ write: (chunk: Buffer, _encoding, end) => (written.push(chunk.toString()), end()) })
  return { written, stream: Object.assign(stream, { isTTY, columns }) as unknown as NodeJS.WriteStream }
}

describe('progress', () => {
  it('rewrites one line on a terminal, and takes it away in the end', () => {
    const { written, stream } = recorder({ isTTY: true, columns: 40 })
    const progress = createProgress(stream, { enabled: true })
    progress.count('assets.json', 10)
    vi.advanceTimersByTime(150)
    progress.count('assets.json', 12_345)
    progress.say('x'.repeat(100))
    progress.end()
    progress.end()
    expect(written).toEqual(['\r\u001b[Kassets.json: 12,345 resources read', `\r\u001b[K${'x'.repeat(39)}`, '\r\u001b[K'])
  })

  it('is plain lines elsewhere, a few in a minute', () => {
    const { written, stream } = recorder({ isTTY: false })
    const progress = createProgress(stream, { enabled: true })
    for (let second = 0; second < 11; second++) {
      vi.advanceTimersByTime(1000)
      progress.count('assets.json', second * 1000)
    }
    progress.say('the program is running')
    progress.end()
    expect(written).toEqual(['assets.json: 4,000 resources read\n', 'assets.json: 9,000 resources read\n', 'the program is running\n'])
  })

  it('lets no program write to the terminal', () => {
    const { written, stream } = recorder({ isTTY: true })
    createProgress(stream, { enabled: true }).say('one\u001b[2J\ntwo')
    expect(written).toEqual(['\r\u001b[Kone\uFFFD[2J two'])
  })

  it('is silent when it is not wanted, and after its end', () => {
    const { written, stream } = recorder({ isTTY: true })
    createProgress(stream, { enabled: false }).say('the program is running')
    const progress = createProgress(stream, { enabled: true })
    progress.end()
    progress.say('the program is running')
    expect(written).toEqual([])
  })
})
