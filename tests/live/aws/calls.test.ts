import { ConfigService } from '@aws-sdk/client-config-service'
import pLimit from 'p-limit'
import { describe, expect, it } from 'vitest'
import { SOURCE } from '../../../src/sources/aws/collector.ts'
import { ACTIONS, permissionsFor } from '../../../src/sources/aws/permissions.ts'
import { ledgerAccount } from './account.ts'
import { ACCOUNT, findingsOf, gapsOf, KEYS, LEDGER, ledger, type Scanned, scanFrom, scanWorld, worldOf } from './scanning.ts'
import { type FakeConfig, startConfig } from './server.ts'
import { type Account, ALWAYS_ENABLED, type Aggregator } from './world.ts'

const OTHER = '123456789012'
const LARGE = ledgerAccount({ id: ACCOUNT, seed: 7, others: 100, scale: 5 })
const OTHERS = ledgerAccount({ id: OTHER, seed: 21, others: 300, scale: 2 })
const targets = ['aws:aggregators/organization']

function aggregated(...accounts: readonly Account[]): Parameters<typeof scanWorld>[0] {
  const sources = accounts.flatMap(({ id }) =>
    ALWAYS_ENABLED.map((AwsRegion) => ({ SourceId: id, SourceType: 'ACCOUNT', AwsRegion, LastUpdateStatus: 'SUCCEEDED' }) as const)
  )
  const ids = accounts.map(({ id }) => id)
  const aggregator: Aggregator = { name: 'organization', region: 'eu-central-1', owner: ACCOUNT, accounts: ids, sources: [...sources] }
  return worldOf(accounts, [aggregator])
}

/** Pages that these resources fill, type by type in each of the places. */
function pagesOf({ result }: Scanned, accounts: readonly Account[], place: (item: Account['items'][number]) => string): number {
  const read = new Set(
    Object.keys(
      Object.groupBy(
        accounts.flatMap(({ items }) => items),
        ({ resourceType }) => resourceType
      )
    )
  )
  const types = [...read].filter((type) => !/^AWS::(Config|CloudFormation|SQS|SNS|SSM|Events|ECR|IAM)::|RouteTable$/.test(type))
  const needed = accounts.flatMap(({ items }) => items).filter(({ resourceType }) => types.includes(resourceType))
  expect(needed.length).toBe(result.inputs[0]?.resources)
  const groups = Object.values(Object.groupBy(needed, (item) => `${place(item)} ${item.resourceType}`))
  return groups.reduce((sum, group = []) => sum + Math.ceil(group.length / 100), 0)
}

function count({ calls }: FakeConfig, test: (input: Readonly<Record<string, unknown>>, action: string) => boolean): number {
  return calls.filter(({ input, action }) => test(input, action)).length
}

const isItemPage = ({ Expression }: Readonly<Record<string, unknown>>): boolean => String(Expression).includes('supplementaryConfiguration')

describe('reading an account', () => {
  it.each([
    ['5,000 resources', LEDGER],
    ['most of them needed', LARGE]
  ])('takes no more pages than its types fill in each region, and three calls for each region: %s', async (_what, account) => {
    const scanned = await scanWorld(worldOf([ledger(account)]))
    expect(gapsOf(scanned)).toEqual([])
    const { fake } = scanned
    expect(count(fake, isItemPage)).toBeLessThanOrEqual(pagesOf(scanned, [account], ({ awsRegion }) => awsRegion))
    expect(count(fake, (_input, action) => action === 'DescribeConfigurationRecorderStatus')).toBe(ALWAYS_ENABLED.length)
    expect(count(fake, ({ Expression }) => String(Expression).includes('COUNT(*)'))).toBe(ALWAYS_ENABLED.length)
    // Regions that are not enabled have to be asked for it to be known.
    expect(count(fake, (_input, action) => action === 'DescribeConfigurationRecorders')).toBe(36)
  })

  it('counts its calls as they are made', async () => {
    const { fake, result } = await scanWorld(worldOf([ledger()]))
    const made = Object.groupBy(fake.calls, ({ action }) => `config:${action}`)
    const asked = Object.fromEntries(Object.entries(made).map(([method, calls = []]) => [method, calls.length]))
    expect(result.inputs[0]?.calls).toEqual(asked)
  })

  it('makes calls that its permissions name, and needs no others', async () => {
    const types = ['AWS::RDS::DBInstance']
    const policy = permissionsFor(types)
    const allowed = new Set(policy.Statement.flatMap(({ Action }) => Action))
    const free = await scanWorld(worldOf([ledger()]))
    const narrow = await scanWorld(worldOf([ledger()]), { prepare: (fake) => Object.assign(fake, { allowed }) })
    expect(gapsOf(narrow)).toEqual([])
    expect(findingsOf(narrow)).toEqual(findingsOf(free))
    expect(new Set(narrow.fake.calls.map(({ action }) => `config:${action}`))).toEqual(allowed)
  })

  it('takes hardly longer than the same calls by themselves, as many side by side', async () => {
    const fake = await startConfig(worldOf([ledger()]))
    let best = Number.POSITIVE_INFINITY
    try {
      fake.latencyMs = 50
      for (let attempt = 0; attempt < 5 && best > 1.3; attempt++) {
        const before = fake.calls.length
        await scanFrom(fake)
        const calls = fake.calls.slice(before)
        const wall = Math.max(...calls.map(({ answered = 0 }) => answered)) - Math.min(...calls.map(({ at }) => at))
        best = Math.min(best, wall / (await alone(fake, calls)))
      }
    } finally {
      await fake.close()
    }
    expect(fake.most()).toBe(SOURCE.calls)
    expect(best).toBeLessThan(1.3)
  })
})

/** Milliseconds that calls take when they are made again one after the other, as many side by side as are permitted. */
async function alone(fake: FakeConfig, calls: FakeConfig['calls']): Promise<number> {
  const limit = pLimit(SOURCE.calls)
  const settings = { endpoint: fake.endpoint, credentials: KEYS, maxAttempts: 1 }
  const clients = new Map(calls.map(({ region }) => [region, new ConfigService({ ...settings, region })]))
  const begin = performance.now()
  await Promise.all(
    calls.map(({ action, region, input }) =>
      limit(async () => {
        const name = `${action.charAt(0).toLowerCase()}${action.slice(1)}` as 'selectResourceConfig'
        await clients
          .get(region)
          ?.[name](input as never)
          .catch(() => {})
      })
    )
  )
  return performance.now() - begin
}

describe('reading an aggregator', () => {
  it('takes no more pages than the types of each account fill', async () => {
    const scanned = await scanWorld(aggregated(ledger(LARGE), OTHERS), { request: { targets } })
    expect(gapsOf(scanned)).toEqual([])
    expect(count(scanned.fake, isItemPage)).toBeLessThanOrEqual(pagesOf(scanned, [LARGE, OTHERS], ({ accountId }) => accountId))
    expect(scanned.fake.calls.length - count(scanned.fake, isItemPage)).toBeLessThanOrEqual(5)
  })

  it('makes calls that its permissions name, and needs no others', async () => {
    const allowed = new Set(permissionsFor(['AWS::RDS::DBInstance'], 'aggregators').Statement.flatMap(({ Action }) => Action))
    const scanned = await scanWorld(aggregated(ledger(), OTHERS), {
      request: { targets },
      prepare: (fake) => Object.assign(fake, { allowed })
    })
    expect(gapsOf(scanned)).toEqual([])
    expect(new Set(scanned.fake.calls.map(({ action }) => `config:${action}`))).toEqual(allowed)
  })
})

describe('permissions', () => {
  it('are a policy that IAM takes, for reading alone', () => {
    expect(permissionsFor(['AWS::RDS::DBInstance'])).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AsbuiltReadsConfig',
          Effect: 'Allow',
          Action: ['config:DescribeConfigurationRecorders', 'config:DescribeConfigurationRecorderStatus', 'config:SelectResourceConfig'],
          Resource: '*'
        }
      ]
    })
    expect(permissionsFor([]).Statement).toEqual([])
    for (const action of ACTIONS) expect(action).toMatch(/^(Describe|List|BatchGet|Select)/)
  })
})
