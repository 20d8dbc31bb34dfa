import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DIAGNOSED } from '../../../src/kinds/azure/diagnosed-kinds.ts'
import { KINDS } from '../../../src/kinds/index.ts'
import type { Result } from '../../../src/model/finding.ts'
import { scan } from '../../../src/scan.ts'
import { CHILDREN } from '../../../src/sources/azure/children.ts'
import { planFor } from '../../../src/sources/azure/plan.ts'
import { makeTenant } from './account.ts'
import { type ArmDocument, EMPTY, type FakeTenant, LEDGER, PAYMENTS, STAGING, TENANT } from './tenant.ts'
import { conclusion, gapsOf, inOrder, neededTypes, readAzure, scanAzure, SMALL, statusOf, withAzure } from './scanning.ts'

const TYPES = await neededTypes()

describe('what is read', () => {
  it('is every resource of the types that are needed, and nothing else', async () => {
    const tenant = makeTenant({ scale: 0.3 })
    const { resources, gaps } = await withAzure(tenant, {}, (azure) => readAzure(azure, { types: TYPES }))
    expect(gaps).toEqual([])
    expect(resources.map(({ id }) => id).sort()).toEqual(expectedIds(tenant, TYPES))
    expect(new Set(resources.map(({ typeSystem, cloud, origin }) => `${typeSystem} ${cloud} ${origin}`))).toEqual(
      new Set(['arm azure observed'])
    )
  })

  it('has the documents that Resource Manager gives by id, not the shorter ones of its lists', async () => {
    const { resources } = await withAzure(SMALL, {}, (azure) => readAzure(azure, { types: TYPES }))
    const documents = new Map(resources.map(({ id, document }) => [id, document]))
    const inFull = documentsOf(SMALL).filter(({ type }) => /\/(keys|protectedItems|blobServices|configurations)$/.test(type))
    expect(inFull.length).toBeGreaterThan(20)
    for (const document of inFull) expect(documents.get(document.id)).toEqual(document)
  })

  it('leaves out what only other types would need', async () => {
    const types = ['Microsoft.Storage/storageAccounts', 'Microsoft.Storage/storageAccounts/fileServices']
    await withAzure(SMALL, {}, async (azure) => {
      const { resources } = await readAzure(azure, { types })
      expect(resources.map(({ id }) => id).sort()).toEqual(expectedIds(SMALL, types))
      expect(new Set(azure.calls.map(({ action }) => action))).toEqual(
        new Set([
          'Microsoft.Management/managementGroups/descendants/read',
          'Microsoft.Authorization/permissions/read',
          'Microsoft.ResourceGraph/resources/read',
          'Microsoft.Storage/storageAccounts/fileServices/read'
        ])
      )
    })
  })

  it('is the children alone where only they are asked for', async () => {
    const types = ['Microsoft.KeyVault/vaults/keys', 'Microsoft.Network/virtualNetworks/subnets']
    const { resources } = await withAzure(SMALL, {}, (azure) => readAzure(azure, { types }))
    expect(resources.map(({ id }) => id).sort()).toEqual(expectedIds(SMALL, types))
  })

  it('is the same in pages of any size', async () => {
    const whole = await withAzure(SMALL, {}, (azure) => scanAzure(azure))
    for (const options of [{ listPage: 1 }, { listPage: 3 }, { payloadLimit: 60_000 }]) {
      const paged = await withAzure(SMALL, options, (azure) => scanAzure(azure))
      expect(gapsOf(paged)).toEqual([])
      expect(conclusion(paged)).toEqual(conclusion(whole))
    }
  })

  it('is the same as from files of those documents, and as from what is saved', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'asbuilt-azure-'))
    const live = await withAzure(SMALL, {}, (azure) => scanAzure(azure, { save: join(folder, 'saved.ndjson.gz') }))
    const { resources } = await withAzure(SMALL, {}, (azure) => readAzure(azure, { types: TYPES }))
    // A file's types are spelled as its documents spell them; Resource Graph writes them in lower case.
    writeFileSync(
      join(folder, 'resources.json'),
      JSON.stringify({ value: resources.map(({ document, type }) => ({ ...(document as object), type })) })
    )
    const saved = await scan({ targets: [join(folder, 'saved.ndjson.gz')], profiles: ['sendmarc'] })
    expect(conclusion(saved)).toEqual(conclusion(live))
    // A file does not tell which types somebody looked for: those that are not in it are not known to be none.
    const filed = await scan({ targets: [join(folder, 'resources.json')], profiles: ['sendmarc'] })
    const open = new Set(filed.findings.filter(({ why }) => why === 'not-collected').map(({ fingerprint }) => fingerprint))
    expect(open.size).toBeLessThan(live.findings.length / 10)
    const known = ({ findings }: Result): unknown => inOrder(findings.filter(({ fingerprint }) => !open.has(fingerprint)))
    expect(known(filed)).toEqual(known(live))
    expect(live.summary.outcomes.fail).toBeGreaterThan(100)
    expect(live.summary.outcomes.pass).toBeGreaterThan(100)
  })
})

describe('subscriptions', () => {
  const ids = (resources: readonly { readonly id: string }[]): readonly string[] =>
    [...new Set(resources.map(({ id }) => id.split('/')[2] ?? ''))].sort()
  const types = ['Microsoft.Storage/storageAccounts']

  it('are those below a management group, those of a tenant, or one', async () => {
    for (const [target, expected] of [
      ['azure:managementGroups/ledger-platform', [LEDGER, PAYMENTS, STAGING]],
      [`azure:tenants/${TENANT}`, [LEDGER, PAYMENTS, STAGING]],
      [`azure:subscriptions/${PAYMENTS}`, [PAYMENTS]]
    ] as const) {
      const { resources, gaps } = await withAzure(SMALL, { listPage: 2 }, (azure) => readAzure(azure, { target, types }))
      expect(gaps).toEqual([])
      expect(ids(resources)).toEqual(expected)
    }
  })

  it('with nothing in them are no gap', async () => {
    const { resources, gaps } = await withAzure(SMALL, {}, (azure) =>
      readAzure(azure, { target: `azure:subscriptions/${EMPTY}`, types: TYPES })
    )
    expect({ resources, gaps }).toEqual({ resources: [], gaps: [] })
  })

  it('of which nothing may be read are a gap, and no empty account', async () => {
    const { resources, gaps } = await withAzure(SMALL, { unreadable: [PAYMENTS, EMPTY] }, (azure) => readAzure(azure, { types }))
    expect(ids(resources)).toEqual([LEDGER, STAGING])
    expect(gaps).toEqual([
      {
        what: 'subscription payments-prod may not be read (needs Microsoft.Resources/subscriptions/read)',
        why: 'denied',
        where: `subscriptions/${PAYMENTS}`,
        types
      },
      {
        what: 'subscription archive may not be read (needs Microsoft.Resources/subscriptions/read)',
        why: 'denied',
        where: `subscriptions/${EMPTY}`,
        types
      }
    ])
  })

  it('that are deleted are a gap; those that are disabled are read', async () => {
    const tenant: FakeTenant = {
      ...SMALL,
      subscriptions: SMALL.subscriptions.map((each) => ({
        ...each,
        state: each.id === STAGING ? 'Deleted' : each.id === PAYMENTS ? 'Disabled' : each.state
      }))
    }
    const { resources, gaps } = await withAzure(tenant, {}, (azure) => readAzure(azure, { types }))
    expect(ids(resources)).toEqual([LEDGER, PAYMENTS])
    expect(gaps).toEqual([
      { what: 'subscription payments-staging is deleted', why: 'not-collected', where: `subscriptions/${STAGING}`, types }
    ])
  })

  it('that are disabled and not answered for are a gap', async () => {
    const tenant: FakeTenant = {
      ...SMALL,
      subscriptions: SMALL.subscriptions.map((each) => (each.id === STAGING ? { ...each, state: 'Disabled' } : each))
    }
    const { gaps } = await withAzure(tenant, { unreadable: [STAGING] }, (azure) =>
      readAzure(azure, { target: `azure:tenants/${TENANT}`, types })
    )
    expect(gaps.map(({ what }) => what)).toEqual(['subscription payments-staging is disabled, and Resource Graph does not answer for it'])
  })

  it.each([
    ['azure:managementGroups/payments', 'Microsoft.Management/managementGroups/descendants/read: the service answered 404 NotFound'],
    [
      'azure:subscriptions/20000000-0000-4000-8000-000000000009',
      'Microsoft.Resources/subscriptions/read: the service answered 404 SubscriptionNotFound'
    ]
  ])('of %s, which is not there, are a gap of everything', async (target, message) => {
    const result = await withAzure(SMALL, {}, (azure) => scanAzure(azure, { targets: [target] }))
    expect(gapsOf(result)).toEqual([
      {
        what: `Cannot find out what ${target.slice('azure:'.length)} holds: ${message}`,
        why: 'not-collected',
        where: target.slice('azure:'.length),
        types: [...TYPES].sort()
      }
    ])
    expect(statusOf(result)).toBe(3)
  })

  it('of a tenant that are not seen are a gap of everything', async () => {
    const other = 'azure:tenants/30000000-0000-4000-8000-000000000001'
    const { gaps } = await withAzure(SMALL, {}, (azure) => readAzure(azure, { target: other, types }))
    expect(gaps.map(({ what, why }) => `${why}: ${what}`)).toEqual([
      'denied: no subscription of the tenant is seen by who is signed in (needs Microsoft.Resources/subscriptions/read)'
    ])
  })
})

describe('types', () => {
  it('that are needed by any claim are read from somewhere', () => {
    const all = KINDS.flatMap(({ types }) => types.arm ?? [])
    expect(planFor(all).unread).toEqual([])
  })

  it('that nothing here reads are a gap', async () => {
    const types = ['Microsoft.Storage/storageAccounts', 'Microsoft.Web/sites']
    const { gaps } = await withAzure(SMALL, {}, (azure) => readAzure(azure, { types }))
    expect(gaps.map(({ what, types: missing }) => ({ what, missing }))).toEqual([
      { what: 'Microsoft.Web/sites: neither Resource Graph nor Resource Manager is asked for these', missing: ['Microsoft.Web/sites'] }
    ])
  })

  it('that diagnostic settings are looked for on are those that tell their logs by them', () => {
    const parents = CHILDREN.filter(({ type }) => type === 'Microsoft.Insights/diagnosticSettings').map(({ parent }) => parent)
    // Those of a server are set on its database `master`.
    const expected = KINDS.filter(({ id }) => DIAGNOSED.includes(id) && id !== 'azure.sql-server').flatMap(({ types }) => types.arm ?? [])
    expect(parents.sort()).toEqual(expected.sort())
  })
})

describe('what Resource Graph tells too little of', () => {
  const [databases, vaults] = ['microsoft.sql/servers/databases', 'microsoft.recoveryservices/vaults']

  it.each([
    { [databases]: '2021-11-01' },
    { [databases]: null },
    { [vaults]: '2023-01-01' },
    { [databases]: '2014-04-01', [vaults]: null }
  ])('is read again from Resource Manager: %j', async (graphVersions) => {
    const whole = await withAzure(SMALL, {}, (azure) => scanAzure(azure))
    await withAzure(SMALL, { graphVersions }, async (azure) => {
      const again = await scanAzure(azure)
      expect(gapsOf(again)).toEqual([])
      expect(conclusion(again)).toEqual(conclusion(whole))
      for (const type of Object.keys(graphVersions))
        expect(azure.calls.some(({ action }) => action.toLowerCase() === `${type}/read`)).toBe(true)
    })
  })

  it('is not read again where it was read with a version that tells all', async () => {
    await withAzure(SMALL, {}, async (azure) => {
      await scanAzure(azure)
      expect(
        azure.calls.filter(({ action }) => /^Microsoft\.(Sql\/servers\/databases|RecoveryServices\/vaults)\/read$/.test(action))
      ).toEqual([])
    })
  })
})

describe('versions of APIs', () => {
  it.each([
    ['earlier', ['2021-08-01', '2022-09-01', '2024-05-01-preview'], '2022-09-01'],
    ['later', ['2025-06-01', '2026-01-01'], '2025-06-01']
  ])('are the next that a cloud has where it has only %s ones', async (_title, versions, chosen) => {
    const type = 'microsoft.storage/storageaccounts/blobservices'
    await withAzure(SMALL, { apiVersions: { [type]: versions } }, async (azure) => {
      const { resources, gaps } = await readAzure(azure, { types: TYPES })
      expect(gaps).toEqual([])
      expect(resources.map(({ id }) => id).sort()).toEqual(expectedIds(SMALL, TYPES))
      const asked = azure.calls.filter(({ action }) => action === 'Microsoft.Resources/subscriptions/providers/read')
      expect(asked.map(({ path }) => path)).toEqual(
        [LEDGER, PAYMENTS, STAGING].map((id) => `/subscriptions/${id}/providers/Microsoft.Storage`)
      )
      const accepted = azure.calls.filter(({ action, status }) => action.endsWith('/blobServices/read') && status === 200)
      expect(accepted.length).toBeGreaterThan(0)
      expect(new Set(accepted.map(({ apiVersion }) => apiVersion))).toEqual(new Set([chosen]))
    })
  })
})

function documentsOf({ subscriptions }: FakeTenant): readonly ArmDocument[] {
  return subscriptions.flatMap(({ documents }) => documents)
}

/** What a reader of the tenant itself would list, subnets and rules that are inside others included. */
function expectedIds(tenant: FakeTenant, types: readonly string[]): readonly string[] {
  const wanted = new Set(types.map((type) => type.toLowerCase()))
  const inside = documentsOf(tenant).flatMap(({ properties }) => [properties.subnets, properties.securityRules].flat()) as readonly (
    | ArmDocument
    | undefined
  )[]
  return [...documentsOf(tenant), ...inside]
    .filter(
      (document) =>
        document !== undefined && document.id !== undefined && document.type !== undefined && wanted.has(document.type.toLowerCase())
    )
    .map((document) => (document as ArmDocument).id)
    .sort()
}
