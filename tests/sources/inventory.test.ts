import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { ScanError } from '../../src/errors.ts'
import type { Gap, Resource } from '../../src/model/resource.ts'
import { openTarget } from '../../src/sources/recognise.ts'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-inventory-'))
afterAll(() => rmSync(folder, { recursive: true }))

const LEDGER = {
  name: '//sqladmin.googleapis.com/projects/books/instances/ledger',
  assetType: 'sqladmin.googleapis.com/Instance',
  resource: { version: 'v1', location: 'europe-west3', data: { name: 'ledger', region: 'europe-west3', settings: { note: 'a\u2028b' } } }
}
const ARCHIVE = {
  name: '//storage.googleapis.com/archive',
  asset_type: 'storage.googleapis.com/Bucket',
  resource: { location: 'eu', data: { name: 'archive' } },
  iam_policy: { bindings: [{ role: 'roles/storage.objectViewer', members: ['group:readers@example.com'] }] }
}
const VAULT = {
  id: '/subscriptions/s1/resourceGroups/books/providers/Microsoft.KeyVault/vaults/keys',
  name: 'keys',
  type: 'Microsoft.KeyVault/vaults',
  location: 'westeurope',
  properties: { tenantId: 't' }
}

async function collect(
  content: string | Buffer
): Promise<{ source: string; resources: Resource[]; gaps: Gap[]; digest: string | undefined }> {
  const path = join(folder, `input-${Math.abs(Buffer.from(content).reduce((hash, byte) => (hash * 31 + byte) | 0, 7))}`)
  writeFileSync(path, content)
  const opened = await openTarget(path, {})
  const resources: Resource[] = []
  const gaps: Gap[] = []
  for await (const batch of opened.batches()) {
    for (const item of batch) {
      if ('resource' in item) resources.push(item.resource)
      else if ('gap' in item) gaps.push(item.gap)
    }
  }
  return { source: opened.source, resources, gaps, digest: await opened.digest?.() }
}

async function failure(content: string | Buffer): Promise<ScanError> {
  try {
    await collect(content)
  } catch (cause) {
    if (cause instanceof ScanError) return cause
    throw cause
  }
  throw new Error('the input was accepted')
}

describe('Cloud Asset Inventory', () => {
  const forms: readonly (readonly [string, string | Buffer])[] = [
    ['NDJSON', `${JSON.stringify(LEDGER)}\n${JSON.stringify(ARCHIVE)}\n`],
    ['NDJSON without a last line break, with empty lines and CRLF', `${JSON.stringify(LEDGER)}\r\n\r\n${JSON.stringify(ARCHIVE)}`],
    ['a JSON array', JSON.stringify([LEDGER, ARCHIVE])],
    ['an indented JSON array', JSON.stringify([LEDGER, ARCHIVE], undefined, 2)],
    ['a REST page', JSON.stringify({ readTime: '2026-11-22T00:00:00Z', assets: [LEDGER, ARCHIVE], nextPageToken: 'x' })],
    ['an indented REST page', JSON.stringify({ assets: [LEDGER, ARCHIVE] }, undefined, 1)],
    ['gzipped NDJSON', gzipSync(`${JSON.stringify(LEDGER)}\n${JSON.stringify(ARCHIVE)}\n`)],
    [
      'temporal assets',
      [LEDGER, ARCHIVE].map((asset) => JSON.stringify({ asset, window: { startTime: '2026-11-22T00:00:00Z' } })).join('\n')
    ]
  ]

  it.each(forms)('reads %s, resource and IAM content', async (_form, content) => {
    const { source, resources, gaps, digest } = await collect(content)
    expect(source).toBe('Cloud Asset Inventory')
    expect(resources.map(({ id, type }) => [id, type])).toEqual([
      [LEDGER.name, 'sqladmin.googleapis.com/Instance'],
      ['//storage.googleapis.com/archive', 'storage.googleapis.com/Bucket'],
      ['//storage.googleapis.com/archive#iamPolicy', 'storage.googleapis.com/Bucket#iamPolicy']
    ])
    expect(resources[0]).toMatchObject({
      name: 'ledger',
      location: 'europe-west3',
      cloud: 'gcp',
      origin: 'observed',
      document: LEDGER.resource.data
    })
    expect(gaps).toEqual([])
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  it('leaves deleted temporal assets out', async () => {
    const { resources } = await collect(
      [{ asset: LEDGER, deleted: true }, { asset: ARCHIVE }].map((line) => JSON.stringify(line)).join('\n')
    )
    expect(resources.map(({ type }) => type)).not.toContain('sqladmin.googleapis.com/Instance')
  })

  it('keeps what holds a resource, for itself and for the policy that is set on it', async () => {
    const ancestors = ['projects/481516234200', 'organizations/4815162342']
    const { resources } = await collect(JSON.stringify([{ ...ARCHIVE, ancestors }]))
    expect(resources.map((resource) => [resource.type, resource.ancestors])).toEqual([
      ['storage.googleapis.com/Bucket', ancestors],
      ['storage.googleapis.com/Bucket#iamPolicy', ancestors]
    ])
  })

  it('tells one gap per type that is listed without content', async () => {
    const listed = ['a', 'b'].map((name) => ({ name, assetType: 'compute.googleapis.com/Disk' }))
    const { resources, gaps } = await collect([LEDGER, ...listed].map((line) => JSON.stringify(line)).join('\n'))
    expect(resources).toHaveLength(1)
    expect(gaps).toEqual([
      {
        what: 'compute.googleapis.com/Disk: 2 resources are listed without properties',
        why: 'not-collected',
        types: ['compute.googleapis.com/Disk']
      }
    ])
  })
})

describe('Azure Resource Manager and Resource Graph', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['a single resource', JSON.stringify(VAULT, undefined, 2)],
    ['a single resource on one line', JSON.stringify(VAULT)],
    ['an array', JSON.stringify([VAULT])],
    ['a value page', JSON.stringify({ value: [VAULT], nextLink: 'https://example.com' }, undefined, 2)],
    [
      'a Resource Graph page',
      JSON.stringify({ totalRecords: 1, count: 1, data: [VAULT], facets: [], resultTruncated: 'false' }, undefined, 2)
    ],
    ['NDJSON', `${JSON.stringify(VAULT)}\n`]
  ]

  it.each(forms)('reads %s', async (_form, content) => {
    const { source, resources } = await collect(content)
    expect(source).toBe('Azure Resource Manager')
    expect(resources).toMatchObject([
      { id: VAULT.id, type: VAULT.type, name: 'keys', location: 'westeurope', cloud: 'azure', typeSystem: 'arm' }
    ])
  })

  it('takes a list without properties for a gap, not for resources with default settings', async () => {
    const { properties: _properties, ...listed } = VAULT
    const { resources, gaps } = await collect(JSON.stringify([VAULT, { ...listed, id: `${VAULT.id}2` }]))
    expect(resources).toHaveLength(1)
    expect(gaps).toMatchObject([{ why: 'not-collected', types: ['Microsoft.KeyVault/vaults'] }])
  })
})

describe('role assignments of Azure', () => {
  const assignment = (scope: string): object => ({
    id: `${scope}/providers/Microsoft.Authorization/roleAssignments/5c1f`,
    name: '5c1f',
    type: 'microsoft.authorization/roleassignments',
    properties: { scope, principalType: 'Group' }
  })
  const ofSubscription = assignment('/subscriptions/s1')

  it('are not all there are where none of what holds the subscription is listed', async () => {
    const { resources, gaps } = await collect(JSON.stringify({ value: [VAULT, ofSubscription] }))
    expect(resources).toHaveLength(2)
    expect(gaps).toMatchObject([{ why: 'not-collected', types: ['Microsoft.Authorization/roleAssignments'] }])
  })

  it.each(['', '/providers/Microsoft.Management/managementGroups/example'])('are all there are with those of "%s"', async (above) => {
    expect((await collect(JSON.stringify({ value: [ofSubscription, assignment(above)] }))).gaps).toEqual([])
  })

  it('are read as the command line lists them', async () => {
    const listed = {
      id: `/providers/Microsoft.Authorization/roleAssignments/1`,
      name: '1',
      type: 'Microsoft.Authorization/roleAssignments'
    }
    const { resources, gaps } = await collect(JSON.stringify([{ ...listed, principalId: '6f2c', principalType: 'User', scope: '/' }]))
    expect(resources).toMatchObject([{ id: listed.id, document: { principalType: 'User' } }])
    expect(gaps).toEqual([])
  })

  it('are not missed where nobody asked for them', async () => {
    expect((await collect(JSON.stringify({ value: [VAULT] }))).gaps).toEqual([])
  })
})

describe('Microsoft Graph', () => {
  const context = 'https://graph.microsoft.com/v1.0/$metadata#identity/conditionalAccess/policies'
  const listed = { '@odata.context': context, value: [{ id: '4b0bb08f', displayName: 'Second factor', state: 'enabled' }] }
  const id = 'https://graph.microsoft.com/v1.0/identity/conditionalAccess/policies'

  it.each([
    ['in one line', JSON.stringify(listed)],
    ['in many', JSON.stringify(listed, undefined, 2)],
    ['without policies', JSON.stringify({ ...listed, value: [] })],
    [
      'of another cloud, with chosen properties',
      JSON.stringify({ ...listed, '@odata.context': `${context.replace('.com', '.us')}(id,state)` })
    ]
  ])('is known by its context %s', async (_, content) => {
    const { source, resources, gaps } = await collect(content)
    expect(source).toBe('Microsoft Graph')
    expect(resources).toMatchObject([
      { type: 'Microsoft.Graph/conditionalAccessPolicies', id: expect.stringMatching(/conditionalAccess\/policies$/) }
    ])
    expect(gaps).toEqual([])
  })

  it('says that a page is not all', async () => {
    const { resources, gaps } = await collect(JSON.stringify({ ...listed, '@odata.nextLink': `${id}?$skiptoken=x` }))
    expect(resources).toMatchObject([{ id }])
    expect(gaps).toMatchObject([{ why: 'truncated', types: ['Microsoft.Graph/conditionalAccessPolicies'] }])
  })

  it('is refused where it lists what nobody reads', async () => {
    const { code } = await failure(
      JSON.stringify({ '@odata.context': context.replace('conditionalAccess/policies', 'userFlows'), value: [] })
    )
    expect(['unknown-format', 'empty-input']).toContain(code)
  })
})

describe('bad input', () => {
  it.each([
    ['text', 'hello, world', 'bad-input', /not JSON/],
    ['an empty file', '', 'empty-input', /is empty/],
    ['an empty array', '[]', 'empty-input', /inventory is empty/],
    ['an empty page', '{"value": []}', 'empty-input', /inventory is empty/],
    ['JSON of another sort', '{"hello": "world"}', 'unknown-format', /content is not known/],
    ['JSON that ends early', '{"hello": "wor', 'bad-input', /not JSON \(it ends early\)/],
    ['an array of other things', '[1, 2, 3]', 'unknown-format', /content is not known/]
  ])('refuses %s', async (_what, content, code, message) => {
    const error = await failure(content)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(message)
  })

  it('refuses a file that is not there and a folder without a program', async () => {
    await expect(openTarget(join(folder, 'missing.json'), {})).rejects.toMatchObject({ code: 'target-not-found' })
    await expect(openTarget(folder, {})).rejects.toMatchObject({
      code: 'unknown-format',
      message: expect.stringContaining('Pulumi.yaml') as string
    })
  })

  it('keeps what came before a cut-off line and says where the file ends', async () => {
    const { resources, gaps } = await collect(`${JSON.stringify(LEDGER)}\n${JSON.stringify(ARCHIVE).slice(0, 80)}`)
    expect(resources).toHaveLength(1)
    expect(gaps).toMatchObject([{ why: 'truncated', where: expect.stringMatching(/:2$/) as string }])
  })

  it('keeps what came before a cut-off array', async () => {
    const text = JSON.stringify([LEDGER, ARCHIVE], undefined, 2)
    const { resources, gaps } = await collect(text.slice(0, -40))
    expect(resources.map(({ name }) => name)).toContain('ledger')
    expect(gaps).toMatchObject([{ why: 'truncated' }])
  })

  it('keeps what a truncated gzip file still gave', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      JSON.stringify({ ...LEDGER, name: `${LEDGER.name}-${index}-${Math.sin(index)}` })
    ).join('\n')
    const packed = gzipSync(many)
    const { resources, gaps } = await collect(packed.subarray(0, packed.length - 2000))
    expect(resources.length).toBeGreaterThan(1000)
    expect(gaps).toMatchObject([{ why: 'truncated', what: expect.stringContaining('truncated or damaged') as string }])
  })

  it('refuses gzip data that gives nothing', async () => {
    expect(await failure(gzipSync(JSON.stringify(LEDGER)).subarray(0, 20))).toMatchObject({ code: 'bad-input' })
  })

  it('tells the line of a record that is no asset and goes on', async () => {
    const { resources, gaps } = await collect(
      [JSON.stringify(LEDGER), '{"hello": "world"}', 'not json', JSON.stringify(ARCHIVE)].join('\n')
    )
    expect(resources).toHaveLength(3)
    expect(gaps.map(({ where }) => where?.replace(/^.*:/, ''))).toEqual(['2', '3'])
  })

  it('never quotes the content of a broken line, which may be secret', async () => {
    const { gaps } = await collect([JSON.stringify(LEDGER), '{"password": "hunter2" oops}'].join('\n'))
    expect(JSON.stringify(gaps)).not.toContain('hunter2')
  })
})
