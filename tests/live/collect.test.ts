import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/model/source.ts'
import { openCheckpoint } from '../../src/sources/live/checkpoint.ts'
import { collect } from '../../src/sources/live/collect.ts'
import type { Collector, Unit } from '../../src/sources/live/collector.ts'
import { CallError } from '../../src/sources/live/failure.ts'

const ORDER = { target: 'gcp:projects/ledger-prod', types: ['compute.googleapis.com/Disk'], readTime: new Date('2026-11-20T08:00:00Z') }

function disk(name: string, document: object = {}): Item {
  const id = `//compute.googleapis.com/projects/ledger-prod/disks/${name}`
  return { resource: { id, typeSystem: 'cai', type: 'compute.googleapis.com/Disk', name, cloud: 'gcp', origin: 'observed', document } }
}

function unit(key: string, pages: () => AsyncIterable<readonly Item[]>): Unit {
  return { key, account: 'projects/ledger-prod', types: ORDER.types, pages }
}

function collector(...units: readonly Unit[]): Collector {
  return {
    source: 'Ledger inventory',
    async *units() {
      yield* units
    }
  }
}

async function* pagesOf(...pages: readonly (readonly Item[])[]): AsyncGenerator<readonly Item[]> {
  yield* pages
}

async function itemsOf(of: Collector, options: Partial<Parameters<typeof collect>[1]> = {}): Promise<readonly Item[]> {
  const items: Item[] = []
  for await (const page of collect(of, { concurrency: 2, ...options })) items.push(...page)
  return items
}

function namesIn(items: readonly Item[]): readonly string[] {
  return items.flatMap((item) => ('resource' in item ? [item.resource.name] : [])).toSorted()
}

describe('what a collector finds', () => {
  it('is told once, however often it is listed', async () => {
    const items = await itemsOf(collector(unit('a', () => pagesOf([disk('ledger')], [disk('ledger'), disk('payments')]))))
    expect(namesIn(items)).toEqual(['ledger', 'payments'])
  })

  it('is kept when a later page fails, and the failure is a gap that names account, types and what is missing', async () => {
    const failing = unit('a', async function* () {
      yield [disk('ledger')]
      throw new CallError('assets.list', { kind: 'denied', message: 'no permission', missing: 'cloudasset.assets.listResource' })
    })
    const items = await itemsOf(
      collector(
        failing,
        unit('b', () => pagesOf([disk('payments')]))
      )
    )
    expect(namesIn(items)).toEqual(['ledger', 'payments'])
    expect(items.filter((item) => 'gap' in item)).toEqual([
      {
        gap: {
          what: 'assets.list: no permission (needs cloudasset.assets.listResource)',
          why: 'denied',
          where: 'projects/ledger-prod',
          types: ORDER.types
        }
      }
    ])
  })

  it('is read anew from the beginning when the place in the list is not kept', async () => {
    let times = 0
    const stale = unit('a', async function* () {
      times += 1
      yield [disk('ledger')]
      if (times === 1) throw new CallError('assets.list', { kind: 'stale-page', message: 'the page is not kept' })
      yield [disk('payments')]
    })
    const items = await itemsOf(collector(stale))
    expect([namesIn(items), items.length, times]).toEqual([['ledger', 'payments'], 2, 2])
  })

  it('holds no secret', async () => {
    const document = {
      rootPassword: 'canary-1',
      settings: { connectionString: 'Server=ledger;Password=canary-2', note: 'Endpoint=sb://x/;SharedAccessKey=canary-3' },
      metadata: {
        items: [
          { key: 'startup-script', value: 'export TOKEN=canary-4' },
          { key: 'enable-oslogin', value: 'TRUE' }
        ]
      },
      userData: ['canary-5'],
      keys: [{ name: 'primaryKey', value: 'canary-6' }],
      url: 'https://ledger:canary-7@example.com/db'
    }
    const items = await itemsOf(collector(unit('a', () => pagesOf([disk('ledger', document)]))))
    expect(JSON.stringify(items)).not.toContain('canary')
    expect(JSON.stringify(items)).toContain('TRUE')
  })

  it('ends with what is there when it is interrupted', async () => {
    const abort = new AbortController()
    const endless = unit('a', async function* () {
      for (let number = 0; ; number++) {
        if (number === 3) abort.abort()
        yield [disk(`ledger-${number}`)]
      }
    })
    const items: Item[] = []
    await expect(
      (async () => {
        for await (const page of collect(collector(endless), { concurrency: 1, signal: abort.signal })) items.push(...page)
      })()
    ).rejects.toThrow(/abort/i)
    expect(namesIn(items)).toEqual(['ledger-0', 'ledger-1', 'ledger-2'])
  })
})

describe('a run that was cut off', () => {
  it('goes on: complete units are taken over, the others read anew', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'asbuilt-checkpoint-'))
    const first = openCheckpoint(folder, ORDER, { resume: false })
    const cut = unit('b', async function* () {
      yield [disk('payments')]
      throw new Error('the machine went down')
    })
    await expect(
      itemsOf(
        collector(
          unit('a', () => pagesOf([disk('ledger')])),
          cut
        ),
        { checkpoint: first, concurrency: 1 }
      )
    ).rejects.toThrow('went down')
    const later = { ...ORDER, readTime: new Date('2026-11-21T08:00:00Z') }
    const resumed = openCheckpoint(folder, later, { resume: true })
    expect(resumed.readTime).toEqual(ORDER.readTime)
    const again = unit('a', () => {
      throw new Error('read twice')
    })
    const items = await itemsOf(
      collector(
        again,
        unit('b', () => pagesOf([disk('payments')], [disk('refunds')]))
      ),
      { checkpoint: resumed }
    )
    expect(namesIn(items)).toEqual(['ledger', 'payments', 'refunds'])
    resumed.clear()
    expect(readdirSync(folder)).toEqual([])
  })

  it('is not mixed with one that asked for something else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'asbuilt-checkpoint-'))
    openCheckpoint(folder, ORDER, { resume: false })
    expect(() => openCheckpoint(folder, { ...ORDER, types: ['compute.googleapis.com/Instance'] }, { resume: true })).toThrow(/other types/)
  })

  it('keeps no gap as if it had been read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'asbuilt-checkpoint-'))
    const denied = unit('a', async function* () {
      yield [disk('ledger')]
      throw new CallError('assets.list', { kind: 'transient', message: 'HTTP 503' })
    })
    await itemsOf(collector(denied), { checkpoint: openCheckpoint(folder, ORDER, { resume: false }) })
    const well = unit('a', () => pagesOf([disk('ledger'), disk('payments')]))
    expect(namesIn(await itemsOf(collector(well), { checkpoint: openCheckpoint(folder, ORDER, { resume: true }) }))).toEqual([
      'ledger',
      'payments'
    ])
  })
})
