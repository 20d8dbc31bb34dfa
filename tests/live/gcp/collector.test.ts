import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { KINDS } from '../../../src/kinds/index.ts'
import type { Resource } from '../../../src/model/resource.ts'
import { withoutSecrets } from '../../../src/model/secret.ts'
import { UNMODELLED_TYPES, unmodelledParts } from '../../../src/model/unmodelled.ts'
import { scan } from '../../../src/scan.ts'
import { askedTypes, NOT_RECORDED, RECORDED_AS } from '../../../src/sources/gcp/asked-types.ts'
import { itemsOfAsset } from '../../../src/sources/inventory/cloud-asset-inventory.ts'
import { openLive } from '../../../src/sources/live/open.ts'
import { readLiveTarget } from '../../../src/sources/live/target.ts'
import { ASSET_TYPES } from './asset-types.ts'
import {
  ACCOUNT,
  findingsOf,
  gapsOf,
  LEDGER,
  ORGANIZATION,
  PAYMENTS,
  type Scanned,
  scanOnce,
  scanWith,
  startInventory,
  verdictsOf
} from './scanning.ts'
import { clientOptions } from './server.ts'
import type { Asset, Fault } from './service.ts'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-gcp-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const NATIVE = [...new Set(KINDS.flatMap(({ types }) => types.cai ?? []))]

/** As `gcloud asset export` writes it: a line for each asset and content. */
function exported(assets: readonly Asset[]): string {
  const path = join(folder, `export-${assets.length}.ndjson`)
  const lines = assets.flatMap(({ resource, iamPolicy, ...asset }) => [
    ...(resource === undefined ? [] : [{ ...asset, resource }]),
    ...(iamPolicy === undefined ? [] : [{ ...asset, iamPolicy }])
  ])
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  return path
}

function assetsOf(parent: string): readonly Asset[] {
  return ACCOUNT.assets[parent] ?? []
}

describe.each(['grpc', 'rest'] as const)('over %s', (transport) => {
  it('an organization gives the findings that its export gives', async () => {
    const { calls, ...scanned } = await scanOnce(transport)
    const include = new Set(['pass', 'not-applicable', 'not-modelled'] as const)
    const file = await scan({ targets: [exported(assetsOf(ACCOUNT.organization))], profiles: ['maropost'], include })
    expect(ACCOUNT.size).toBeGreaterThan(5000)
    expect(scanned.result.summary.outcomes).toMatchObject({ unknown: 0, error: 0 })
    expect(scanned.result.summary.outcomes.fail).toBeGreaterThan(200)
    expect(scanned.result.summary.outcomes.pass).toBeGreaterThan(1000)
    // A file does not tell which types somebody looked for: those that are not in it are not known to be none.
    const open = new Set(file.findings.filter(({ why }) => why === 'not-collected').map(({ fingerprint }) => fingerprint))
    const known = (found: Pick<Scanned, 'result'>): unknown => findingsOf(found).filter(({ fingerprint }) => !open.has(fingerprint))
    expect(open.size).toBeLessThan(scanned.result.findings.length / 10)
    expect(known(scanned)).toEqual(known({ result: file }))
    expect(gapsOf(scanned)).toEqual([])
    expect(scanned.exit).toBe(0)
    expect(calls.length).toBeGreaterThan(8)
  })

  it('documents are what exports have, to the last value', async () => {
    const server = await startInventory(transport)
    const target = readLiveTarget(ORGANIZATION)
    if (target === undefined) throw new Error('no target')
    const opened = await openLive(target, { types: { cai: NATIVE }, live: { connections: { gcp: server.connection() } } })
    const live = new Map<string, Resource>()
    for await (const batch of opened.batches()) for (const item of batch) if ('resource' in item) live.set(item.resource.id, item.resource)
    await server.close()
    const wanted = new Set(NATIVE)
    const listed = assetsOf(ACCOUNT.organization)
      .flatMap((asset) => itemsOfAsset(asset, () => {}))
      .flatMap((item) => ('resource' in item && wanted.has(item.resource.type) ? [item.resource] : []))
    expect(listed.length).toBeGreaterThan(700)
    for (const resource of listed) {
      expect(live.get(resource.id)).toEqual({ ...resource, document: withoutSecrets(resource.document) })
    }
  })

  it('a folder is the projects in it, and two projects are one graph', async () => {
    const inFolder = await scanOnce(transport, {}, { targets: [`gcp:${ACCOUNT.folder}`] })
    const both = await scanOnce(transport, {}, { targets: [LEDGER, PAYMENTS] })
    expect(findingsOf(both)).toEqual(findingsOf(inFolder))
    expect(both.result.inputs.map(({ target, source, resources }) => [target, source, resources > 150])).toEqual([
      [LEDGER, 'Cloud Asset Inventory', true],
      [PAYMENTS, 'Cloud Asset Inventory', true]
    ])
  })

  it('an empty project is seen to be empty', async () => {
    const { result, calls, exit } = await scanOnce(
      transport,
      { assets: { 'projects/sandbox-17': [] } },
      { targets: ['gcp:projects/sandbox-17'] }
    )
    expect(result.inputs).toMatchObject([{ resources: 0, gaps: [] }])
    expect(result.findings).toEqual([])
    expect([calls.length, exit]).toEqual([2, 0])
  })

  it('a scan that is saved gives the same findings again', async () => {
    const save = join(folder, `${transport}.ndjson.gz`)
    const scanned = await scanOnce(transport, {}, { save })
    const again = await scanWith({}, { targets: [save] })
    expect(findingsOf(again)).toEqual(findingsOf(scanned))
  })
})

const ELSEWHERE = join(import.meta.dirname, 'elsewhere.yaml')

describe('what is asked', () => {
  it('is all types that the claims need and no other, in full pages, for one moment', async () => {
    const { calls, result } = await scanOnce('grpc')
    const [resources, policies] = (['RESOURCE', 'IAM_POLICY'] as const).map((content) =>
      calls.filter(({ contentType }) => contentType === content)
    )
    expect(new Set(calls.map(({ parent, pageSize, readTime }) => `${parent} ${pageSize} ${readTime}`))).toEqual(
      new Set([`${ACCOUNT.organization} 1000 ${result.inputs[0]?.collectedAt}`])
    )
    for (const list of [resources, policies]) expect(new Set(list?.map(({ assetTypes }) => assetTypes.join())).size).toBe(1)
    expect(resources?.[0]?.assetTypes).toContain('sqladmin.googleapis.com/Instance')
    expect(resources?.[0]?.assetTypes).toContain('alloydb.googleapis.com/Instance')
    expect(resources?.[0]?.assetTypes).not.toContain('pubsub.googleapis.com/Topic')
    expect(policies?.[0]?.assetTypes).toEqual([
      'cloudkms.googleapis.com/CryptoKey',
      'cloudkms.googleapis.com/KeyRing',
      'cloudresourcemanager.googleapis.com/Folder',
      'cloudresourcemanager.googleapis.com/Organization',
      'cloudresourcemanager.googleapis.com/Project',
      'compute.googleapis.com/Snapshot',
      'iam.googleapis.com/ServiceAccount',
      'storage.googleapis.com/Bucket'
    ])
  })

  it('is nothing where no claim is about this cloud', async () => {
    const { calls, result } = await scanOnce('grpc', {}, { profiles: [ELSEWHERE], targets: [LEDGER] })
    expect([calls.length, result.inputs[0]?.resources]).toEqual([0, 0])
  })

  it('is not what nobody knows how to ask for, which is told to be missing', () => {
    const policy = 'cloudresourcemanager.googleapis.com/Project#orgPolicy'
    expect(askedTypes(['compute.googleapis.com/Disk', policy], 'projects').missing).toEqual([policy])
  })

  it.each(NATIVE)('%s is a type of the inventory, is recorded under another, or is told to be missing', (native) => {
    const type = native.replace(/#.*/, '')
    expect(ASSET_TYPES.has(RECORDED_AS[type] ?? type) || NOT_RECORDED.includes(native)).toBe(true)
    expect(RECORDED_AS[type] !== undefined && ASSET_TYPES.has(type), 'is recorded under its own name by now').toBe(false)
  })

  it('is, of what nobody can read yet, every type that the inventory has', () => {
    const named = [...ASSET_TYPES].filter((type) => unmodelledParts(new Map([[type, 1]])).length > 0)
    expect(named.toSorted()).toEqual(UNMODELLED_TYPES.cai.toSorted())
  })
})

it('claims stay open while a database is there that nobody can read', async () => {
  const claim = 'maropost/three-locations'
  const frankfurt = assetsOf('projects/ledger-prod').filter(
    ({ assetType, resource }) => /^(cloudkms|sqladmin)/.test(assetType) && resource?.location === 'europe-west3'
  )
  const [model] = frankfurt
  if (model?.resource === undefined) throw new Error('no asset')
  const postings: Asset = {
    ...model,
    name: '//alloydb.googleapis.com/projects/ledger-prod/locations/europe-west3/clusters/postings/instances/primary',
    assetType: 'alloydb.googleapis.com/Instance',
    resource: { ...model.resource, data: { name: 'primary', state: 'READY' } }
  }
  const without = await scanOnce('grpc', { assets: { 'projects/ledger-prod': frankfurt } }, { targets: [LEDGER] })
  const withIt = await scanOnce('grpc', { assets: { 'projects/ledger-prod': [...frankfurt, postings] } }, { targets: [LEDGER] })
  expect(verdictsOf(without)[claim]).toBe('upheld')
  expect(withIt.result.claims.find(({ id }) => id === claim)).toMatchObject({ verdict: 'undecided', undecidedBy: 'not-modelled' })
})

it('projects are held against what was read of them', async () => {
  const { progress } = await scanOnce('grpc')
  expect(progress).toEqual([
    `${ACCOUNT.organization}: 5 active projects, 1 of them without anything that a claim is about; 1 being deleted`
  ])
})

describe('the way', () => {
  it('is gRPC', async () => {
    const server = await startInventory('grpc')
    const { result } = await scanWith({ client: () => clientOptions('grpc', server.port) }, { targets: [LEDGER] })
    await server.close()
    expect(result.inputs[0]?.resources).toBeGreaterThan(150)
    expect(server.calls[0]?.path).toBe('/google.cloud.asset.v1.AssetService/ListAssets')
  })

  it.each<readonly [string, Fault]>([
    ['resets', { wire: 'reset' }],
    ['swallows', { wire: 'stall' }],
    ['forbids', { http: { status: 403, headers: { 'content-type': 'text/html' }, body: '<html>Forbidden</html>' } }]
  ])('is REST where something in between %s gRPC', async (_how, fault) => {
    const blocked = await startInventory('grpc', { fault: () => fault })
    const server = await startInventory('rest')
    const { port } = blocked
    const { result, progress } = await scanWith(
      { client: (way) => clientOptions(way, way === 'grpc' ? port : server.port), pace: { timeoutMs: 1000, backoffMs: 5 } },
      { targets: [LEDGER] }
    )
    await Promise.all([blocked.close(), server.close()])
    expect(progress).toEqual(['Cloud Asset Inventory did not answer; trying REST'])
    expect(result.inputs[0]?.resources).toBeGreaterThan(150)
    expect(result.inputs[0]?.gaps).toEqual([])
  })
})
