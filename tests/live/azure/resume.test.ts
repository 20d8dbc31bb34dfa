import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { conclusion, gapsOf, scanAzure, SMALL, withAzure } from './scanning.ts'
import { randomOf } from './random.ts'

const undisturbed = await withAzure(SMALL, {}, async (azure) => ({ result: await scanAzure(azure), calls: azure.calls.length }))

const random = randomOf(11)
const MOMENTS = Array.from({ length: 10 }, () => Math.ceil(random.next() * undisturbed.calls))

it.each(MOMENTS)('a run that is cut off at call %i goes on where it was, and concludes the same', async (moment) => {
  const folder = mkdtempSync(join(tmpdir(), 'asbuilt-azure-'))
  const stop = new AbortController()
  let calls = 0
  const onCall = (): void => {
    if (++calls === moment) stop.abort()
  }
  await withAzure(SMALL, { onCall, latencyMs: 2 }, async (azure) => {
    const live = { connections: { azure: azure.connection } }
    const cut = await scanAzure(azure, { live: { ...live, checkpoint: { folder, resume: false }, stop: stop.signal } })
    expect(gapsOf(cut).some(({ what }) => what.includes('interrupted'))).toBe(true)
    const resumed = await scanAzure(azure, { live: { ...live, checkpoint: { folder, resume: true } } })
    expect(gapsOf(resumed)).toEqual([])
    expect(conclusion(resumed)).toEqual(conclusion(undisturbed.result))
  })
})

it('what was read is not read again, but for a list of parents', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'asbuilt-azure-'))
  const stop = new AbortController()
  let calls = 0
  const onCall = (): void => {
    if (++calls === undisturbed.calls - 20) stop.abort()
  }
  await withAzure(SMALL, { onCall, latencyMs: 2 }, async (azure) => {
    const live = { connections: { azure: azure.connection } }
    await scanAzure(azure, { live: { ...live, checkpoint: { folder, resume: false }, stop: stop.signal } })
    const before = azure.calls.length
    await scanAzure(azure, { live: { ...live, checkpoint: { folder, resume: true } } })
    expect(azure.calls.length - before).toBeLessThan(undisturbed.calls / 2)
  })
})
