import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { scan } from '../../src/scan.ts'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-unmodelled-'))
afterAll(() => rmSync(folder, { recursive: true }))

const AT = '/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/books/providers'
const QUEUES = {
  id: `${AT}/Microsoft.Cache/Redis/queues`,
  name: 'queues',
  type: 'Microsoft.Cache/Redis',
  location: 'westeurope',
  properties: {
    sku: { name: 'Premium', family: 'P', capacity: 1 },
    enableNonSslPort: false,
    minimumTlsVersion: '1.2',
    publicNetworkAccess: 'Disabled'
  }
}
const STREAMS = {
  id: `${AT}/Microsoft.Cache/redisEnterprise/streams`,
  name: 'streams',
  type: 'Microsoft.Cache/redisEnterprise',
  location: 'westeurope',
  properties: {}
}

async function verdict(resources: readonly object[]): Promise<unknown> {
  const path = join(folder, `${resources.length}.json`)
  writeFileSync(path, JSON.stringify(resources))
  const { claims } = await scan({ targets: [path], profiles: ['sendmarc'], only: ['not-reachable-from-outside'] })
  return claims.map(({ verdict, undecidedBy, because }) => ({ verdict, undecidedBy, because }))
}

it('does not uphold what is said of all caches while one of another sort is there that nobody reads', async () => {
  expect(await verdict([QUEUES])).toEqual([{ verdict: 'upheld', undecidedBy: undefined, because: undefined }])
  expect(await verdict([QUEUES, STREAMS])).toEqual([
    { verdict: 'undecided', undecidedBy: 'not-modelled', because: 'not modelled: 1 of Microsoft.Cache/redisEnterprise' }
  ])
})
