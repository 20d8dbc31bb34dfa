import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { AwsConnection } from '../../../src/sources/aws/connection.ts'
import { ledgerAccount } from './account.ts'
import { ACCOUNT, findingsOf, gapsOf, ledger, PACE, type Scanned, scanFrom, scanWorld, TARGET, TIDY, worldOf } from './scanning.ts'
import { type Effect, type FakeConfig, type Fault, startConfig } from './server.ts'
import { ALWAYS_ENABLED, type Aggregator, type World } from './world.ts'

const isItemPage = ({ Expression }: Readonly<Record<string, unknown>>): boolean => String(Expression).includes('supplementaryConfiguration')

const undisturbed = await scanWorld(worldOf([ledger()]))
const tidy = await scanWorld(worldOf([ledger(TIDY)]))

function on(action: string, effect: Effect, more: Partial<Fault> = {}): Fault {
  return { action, nth: 1, effect, ...more }
}

const PAGE = { action: 'SelectResourceConfig', later: true, nth: 1 } as const
const FIRST = { action: 'SelectResourceConfig', region: 'eu-central-1', nth: 2 } as const
const THROTTLED = { error: 'ThrottlingException', status: 400, message: 'Rate exceeded' } as const

describe('after a fault that passes', () => {
  it.each<readonly [string, readonly Fault[], AwsConnection?]>([
    [
      'throttling without a hint',
      [
        { ...FIRST, effect: THROTTLED },
        { ...PAGE, effect: THROTTLED }
      ]
    ],
    [
      '429 with a hint of when to come again',
      [{ ...FIRST, effect: { error: 'TooManyRequestsException', status: 429, headers: { 'retry-after': '1' } } }]
    ],
    ['500 in the middle of paging', [{ ...PAGE, effect: { error: 'InternalServerException', status: 500 } }]],
    [
      '503 in the middle of paging, twice',
      [PAGE, { ...PAGE, nth: 2 }].map((at) => ({ ...at, effect: { error: 'ServiceUnavailableException', status: 503 } }))
    ],
    ['a connection that is reset', [on('DescribeConfigurationRecorders', 'reset'), { ...PAGE, effect: 'reset' }]],
    [
      'an answer that is cut off',
      [
        { ...FIRST, effect: 'cut' },
        { ...PAGE, effect: 'cut' }
      ]
    ],
    [
      'an answer that breaks off',
      [
        { ...FIRST, effect: 'break off' },
        { ...PAGE, effect: 'break off' }
      ]
    ],
    ['a place in the list that is not kept', [{ ...PAGE, effect: 'forget places' }]],
    ['records that come twice', [{ ...PAGE, effect: 'repeat' }]],
    ['a stall', [{ ...FIRST, effect: { stallMs: 3_000 } }], { pace: { ...PACE, timeoutMs: 700 } }],
    [
      'all of it at once',
      [
        on('DescribeConfigurationRecorders', 'reset', { nth: 3 }),
        on('DescribeConfigurationRecorderStatus', { error: 'InternalFailure', status: 500 }, { nth: 2 }),
        { ...FIRST, effect: 'cut' },
        { ...PAGE, effect: THROTTLED },
        { ...PAGE, nth: 3, effect: 'forget places' }
      ]
    ]
  ])('%s, the findings are the same', async (_what, faults, connection) => {
    const scanned = await scanWorld(worldOf([ledger()]), {
      prepare: (fake) => fake.faults.push(...(faults as readonly Fault[])),
      ...(connection === undefined ? {} : { connection: connection as AwsConnection })
    })
    expect(gapsOf(scanned)).toEqual([])
    expect(findingsOf(scanned)).toEqual(findingsOf(undisturbed))
    expect(scanned.fake.untried()).toEqual([])
  })

  it('a hint of when to come again is obeyed', async () => {
    const fault: Fault = { ...FIRST, effect: { error: 'TooManyRequestsException', status: 429, headers: { 'retry-after': '1' } } }
    const { fake } = await scanWorld(worldOf([ledger()]), {
      prepare: (each) => each.faults.push(fault),
      request: { live: { regions: ['eu-central-1'] } }
    })
    const asked = fake.calls.filter(({ action }) => action === 'SelectResourceConfig')
    const again = asked.filter(({ input }) => input.Expression === asked[1]?.input.Expression && input.NextToken === undefined)
    expect((again[1]?.at ?? 0) - (again[0]?.at ?? 0)).toBeGreaterThanOrEqual(990)
  })

  it.each([60 * 60_000, -60 * 60_000])('a clock that is %d ms off, the findings are the same', async (clockMs) => {
    const scanned = await scanWorld(worldOf([ledger()]), { prepare: (fake) => Object.assign(fake, { clockMs }) })
    expect(gapsOf(scanned)).toEqual([])
    expect(findingsOf(scanned)).toEqual(findingsOf(undisturbed))
  })

  it('a session that expires half-way and is renewed, the findings are the same', async () => {
    const world = worldOf([ledger()])
    const names = ['AKIDFIRST', 'AKIDSECOND', 'AKIDTHIRD']
    for (const name of names) world.sessions.set(name, { account: ACCOUNT, token: `token-of-${name}` })
    let asked = 0
    const credentials = (): Promise<{ accessKeyId: string; secretAccessKey: string; sessionToken: string }> => {
      const name = names[Math.min(asked, names.length - 1)] ?? ''
      asked += 1
      return Promise.resolve({ accessKeyId: name, secretAccessKey: 'not-a-secret-of-anybody', sessionToken: `token-of-${name}` })
    }
    const faults: readonly Fault[] = [
      on('DescribeConfigurationRecorderStatus', 'expire', { nth: 4 }),
      { ...PAGE, nth: 2, effect: 'expire' }
    ]
    // Sessions of this sort are good in every region that is enabled; by their form nobody would know.
    const regions = ALWAYS_ENABLED
    const scanned = await scanWorld(world, {
      connection: { credentials },
      prepare: (fake) => fake.faults.push(...faults),
      request: { live: { regions } }
    })
    expect(gapsOf(scanned)).toEqual([])
    expect(findingsOf(scanned)).toEqual(findingsOf(undisturbed))
    expect(asked).toBe(3)
  })
})

/** What is not seen is a gap with its types, what was found is kept, and the run is incomplete. */
function expectIncomplete(scanned: Scanned, gaps: readonly object[]): void {
  expect(gapsOf(scanned)).toMatchObject(gaps)
  for (const { types } of gapsOf(scanned)) expect(types).toContain('AWS::RDS::DBInstance')
  expect(scanned.exit).toBe(3)
}

describe('after a fault that stays', () => {
  const disturbed = async (faults: readonly Fault[], world: World = worldOf([ledger(TIDY)])): Promise<Scanned> =>
    await scanWorld(world, { prepare: (fake) => fake.faults.push(...faults) })

  it('throttling in one region is a gap of that region', async () => {
    const scanned = await disturbed([on('SelectResourceConfig', THROTTLED, { region: 'eu-west-1', onwards: true })])
    expectIncomplete(scanned, [
      {
        what: 'config:SelectResourceConfig: too many calls: ThrottlingException (HTTP 400)',
        why: 'truncated',
        where: `${ACCOUNT} eu-west-1`
      }
    ])
    expect(scanned.result.inputs[0]?.resources).toBeGreaterThan(300)
  })

  it('a list that breaks off in the middle keeps what came before', async () => {
    const scanned = await disturbed([
      { ...PAGE, region: 'eu-central-1', onwards: true, effect: { error: 'InternalServerException', status: 500 } }
    ])
    const { resources = 0 } = scanned.result.inputs[0] ?? {}
    const all = tidy.result.inputs[0]?.resources ?? 0
    expect(resources).toBeGreaterThan(200)
    expect(resources).toBeLessThan(all)
    expect(gapsOf(scanned).length).toBeGreaterThan(0)
    expect(gapsOf(scanned)).toEqual(
      gapsOf(scanned).map(({ types }) => ({
        what: 'config:SelectResourceConfig: InternalServerException (HTTP 500)',
        why: 'truncated',
        where: `${ACCOUNT} eu-central-1`,
        types
      }))
    )
    expect(scanned.exit).toBe(3)
  })

  it('places that are never kept are a gap', async () => {
    const scanned = await disturbed([{ ...PAGE, region: 'eu-central-1', onwards: true, effect: 'forget places' }])
    expect(gapsOf(scanned)[0]).toMatchObject({
      what: 'config:SelectResourceConfig: the place in the list is not kept any more',
      why: 'truncated',
      where: `${ACCOUNT} eu-central-1`
    })
    expect(scanned.exit).toBe(3)
  })

  it('a stall that never ends is a gap', async () => {
    const fault = on('SelectResourceConfig', { stallMs: 5_000 }, { region: 'eu-west-1', onwards: true })
    const scanned = await scanWorld(worldOf([ledger(TIDY)]), {
      prepare: (fake) => fake.faults.push(fault),
      connection: { pace: { timeoutMs: 400, retries: 1, backoffMs: 1 } }
    })
    expect(scanned.exit).toBe(3)
    expectIncomplete(scanned, [
      { what: 'config:SelectResourceConfig: no answer within 0.4 s', why: 'truncated', where: `${ACCOUNT} eu-west-1` }
    ])
  })

  it('a session that expires and is not renewed is a gap of what is left', async () => {
    const scanned = await disturbed([{ ...PAGE, effect: 'expire' }])
    expect(gapsOf(scanned).length).toBeGreaterThan(0)
    for (const { what, why } of gapsOf(scanned)) {
      expect([what.replace(/^config:\w+: /, ''), why]).toEqual([
        'the credentials are not accepted: ExpiredTokenException (HTTP 400)',
        'denied'
      ])
    }
    expect([scanned.exit, (scanned.result.inputs[0]?.resources ?? 0) > 50]).toEqual([3, true])
  })

  it('a recorder that may not be asked is a gap, and its region is read', async () => {
    const scanned = await scanWorld(worldOf([ledger(TIDY)]), {
      prepare: (fake) => Object.assign(fake, { allowed: new Set(['config:SelectResourceConfig']) })
    })
    expect(gapsOf(scanned)).toHaveLength(ALWAYS_ENABLED.length)
    expectIncomplete(
      scanned,
      gapsOf(scanned).map(() => ({
        what: 'config:DescribeConfigurationRecorders: not allowed: AccessDeniedException (needs config:DescribeConfigurationRecorders)',
        why: 'denied'
      }))
    )
    expect(scanned.result.inputs[0]?.resources).toBe(tidy.result.inputs[0]?.resources)
  })

  it('a region that a policy of the organization denies is a gap that says so', async () => {
    const message = `User: arn:aws:sts::${ACCOUNT}:assumed-role/asbuilt/nightly is not authorized to perform: config:DescribeConfigurationRecorders with an explicit deny in a service control policy`
    const denied = { error: 'AccessDeniedException', status: 400, message }
    const select = { ...denied, message: message.replace('DescribeConfigurationRecorders', 'SelectResourceConfig') }
    const list = { ...denied, message: message.replace('DescribeConfigurationRecorders', 'ListDiscoveredResources') }
    const everywhere = { region: 'ap-south-1', onwards: true } as const
    const scanned = await disturbed([
      on('DescribeConfigurationRecorders', denied, everywhere),
      on('SelectResourceConfig', select, everywhere),
      on('ListDiscoveredResources', list, everywhere)
    ])
    expect(scanned.exit).toBe(3)
    expectIncomplete(scanned, [
      {
        what: 'config:DescribeConfigurationRecorders: denied by a service control policy (needs config:DescribeConfigurationRecorders)',
        where: `${ACCOUNT} ap-south-1`
      },
      {
        what: 'config:SelectResourceConfig: denied by a service control policy (needs config:SelectResourceConfig)',
        where: `${ACCOUNT} ap-south-1`
      }
    ])
  })

  it('reading by id that is denied, where listing is not, is a gap of each type that there is', async () => {
    const allowed = new Set(
      ['DescribeConfigurationRecorders', 'DescribeConfigurationRecorderStatus', 'ListDiscoveredResources'].map(
        (action) => `config:${action}`
      )
    )
    const scanned = await scanWorld(worldOf([ledger(TIDY)]), {
      prepare: (fake) => Object.assign(fake, { allowed }),
      request: { live: { regions: ['eu-west-1', 'us-east-1'] } }
    })
    expect(gapsOf(scanned)).toContainEqual({
      what: 'config:BatchGetResourceConfig: not allowed: AccessDeniedException (needs config:BatchGetResourceConfig)',
      why: 'denied',
      where: `${ACCOUNT} eu-west-1`,
      types: ['AWS::RDS::DBInstance']
    })
    expect(scanned.exit).toBe(3)
  })

  it('an account that is closed while it is read is a gap of what is left', async () => {
    const scanned = await disturbed([{ ...PAGE, effect: 'close account' }])
    expect(gapsOf(scanned).length).toBeGreaterThan(0)
    for (const { what } of gapsOf(scanned)) expect(what).toContain('the credentials are not accepted: UnrecognizedClientException')
    expect(scanned.exit).toBe(3)
  })
})

describe('among the accounts of an aggregator', () => {
  const OTHER = '123456789012'
  const others = ledgerAccount({ id: OTHER, seed: 21, others: 100, tidy: true })
  const targets = ['aws:aggregators/organization']

  function world(): World {
    const sources = [ACCOUNT, OTHER].flatMap((SourceId) =>
      ALWAYS_ENABLED.map((AwsRegion) => ({ SourceId, SourceType: 'ACCOUNT', AwsRegion, LastUpdateStatus: 'SUCCEEDED' }) as const)
    )
    const aggregator: Aggregator = {
      name: 'organization',
      region: 'eu-central-1',
      owner: ACCOUNT,
      accounts: [ACCOUNT, OTHER],
      sources: [...sources]
    }
    return worldOf([ledger(TIDY), others], [aggregator])
  }

  it('a passing fault leaves the findings as they are', async () => {
    const calm = await scanWorld(world(), { request: { targets } })
    const faults = [
      on('DescribeConfigurationAggregators', 'reset'),
      on('DescribeConfigurationAggregatorSourcesStatus', THROTTLED),
      on('SelectAggregateResourceConfig', 'cut', { nth: 2 }),
      on('SelectAggregateResourceConfig', 'forget places', { later: true, nth: 2 })
    ]
    const scanned = await scanWorld(world(), { request: { targets }, prepare: (fake) => fake.faults.push(...faults) })
    expect(gapsOf(scanned)).toEqual([])
    expect(findingsOf(scanned)).toEqual(findingsOf(calm))
  })

  it('one that leaves while it is read is a gap', async () => {
    const made = world()
    const leave = (fake: FakeConfig): void => {
      const { push } = fake.calls as unknown as { push: (call: FakeConfig['calls'][number]) => number }
      Object.assign(fake.calls, {
        push(call: FakeConfig['calls'][number]) {
          // It was counted, and is gone when it is asked for.
          if (String(call.input.Expression).includes(`accountId = '${OTHER}'`)) (made.accounts as unknown as unknown[]).splice(1, 1)
          return push.call(fake.calls, call)
        }
      })
    }
    const scanned = await scanWorld(made, { request: { targets }, prepare: leave })
    expect(gapsOf(scanned).length).toBeGreaterThan(0)
    for (const gap of gapsOf(scanned))
      expect(gap).toMatchObject({ what: 'the account went from the aggregator while it was read', where: OTHER })
    expect([scanned.exit, scanned.result.inputs[0]?.resources]).toEqual([3, tidy.result.inputs[0]?.resources])
  })
})

describe('a run that is cut off', () => {
  const folder = mkdtempSync(join(tmpdir(), 'asbuilt-aws-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('tells what it has, and goes on to the same findings', async () => {
    const fake = await startConfig(worldOf([ledger()]))
    try {
      fake.latencyMs = 5
      let resumed: Scanned | undefined
      for (let cut = 1; resumed === undefined; cut++) {
        const stop = new AbortController()
        const before = fake.calls.length
        const timer = setInterval(() => {
          if (cut <= 6 && fake.calls.length - before > 12 * cut) stop.abort()
        }, 1)
        const scanned = await scanFrom(fake, {}, { live: { stop: stop.signal, checkpoint: { folder, resume: cut > 1 } } })
        clearInterval(timer)
        const isCut = gapsOf(scanned).some(({ what }) => what === `${TARGET} was interrupted; the rest was not read`)
        expect(isCut).toBe(stop.signal.aborted)
        if (!isCut) resumed = scanned
      }
      expect(gapsOf(resumed)).toEqual([])
      expect(findingsOf(resumed)).toEqual(findingsOf(undisturbed))
      expect(readdirSync(folder)).toEqual([])
    } finally {
      await fake.close()
    }
  })

  it('does not read again what was complete', async () => {
    const fake = await startConfig(worldOf([ledger()]))
    const complete = (): readonly string[] =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.gz'))
    try {
      // In one region pages never come; the others are through in the meantime.
      fake.faults.push({ ...PAGE, region: 'eu-central-1', onwards: true, effect: { stallMs: 10_000 } })
      const stop = new AbortController()
      const timer = setInterval(() => {
        if (complete().length >= 4) stop.abort()
      }, 1)
      await scanFrom(fake, {}, { live: { stop: stop.signal, checkpoint: { folder, resume: false } } })
      clearInterval(timer)
      const kept = complete().length
      expect(kept).toBeGreaterThanOrEqual(4)
      fake.faults.length = 0
      const before = fake.calls.length
      const scanned = await scanFrom(fake, {}, { live: { checkpoint: { folder, resume: true } } })
      const again = fake.calls.slice(before).filter(({ input }) => isItemPage(input)).length
      expect(again).toBeLessThanOrEqual(undisturbed.fake.calls.filter(({ input }) => isItemPage(input)).length - kept)
      expect(findingsOf(scanned)).toEqual(findingsOf(undisturbed))
    } finally {
      await fake.close()
    }
  })
})
