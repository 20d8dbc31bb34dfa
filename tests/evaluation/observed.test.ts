import { describe, expect, it } from 'vitest'
import type { Resource } from '../../src/model/resource.ts'
import type { Claim } from '../../src/model/profile.ts'
import { asset, claimed, database, declared } from './evaluated.ts'

const AGE: Partial<Claim> = {
  scope: { roles: ['database', 'object-storage'] },
  verify: [{ control: 'record-age', with: { maximumDays: 30 } }],
  needsSource: 'a query of the oldest record'
}
const SCANNED: Partial<Claim> = {
  scope: { roles: ['server', 'server-group', 'database'] },
  verify: [{ control: 'vulnerability-scanned', with: { everyDays: 30 } }],
  needsSource: 'a scanner'
}

function observation(of: string, document: object, id = `observed-${of}`): Resource {
  return {
    id,
    typeSystem: 'neutral',
    type: 'observation',
    name: id,
    cloud: 'own',
    origin: 'observed',
    readTime: '2026-11-28T12:00:00Z',
    document: { kind: 'observation', id, of, ...document }
  }
}

const YOUNG = { oldestRecord: '2026-11-08T12:00:00Z' }
const OLD = { oldestRecord: '2026-09-08T12:00:00Z' }
const ORDERS = '//sqladmin.googleapis.com/projects/ledger-prod/Instance/orders'

function told(resources: readonly Resource[], entry: Partial<Claim>) {
  const { verdict, undecidedBy, resources: count, listed } = claimed(resources, entry)
  return { verdict, undecidedBy, count, listed: listed.map(({ resource, outcome, because }) => `${outcome} ${resource.name}: ${because}`) }
}

describe('what was observed of a resource', () => {
  it('is untold while nothing was', () => {
    expect(told([database('orders')], AGE)).toMatchObject({ verdict: 'undecided', undecidedBy: 'untold' })
  })

  it.each([
    ['its id', ORDERS],
    ['its name', 'orders'],
    ['its name in another case', 'Orders']
  ])('is told of it by %s', (_, of) => {
    expect(told([database('orders'), observation(of, YOUNG)], AGE)).toMatchObject({ verdict: 'upheld', count: 1 })
    expect(told([database('orders'), observation(of, OLD)], AGE)).toMatchObject({
      verdict: 'contradicted',
      listed: ['fail orders: has a record that is 81 days old']
    })
  })

  it('is told of what a program declares, by its URN', () => {
    const orders = declared('gcp:sql/databaseInstance:DatabaseInstance', 'orders')
    expect(told([orders, observation(orders.id, YOUNG)], AGE)).toMatchObject({ verdict: 'upheld', count: 1 })
    expect(told([orders, observation(orders.id.replace('prod', 'dev'), YOUNG)], AGE)).toMatchObject({ verdict: 'undecided' })
  })

  it('is evidence under the id of who observed it', () => {
    const { listed } = claimed([database('orders'), observation('orders', OLD)], AGE)
    expect(listed.flatMap(({ evidence }) => evidence)).toContainEqual({
      resource: 'observed-orders',
      path: 'oldestRecord',
      origin: 'observed',
      value: OLD.oldestRecord
    })
  })

  it('leaves open every other one of its part', () => {
    expect(told([database('orders'), database('invoices'), observation('orders', YOUNG)], AGE)).toMatchObject({
      verdict: 'undecided',
      undecidedBy: 'not-collected',
      listed: ['unknown invoices: age of the oldest record: observed of others, not of this']
    })
    const bucket = asset('storage.googleapis.com/Bucket', 'dumps')
    expect(told([database('orders'), bucket, observation('orders', YOUNG)], AGE).listed).toHaveLength(1)
  })

  it('is judged of each by itself, however alike they are', () => {
    const alike = ['a', 'b', 'c'].map((name) => database(name))
    const seen = [observation('a', YOUNG), observation('b', OLD), observation('c', YOUNG)]
    expect(told([...alike, ...seen], AGE)).toMatchObject({ verdict: 'contradicted', listed: [expect.stringMatching(/^fail b/)] })
  })

  it('asks a template and a server of databases for nothing', () => {
    const host = asset('compute.googleapis.com/Instance', 'web', { zone: 'zones/europe-west3-a' })
    const template = asset('compute.googleapis.com/InstanceTemplate', 'web-template', { properties: {} })
    expect(told([host, template, observation('web', { lastScan: '2026-11-20T00:00:00Z' })], SCANNED)).toMatchObject({ verdict: 'upheld' })
  })

  it('asks only replicas how far they are behind', () => {
    const slave = database('orders-slave', { masterInstanceName: 'ledger-prod:orders' })
    const entry: Partial<Claim> = {
      scope: { roles: ['database'] },
      verify: [{ control: 'replication-lag', with: { maximumSeconds: 60 } }],
      needsSource: 'monitoring'
    }
    expect(told([database('orders'), slave, observation('orders-slave', { lagSeconds: 60 })], entry)).toMatchObject({ verdict: 'upheld' })
    expect(told([database('orders'), slave, observation('orders-slave', { lagSeconds: 61 })], entry)).toMatchObject({
      verdict: 'contradicted'
    })
    const other = database('invoices-slave', { masterInstanceName: 'ledger-prod:invoices' })
    expect(told([slave, other, observation('orders-slave', { lagSeconds: 2 })], entry)).toMatchObject({ verdict: 'undecided' })
  })

  it('is not known where two observed otherwise', () => {
    const both = [observation('orders', YOUNG, 'one'), observation('orders', OLD, 'other')]
    expect(told([database('orders'), ...both], AGE)).toMatchObject({
      verdict: 'undecided',
      undecidedBy: 'unreadable',
      listed: [expect.stringContaining('one, other: contradicts what else is told of it')]
    })
    const same = [observation('orders', YOUNG, 'one'), observation('orders', YOUNG, 'other')]
    expect(told([database('orders'), ...same], AGE).verdict).toBe('upheld')
  })

  it('leaves open whatever it may be of, where nobody knows of what it is', () => {
    const ciphers: Partial<Claim> = {
      scope: { roles: ['database', 'cache'] },
      verify: [{ control: 'strong-ciphers', with: { minimumBits: 256 } }],
      needsSource: 'a probe'
    }
    const cache = asset('redis.googleapis.com/Instance', 'sessions')
    const strong = observation('orders', { transit: { minimumCipherBits: 256 } })
    expect(told([database('orders'), cache, strong], ciphers)).toMatchObject({ verdict: 'upheld' })
    const stray = observation('sesions', { transit: { minimumCipherBits: 64 } })
    expect(told([database('orders'), cache, strong, stray], ciphers)).toMatchObject({
      verdict: 'undecided',
      listed: [expect.stringMatching(/^unknown sessions/)]
    })
  })

  it('is told of a resource as its program’s state and the live account have it', () => {
    const made = declared('gcp:sql/databaseInstance:DatabaseInstance', 'orders', {}, { aliases: [ORDERS.slice(2)] })
    const { verdict, count } = told([database('orders'), made, observation(ORDERS, YOUNG)], AGE)
    expect([verdict, count]).toEqual(['upheld', 2])
  })

  it('is no resource that a claim could be about', () => {
    const everything: Partial<Claim> = { verify: [{ control: 'vulnerability-scanned', with: { everyDays: 30 } }] }
    expect(told([observation('nobody', { lastScan: 'never' })], everything)).toMatchObject({
      verdict: 'no-resources',
      count: 0,
      listed: []
    })
  })
})

describe('checks that make up one', () => {
  const plans: Partial<Claim> = {
    scope: { roles: ['database'] },
    verify: ['basic', 'advanced'].map((plan) => ({
      control: 'record-age',
      with: { maximumDays: plan === 'basic' ? 30 : 90 },
      scope: { labels: { plan } }
    })),
    needsSource: 'a query of the oldest record of each plan'
  }
  const planned = (name: string, plan: string): Resource => database(name, { settings: { userLabels: { plan } } })

  it('need nothing of a plan that nobody has', () => {
    expect(told([planned('orders', 'advanced'), observation('orders', OLD)], plans)).toMatchObject({ verdict: 'upheld' })
  })

  it('need something of every plan that somebody has', () => {
    const two = [planned('orders', 'advanced'), planned('small', 'basic')]
    expect(told([...two, observation('orders', OLD)], plans)).toMatchObject({ verdict: 'undecided' })
    expect(told([...two, observation('orders', OLD), observation('small', YOUNG)], plans)).toMatchObject({ verdict: 'upheld' })
  })
})
