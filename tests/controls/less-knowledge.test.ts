import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTROLS } from '../../src/controls/index.ts'
import type { Control } from '../../src/model/control.ts'
import type { Fact } from '../../src/model/fact.ts'
import type { Facet, Facets, Grant, IngressRule, Rights, Segment } from '../../src/model/facets.ts'
import {
  ACCESS_LEVELS,
  BACKUP_STATES,
  CHECK_METHODS,
  GRANTED_PARTS,
  KEY_LEVELS,
  TUNNEL_PROTOCOLS,
  PATCHING_MANNERS,
  PRINCIPAL_KINDS,
  TLS_VERSIONS
} from '../../src/model/facets.ts'
import type { TenantChoice, TenantPlace } from '../../src/model/tenant.ts'
import type { LinkName } from '../../src/model/neighbourhood.ts'
import { type Answers, COMPUTED, fact, type Given, judge, UNCOLLECTED } from './judged.ts'

/** Every fact is known in the full picture; the other one hides some of them. */
type Values = { readonly [F in Facet]: { readonly [N in keyof Facets[F]]: fc.Arbitrary<Facets[F][N] extends Fact<infer T> ? T : never> } }

const REGIONS = fc.subarray(['europe-west3', 'europe-west4', 'us-east1', 'eu', 'europe-west99', 'global'], { maxLength: 2 })
const DAYS = fc.constantFrom(0, 1, 6, 7, 8, 30, Infinity)
const AGES = fc.constantFrom(0, 23, 24, 25, 192, 1000, Infinity)
const REACH = {
  reach: fc.constantFrom('closed' as const, 'restricted' as const, 'open' as const),
  sources: fc.subarray(['203.0.113.7', '0.0.0.0/0', 'azure-services'])
}
const RULE = fc.record<IngressRule>({
  name: fc.constant('allow-web'),
  protocol: fc.constantFrom('tcp', 'icmp', '*'),
  ports: fc.subarray(['22', '443']),
  sources: fc.subarray([
    '0.0.0.0/0',
    'internet',
    '10.0.0.0/8',
    '10.0.2.0/23',
    '10.0.1.0/24',
    'tag:app',
    '203.0.113.7',
    '10.0.0.0/33',
    '2001:db8::/48'
  ]),
  action: fc.constantFrom('allow', 'deny'),
  priority: fc.integer({ min: 1, max: 2 }),
  path: fc.constant('securityRules[0]')
})

const MEASURE = fc.constantFrom('on' as const, 'off' as const, 'not-offered' as const)
const SEGMENTS: Segment[] = [
  { name: 'application', ranges: ['10.0.1.0/24'] },
  { name: 'data', ranges: ['10.0.2.0/24', '2001:db8::/64'] }
]
const RIGHTS = fc.record<Rights>({
  level: fc.constantFrom(...ACCESS_LEVELS),
  on: fc.oneof(fc.constant('all' as const), fc.subarray([...GRANTED_PARTS], { maxLength: 2 }))
})
const GRANT = fc.record<Grant>({
  principal: fc.oneof(
    fc
      .record({ kind: fc.constantFrom(...PRINCIPAL_KINDS), name: fc.constantFrom('ada@example.com', 'platform@example.com') })
      .map((value) => fact(value)),
    fc.constant(UNCOLLECTED)
  ),
  role: fc.constant(fact('roles/viewer')),
  rights: fc.oneof(
    RIGHTS.map((value) => fact(value)),
    fc.constant(UNCOLLECTED)
  ),
  scope: fc.constantFrom(fact('all' as const), fact(['server' as const]), UNCOLLECTED),
  path: fc.constant('members')
})

const TENANTS = fc.subarray<TenantChoice>([
  { id: 'acme', jurisdictions: ['DE'], place: 'tenants.yaml:2:5' },
  { id: 'globex', regions: ['europe-west4'], place: 'tenants.yaml:6:5' },
  { id: 'initech', place: 'tenants.yaml:10:5' }
])
const SEEN = fc.subarray<TenantPlace>([
  { tenant: 'acme', region: 'europe-west3', example: 'ledger-db' },
  { tenant: 'acme', region: 'us-east1', example: 'orders-db' },
  { tenant: 'initech', region: 'europe-west99', example: 'billing-db' }
])

const VALUES: Values = {
  placement: { regions: REGIONS, zones: fc.subarray(['europe-west3-a', 'europe-west3-b'], { maxLength: 1 }) },
  replication: { regions: REGIONS },
  publicAddress: { addresses: fc.subarray(['203.0.113.7']) },
  publicEndpoint: REACH,
  anonymousAccess: { allowed: fc.boolean() },
  ingress: { rules: fc.array(RULE, { maxLength: 3 }) },
  addressSpace: { ranges: fc.subarray(['10.0.1.0/24', '10.0.2.0/24']) },
  segments: { around: fc.subarray<Segment>(SEGMENTS) },
  peering: { networks: fc.subarray(['audit', 'restore-test']), regions: REGIONS },
  tunnel: { protocols: fc.subarray([...TUNNEL_PROTOCOLS]) },
  controlPlane: REACH,
  privateConnectivity: { attached: fc.boolean() },
  ddosProtection: { enabled: fc.boolean() },
  intrusionPrevention: { mode: fc.constantFrom('off', 'detect', 'prevent') },
  encryptionAtRest: { key: fc.constantFrom(...KEY_LEVELS) },
  cipher: { storedBits: fc.constantFrom(0, 128, 256), backupBits: fc.constantFrom(0, 128, 256) },
  certificate: { lifeDays: DAYS, replacedAtDays: DAYS, ageDays: DAYS },
  certificateRenewal: { automatic: fc.boolean() },
  keyRotation: { everyDays: fc.constantFrom<number | 'never'>(6, 7, 8, 'never') },
  encryptionInTransit: { plaintextRefused: fc.boolean(), minimumTls: fc.constantFrom(...TLS_VERSIONS) },
  offeredCiphers: { minimumBits: fc.constantFrom(0, 112, 128, 256) },
  zoneRedundancy: { zones: fc.integer({ min: 1, max: 3 }) },
  steering: { regions: REGIONS, fewest: fc.integer({ min: 0, max: 3 }), takesOver: fc.boolean() },
  nodes: { minimum: fc.integer({ min: 0, max: 3 }) },
  scaling: { automatic: fc.boolean(), newPools: fc.boolean() },
  backup: {
    enabled: fc.boolean(),
    everyHours: fc.constantFrom(1, 24, 168),
    retentionDays: DAYS,
    restoreWindowDays: DAYS,
    regions: REGIONS,
    zones: fc.integer({ min: 1, max: 3 }),
    key: fc.constantFrom(...KEY_LEVELS)
  },
  restorePoint: { state: fc.constantFrom(...BACKUP_STATES), ageHours: AGES },
  backupHistory: { newestHours: AGES, oldestHours: AGES, last: fc.constantFrom(...BACKUP_STATES, 'none'), whole: fc.boolean() },
  retention: { earliestDays: DAYS, latestDays: DAYS, afterDeletionDays: DAYS },
  immutability: { days: DAYS, locked: fc.boolean() },
  dueDeletion: { tookDays: DAYS, done: fc.boolean() },
  recordHistory: { oldestDays: DAYS },
  tenancy: { tenants: TENANTS, seen: SEEN, whole: fc.constant(true as const) },
  service: { kind: fc.constantFrom('gcp.sql-instance', 'gcp.disk') },
  edition: { name: fc.constantFrom('Basic', 'Premium') },
  operation: { owner: fc.constantFrom('CM.com', 'Google Cloud'), operator: fc.constantFrom('cm.com', 'another') },
  patching: { lastDays: DAYS, waitingDays: DAYS, manner: fc.constantFrom(...PATCHING_MANNERS) },
  vulnerabilityScan: { lastDays: DAYS },
  clock: { sources: fc.subarray(['nl.pool.ntp.org', 'time.example.com']), offsetMilliseconds: fc.constantFrom(-20, 0, 5) },
  restoreTest: { passedDays: DAYS, automated: fc.boolean() },
  recoveryTest: { passedDays: DAYS },
  program: { declares: fc.boolean() },
  accessReview: { passedDays: fc.integer({ min: 0, max: 400 }) },
  workloads: { leastReplicas: fc.integer({ min: 0, max: 4 }), spread: fc.boolean() },
  innerTraffic: { encrypted: fc.boolean() },
  backupCheck: { passedDays: DAYS, method: fc.constantFrom(...CHECK_METHODS) },
  replicationLag: { seconds: fc.constantFrom(0, 59, 60, 61) },
  malwareProtection: { enabled: fc.boolean() },
  deletionProtection: { enabled: fc.boolean() },
  softDelete: { days: DAYS },
  identity: { directoryOnly: fc.boolean() },
  accounts: { personal: fc.boolean(), passwordLength: fc.constantFrom(8, 12) },
  audit: { enabled: fc.boolean(), retentionDays: DAYS },
  labels: { values: fc.constantFrom<Readonly<Record<string, string>>>({}, { system: 'ledger' }, { system: 'orders', owner: 'billing' }) },
  hardening: { secureBoot: MEASURE, ownIdentity: MEASURE, closedConsole: MEASURE, personalLogin: MEASURE, guardedMetadata: MEASURE },
  grants: { held: fc.array(GRANT, { maxLength: 3 }), whole: fc.boolean() },
  rights: { granted: RIGHTS },
  alertDelivery: { reaches: fc.boolean() },
  alertSubject: {
    tells: fc.array(
      fc.record({ signal: fc.constantFrom('capacity' as const, 'unclear' as const), of: fc.constant('*'), all: fc.boolean() })
    )
  },
  logExport: { sends: fc.array(fc.record({ of: fc.constant('*'), all: fc.boolean() })) },
  findings: { forwarded: fc.boolean() },
  hostLogs: { sent: fc.boolean() },
  monitoring: { availability: fc.boolean(), errors: fc.boolean(), capacity: fc.boolean(), security: fc.boolean(), logs: fc.boolean() },
  secondFactor: { required: fc.boolean() },
  setting: { name: fc.constant('require_secure_transport'), value: fc.constantFrom('ON', 'OFF') }
}

const PARAMETERS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  levels: fc.subarray([...ACCESS_LEVELS], { minLength: 1 }),
  on: fc.subarray([...GRANTED_PARTS], { minLength: 1 }),
  allowSources: fc.subarray(['203.0.113.0/24', 'azure-services']),
  allowPorts: fc.subarray(['443', 'icmp']),
  allow: fc.subarray(['10.0.1.0/24 443', 'tag:*', 'workload:*', 'group:platform@example.com', '*@example.com']),
  ports: fc.subarray(['22', '443'], { minLength: 1 }),
  minimum: fc.constantFrom('provider-key', 'customer-key', 'hsm-key'),
  minimumTls: fc.constantFrom('1.0', '1.2', '1.3'),
  minimumBits: fc.constantFrom(128, 256),
  protocols: fc.constantFrom(['tls'], ['ikev2', 'tls']),
  networks: fc.constantFrom(['gcp.*'], ['ledger-db'], ['other']),
  minimumDays: fc.constant(7),
  maximumDays: fc.constantFrom(7, 30),
  register: fc.constantFrom(['ledger-db'], ['orders-db']),
  labels: fc.constantFrom(['system'], ['system', 'owner']),
  values: fc.constantFrom(['ledger'], ['ledger', 'billing']),
  everyHours: fc.constant(24),
  maximumAgeHours: fc.constant(24),
  regions: fc.constantFrom(2, 3),
  jurisdictions: fc.constantFrom(['EU'], ['DE', 'US']),
  measures: fc.subarray(['secure-boot', 'own-identity', 'guarded-metadata'], { minLength: 1 }),
  mode: fc.constantFrom('detect', 'prevent'),
  signals: fc.subarray(['availability', 'security', 'logs'], { minLength: 1 }),
  within: fc.constantFrom('region', 'jurisdiction'),
  choices: fc.constantFrom(['EU'], ['DE', 'US']),
  chosen: fc.constantFrom(['EU'], ['DE', 'US']),
  covers: fc.subarray(['primary', 'replica', 'backup', 'log', 'key']),
  everyDays: fc.constantFrom(7, 30),
  withinDays: fc.constantFrom(7, 30),
  manner: fc.constant('automatic'),
  manners: fc.constant(['automatic', 'semi-automatic']),
  methods: fc.constant(['fingerprint']),
  sources: fc.constant(['*.pool.ntp.org']),
  operators: fc.constant(['CM.com']),
  owners: fc.constant(['CM.com']),
  kinds: fc.constant(['gcp.sql-instance']),
  editions: fc.constantFrom(['Basic'], ['Premium']),
  notEditions: fc.constantFrom(['Basic'], ['Premium']),
  maximumSeconds: fc.constant(60),
  maximumOffsetMilliseconds: fc.constant(10),
  cipher: fc.constantFrom('AES', 'AES-256')
}
const PINNED = { ...PARAMETERS, regions: fc.subarray(['primary', 'europe-west3']) }
const NUMBERS = fc.constantFrom(1, 2, 3)

/** What is known of one resource, and how much of it the other picture hides. */
interface Pair {
  readonly full: Given
  readonly partial: Given
}

describe('what is decided with less knowledge stays decided with more', () => {
  it.each(CONTROLS.map((control) => [control.id, control] as const))('%s', (_, control) => {
    const stays = fc.property(pairFor(control), parametersFor(control), ({ full, partial }, parameters) => {
      const sooner = judge(control, partial, parameters).outcome
      const later = judge(control, full, parameters).outcome
      // What passes, whether it is there or not, may turn out not to be there.
      return sooner === 'unknown' || later === sooner || (sooner === 'pass' && later === 'not-applicable')
    })
    expect(() => fc.assert(stays, { numRuns: 500 })).not.toThrow()
  })
})

function pairFor(control: Control): fc.Arbitrary<Pair> {
  const alone = resourceFor(control, fc.constant(control.id === 'region-pinned' ? 'gcp.disk' : 'gcp.sql-instance'))
  const neighbours = fc.array(resourceFor(control, fc.constantFrom('gcp.disk', 'gcp.sql-instance', 'gcp.snapshot')), { maxLength: 2 })
  const links = fc.record({
    replicaOf: linksFor(neighbours),
    to: fc.constantFrom<LinkName>('replicaOf', 'backedUpBy', 'logsTo', 'encryptedBy', 'fronts', 'inNetwork', 'uses'),
    targets: linksFor(neighbours)
  })
  return fc.tuple(alone, links).map(([resource, { replicaOf, to, targets }]) => ({
    full: { ...resource.full, from: { replicaOf: replicaOf.full }, to: { [to]: targets.full } },
    partial: { ...resource.partial, from: { replicaOf: replicaOf.partial }, to: { [to]: targets.partial } }
  }))
}

function linksFor(
  neighbours: fc.Arbitrary<readonly Pair[]>
): fc.Arbitrary<{ full: readonly Given[]; partial: readonly Given[] | Fact<readonly Given[]> }> {
  return fc.tuple(neighbours, fc.boolean()).map(([pairs, hidden]) => ({
    full: pairs.map(({ full }) => full),
    partial: hidden ? UNCOLLECTED : pairs.map(({ partial }) => partial)
  }))
}

function resourceFor(control: Control, kinds: fc.Arbitrary<string>): fc.Arbitrary<Pair> {
  const facets = [...control.needs, ...(control.asks ?? [])]
  const facts = fc.tuple(
    ...facets.flatMap((facet) =>
      Object.entries(VALUES[facet]).map(([name, values]) =>
        fc.tuple(fc.constant([facet, name] as const), values as fc.Arbitrary<unknown>, fc.boolean())
      )
    )
  )
  return fc.tuple(kinds, facts).map(([kind, entries]) => ({
    full: { kind, facets: answers(entries.map(([path, value]) => [path, fact(value)])) },
    partial: { kind, facets: answers(entries.map(([path, value, hidden]) => [path, hidden ? COMPUTED : fact(value)])) }
  }))
}

function answers(entries: readonly (readonly [readonly [Facet, string], Fact<unknown>])[]): Answers {
  const result: Record<string, Record<string, unknown>> = {}
  for (const [[facet, name], value] of entries) result[facet] = { ...result[facet], [name]: value }
  return result
}

function parametersFor({ id, parameters }: Control): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const known = id === 'region-pinned' ? PINNED : PARAMETERS
  const values = Object.fromEntries(Object.keys(parameters).map((name) => [name, known[name as keyof typeof known] ?? NUMBERS]))
  const required = Object.entries(parameters).filter(
    ([name, parameter]) => parameter.required === true || (id === 'region-pinned' && name === 'jurisdictions')
  )
  return fc.record(values, { requiredKeys: required.map(([name]) => name) })
}
