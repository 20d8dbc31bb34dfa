import { describe, expect, it } from 'vitest'
import type { Resource } from '../../src/model/resource.ts'
import { asset, claim, database, disk, profile, scanned } from './evaluated.ts'

const RESOURCES: readonly Resource[] = [
  database('ledger-db', { settings: { deletionProtectionEnabled: true } }),
  database('orders-db'),
  disk('ledger-data'),
  asset('container.googleapis.com/Cluster', 'ledger'),
  asset('pubsub.googleapis.com/Topic', 'orders'),
  asset('pubsub.googleapis.com/Topic', 'payments'),
  asset('dns.googleapis.com/Policy', 'ledger')
]
const CLAIMS = [
  claim('guarded', { scope: { clouds: ['gcp'] }, verify: [{ control: 'deletion-protected' }] }),
  claim('pinned', {
    scope: { roles: ['database'] },
    verify: [{ control: 'region-pinned', with: { jurisdictions: ['DE'], covers: ['primary'] } }]
  }),
  claim('tested', { attest: { artefact: 'recovery test report' } })
]

const result = scanned({ resources: RESOURCES, profiles: [profile(CLAIMS)] })

describe('the summary', () => {
  it('counts resources, and by type those that are not modelled, most first', () => {
    expect(result.summary).toMatchObject({
      resources: 7,
      recognised: 4,
      unrecognised: { 'pubsub.googleapis.com/Topic': 2, 'dns.googleapis.com/Policy': 1 }
    })
    expect(Object.keys(result.summary.unrecognised)[0]).toBe('pubsub.googleapis.com/Topic')
  })

  it('adds up the outcomes of all claims', () => {
    expect(result.summary.outcomes).toEqual({ pass: 3, fail: 1, unknown: 0, notApplicable: 1, notModelled: 1, error: 0, waived: 0 })
  })

  it('tells which share of the judgements was decided', () => {
    expect(result.summary.coverage).toBeCloseTo(4 / 5)
    expect(scanned({ resources: [], profiles: [profile(CLAIMS)] }).summary.coverage).toBe(0)
  })

  it('belongs to a result that names tool, profiles and inputs', () => {
    expect(result).toMatchObject({
      schema: 'asbuilt/result/1',
      tool: { name: 'asbuilt', version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string },
      profiles: [{ id: 'ledger', title: 'Ledger architecture', digest: 'sha256:0' }],
      inputs: [{ target: 'assets.json', resources: 7, recognised: 4, gaps: [] }]
    })
  })
})

describe('only what is asked for', () => {
  const claims = (options: { only?: readonly string[]; skip?: readonly string[] }): readonly string[] =>
    scanned({ resources: RESOURCES, profiles: [profile(CLAIMS)], options }).claims.map(({ id }) => id.slice('ledger/'.length))

  it.each([
    ['everything, when nothing is named', {}, ['guarded', 'pinned', 'tested']],
    ['a claim by its id', { only: ['ledger/pinned'] }, ['pinned']],
    ['a claim by its name', { only: ['pinned', 'tested'] }, ['pinned', 'tested']],
    ['the claims of a control', { only: ['deletion-protected'] }, ['guarded']],
    ['all but a claim', { skip: ['ledger/pinned'] }, ['guarded', 'tested']],
    ['all but the claims of a control', { skip: ['deletion-protected'] }, ['pinned', 'tested']],
    ['some but one', { only: ['pinned', 'tested'], skip: ['tested'] }, ['pinned']],
    ['nothing by part of a name', { only: ['inned', 'edger/pinned', 'deletion'] }, []]
  ])('%s', (_what, options, names) => {
    expect(claims(options)).toEqual(names)
  })
})

it('judges several documents over the same resources, one after the other', () => {
  const orders = { ...profile([{ ...CLAIMS[0]!, id: 'orders/guarded' }]), document: { id: 'orders', title: 'Orders architecture' } }
  const { claims } = scanned({ resources: RESOURCES, profiles: [profile(CLAIMS), orders] })
  expect(claims.map(({ id, profile: document, verdict }) => [id, document, verdict])).toEqual([
    ['ledger/guarded', 'ledger', 'contradicted'],
    ['ledger/pinned', 'ledger', 'upheld'],
    ['ledger/tested', 'ledger', 'unattested'],
    ['orders/guarded', 'orders', 'contradicted']
  ])
})
