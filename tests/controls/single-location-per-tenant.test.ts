import { describe } from 'vitest'
import control from '../../src/controls/single-location-per-tenant.ts'
import { known, type Fact } from '../../src/model/fact.ts'
import type { Facets } from '../../src/model/facets.ts'
import type { TenantChoice, TenantPlace } from '../../src/model/tenant.ts'
import { type Answers, COMPUTED, fact, type Given, type Row, rows, unknowns } from './judged.ts'

const place = 'tenants.yaml:2:5'
const ACME: TenantChoice = { id: 'acme', jurisdictions: ['DE'], place }
const GLOBEX: TenantChoice = { id: 'globex', regions: ['europe-west4'], place }
const INITECH: TenantChoice = { id: 'initech', place }
const HERE: TenantPlace = { tenant: 'initech', region: 'europe-west3', example: 'ledger-db' }

/** A database in Frankfurt that belongs to somebody; the test says what differs. */
function belongs(
  tenants: readonly TenantChoice[] | Fact<readonly TenantChoice[]>,
  tenancy: Partial<Facets['tenancy']> = {},
  facets: Answers = {},
  more: Partial<Given> = {}
): Given {
  return {
    facets: {
      placement: { regions: fact(['europe-west3']), zones: fact([]) },
      tenancy: {
        tenants: 'state' in tenants ? tenants : fact(tenants),
        seen: known([HERE]),
        whole: known(true),
        ...tenancy
      },
      ...facets
    },
    ...more
  }
}

function replicaIn(region: string): Partial<Given> {
  return { from: { replicaOf: [{ name: 'standby', facets: { placement: { regions: fact([region]), zones: fact([]) } } }] } }
}

function backedUpIn(region: string): Answers {
  return {
    backup: {
      enabled: fact(true),
      everyHours: fact(24),
      retentionDays: fact(7),
      restoreWindowDays: fact(7),
      regions: fact([region]),
      zones: fact(3),
      key: fact('provider-key')
    }
  }
}

const elsewhere = (region: string, tenant = 'initech'): Partial<Facets['tenancy']> => ({
  seen: known([HERE, { tenant, region, example: 'orders-db' }])
})

const CHOICE: readonly Row[] = [
  { title: 'lies in the country that it chose', given: belongs([ACME]), outcome: 'pass', found: 'europe-west3', required: 'within DE' },
  {
    title: 'lies in another than the region that it chose',
    given: belongs([GLOBEX]),
    outcome: 'fail',
    found: 'europe-west3',
    required: 'europe-west4'
  },
  { title: 'chose nothing', given: belongs([INITECH]), outcome: 'not-applicable' },
  { title: 'belongs to two of whom one chose otherwise', given: belongs([ACME, GLOBEX]), outcome: 'fail' },
  {
    title: 'has a replica abroad',
    given: belongs([ACME], {}, {}, replicaIn('europe-west4')),
    outcome: 'fail',
    because: /standby in europe-west4.*belongs to acme/
  },
  { title: 'has a replica at home', given: belongs([ACME], {}, {}, replicaIn('europe-west10')), outcome: 'pass' },
  { title: 'is backed up into all of Europe', given: belongs([ACME], {}, backedUpIn('eu')), outcome: 'fail', because: /its backups in eu/ },
  { title: 'is backed up at home', given: belongs([ACME], {}, backedUpIn('europe-west3')), outcome: 'pass' },
  ...unknowns('whose it is is', (tenants) => belongs(tenants)),
  {
    title: 'stands nobody knows where',
    given: belongs([ACME], {}, { placement: { regions: COMPUTED, zones: fact([]) } }),
    outcome: 'unknown'
  }
]

const REGION = { within: 'region' }
const COUNTRY = { within: 'jurisdiction' }

const TOGETHER: readonly Row[] = [
  { title: 'has all in one region', given: belongs([INITECH]), with: REGION, outcome: 'pass', found: 'europe-west3' },
  {
    title: 'has something in another region',
    given: belongs([INITECH], elsewhere('europe-west10')),
    with: REGION,
    outcome: 'fail',
    because: /orders-db in europe-west10/
  },
  {
    title: 'has something in another region of the country',
    given: belongs([INITECH], elsewhere('europe-west10')),
    with: COUNTRY,
    outcome: 'pass',
    found: 'europe-west3; DE'
  },
  {
    title: 'has something in another country',
    given: belongs([INITECH], elsewhere('europe-west4')),
    with: COUNTRY,
    outcome: 'fail',
    found: 'DE, NL'
  },
  {
    title: 'has nothing elsewhere, as another tenant has',
    given: belongs([INITECH], elsewhere('us-east1', 'acme')),
    with: REGION,
    outcome: 'pass'
  },
  { title: 'has something global beside it', given: belongs([INITECH], elsewhere('global')), with: REGION, outcome: 'pass' },
  { title: 'is backed up into all of Europe', given: belongs([INITECH], {}, backedUpIn('eu')), with: REGION, outcome: 'fail' },
  { title: 'has a replica in another region', given: belongs([INITECH], {}, {}, replicaIn('europe-west4')), with: REGION, outcome: 'fail' },
  {
    title: 'has all in one region, but not where it chose',
    given: belongs([GLOBEX]),
    with: REGION,
    outcome: 'fail',
    required: 'europe-west4'
  },
  {
    title: 'has something elsewhere, whatever else was missed',
    given: belongs([INITECH], { ...elsewhere('us-east1'), whole: COMPUTED }),
    with: REGION,
    outcome: 'fail'
  },
  ...unknowns('what else it has is', (whole) => belongs([INITECH], { whole }), REGION),
  ...unknowns('where it has something is', (seen) => belongs([INITECH], { seen }), REGION),
  ...unknowns('where it stands is', (regions) => belongs([INITECH], {}, { placement: { regions, zones: fact([]) } }), REGION)
]

const AMONG = { choices: ['US', 'CA', 'DE'] }

const CHOICES: readonly Row[] = [
  {
    title: 'chose one of them',
    given: belongs([ACME]),
    with: AMONG,
    outcome: 'pass',
    required: 'a choice of US, CA, DE by acme; within DE'
  },
  { title: 'chose a region in one of them', given: belongs([{ ...GLOBEX, regions: ['europe-west3'] }]), with: AMONG, outcome: 'pass' },
  {
    title: 'chose none of them',
    given: belongs([{ ...ACME, jurisdictions: ['EU'] }]),
    with: AMONG,
    outcome: 'fail',
    because: /belongs to acme, who chose EU/
  },
  { title: 'chose nothing', given: belongs([INITECH]), with: AMONG, outcome: 'unknown', because: /does not say what initech chose/ }
]

const CHOSEN = { chosen: ['EU'] }

const BOUND: readonly Row[] = [
  { title: 'chose a country in it', given: belongs([ACME]), with: CHOSEN, outcome: 'pass' },
  { title: 'chose a region in it, and lies elsewhere', given: belongs([GLOBEX]), with: CHOSEN, outcome: 'fail' },
  { title: 'chose elsewhere', given: belongs([{ ...ACME, jurisdictions: ['US'] }]), with: CHOSEN, outcome: 'not-applicable' },
  { title: 'chose nothing', given: belongs([INITECH]), with: CHOSEN, outcome: 'not-applicable' },
  {
    title: 'chose the Union, which lies in the wider area',
    given: belongs([{ ...ACME, jurisdictions: ['EU'] }]),
    with: { chosen: ['EEA'] },
    outcome: 'pass'
  },
  { title: 'chose the wider area', given: belongs([{ ...ACME, jurisdictions: ['EEA'] }]), with: CHOSEN, outcome: 'not-applicable' }
]

describe('what a tenant has, where the tenant', () => {
  rows(control, CHOICE)
})
describe('what a tenant has in one place, where the tenant', () => {
  rows(control, TOGETHER)
})
describe('what a tenant has, where all have a choice, and the tenant', () => {
  rows(control, CHOICES)
})
describe('what a tenant has, where only those are bound that chose, and the tenant', () => {
  rows(control, BOUND)
})
