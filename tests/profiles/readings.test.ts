import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { scan } from '../../src/scan.ts'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-readings-'))
afterAll(() => rmSync(folder, { recursive: true }))

const GROUP = '/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/ledger/providers'

describe('the terms of CM.com for backups', () => {
  it.each([
    ['gt', 27, 'contradicted'],
    ['gt', 28, 'undecided'],
    ['gt', 31, 'undecided'],
    ['gt', 32, 'contradicted'],
    ['voice', 29, 'contradicted'],
    ['voice', 30, 'undecided'],
    ['voice', 31, 'contradicted'],
    ['messaging', 88, 'contradicted'],
    ['messaging', 89, 'undecided'],
    ['messaging', 92, 'undecided'],
    ['messaging', 93, 'contradicted'],
    ['ga', 8, 'contradicted'],
    ['inspire', 1, 'undecided'],
    ['inspire', 2, 'contradicted'],
    ['online-payments', 1, 'undecided'],
    ['online-payments', 365, 'undecided']
  ])('of %s, kept %i days: %s', async (product, days, verdict) => {
    expect(await verdictOf('cm', `retention-${product}`, sql({ product, days }))).toBe(verdict)
  })

  it('find the product whose name is printed in Cyrillic letters, in either alphabet', async () => {
    for (const product of ['mmc', 'ммс']) expect(await verdictOf('cm', 'retention-mmc', sql({ product, days: 31 }))).toBe('contradicted')
    expect(await verdictOf('cm', 'retention-mmc', sql({ product: 'msc', days: 31 }))).toBe('no-resources')
  })

  it('allow no snapshot that nothing deletes', async () => {
    const snapshot = asset('compute.googleapis.com/Snapshot', 'by-hand', { status: 'READY', storageLocations: ['europe-west4'] })
    expect(await verdictOf('cm', 'deletion-production-then-backup', snapshot)).toBe('contradicted')
  })
})

describe('the Netherlands of CM.com', () => {
  it.each([
    ['in West Europe alone', 'Standard_ZRS', 'upheld'],
    ['with a copy in the paired region', 'Standard_GZRS', 'contradicted']
  ])('are kept by a storage account %s: %s', async (_where, sku, verdict) => {
    expect(await verdictOf('cm', 'data-at-rest-netherlands', storageAccount(sku))).toBe(verdict)
  })

  it.each([
    ['in the region', 'europe-west4', 'upheld'],
    ['where the provider puts them', undefined, 'contradicted'],
    ['in Belgium', 'europe-west1', 'contradicted']
  ])('are kept by backups %s', async (_where, backups, verdict) => {
    expect(await verdictOf('cm', 'backups-netherlands', sql({ region: 'europe-west4', backups }))).toBe(verdict)
  })

  it('bind stores, not servers', async () => {
    const server = asset('compute.googleapis.com/Instance', 'gateway', { zone: 'zones/europe-west1-b' })
    expect(await verdictOf('cm', 'data-at-rest-netherlands', server)).toBe('no-resources')
  })
})

describe('backups of Retarus', () => {
  const database = (labels: object, enabled: boolean): string =>
    asset('sqladmin.googleapis.com/Instance', 'ledger', {
      databaseVersion: 'POSTGRES_16',
      region: 'europe-west3',
      settings: { userLabels: labels, backupConfiguration: { enabled } }
    })

  it.each([
    [{ 'data-class': 'metadata' }, true, 'undecided'],
    [{ 'data-class': 'metadata' }, false, 'contradicted'],
    [{ 'data-class': 'cdr', 'content-handling': 'deliver-and-delete' }, true, 'undecided'],
    [{ 'data-class': 'cdr', 'content-handling': 'deliver-and-delete' }, false, 'contradicted'],
    [{ 'content-handling': 'deliver-and-delete' }, true, 'contradicted'],
    [{ 'content-handling': 'deliver-and-delete' }, false, 'undecided']
  ])('of a database with %o, made: %s: %s', async (labels, enabled, verdict) => {
    expect(await verdictOf('retarus', 'backup-capability', database(labels, enabled))).toBe(verdict)
  })
})

it.each([
  [256, 'upheld'],
  [255, 'contradicted'],
  [128, 'contradicted'],
  [undefined, 'undecided']
])('CM.com takes backups over ciphers of %s bits: %s', async (minimumCipherBits, verdict) => {
  const site = { kind: 'site', id: 'ams1', country: 'NL' }
  const transit = { plaintextRefused: true, minimumTls: '1.2', minimumCipherBits }
  const store = { kind: 'store', id: 'dumps', site: 'ams1', transit, labels: { purpose: 'backup' } }
  const document = [{ asbuilt: 'inventory/1', collectedAt: '2026-11-28T06:00:00Z', source: 'probe' }, site, store]
    .map((record) => JSON.stringify(record))
    .join('\n')
  expect(await verdictOf('cm', 'backup-encrypted-in-transit', document)).toBe(verdict)
})

it.each([
  ['MODERN', 'upheld'],
  ['COMPATIBLE', 'contradicted']
])('browsers of Maropost get 128 bits by TLS 1.2 with the profile %s: %s', async (profile, verdict) => {
  const policy = asset('compute.googleapis.com/SslPolicy', 'global/sslPolicies/tls', { profile, minTlsVersion: 'TLS_1_2' })
  const proxy = asset('compute.googleapis.com/TargetHttpsProxy', 'global/targetHttpsProxies/web', {
    sslPolicy: 'https://www.googleapis.com/compute/v1/projects/ledger-prod/global/sslPolicies/tls'
  })
  expect(await verdictOf('maropost', 'browser-session-128-bit', `${policy}\n${proxy}`)).toBe(verdict)
})

it.each([
  ['22', 'contradicted'],
  ['1-65535', 'contradicted'],
  ['5060', 'undecided'],
  ['443', 'undecided']
])('CM.com opens port %s to the internet: its configuration ports are %s', async (port, verdict) => {
  expect(await verdictOf('cm', 'config-ports-restricted', firewall(port))).toBe(verdict)
})

describe('the legal areas of Retarus', () => {
  it.each([
    ['us', 'us-east4', 'us', 'undecided'],
    ['us', 'us-east4', 'eu', 'contradicted'],
    ['us', 'europe-west3', 'us', 'contradicted'],
    [undefined, 'us-east4', 'eu', 'contradicted'],
    [undefined, 'europe-west3', 'eu', 'no-resources']
  ])('bind a store for customers of %s in %s with backups in %s', async (customer, region, backups, verdict) => {
    expect(await verdictOf('retarus', 'us-data-only-in-us', sql({ customer, region, backups }))).toBe(verdict)
  })

  it.each([
    ['eu', 'europe-west3', 'undecided'],
    ['eu', 'europe-west2', 'contradicted'],
    ['eu', 'europe-west6', 'contradicted'],
    [undefined, 'europe-west2', 'no-resources']
  ])('let customers of %s choose %s', async (customer, region, verdict) => {
    expect(await verdictOf('retarus', 'eu-customers-may-choose-eu', sql({ customer, region, backups: region }))).toBe(verdict)
  })

  it.each([
    ['us-east4', 'us', 'upheld'],
    ['us-east4', 'eu', 'contradicted'],
    ['europe-west3', 'europe-west6', 'upheld'],
    ['europe-west3', 'us', 'contradicted']
  ])('are autonomous: a store in %s with backups in %s', async (region, backups, verdict) => {
    expect(await verdictOf('retarus', 'autonomous-us-and-europe', sql({ region, backups }))).toBe(verdict)
  })
})

it('Retarus protects data in transit to every store that bears no label', async () => {
  expect(await verdictOf('retarus', 'transit-protected', sql({}))).toBe('contradicted')
})

/** A Cloud SQL instance as Cloud Asset Inventory has it. */
function sql(options: {
  readonly product?: string
  readonly customer?: string | undefined
  readonly days?: number
  readonly region?: string
  readonly backups?: string | undefined
}): string {
  const { product, customer, days = 7, region = 'europe-west4', backups } = options
  const labels = { ...(product === undefined ? {} : { product }), ...(customer === undefined ? {} : { 'customer-region': customer }) }
  return asset('sqladmin.googleapis.com/Instance', 'ledger-db', {
    region,
    databaseVersion: 'POSTGRES_15',
    settings: {
      userLabels: labels,
      backupConfiguration: {
        enabled: true,
        backupRetentionSettings: { retainedBackups: days },
        ...(backups === undefined ? {} : { location: backups })
      }
    }
  })
}

function firewall(port: string): string {
  return asset('compute.googleapis.com/Firewall', 'from-outside', {
    direction: 'INGRESS',
    sourceRanges: ['0.0.0.0/0'],
    allowed: [{ IPProtocol: 'tcp', ports: [port] }]
  })
}

function storageAccount(sku: string): string {
  return JSON.stringify([
    {
      id: `${GROUP}/Microsoft.Storage/storageAccounts/messages`,
      name: 'messages',
      type: 'Microsoft.Storage/storageAccounts',
      location: 'westeurope',
      sku: { name: sku },
      kind: 'StorageV2',
      properties: {}
    },
    // Whether its logs go anywhere is told by settings of their own.
    {
      id: `${GROUP}/Microsoft.Storage/storageAccounts/messages/providers/Microsoft.Insights/diagnosticSettings/none`,
      name: 'none',
      type: 'Microsoft.Insights/diagnosticSettings',
      properties: { logs: [] }
    }
  ])
}

function asset(assetType: string, name: string, data: object): string {
  const [service = ''] = assetType.split('/')
  return JSON.stringify({
    name: `//${service}/projects/ledger-prod/${name}`,
    assetType,
    resource: { version: 'v1', data: { name, ...data } }
  })
}

async function verdictOf(profile: string, claim: string, document: string): Promise<string | undefined> {
  const path = join(folder, 'inventory.json')
  writeFileSync(path, document)
  const { claims } = await scan({ targets: [path], profiles: [profile], only: [claim] })
  return claims[0]?.verdict
}
