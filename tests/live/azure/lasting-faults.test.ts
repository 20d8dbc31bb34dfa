import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../../src/model/finding.ts'
import { isChild, isRows, type ScriptedFault, type Seen, status } from './fault.ts'
import { gapsOf, paced, scanAzure, SMALL, statusOf, withAzure } from './scanning.ts'
import type { FakeAzure } from './server.ts'
import { LEDGER, PAYMENTS, STAGING } from './tenant.ts'

const PROFILE = join(import.meta.dirname, 'profile.yaml')
const scanKept = (azure: FakeAzure): Promise<Result> => scanAzure(azure, { profiles: [PROFILE], include: new Set(['pass']) })

describe('a fault that stays', () => {
  it('is none where there is none', async () => {
    const result = await withAzure(SMALL, {}, scanKept)
    expect(result.claims.map(({ verdict }) => verdict)).toEqual(['upheld', 'upheld', 'upheld', 'upheld'])
    expect(statusOf(result)).toBe(0)
  })

  it('of a subscription that is denied leaves what could not be seen open', async () => {
    const result = await withAzure(SMALL, { unreadable: [PAYMENTS] }, scanKept)
    expect(told(result)).toEqual([
      `denied in subscriptions/${PAYMENTS}: subscription payments-prod may not be read (needs Microsoft.Resources/subscriptions/read)`
    ])
    expectOpen(result)
  })

  it('of a type that is denied, which Resource Graph passes over in silence, names the permission', async () => {
    const denied = [{ actions: ['Microsoft.Sql/servers/read', 'Microsoft.Sql/servers/databases/read'], subscription: PAYMENTS }]
    const result = await withAzure(SMALL, { denied }, scanKept)
    expect(told(result)).toEqual([
      `denied in subscriptions/${PAYMENTS}: subscription payments-prod may not be read as a whole (needs Microsoft.Sql/servers/read, Microsoft.Sql/servers/databases/read)`
    ])
    expect(gapsOf(result)[0]?.types).toEqual(
      expect.arrayContaining(['Microsoft.Sql/servers/databases', 'Microsoft.Sql/servers/databases/transparentDataEncryption'])
    )
    expectOpen(result, ['ledger-platform/restorable'])
  })

  it('of a child that may not be read names the permission, and what it would have told', async () => {
    const action = 'Microsoft.Sql/servers/databases/backupShortTermRetentionPolicies/read'
    const result = await withAzure(SMALL, { denied: [{ actions: [action], subscription: STAGING }] }, scanKept)
    const type = action.replace('/read', '')
    expect(told(result)).toEqual([
      `denied in subscriptions/${STAGING}: ${type} of 3 resources, such as clearing: ${action}: the service answered 403 AuthorizationFailed (needs ${action})`
    ])
    const open = result.findings.filter(({ outcome }) => outcome === 'unknown')
    expect(new Set(open.map(({ resource }) => resource.kind))).toEqual(new Set(['azure.sql-database']))
    expect(open.filter(({ resource }) => resource.id.includes(STAGING))).toHaveLength(3)
    expectOpen(result, ['ledger-platform/restorable'])
  })

  it('of who may not see what is granted leaves open whether anything is missing', async () => {
    const action = 'Microsoft.Authorization/permissions/read'
    const result = await withAzure(SMALL, { denied: [{ actions: [action], subscription: STAGING }] }, scanKept)
    expect(told(result)).toEqual([
      `denied in subscriptions/${STAGING}: Cannot tell what may be read in subscription payments-staging: ${action}: the service answered 403 AuthorizationFailed (needs ${action})`
    ])
    expectOpen(result)
  })

  it('of a management group that is denied leaves everything open', async () => {
    const action = 'Microsoft.Management/managementGroups/descendants/read'
    const result = await withAzure(SMALL, { denied: [{ actions: [action] }] }, scanKept)
    expect(told(result)).toEqual([
      `denied in managementGroups/ledger-platform: Cannot find out what managementGroups/ledger-platform holds: ${action}: the service answered 403 AuthorizationFailed (needs ${action})`
    ])
    expectOpen(result)
  })

  it.each([
    ['its rows are read', isRows],
    ['its children are read', isChild]
  ])('of a subscription that vanishes while %s is a gap', async (_when, when) => {
    let azure: FakeAzure | undefined
    const onCall = (call: Seen): void => {
      if (call.subscription === PAYMENTS && when(call)) azure?.vanish(PAYMENTS)
    }
    const result = await withAzure(SMALL, { onCall }, (started) => {
      azure = started
      return scanKept(started)
    })
    expect(told(result).length).toBeGreaterThan(0)
    for (const line of told(result))
      expect(line).toMatch(
        new RegExp(
          `^(denied|not-collected) in subscriptions/${PAYMENTS}: .*(NoValidSubscriptionsInQueryRequest|SubscriptionNotFound|no longer any)`
        )
      )
    expectOpen(result)
  })

  it.each([
    ['Resource Graph', (call: Seen): boolean => isRows(call) && call.subscription === PAYMENTS],
    ['a child', (call: Seen): boolean => call.action.endsWith('/backupShortTermRetentionPolicies/read')]
  ])('of %s that fails again and again is a gap', async (_what, on) => {
    const result = await withAzure(SMALL, { faults: [{ on, fault: status(500, 'InternalServerError') }] }, (azure) =>
      scanKept(paced(azure, { retries: 2 }))
    )
    expect(told(result).length).toBeGreaterThan(0)
    for (const line of told(result))
      expect(line).toMatch(/^truncated in subscriptions\/[\w-]+: .*: the service answered 500 InternalServerError$/)
    expectOpen(result)
  })

  it('of a service that does not answer is a gap', async () => {
    const never: ScriptedFault = { on: (call) => isRows(call) && call.subscription === LEDGER, fault: { kind: 'stall', ms: 1000 } }
    const result = await withAzure(SMALL, { faults: [never] }, (azure) => scanKept(paced(azure, { timeoutMs: 300, retries: 1 })))
    expect(told(result)).toEqual([`truncated in subscriptions/${LEDGER}: Microsoft.ResourceGraph/resources/read: no answer within 0.3 s`])
    expectOpen(result)
  })

  it('of tokens that are no longer taken is a gap', async () => {
    const over: ScriptedFault = { on: isChild, fault: { kind: 'expired token' } }
    const result = await withAzure(SMALL, { faults: [over] }, scanKept)
    expect(told(result).length).toBeGreaterThan(0)
    for (const line of told(result))
      expect(line).toMatch(
        /^(denied|truncated) in subscriptions\/.*: (the service answered 401 ExpiredAuthenticationToken|the access token had expired)$/
      )
    expectOpen(result)
  })

  it('of a credential that gives none is a gap', async () => {
    const result = await withAzure(SMALL, {}, (azure) =>
      scanKept({
        ...azure,
        connection: {
          ...azure.connection,
          credential: { getToken: () => Promise.reject(new Error('AADSTS700082: secret-laden explanation')) }
        }
      })
    )
    expect(told(result)).toEqual([
      'denied in managementGroups/ledger-platform: Cannot find out what managementGroups/ledger-platform holds: Microsoft.Management/managementGroups/descendants/read: ' +
        'no credential gave a token (Error); run az login'
    ])
    expectOpen(result)
  })

  it('of an authority that is not trusted is a gap', async () => {
    const result = await withAzure(SMALL, {}, (azure) => {
      const { endpoint, credential, pace } = azure.connection
      return scanKept({ ...azure, connection: { endpoint, credential, pace } as FakeAzure['connection'] })
    })
    expect(told(result)[0]).toContain('the certificate of the service is not trusted')
    expectOpen(result)
  })

  it('of rows that match but are not given is a gap', async () => {
    const result = await withAzure(SMALL, { withheld: 3 }, scanKept)
    expect(told(result)[0]).toMatch(
      /^truncated in subscriptions\/[\w-]+: Microsoft.ResourceGraph\/resources\/read: the service gave \d+ of \d+ resources$/
    )
    expectOpen(result)
  })
})

function told(result: Result): readonly string[] {
  return gapsOf(result).map(({ what, why, where }) => `${why} in ${where}: ${what}`)
}

/** Nothing is upheld that could not be seen, and the run says that it is incomplete. */
function expectOpen(result: Result, claims: readonly string[] = openClaims(result)): void {
  expect(statusOf(result)).toBe(3)
  expect(openClaims(result)).toEqual(claims)
  expect(claims.length).toBeGreaterThan(0)
}

function openClaims({ claims }: Result): readonly string[] {
  return claims.filter(({ verdict }) => verdict !== 'upheld').map(({ id }) => id)
}
