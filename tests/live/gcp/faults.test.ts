import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { selfSigned } from '../azure/certificate.ts'
import { at, findingsOf, gapsOf, ORGANIZATION, scanOnce, scanWith, startInventory } from './scanning.ts'
import type { Content, Fault, ListCall } from './service.ts'
import { HINTED, INTERNAL, INVALID, QUOTA, status, TOKEN, UNAVAILABLE } from './statuses.ts'
import { signedIn, startTokens } from './tokens.ts'

const undisturbed = await scanOnce('grpc')

function millisecondsIn(calls: readonly ListCall[]): number {
  return (calls.at(-1)?.at ?? 0) - (calls[0]?.at ?? 0)
}

describe.each(['grpc', 'rest'] as const)('over %s', (transport) => {
  describe('a fault that passes leaves the findings as they are', () => {
    it.each<readonly [string, Content, number, Fault, number]>([
      ['429 without a hint', 'RESOURCE', 1, status(QUOTA), 2],
      ['500 in the middle of paging', 'RESOURCE', 3, status(INTERNAL), 1],
      ['503 in the middle of paging, three times over', 'RESOURCE', 4, status(UNAVAILABLE), 3],
      ['a connection reset', 'RESOURCE', 2, { wire: 'reset' }, 1],
      ['a connection reset in the middle of an answer', 'RESOURCE', 5, { wire: 'reset in the middle' }, 1],
      ['a truncated body', 'RESOURCE', 3, { wire: 'truncated' }, 2],
      ['a truncated first body', 'IAM_POLICY', 1, { wire: 'truncated' }, 1],
      ['an expired page token', 'RESOURCE', 4, status(TOKEN), 1],
      ['an expired page token that is not called so', 'RESOURCE', 4, status(INVALID), 1],
      ['an expired page token of the policies', 'IAM_POLICY', 2, status(TOKEN), 1],
      ['duplicates across pages', 'RESOURCE', 2, { page: (page, all) => [...all.slice(80, 100), ...page] }, 3],
      ['empty pages in between', 'RESOURCE', 1, { emptyPage: true }, 3]
    ])('%s', async (_name, content, nth, fault, times) => {
      const scanned = await scanOnce(transport, { fault: at(content, nth, fault, times) })
      expect(gapsOf(scanned)).toEqual([])
      expect(findingsOf(scanned)).toEqual(findingsOf(undisturbed))
      expect(scanned.exit).toBe(0)
    })

    it('429 with a hint, for which it waits', async () => {
      const scanned = await scanOnce(transport, { fault: at('RESOURCE', 2, status(HINTED)) })
      expect(findingsOf(scanned)).toEqual(findingsOf(undisturbed))
      expect(millisecondsIn(scanned.calls)).toBeGreaterThan(1000)
    })

    it('a stall longer than the timeout', async () => {
      const scanned = await scanOnce(
        transport,
        { fault: at('RESOURCE', 3, { wire: 'stall' }) },
        { pace: { timeoutMs: 1500, backoffMs: 5 } }
      )
      expect(findingsOf(scanned)).toEqual(findingsOf(undisturbed))
      expect(gapsOf(scanned)).toEqual([])
    })

    it.each([
      ['an hour ahead', 3_600_000],
      ['a second ahead', 1000]
    ])('a clock that is %s', async (_name, ms) => {
      const start = Date.now()
      const scanned = await scanOnce(transport, { now: () => new Date(Date.now() - ms) })
      expect(gapsOf(scanned)).toEqual([])
      expect(findingsOf(scanned)).toEqual(findingsOf(undisturbed))
      expect(scanned.progress[0]).toMatch(/^cannot read for .*: the clock here is off; reading for /)
      // All of it is read for one moment, and that is the service's.
      expect(new Set(scanned.calls.slice(-6).map(({ readTime }) => readTime)).size).toBe(1)
      expect(Math.abs(Date.parse(scanned.result.inputs[0]?.collectedAt ?? '') - (start - ms))).toBeLessThan(20_000)
    })

    it('a clock that is forty days behind; things are as old as the service has it', async () => {
      const days = (scanned: Awaited<ReturnType<typeof scanOnce>>): readonly number[] =>
        scanned.result.findings.flatMap(({ found }) => /^(?<days>[\d.]+) days old$/.exec(found ?? '')?.groups?.days ?? []).map(Number)
      const scanned = await scanOnce(transport, { now: () => new Date(Date.now() + 40 * 86_400_000) })
      expect(gapsOf(scanned)).toEqual([])
      expect(Math.min(...days(undisturbed))).toBeLessThan(10)
      expect(Math.min(...days(scanned))).toBeGreaterThan(42)
      expect(scanned.progress[0]).toMatch(/^cannot read for .*, which it keeps no longer; reading for /)
    })

    it('a token that the service takes no longer', async () => {
      const tokens = await startTokens()
      const tls = selfSigned()
      let oldest = 1
      const server = await startInventory(transport, {
        ...(transport === 'grpc' ? { tls } : {}),
        accepts: (authorization) => Number(authorization?.replace('Bearer ya29.token-', '')) >= oldest,
        fault: ({ number }) => {
          if (number === 4) oldest = tokens.given() + 1
          return undefined
        }
      })
      const scanned = await scanWith({ ...signedIn(transport, server.port, tokens.url, tls.cert), transport })
      await Promise.all([server.close(), tokens.close()])
      expect(gapsOf(scanned)).toEqual([])
      expect(findingsOf(scanned)).toEqual(findingsOf(undisturbed))
      expect(tokens.given()).toBeGreaterThan(1)
    })
  })
})

describe('over REST', () => {
  it.each<readonly [string, Fault]>([
    ['502 of a front end', { http: { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad gateway</html>' } }],
    ['an answer without a body', { http: { status: 200, headers: {}, body: '' } }]
  ])('%s passes', async (_name, fault) => {
    expect(findingsOf(await scanOnce('rest', { fault: at('RESOURCE', 2, fault) }))).toEqual(findingsOf(undisturbed))
  })

  it('429 of a front end with a header that says when to come again is waited for', async () => {
    const fault = { http: { status: 429, headers: { 'retry-after': '1' }, body: '' } }
    const scanned = await scanOnce('rest', { fault: at('RESOURCE', 2, fault) })
    expect(findingsOf(scanned)).toEqual(findingsOf(undisturbed))
    expect(millisecondsIn(scanned.calls)).toBeGreaterThan(1000)
  })
})

describe('a run that is cut off', () => {
  it('keeps what it has, says so, and goes on from there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'asbuilt-gcp-resume-'))
    const stop = new AbortController()
    const stalled = await startInventory('grpc', {
      fault: ({ contentType }) => (contentType === 'RESOURCE' ? { wire: 'stall' } : undefined)
    })
    setTimeout(() => stop.abort(), 1500)
    const cut = await scanWith(stalled.connection(), { live: { stop: stop.signal, checkpoint: { folder, resume: false } } })
    await stalled.close()
    expect(gapsOf(cut)).toEqual([{ what: `${ORGANIZATION} was interrupted; the rest was not read`, why: 'truncated', typeSystem: 'cai' }])
    expect(cut.result.inputs[0]?.resources).toBeGreaterThan(90)
    expect(cut.exit).toBe(3)
    const server = await startInventory('grpc')
    const whole = await scanWith(server.connection(), { live: { checkpoint: { folder, resume: true } } })
    await server.close()
    rmSync(folder, { recursive: true, force: true })
    expect(findingsOf(whole)).toEqual(findingsOf(undisturbed))
    expect(server.calls.map(({ contentType }) => contentType)).not.toContain('IAM_POLICY')
    expect(new Set(server.calls.map(({ readTime }) => readTime))).toEqual(new Set([cut.result.inputs[0]?.collectedAt]))
  })
})
