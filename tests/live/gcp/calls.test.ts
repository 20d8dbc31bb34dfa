import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { neededKinds, typesOf } from '../../../src/evaluation/needed-kinds.ts'
import { KINDS } from '../../../src/kinds/index.ts'
import { LINK_NAMES } from '../../../src/model/neighbourhood.ts'
import { loadProfile } from '../../../src/profiles/load.ts'
import { SOURCE } from '../../../src/sources/gcp/collector.ts'
import { METHOD, permissionsFor } from '../../../src/sources/gcp/permissions.ts'
import { createAccount } from './account.ts'
import { ACCOUNT, LEDGER, PAYMENTS, scanOnce, scanWith, startInventory } from './scanning.ts'
import type { Content, ListCall } from './service.ts'

const profile = await loadProfile('maropost', { kinds: KINDS.map(({ id }) => id), links: LINK_NAMES })
const TYPES = typesOf(neededKinds([profile], KINDS)).cai ?? []

/** Calls that reading what was listed takes at the least. */
function least(calls: readonly ListCall[], of: typeof ACCOUNT, pageSize: number): number {
  const lists = new Map(calls.map((call) => [`${call.parent} ${call.contentType}`, call]))
  let pages = 0
  for (const { parent, contentType, assetTypes } of lists.values()) {
    const wanted = new Set(assetTypes)
    const resources = (of.assets[parent] ?? []).filter(
      ({ assetType, iamPolicy }) => wanted.has(assetType) && (contentType === 'RESOURCE' || iamPolicy !== undefined)
    )
    pages += Math.max(1, Math.ceil(resources.length / pageSize))
  }
  return pages
}

describe('calls', () => {
  it.each([50, 100, 1000])('are as few as pages of %i allow, for each account and content', async (pageSize) => {
    const { calls, result } = await scanOnce('grpc', { pageSize }, { targets: [LEDGER, PAYMENTS] })
    expect(calls).toHaveLength(least(calls, ACCOUNT, pageSize))
    const counted = result.inputs.flatMap(({ calls = {} }) => Object.values(calls)).reduce((sum, count) => sum + count, 0)
    expect(counted).toBe(calls.length)
  })

  it('are as few for an organization of several full pages', async () => {
    const account = createAccount({ stacks: 80, foreign: 5000 })
    const { calls, result } = await scanOnce('grpc', { assets: account.assets, pageSize: 1000 })
    expect(result.inputs[0]?.resources).toBeGreaterThan(2000)
    expect(calls).toHaveLength(least(calls, account, 1000))
  })

  it('are those of the role and no other', async () => {
    for (const transport of ['grpc', 'rest'] as const) {
      const { calls, result } = await scanOnce(transport)
      const allowed = permissionsFor(TYPES)
      expect(new Set(calls.map(({ path }) => path))).toEqual(
        new Set([transport === 'grpc' ? METHOD : `/v1/${ACCOUNT.organization}/assets`])
      )
      expect(new Set(calls.map(({ contentType }) => contentType))).toEqual(new Set(allowed.calls.map(({ content }) => content as Content)))
      expect(Object.keys(result.inputs[0]?.calls ?? {}).toSorted()).toEqual(allowed.calls.map(({ permission }) => permission).toSorted())
    }
  })

  it('take hardly longer than their latency: no list waits for another, or for what is done with its pages', async () => {
    const latencyMs = 50
    const server = await startInventory('grpc', { latencyMs, pageSize: 10 })
    // What is loaded once is not what is timed.
    await scanWith(server.connection(), { targets: [LEDGER] })
    let least = 0
    let took = Infinity
    // The machine does other things as well: the best of some attempts tells.
    for (let attempt = 0; attempt < 6 && took > 1.3 * least; attempt++) {
      const before = server.calls.length
      await scanWith(server.connection(), { targets: [LEDGER] })
      const calls = server.calls.slice(before)
      const longest = calls.filter(({ contentType }) => contentType === 'RESOURCE').length
      expect(calls.length).toBeGreaterThan(longest)
      least = longest * latencyMs
      took = Math.min(took, (calls.at(-1)?.at ?? 0) - (calls[0]?.at ?? 0) + latencyMs)
    }
    await server.close()
    expect(least).toBeGreaterThan(800)
    expect(took).toBeLessThan(1.3 * least)
  })
})

describe('the role', () => {
  it('is least privilege for what a profile reads, ready for gcloud', () => {
    const { includedPermissions, yaml } = permissionsFor(TYPES)
    expect(includedPermissions).toEqual(['cloudasset.assets.listResource', 'cloudasset.assets.listIamPolicy', 'serviceusage.services.use'])
    expect(parse(yaml)).toEqual({
      title: 'asbuilt',
      description: 'Lists assets in Cloud Asset Inventory for asbuilt. Changes nothing.',
      stage: 'GA',
      includedPermissions
    })
    expect(yaml).toContain('# gcloud iam roles create asbuilt --organization=ORGANIZATION_ID --file=asbuilt.yaml')
    expect(SOURCE.role(TYPES, 'projects')).toContain('--project=PROJECT_ID')
  })

  it('has nothing that is not needed', () => {
    expect(permissionsFor(['compute.googleapis.com/Disk'], 'projects').includedPermissions).toEqual([
      'cloudasset.assets.listResource',
      'serviceusage.services.use'
    ])
    expect(permissionsFor([]).includedPermissions).toEqual([])
    expect(parse(permissionsFor([]).yaml)).toMatchObject({ includedPermissions: [] })
  })
})
