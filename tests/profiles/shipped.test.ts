import { describe, expect, it } from 'vitest'
import type { Claim, LoadedProfile } from '../../src/model/profile.ts'
import { loadProfile } from '../../src/profiles/load.ts'
import { CLAIMS, DOCUMENTS, type Document } from './claim-ids.ts'
import { VOCABULARY } from './ledger.ts'

const TLS_1_2 = ['encrypted-in-transit', { minimumTls: '1.2' }] as const
const strongCiphers = (minimumBits: number) => ['strong-ciphers', { minimumBits }] as const
/** Health checks and the proxies of load balancers and of the identity-aware proxy; they are not the internet. */
const FRONT_ENDS = ['130.211.0.0/22', '35.191.0.0/16', '35.235.240.0/20']
/** SFTP, HTTPS with the plain HTTP that sends on to it, FTPS: the transfers that Retarus lists. */
const TRANSFERS = ['22', '80', '443', '989-990']
/** Everything but the ports registered for administration: SSH, Telnet, SNMP, NETCONF, RDP, VNC, WinRM. */
const NOT_ADMINISTRATION = ['0-21', '24-160', '163-829', '831-3388', '3390-5899', '5901-5984', '5987-65535', 'icmp', 'esp', 'ah']
/** The ports of those themselves. */
const ADMINISTRATION = ['22-23', '161-162', '830', '3389', '5900', '5985-5986']
const STORES = ['object-storage', 'database', 'cache']
/** No person and no group of persons; those who hold a role of the project are judged by that role. */
const NO_PERSON = [
  'access-restricted',
  { allow: ['workload:*', 'role:*'], levels: ['read', 'write', 'admin'], on: ['object-storage'] }
] as const
const CUSTOMER_KEY = ['encrypted-at-rest', { minimum: 'customer-key' }] as const

function watchedFor(...signals: readonly string[]): readonly [string, object] {
  return ['monitored', { signals }]
}
function service(...kinds: readonly string[]): readonly [string, object] {
  return ['documented-service', { kinds }]
}
const DAILY = [
  ['backups-enabled', { everyHours: 24 }],
  ['backup-fresh', { maximumAgeHours: 28 }]
] as const

function exactly(days: number): readonly [string, object] {
  return ['backup-retention', { minimumDays: days, maximumDays: days }]
}

/** Calendar months are of different length: the shortest and the longest that so many of them can be. */
function months(shortest: number, longest: number): readonly [string, object] {
  return ['backup-retention', { minimumDays: shortest, maximumDays: longest }]
}

type Figure = readonly [string, object]

/** The term in production, by rules and by what is there, and the one in backups, be they dumps in a store. */
function terms(production: number, [backup, kept]: readonly [Figure, object]): readonly Figure[] {
  const most = { maximumDays: production }
  return [backup, ['retention-limit', most], ['record-age', most], ['retention-limit', kept]]
}

/** A term of backups alone. */
function term([backup, kept]: readonly [Figure, object]): readonly Figure[] {
  return [backup, ['retention-limit', kept]]
}

function kept(backup: readonly [string, object]): readonly [Figure, object] {
  return [backup, backup[1]]
}

const GONE_AT_ONCE = ['retention-limit', { afterDeletionDays: 0 }] as const

/** Every figure that a control is given, by claim: what the document states, and nothing that it does not. */
const FIGURES: Readonly<Record<Document, Readonly<Record<string, readonly (readonly [string, object])[]>>>> = {
  maropost: {
    'hosted-on-gcp': [['operated-by', { operators: ['Google Cloud'] }]],
    'sensor-events-to-siem': [watchedFor('security')],
    'threat-alert-monitoring': [watchedFor('security')],
    'client-data-apart-from-application': [['tiers-segregated', { allowPorts: ['22', '443'] }]],
    'app-db-acl-segregation': [['tiers-segregated', { allowPorts: ['22', '443'] }]],
    'browser-session-128-bit': [TLS_1_2, strongCiphers(128)],
    'real-time-backups': [['point-in-time-restore', { minimumDays: 7 }]],
    'tls-1-2-endpoint': [TLS_1_2],
    'sftp-128-bit': [['ingress-restricted', { allowPorts: ['22', '443'], allowSources: FRONT_ENDS }], strongCiphers(128)],
    'perimeter-firewall-blocks-unused': [['ingress-restricted', { allowPorts: ['22', '443'], allowSources: FRONT_ENDS }]],
    'three-locations': [['region-pinned', { jurisdictions: ['US', 'CA', 'DE'] }]],
    'account-data-single-location': [
      ['region-pinned', { regions: ['primary'], covers: ['replica', 'backup'] }],
      ['single-location-per-tenant', { within: 'region' }]
    ],
    'client-chooses-location': [['single-location-per-tenant', { choices: ['US', 'CA', 'DE'] }]],
    'multi-zone-databases': [['zone-redundant', { minimumZones: 2 }]],
    'no-off-site-copy-needed': [['region-pinned', { regions: ['primary'], covers: ['backup'] }]],
    'daily-snapshots': DAILY,
    'snapshots-multi-zone': [['backup-redundancy', { zones: 2 }]],
    'snapshot-retention-7-days': [['backup-retention', { minimumDays: 7, maximumDays: 7 }]],
    'asynchronous-replication': [['zone-redundant', { minimumZones: 2 }]],
    'zone-loss-failover': [['zone-redundant', { minimumZones: 2 }]]
  },
  retarus: {
    'need-to-know': [['access-by-group', { on: STORES }]],
    'integrity-no-manipulation': [['access-by-group', { levels: ['write', 'admin'], on: STORES }]],
    'staff-do-not-view-content': [NO_PERSON],
    'no-content-beyond-delivery': [GONE_AT_ONCE],
    'deliver-and-delete': [GONE_AT_ONCE],
    'fax-immediate-deletion': [GONE_AT_ONCE],
    'only-cdr-kept': [['labelled', { labels: ['data-class'], values: ['cdr', 'content', 'fax-image'] }]],
    'data-owner-and-processor-defined': [['labelled', { labels: ['data-owner', 'data-processor'] }]],
    'metadata-apart-from-content': [
      ['labelled', { labels: ['data-class'], values: ['metadata'] }],
      ['labelled', { labels: ['data-class'], values: ['content', 'fax-image'] }]
    ],
    'confidentiality-classification': [['labelled', { labels: ['confidentiality'] }]],
    'logical-separation': [['tiers-segregated', { allowPorts: TRANSFERS }]],
    'transfer-encryption-on-request': [TLS_1_2, ['tunnel-encrypted', { protocols: ['tls', 'ikev2'] }]],
    'network-firewalls': [['ingress-restricted', { allowPorts: TRANSFERS }]],
    'network-segmentation': [
      ['ingress-restricted', { allowPorts: TRANSFERS }],
      ['tiers-segregated', { allowPorts: TRANSFERS }]
    ],
    'transit-protected': [TLS_1_2],
    'at-rest-aes': [['encrypted-at-rest', { cipher: 'AES' }]],
    'fax-image-encryption': [CUSTOMER_KEY],
    'us-data-only-in-us': [
      ['region-pinned', { jurisdictions: ['US'] }],
      ['single-location-per-tenant', { chosen: ['US'] }]
    ],
    'eu-customers-may-choose-eu': [
      ['region-pinned', { jurisdictions: ['EU'] }],
      ['single-location-per-tenant', { chosen: ['EU'] }]
    ],
    'autonomous-us-and-europe': [
      ['region-pinned', { jurisdictions: ['US'] }],
      ['region-pinned', { jurisdictions: ['EEA', 'GB', 'CH'] }],
      ['network-isolated', { jurisdictions: ['US'] }],
      ['network-isolated', { jurisdictions: ['EEA', 'GB', 'CH'] }]
    ],
    'failover-same-jurisdiction': [
      ['region-pinned', { jurisdictions: ['US'], covers: ['replica'] }],
      ['region-pinned', { jurisdictions: ['EEA'], covers: ['replica'] }],
      ['failover-in-jurisdiction', { jurisdictions: ['US', 'EEA'], minimumPlaces: 1 }],
      ['failover-in-jurisdiction', { jurisdictions: ['US', 'EEA'] }]
    ],
    'eea-two-data-centers': [
      ['region-pinned', { jurisdictions: ['EEA'] }],
      ['region-redundant', { minimumRegions: 2 }],
      ['single-location-per-tenant', { chosen: ['EEA'] }]
    ],
    'multi-data-center-option': [
      ['region-redundant', { minimumRegions: 2 }],
      ['region-redundant', { minimumRegions: 2, alike: ['workload'] }]
    ],
    'reroute-on-local-outage': [
      ['region-pinned', { jurisdictions: ['US'], covers: ['replica'] }],
      ['region-pinned', { jurisdictions: ['EEA'], covers: ['replica'] }],
      ['failover-in-jurisdiction', { jurisdictions: ['US', 'EEA'] }]
    ],
    'three-data-center-option': [
      ['region-redundant', { minimumRegions: 3, alike: ['workload'] }],
      ['failover-in-jurisdiction', { jurisdictions: ['US', 'EEA'], minimumPlaces: 3 }]
    ]
  },
  sendmarc: {
    'hosted-on-azure': [
      ['operated-by', { operators: ['Microsoft Azure'] }],
      ['documented-service', { notEditions: ['Basic', 'Free'] }]
    ],
    'aks-runs-portal': [service('azure.aks-cluster')],
    'mariadb-structured-data': [service('azure.mariadb-server', 'azure.mysql-flexible-server')],
    'redis-broker-and-cache': [service('azure.redis')],
    'azure-dns-backend': [service('azure.dns-zone')],
    'file-storage-service': [service('azure.storage-account')],
    'all-data-on-gpv2': [['documented-service', { editions: ['StorageV2'] }]],
    'error-logs-analysed': [watchedFor('errors')],
    'availability-monitoring': [watchedFor('availability', 'capacity')],
    'automatic-alerts': [watchedFor('availability', 'capacity'), watchedFor('security')],
    'dr-test-6-months': [['recovery-tested', { everyDays: 184 }]],
    'approved-staff-only': [
      ['access-restricted', { levels: ['read', 'write', 'admin'], on: ['server', 'cluster', 'database', 'cache', 'object-storage'] }]
    ],
    'forensic-client-only': [NO_PERSON],
    'private-traffic-encrypted': [TLS_1_2],
    'only-web-interface-public': [['ingress-restricted', { allowPorts: ['80', '443'] }]],
    'storage-redundant': [
      ['zone-redundant', { minimumZones: 2 }],
      ['region-redundant', { minimumRegions: 2 }]
    ],
    'storage-encrypts-rest-and-transit': [TLS_1_2],
    'managed-private-keys': [['encrypted-at-rest', { minimum: 'customer-key' }]],
    'data-in-use-transit-tls': [TLS_1_2],
    'https-everywhere': [TLS_1_2],
    'certificate-rotation-3-months': [['certificate-lifetime', { maximumDays: 92 }]],
    'geo-redundant-system': [
      ['region-redundant', { minimumRegions: 2 }],
      ['region-redundant', { minimumRegions: 2, alike: ['workload'] }]
    ],
    'aks-multiple-nodes': [['multi-node', { minimumNodes: 2 }]],
    'node-loss-takeover': [
      ['multi-node', { minimumNodes: 2 }],
      ['workloads-spread', { minimumReplicas: 2 }]
    ],
    'leavers-removed-immediately': [['deleted-on-request', { maximumDays: 0 }]],
    'cross-region-failover': [['region-redundant', { minimumRegions: 2 }]],
    'persistent-data-two-regions': [['region-redundant', { minimumRegions: 2 }]],
    'backups-geo-redundant': [['backup-redundancy', { regions: 2 }]],
    'pitr-7-days': [['point-in-time-restore', { minimumDays: 7 }]],
    'forensic-encrypted-default': [['encrypted-at-rest', { minimum: 'customer-key' }]],
    'reporting-history-by-plan': ['retention-limit', 'record-age'].flatMap((control) => [
      [control, { minimumDays: 89, maximumDays: 92 }],
      [control, { minimumDays: 365, maximumDays: 366 }],
      [control, { minimumDays: 730, maximumDays: 731 }]
    ]),
    'delete-14-days-after-cancel': [
      ['backup-retention', { maximumDays: 13 }],
      ['retention-limit', { afterDeletionDays: 13 }],
      ['deleted-on-request', { maximumDays: 14 }]
    ],
    'all-web-traffic-inspected': [['tiers-segregated', { allowPorts: ['80', '443'] }]],
    'segregate-trust-levels': [['tiers-segregated', { allowPorts: ['80', '443'] }]],
    'management-systems-segmented': [
      ['ingress-restricted', { allowPorts: ['80', '443'] }],
      ['tiers-segregated', { ports: ['22', '3389', '5985-5986'] }]
    ],
    'remote-access-ssl-vpn': [
      ['tunnel-encrypted', { protocols: ['tls'] }],
      ['ingress-restricted', { allowPorts: ['80', '443'] }]
    ],
    'online-encrypted-transfers': [TLS_1_2]
  },
  cm: {
    'soc-24x7': [watchedFor('security')],
    'network-behaviour-monitoring': [['intrusion-prevention', { mode: 'detect' }]],
    'capacity-monitoring': [watchedFor('capacity')],
    'restore-test-isolated': [
      ['network-isolated', { allow: ['*restore-test*'] }],
      ['network-dedicated', { networks: ['*restore-test*'] }]
    ],
    'network-named-accounts': [['access-by-group', { on: ['network'] }]],
    'customers-no-infrastructure-access': [['ingress-restricted', { allowPorts: NOT_ADMINISTRATION }]],
    'full-control-of-data': [CUSTOMER_KEY],
    'asset-register-complete': [['labelled', { labels: ['classification'] }]],
    'config-ports-restricted': [
      ['ingress-restricted', { allowPorts: NOT_ADMINISTRATION }],
      ['tiers-segregated', { ports: ADMINISTRATION }]
    ],
    'backup-encrypted-in-transit': [TLS_1_2, strongCiphers(256)],
    'backup-aes256-at-rest': [
      ['backup-encrypted', { cipher: 'AES-256' }],
      ['encrypted-at-rest', { cipher: 'AES-256' }]
    ],
    'own-private-cloud': [['operated-by', { owners: ['CM.com'], operators: ['CM.com'] }]],
    'no-third-party-cloud': [['operated-by', { operators: ['CM.com'] }]],
    'semi-automated-patching': [['patched', { manners: ['semi-automatic', 'automatic'] }]],
    'ntp-pool': [['clock-synchronised', { sources: ['pool.ntp.org', '*.pool.ntp.org'] }]],
    'backup-integrity-fingerprint': [['backup-verified', { methods: ['fingerprint'] }]],
    'restore-test-automated': [['restore-tested', { manner: 'automatic' }]],
    'daily-snapshots': DAILY,
    'backup-two-zones': [
      ['backup-redundancy', { zones: 2 }],
      ['zone-redundant', { minimumZones: 2 }]
    ],
    'data-at-rest-netherlands': [['region-pinned', { jurisdictions: ['NL'], covers: ['primary', 'replica', 'log', 'key'] }]],
    'backups-netherlands': [
      ['region-pinned', { jurisdictions: ['NL'], covers: ['backup'] }],
      ['region-pinned', { jurisdictions: ['NL'], covers: ['primary', 'replica'] }]
    ],
    'retention-messaging': terms(337, kept(months(89, 92))),
    'retention-voice': terms(366, kept(exactly(30))),
    'retention-ytp': term(kept(exactly(30))),
    'retention-gt': terms(731, kept(months(28, 31))),
    'retention-ga': terms(731, kept(exactly(7))),
    'retention-caic': terms(397, kept(months(181, 184))),
    'retention-msc': term(kept(exactly(35))),
    'retention-mmc': terms(184, kept(exactly(30))),
    'retention-cdp': term(kept(exactly(7))),
    'retention-inspire': term(kept(exactly(1))),
    'retention-sign': terms(30, kept(exactly(30))),
    'retention-online-payments': terms(2557, kept(['backup-retention', { maximumDays: 2557 }])),
    'deletion-production-then-backup': term(kept(['backup-retention', { maximumDays: 2557 }]))
  }
}

/** Claims whose figures the document leaves open: nobody assumes them. */
const UNDECLARED: Readonly<Record<Document, readonly string[]>> = {
  maropost: ['real-time-backups', 'regular-vulnerability-scans', 'zone-replication-near-real-time'],
  retarus: [
    'no-content-beyond-delivery',
    'deliver-and-delete',
    'only-cdr-kept',
    'logical-separation',
    'transfer-encryption-on-request',
    'backup-capability',
    'audit-trail',
    'fax-immediate-deletion'
  ],
  sendmarc: ['access-audited', 'approved-staff-only'],
  cm: [
    'customers-no-infrastructure-access',
    'asset-register-complete',
    'hardening-cis-nist',
    'network-named-accounts',
    'config-ports-restricted',
    'periodic-vulnerability-scans',
    'semi-automated-patching',
    'restore-test-automated',
    'retention-ytp',
    'retention-gt',
    'retention-ga',
    'retention-caic',
    'retention-msc',
    'retention-mmc',
    'retention-cdp',
    'retention-inspire',
    'retention-online-payments',
    'retention-after-contract'
  ]
}

/** Claims that cannot both be taken literally. */
const CONFLICTS: Readonly<Record<Document, Readonly<Record<string, readonly string[]>>>> = {
  maropost: {
    'browser-session-128-bit': ['tls-1-2-endpoint'],
    'real-time-backups': ['daily-snapshots'],
    'all-servers-internal': ['sftp-128-bit'],
    'tls-1-2-endpoint': ['browser-session-128-bit'],
    'account-data-single-location': ['multi-zone-databases'],
    'multi-zone-databases': ['account-data-single-location'],
    'daily-snapshots': ['real-time-backups']
  },
  retarus: {
    'authenticity-immutability': ['deliver-and-delete'],
    'deliver-and-delete': ['optional-content-storage', 'backup-capability'],
    'transfer-encryption-on-request': ['transit-protected'],
    'optional-content-storage': ['deliver-and-delete'],
    'backup-capability': ['deliver-and-delete'],
    'transit-protected': ['transfer-encryption-on-request'],
    'eu-customers-may-choose-eu': ['eea-two-data-centers'],
    'eea-two-data-centers': ['eu-customers-may-choose-eu'],
    'three-data-center-option': ['eea-two-data-centers']
  },
  sendmarc: {
    'not-reachable-from-outside': ['only-web-interface-public', 'azure-dns-backend'],
    'only-web-interface-public': ['not-reachable-from-outside'],
    'ddos-web-application': ['ddos-network-layer'],
    'mariadb-structured-data': ['all-data-on-gpv2'],
    'azure-dns-backend': ['not-reachable-from-outside'],
    'all-data-on-gpv2': ['mariadb-structured-data'],
    'ddos-network-layer': ['ddos-web-application'],
    'forensic-client-only': ['approved-staff-only'],
    'cloud-drive-only': ['no-copy-to-personal-software'],
    'no-copy-to-personal-software': ['cloud-drive-only']
  },
  cm: {
    'own-private-cloud': ['external-data-centers-certified'],
    'no-third-party-cloud': ['processors-listed'],
    'external-data-centers-certified': ['own-private-cloud'],
    'retention-limited': ['retention-ytp', 'retention-msc', 'retention-mmc', 'retention-online-payments'],
    'retention-after-contract': ['retention-limited', 'retention-inspire'],
    'processors-listed': ['no-third-party-cloud']
  }
}

it('the four documents make 272 claims', () => {
  const numbers = DOCUMENTS.map((name) => [name, Object.keys(CLAIMS[name]).length])
  expect(Object.fromEntries(numbers)).toEqual({ maropost: 57, retarus: 55, sendmarc: 88, cm: 72 })
})

describe.each(DOCUMENTS)('the profile %s', (name) => {
  it('has every claim of its document, and no other', async () => {
    const { claims } = await loadProfile(name, VOCABULARY)
    expect(claims.map(nameOf)).toEqual(Object.keys(CLAIMS[name]))
  })

  it('has people show exactly what only people can, and names what and for how long it stays good', async () => {
    const attested = (await loadProfile(name, VOCABULARY)).claims.filter(({ attest }) => attest !== undefined)
    expect(attested.map(nameOf)).toEqual(ofClass(name, ['attested']))
    expect(attested.filter((claim) => claim.attest?.maxAgeDays === undefined || isChecked(claim) || claim.pending !== undefined)).toEqual(
      []
    )
  })

  it('checks everything else, or says what that would take', async () => {
    const { claims } = await loadProfile(name, VOCABULARY)
    const others = claims.filter(({ attest }) => attest === undefined)
    expect(others.filter((claim) => !isChecked(claim) && claim.pending === undefined).map(nameOf)).toEqual([])
    const ofResources = ofClass(name, ['resource', 'graph'])
    expect(others.filter((claim) => !isChecked(claim) && ofResources.includes(nameOf(claim))).map(nameOf)).toEqual([])
  })

  it('holds exactly the figures of its document', async () => {
    expect(figuresOf(await loadProfile(name, VOCABULARY))).toEqual(FIGURES[name])
  })

  it('leaves open what its document leaves open', async () => {
    const { claims } = await loadProfile(name, VOCABULARY)
    const undeclared = claims.filter(
      ({ pending = '', verify = [], anyOf = [] }) =>
        pending.startsWith('undeclared: the owner must state ') || [...verify, ...anyOf].some(({ declare }) => declare !== undefined)
    )
    expect(undeclared.map(nameOf)).toEqual(UNDECLARED[name])
  })

  it('shows the contradictions within its document', async () => {
    const { claims } = await loadProfile(name, VOCABULARY)
    const torn = claims.flatMap((claim) =>
      claim.conflictsWith === undefined ? [] : [[nameOf(claim), claim.conflictsWith.map((id) => nameOf({ id }))] as const]
    )
    expect(Object.fromEntries(torn)).toEqual(CONFLICTS[name])
  })
})

it('Maropost never promises that storage is encrypted', async () => {
  const { claims } = await loadProfile('maropost', VOCABULARY)
  const controls = claims.flatMap(({ verify = [], anyOf = [] }) => [...verify, ...anyOf]).map(({ control }) => control)
  expect(controls.filter((control) => /encrypted-at-rest|backup-encrypted|key-rotation|region-redundant/.test(control))).toEqual([])
})

it('Maropost accepts one of two ways to span zones', async () => {
  const { claims } = await loadProfile('maropost', VOCABULARY)
  expect(claims.find(({ id }) => id === 'maropost/multi-zone-databases')?.anyOf?.map(({ control }) => control)).toEqual([
    'zone-redundant',
    'replica-in-other-zone'
  ])
})

function nameOf({ id }: Pick<Claim, 'id'>): string {
  return id.slice(id.indexOf('/') + 1)
}

function ofClass(name: Document, classes: readonly string[]): readonly string[] {
  return Object.entries<string>(CLAIMS[name]).flatMap(([claim, is]) => (classes.includes(is) ? [claim] : []))
}

function isChecked({ verify = [], anyOf = [] }: Claim): boolean {
  return verify.length + anyOf.length > 0
}

function figuresOf({ claims }: LoadedProfile): object {
  const figures = claims.map((claim) => {
    const { verify = [], anyOf = [] } = claim
    const checks = [...verify, ...anyOf].filter((check) => check.with !== undefined)
    return [nameOf(claim), checks.map((check) => [check.control, check.with])] as const
  })
  return Object.fromEntries(figures.filter(([, checks]) => checks.length > 0))
}
