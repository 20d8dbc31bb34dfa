import { describe, expect, it } from 'vitest'
import { selfSigned } from '../azure/certificate.ts'
import { ACCOUNT, at, findingsOf, gapsOf, LEDGER, PAYMENTS, scanOnce, scanWith, startInventory, verdictsOf } from './scanning.ts'
import { DENIED, type Fault, type ListCall, type RpcStatus } from './service.ts'
import { INVALID, QUOTA, status, TOKEN, UNAVAILABLE } from './statuses.ts'
import { signedIn, startTokens } from './tokens.ts'

const undisturbed = await scanOnce('grpc')
const undisturbedLedger = await scanOnce('grpc', {}, { targets: [LEDGER] })
const RESOURCE = 'cloudasset.assets.listResource'
const IAM = 'cloudasset.assets.listIamPolicy'

function denying(types: readonly string[], given: RpcStatus = DENIED): (call: ListCall) => Fault | undefined {
  return ({ assetTypes }) => (assetTypes.some((type) => types.includes(type)) ? status(given) : undefined)
}

describe.each(['grpc', 'rest'] as const)('what could not be seen over %s is a gap', (transport) => {
  it('of one project that is denied; the other is seen as ever', async () => {
    const assets = { 'projects/ledger-prod': ACCOUNT.assets['projects/ledger-prod'] ?? [] }
    const scanned = await scanOnce(transport, { assets }, { targets: [LEDGER, PAYMENTS] })
    const gaps = gapsOf(scanned)
    expect(gaps.map(({ what, why, where }) => [what, why, where])).toEqual([
      [`${IAM}: Request denied by Cloud IAM. (needs ${IAM})`, 'denied', 'projects/payments-prod'],
      [`${RESOURCE}: Request denied by Cloud IAM. (needs ${RESOURCE})`, 'denied', 'projects/payments-prod']
    ])
    expect(gaps[0]?.types).toContain('storage.googleapis.com/Bucket#iamPolicy')
    expect(gaps[1]?.types).toContain('sqladmin.googleapis.com/Instance')
    expect(scanned.result.inputs[0]?.gaps).toEqual([])
    expect(scanned.result.inputs[0]?.resources).toBe(undisturbedLedger.result.inputs[0]?.resources)
    expect(scanned.exit).toBe(3)
    // Finding out that it is not some of the types takes a few calls, not one for each.
    expect(scanned.calls.filter(({ parent }) => parent === 'projects/payments-prod').length).toBeLessThan(20)
  })

  it.each<readonly [string, RpcStatus, string]>([
    ['without saying which', DENIED, RESOURCE],
    [
      'and names the permission',
      {
        code: 7,
        message: "Permission 'cloudasset.assets.listSqladminInstances' denied on resource.",
        details: [
          [
            'google.rpc.ErrorInfo',
            {
              reason: 'IAM_PERMISSION_DENIED',
              domain: 'cloudasset.googleapis.com',
              metadata: { permission: 'cloudasset.assets.listSqladminInstances' }
            }
          ]
        ]
      },
      'cloudasset.assets.listSqladminInstances'
    ]
  ])('of one type that the service denies %s', async (_name, given, missing) => {
    const type = 'sqladmin.googleapis.com/Instance'
    const scanned = await scanOnce(transport, { fault: denying([type], given) })
    expect(gapsOf(scanned)).toEqual([
      { what: `${RESOURCE}: ${given.message} (needs ${missing})`, why: 'denied', where: ACCOUNT.organization, types: [type] }
    ])
    const others = findingsOf(undisturbed).filter(({ resource }) => resource.type !== type)
    expect(new Set(findingsOf(scanned).map(({ fingerprint }) => fingerprint))).toEqual(
      new Set(others.map(({ fingerprint }) => fingerprint))
    )
    expect(verdictsOf(scanned)['maropost/multi-zone-databases']).not.toBe('upheld')
    expect(scanned.exit).toBe(3)
  })

  it('of one type that others are judged by, which leaves those unknown', async () => {
    const type = 'compute.googleapis.com/SslPolicy'
    const scanned = await scanOnce(transport, { fault: denying([type]) })
    const about = (of: typeof scanned): readonly string[] =>
      findingsOf(of)
        .filter(
          ({ claim, resource }) => claim === 'maropost/tls-1-2-endpoint' && resource.type === 'compute.googleapis.com/TargetHttpsProxy'
        )
        .map(({ outcome, why }) => `${outcome} ${why ?? ''}`)
    expect(gapsOf(scanned)).toMatchObject([{ what: `${RESOURCE}: Request denied by Cloud IAM. (needs ${RESOURCE})`, types: [type] }])
    expect(new Set(about(undisturbed))).toEqual(new Set(['pass ', 'fail ']))
    expect(new Set(about(scanned))).toEqual(new Set(['unknown not-collected', 'fail ']))
    expect(scanned.exit).toBe(3)
  })

  it.each<readonly [string, RpcStatus]>([
    [
      'names',
      {
        code: 3,
        message:
          'No RESOURCE found that matches asset type redis.googleapis.com/Instance for consumer project: 481516234200. For a list of supported content types and asset types, see https://cloud.google.com/asset-inventory/docs/supported-asset-types'
      }
    ],
    ['does not name', INVALID]
  ])('of one type that the service does not know and %s', async (_name, given) => {
    const type = 'redis.googleapis.com/Instance'
    const scanned = await scanOnce(transport, { fault: denying([type], given) })
    expect(gapsOf(scanned)).toEqual([
      {
        what: `Cloud Asset Inventory does not list ${type}: ${given.message}`,
        why: 'not-collected',
        where: ACCOUNT.organization,
        types: [type]
      }
    ])
    const others = findingsOf(undisturbed).filter(({ resource }) => resource.type !== type)
    expect(findingsOf(scanned).map(({ fingerprint }) => fingerprint)).toEqual(others.map(({ fingerprint }) => fingerprint))
    expect(scanned.exit).toBe(3)
  })

  it('of the policies when only those are denied', async () => {
    const scanned = await scanOnce(transport, { fault: at('IAM_POLICY', 1, status(DENIED), Infinity) })
    expect(gapsOf(scanned)).toMatchObject([{ what: `${IAM}: Request denied by Cloud IAM. (needs ${IAM})`, why: 'denied' }])
    const policies = ACCOUNT.assets[ACCOUNT.organization]?.filter(({ iamPolicy }) => iamPolicy !== undefined).length ?? 0
    expect(policies).toBeGreaterThan(90)
    expect(scanned.result.inputs[0]?.resources).toBe((undisturbed.result.inputs[0]?.resources ?? 0) - policies)
    expect(scanned.exit).toBe(3)
  })

  it.each<readonly [string, RpcStatus, string, string]>([
    ['that vanishes', { code: 5, message: "Project 'ledger-prod' not found." }, "Project 'ledger-prod' not found.", 'not-collected'],
    [
      'that is deleted',
      {
        code: 7,
        message: 'Project #481516234200 has been deleted.',
        details: [['google.rpc.ErrorInfo', { reason: 'CONSUMER_INVALID' }]]
      },
      'Project #481516234200 has been deleted.',
      'not-collected'
    ],
    ['that keeps failing', UNAVAILABLE, UNAVAILABLE.message, 'truncated'],
    ['that is throttled without end', QUOTA, QUOTA.message, 'truncated']
  ])('of a project %s half-way; what was read of it is kept', async (_name, given, message, why) => {
    const scanned = await scanOnce(transport, { pageSize: 50, fault: at('RESOURCE', 3, status(given), Infinity) }, { targets: [LEDGER] })
    expect(gapsOf(scanned)).toMatchObject([{ what: `${RESOURCE}: ${message}`, why, where: 'projects/ledger-prod' }])
    expect(scanned.result.inputs[0]?.resources).toBeGreaterThan(100)
    expect(scanned.exit).toBe(3)
  })

  it('of a list whose place is lost again and again', async () => {
    const lost = (call: ListCall): Fault | undefined =>
      call.contentType === 'RESOURCE' && call.pageToken !== '' ? status(TOKEN) : undefined
    const never = await scanOnce(transport, { pageSize: 50, fault: lost }, { targets: [LEDGER] })
    expect(gapsOf(never)).toMatchObject([{ what: `${RESOURCE}: ${TOKEN.message}`, why: 'truncated' }])
    expect(never.exit).toBe(3)
  })

  it('of everything while nothing answers in time', async () => {
    const scanned = await scanOnce(
      transport,
      { fault: () => ({ wire: 'stall' }) },
      { targets: [LEDGER], pace: { timeoutMs: 200, retries: 1, backoffMs: 5 } }
    )
    expect(gapsOf(scanned).map(({ what, why }) => [what, why])).toEqual([
      [`${IAM}: no answer within 0.2 s`, 'truncated'],
      [`${RESOURCE}: no answer within 0.2 s`, 'truncated']
    ])
    expect(scanned.exit).toBe(3)
  })

  it.each<readonly [string, RpcStatus, string]>([
    [
      'the API is off',
      {
        code: 7,
        message:
          'Cloud Asset API has not been used in project 1074106860578 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/cloudasset.googleapis.com/overview?project=1074106860578 then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
        details: [
          [
            'google.rpc.ErrorInfo',
            {
              reason: 'SERVICE_DISABLED',
              domain: 'googleapis.com',
              metadata: { service: 'cloudasset.googleapis.com', consumer: 'projects/1074106860578' }
            }
          ]
        ]
      },
      'the Cloud Asset API is not enabled in project 1074106860578; enable it: gcloud services enable cloudasset.googleapis.com --project=1074106860578'
    ],
    [
      'no project is charged',
      {
        code: 7,
        message:
          'Your application is authenticating by using local Application Default Credentials. The cloudasset.googleapis.com API requires a quota project, which is not set by default.',
        details: [['google.rpc.ErrorInfo', { reason: 'SERVICE_DISABLED', metadata: { consumer: 'projects/764086051850' } }]]
      },
      'no project is named that the calls are charged to; name one: gcloud auth application-default set-quota-project PROJECT'
    ],
    [
      'the project may not be charged',
      {
        code: 7,
        message: 'Caller does not have required permission to use project ledger-tools.',
        details: [['google.rpc.ErrorInfo', { reason: 'USER_PROJECT_DENIED', metadata: { consumer: 'projects/ledger-tools' } }]]
      },
      'needs serviceusage.services.use on project ledger-tools'
    ]
  ])('that names what to do when %s', async (_name, given, fix) => {
    const scanned = await scanOnce(transport, { fault: () => status(given) }, { targets: [LEDGER] })
    const gaps = gapsOf(scanned)
    expect(gaps).toHaveLength(2)
    for (const { what, why } of gaps) {
      expect(what).toContain(fix)
      expect(why).toBe('denied')
    }
    expect(scanned.calls).toHaveLength(2)
    expect(scanned.exit).toBe(3)
  })

  it('that tells to sign in when the sign-in is refused', async () => {
    const tokens = await startTokens({ refuse: true })
    const tls = selfSigned()
    const server = await startInventory(transport, transport === 'grpc' ? { tls } : {})
    const scanned = await scanWith({ ...signedIn(transport, server.port, tokens.url, tls.cert), transport }, { targets: [LEDGER] })
    await Promise.all([server.close(), tokens.close()])
    expect(gapsOf(scanned)[1]).toMatchObject({
      what: `${RESOURCE}: the sign-in failed (invalid_grant); sign in anew: gcloud auth application-default login`,
      why: 'denied'
    })
    expect(server.calls).toEqual([])
    expect(scanned.exit).toBe(3)
  })

  it('that says so when even new credentials are refused', async () => {
    const scanned = await scanOnce(transport, { accepts: () => false }, { targets: [LEDGER] })
    expect(gapsOf(scanned)).toMatchObject([{ why: 'denied' }, { why: 'denied' }])
    expect(gapsOf(scanned)[1]?.what).toMatch(/^cloudasset.assets.listResource: Request had invalid authentication credentials\./)
    expect(scanned.calls).toHaveLength(4)
    expect(scanned.exit).toBe(3)
  })
})
