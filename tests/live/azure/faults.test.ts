import { describe, expect, it } from 'vitest'
import { makeTenant } from './account.ts'
import { type Fault, isChild, isDiscovery, isRows, laterChildren, laterRows, type ScriptedFault, type Seen, status } from './fault.ts'
import type { FakeOptions } from './options.ts'
import { conclusion, gapsOf, neededTypes, NOW, paced, readAzure, scanAzure, SMALL, TARGET, withAzure } from './scanning.ts'
import type { FakeAzure } from './server.ts'
import { LEDGER } from './tenant.ts'

const DAY_MS = 86_400_000
/** Makes a dozen pages of what would be one. */
const PAGED: FakeOptions = { payloadLimit: 60_000, listPage: 3 }

const THROTTLED = status(429, 'TooManyRequests')

const PLACES: readonly (readonly [string, Pick<ScriptedFault, 'on' | 'nth'>])[] = [
  ['while subscriptions are discovered', { on: isDiscovery, nth: [1] }],
  ['at a first page of Resource Graph', { on: isRows, nth: [1, 3] }],
  ['in the middle of paging', { on: laterRows, nth: [2, 5] }],
  ['while children are read', { on: isChild, nth: [5, 20, 60] }],
  ['in the middle of a list of children', { on: laterChildren, nth: [2, 4] }]
]

const RECOVERABLE: readonly (readonly [string, Fault])[] = [
  ['429 with a wait in seconds', status(429, 'TooManyRequests', { 'retry-after': '1' })],
  ['429 with a wait until a date', status(429, 'TooManyRequests', { 'retry-after': new Date(Date.now() - DAY_MS).toUTCString() })],
  ['429 with the time until a quota is reset', status(429, 'RateLimiting', { 'x-ms-user-quota-resets-after': '00:00:00.3000000' })],
  ['429 without a hint', THROTTLED],
  ['500', status(500, 'InternalServerError')],
  ['503', status(503, 'ServerUnavailable')],
  ['a connection that is reset', { kind: 'reset' }],
  ['a body that is cut off', { kind: 'truncated' }],
  ['a body that is no JSON', { kind: 'garbled' }]
]

const undisturbed = await withAzure(SMALL, PAGED, (azure) => scanAzure(azure))

describe('a fault that passes', () => {
  for (const [what, fault] of RECOVERABLE) {
    it.each(PLACES)(`${what}, %s, changes nothing`, async (_place, place) => {
      const result = await withAzure(SMALL, { ...PAGED, faults: [{ ...place, fault }] }, async (azure) => {
        const scanned = await scanAzure(azure)
        // A script that strikes nothing shows nothing.
        expect(azure.calls.filter(place.on).length).toBeGreaterThanOrEqual(Math.min(...(place.nth ?? [])))
        return scanned
      })
      expect(gapsOf(result)).toEqual([])
      expect(conclusion(result)).toEqual(conclusion(undisturbed))
    })
  }

  it.each(PLACES)('a stall longer than a call may take, %s, changes nothing', async (_place, place) => {
    const stalled: ScriptedFault = { ...place, fault: { kind: 'stall', ms: 1500 } }
    const result = await withAzure(SMALL, { ...PAGED, faults: [stalled] }, (azure) => scanAzure(paced(azure, { timeoutMs: 700 })))
    expect(gapsOf(result)).toEqual([])
    expect(conclusion(result)).toEqual(conclusion(undisturbed))
  })

  it.each(PLACES.slice(1))('a token that expires, %s, changes nothing', async (_place, place) => {
    const result = await withAzure(SMALL, { ...PAGED, faults: [{ ...place, fault: { kind: 'expired token' } }] }, async (azure) => {
      const scanned = await scanAzure(azure)
      expect(azure.calls.some((call) => call.status === 401)).toBe(true)
      return scanned
    })
    expect(gapsOf(result)).toEqual([])
    expect(conclusion(result)).toEqual(conclusion(undisturbed))
  })

  it('tokens that live shorter than the run change nothing', async () => {
    const result = await withAzure(SMALL, { tokenMs: 200 }, (azure) => scanAzure(azure))
    expect(gapsOf(result)).toEqual([])
    expect(conclusion(result)).toEqual(conclusion(undisturbed))
  })

  it('a service of tokens that does not answer at first changes nothing', async () => {
    let asked = 0
    const result = await withAzure(SMALL, { tokenMs: 300 }, ({ connection, ...azure }) => {
      const { credential } = connection
      const getToken = (): ReturnType<NonNullable<typeof credential>['getToken']> => {
        asked += 1
        if (asked % 5 !== 1) return credential?.getToken('') ?? Promise.resolve(null)
        return Promise.reject(Object.assign(new Error('unreachable'), asked === 1 ? { code: 'ECONNRESET' } : { statusCode: 503 }))
      }
      return scanAzure({ ...azure, connection: { ...connection, credential: { getToken } } })
    })
    expect(asked).toBeGreaterThan(5)
    expect(gapsOf(result)).toEqual([])
    expect(conclusion(result)).toEqual(conclusion(undisturbed))
  })

  it.each([
    ['Resource Graph', laterRows],
    ['a list', laterChildren]
  ])('a place in %s that is no longer kept changes nothing', async (_list, on) => {
    const lost: ScriptedFault = { on, nth: [2], fault: status(400, 'InvalidSkipToken') }
    const result = await withAzure(SMALL, { ...PAGED, faults: [lost] }, (azure) => scanAzure(azure))
    expect(gapsOf(result)).toEqual([])
    expect(conclusion(result)).toEqual(conclusion(undisturbed))
  })

  it('rows that are listed twice are read once', async () => {
    const result = await withAzure(SMALL, { ...PAGED, overlap: 4 }, (azure) => scanAzure(azure))
    expect(gapsOf(result)).toEqual([])
    expect(conclusion(result)).toEqual(conclusion(undisturbed))
  })

  it.each([3, -3])('a clock that is off by %i days changes nothing', async (days) => {
    const tenant = makeTenant({ scale: 0.1, now: new Date(NOW.getTime() + days * DAY_MS) })
    const result = await withAzure(tenant, { ...PAGED, clockMs: days * DAY_MS }, (azure) => scanAzure(azure))
    expect(gapsOf(result)).toEqual([])
    expect(conclusion(result)).toEqual(conclusion(undisturbed))
    const skew = Date.parse(result.inputs[0]?.collectedAt ?? '') - Date.now()
    expect(Math.round(skew / DAY_MS)).toBe(days)
  })

  it('a resource that goes away while pages are read makes none of the others be passed over', async () => {
    const types = ['Microsoft.Network/networkInterfaces', 'Microsoft.Compute/disks']
    const tenant = makeTenant({ scale: 0.6 })
    const left = (subscription: string): readonly string[] =>
      tenant.subscriptions
        .filter(({ id }) => id === subscription)
        .flatMap(({ documents }) => documents.filter(({ type }) => types.includes(type)).map(({ id }) => id))
        .sort()
    const [first = ''] = left(LEDGER)
    let azure: FakeAzure | undefined
    let pages = 0
    const onCall = (call: Seen): void => {
      if (call.subscription === LEDGER && isRows(call) && call.isLaterPage && ++pages === 1) azure?.remove(first)
    }
    const { resources, gaps } = await withAzure(tenant, { payloadLimit: 20_000, onCall }, (started) => {
      azure = started
      return readAzure(started, { target: `azure:subscriptions/${LEDGER}`, types })
    })
    expect(pages).toBeGreaterThan(1)
    expect(gaps).toEqual([])
    expect(
      resources
        .map(({ id }) => id)
        .filter((id) => id !== first)
        .sort()
    ).toEqual(left(LEDGER).filter((id) => id !== first))
  })
})

it('begins with a tenant that has something to tell', () => {
  expect(gapsOf(undisturbed)).toEqual([])
  expect(undisturbed.inputs[0]?.target).toBe(TARGET)
  expect(undisturbed.summary.outcomes.fail).toBeGreaterThan(100)
})

it('asks for types that are read in each of the ways there are', async () => {
  const types = await neededTypes()
  expect(types.length).toBeGreaterThan(60)
})
