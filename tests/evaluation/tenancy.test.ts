import { describe, expect, it } from 'vitest'
import type { Claim, Selector } from '../../src/model/profile.ts'
import { type Gap, type Resource, UNKNOWN_SENTINEL } from '../../src/model/resource.ts'
import type { Tenant, TenantRegister } from '../../src/model/tenant.ts'
import { claim, claimed, database, profile, scanned } from './evaluated.ts'

function tenant(id: string, more: Partial<Tenant> = {}): Tenant {
  return { id, match: [{ labels: { tenant: id } }], options: {}, place: `tenants.yaml:${id}`, ...more }
}

function register(tenants: readonly Tenant[], withoutTenant: readonly Selector[] = []): TenantRegister {
  return { tenants, withoutTenant }
}

function labelled(name: string, labels: Readonly<Record<string, string>>, more: object = {}): Resource {
  return database(name, { settings: { userLabels: labels }, ...more })
}

const SINGLE: Partial<Claim> = {
  scope: { roles: ['database'] },
  verify: [{ control: 'single-location-per-tenant', with: { within: 'region' } }]
}

function verdict(
  resources: readonly Resource[],
  tenants: TenantRegister | undefined,
  entry: Partial<Claim> = SINGLE,
  gaps: readonly Gap[] = []
) {
  const { verdict, undecidedBy, listed } = claimed(resources, entry, { gaps, options: { tenants } })
  return { verdict, undecidedBy, open: listed.map(({ resource, outcome }) => `${outcome} ${resource.name}`) }
}

const AT_HOME = { settings: { userLabels: { tenant: 'acme' }, backupConfiguration: { enabled: true, location: 'europe-west3' } } }
const LEDGER = database('ledger-db', AT_HOME)
const ORDERS = database('orders-db', AT_HOME)
const ABROAD = database('billing-db', {
  region: 'us-east1',
  settings: { ...AT_HOME.settings, backupConfiguration: { enabled: true, location: 'us-east1' } }
})
const ACME = register([tenant('acme')])

describe('whose data a resource holds', () => {
  it('is for the owner to state: without a register nothing is said for or against', () => {
    expect(verdict([LEDGER, ABROAD], undefined)).toEqual({ verdict: 'undecided', undecidedBy: 'undeclared', open: [] })
    expect(claimed([LEDGER], SINGLE).because).toBe('undeclared: the owner must state whose data is where, in a register of tenants')
    const also: Partial<Claim> = { ...SINGLE, verify: [...(SINGLE.verify ?? []), { control: 'deletion-protected' }] }
    expect(verdict([LEDGER], undefined, also)).toMatchObject({ verdict: 'contradicted', open: ['fail ledger-db'] })
  })

  it('is asked for as well where labels that a register could give choose what is meant', () => {
    const chosen = { ...SINGLE, scope: { labels: { sites: '3' } } }
    expect(claimed([LEDGER], chosen)).toMatchObject({ verdict: 'undecided', undecidedBy: 'undeclared', resources: 0 })
    expect(claimed([LEDGER], chosen, { options: { tenants: ACME } })).toMatchObject({ verdict: 'no-resources' })
  })

  it('is known by the register, so that all of a tenant is seen together', () => {
    expect(verdict([LEDGER, ORDERS], ACME)).toEqual({ verdict: 'upheld', undecidedBy: undefined, open: [] })
    expect(verdict([LEDGER, ABROAD], ACME)).toEqual({
      verdict: 'contradicted',
      undecidedBy: undefined,
      open: ['fail billing-db', 'fail ledger-db']
    })
  })

  it('is not known of what no tenant has, and no matter of what the register says holds none', () => {
    const shared = labelled('shared-db', { holds: 'prices' })
    expect(verdict([LEDGER, shared], ACME)).toMatchObject({ verdict: 'undecided', open: ['unknown shared-db'] })
    expect(verdict([LEDGER, shared], register([tenant('acme')], [{ labels: { holds: 'prices' } }]))).toMatchObject({ verdict: 'upheld' })
  })

  it('is not known as long as its labels are not', () => {
    const open = labelled('later-db', { tenant: UNKNOWN_SENTINEL })
    expect(verdict([open], ACME)).toMatchObject({ verdict: 'undecided', undecidedBy: 'computed', open: ['unknown later-db'] })
    expect(verdict([LEDGER, open], ACME).open).toEqual(['unknown later-db', 'unknown ledger-db'])
    expect(verdict([LEDGER, ABROAD, open], ACME).verdict).toBe('contradicted')
  })

  it.each<readonly [string, readonly Selector[]]>([
    ['a label', [{ labels: { tenant: 'acme' } }]],
    ['a label of several values', [{ labels: { tenant: ['globex', 'acme'] } }]],
    ['any label of that name', [{ labels: { tenant: '*' } }]],
    ['a name', [{ names: ['ledger-*', 'orders-*', 'billing-*'] }]],
    ['a project', [{ ids: ['*/projects/ledger-prod/*'] }]],
    ['any of several', [{ names: ['ledger-db'] }, { ids: ['*/orders-db'] }, { labels: { tenant: 'acme' } }]],
    ['what it is not', [{ not: { labels: { tenant: 'globex' } } }]]
  ])('is found by %s', (_, match) => {
    const theirs = register([tenant('acme', { match })])
    expect(verdict([LEDGER, ORDERS], theirs).verdict).toBe('upheld')
    expect(verdict([LEDGER, ABROAD], theirs).verdict).toBe('contradicted')
  })

  it('is not decided where something may have been missed, unless what was seen decides', () => {
    const gap: Gap = { what: 'a page of databases', why: 'truncated', types: ['sqladmin.googleapis.com/Instance'] }
    expect(verdict([LEDGER], ACME, SINGLE, [gap])).toMatchObject({ verdict: 'undecided', open: ['unknown ledger-db'] })
    expect(verdict([LEDGER, ABROAD], ACME, SINGLE, [gap]).verdict).toBe('contradicted')
  })
})

describe('what a tenant chose', () => {
  const chose = (options: Tenant['options']): TenantRegister => register([tenant('acme', { options })])
  const PINNED: Partial<Claim> = {
    scope: { labels: { 'customer-region': 'us' } },
    verify: [{ control: 'region-pinned', with: { jurisdictions: ['US'], covers: ['primary'] } }]
  }

  it('counts as a label of what is theirs', () => {
    expect(verdict([LEDGER], undefined, PINNED).verdict).toBe('no-resources')
    expect(verdict([LEDGER], chose({ 'customer-region': 'us' }), PINNED).verdict).toBe('contradicted')
    expect(verdict([ABROAD], chose({ 'customer-region': 'us' }), PINNED).verdict).toBe('upheld')
    expect(verdict([LEDGER], chose({ 'customer-region': 'eu' }), PINNED).verdict).toBe('no-resources')
    expect(verdict([labelled('other-db', { tenant: 'globex' })], chose({ 'customer-region': 'us' }), PINNED).verdict).toBe('no-resources')
  })

  it('counts as a label that has to be there', () => {
    const bears: Partial<Claim> = { scope: { roles: ['database'] }, verify: [{ control: 'labelled', with: { labels: ['data-owner'] } }] }
    expect(verdict([LEDGER], chose({}), bears).verdict).toBe('contradicted')
    expect(verdict([LEDGER], chose({ 'data-owner': 'acme' }), bears).verdict).toBe('upheld')
  })

  it('binds what two tenants share to both choices', () => {
    const both = labelled('shared-db', { tenant: 'acme', also: 'globex' })
    const two = register([
      tenant('acme', { options: { 'customer-region': 'eu' } }),
      tenant('globex', { match: [{ labels: { also: 'globex' } }], options: { 'customer-region': 'us' } })
    ])
    expect(verdict([both], two, PINNED).verdict).toBe('contradicted')
  })

  it('may be what nobody knows yet', () => {
    const open = labelled('later-db', { tenant: UNKNOWN_SENTINEL })
    expect(verdict([open], chose({ 'customer-region': 'us' }), PINNED)).toMatchObject({ verdict: 'undecided', open: ['unknown later-db'] })
  })

  it('is told where the document says otherwise, and decides nothing then', () => {
    const torn = labelled('ledger-db', { tenant: 'acme', 'customer-region': 'eu' })
    expect(verdict([torn], chose({ 'customer-region': 'us' }), PINNED)).toMatchObject({ verdict: 'undecided', open: ['unknown ledger-db'] })
    const { tenancy } = scanned({
      resources: [torn, LEDGER],
      profiles: [profile([claim('kept', PINNED)])],
      options: { tenants: chose({ 'customer-region': 'us' }) }
    })
    expect(tenancy).toEqual({
      tenants: [{ id: 'acme', place: 'tenants.yaml:acme', resources: 2 }],
      contradictions: [
        {
          resource: torn.id,
          name: 'ledger-db',
          label: 'customer-region',
          value: 'eu',
          registered: ['us'],
          places: ['tenants.yaml:acme']
        }
      ]
    })
  })

  it('is no contradiction where both say the same, or the document nothing yet', () => {
    const same = labelled('ledger-db', { tenant: 'acme', 'customer-region': 'us' })
    const open = labelled('orders-db', { tenant: 'acme', 'customer-region': UNKNOWN_SENTINEL })
    const { tenancy } = scanned({
      resources: [same, open],
      profiles: [profile([claim('kept', PINNED)])],
      options: { tenants: chose({ 'customer-region': 'us' }) }
    })
    expect(tenancy?.contradictions).toEqual([])
  })
})
