import { describe, expect, it } from 'vitest'
import type { LoadedProfile } from '../../src/model/profile.ts'
import { loadProfile } from '../../src/profiles/load.ts'
import { CLAIM_IDS } from './claim-ids.ts'
import { VOCABULARY } from './ledger.ts'

const TLS_1_2 = ['encrypted-in-transit', { minimumTls: '1.2' }] as const
/** Health checks and the proxies of load balancers and of the identity-aware proxy; they are not the internet. */
const FRONT_ENDS = ['130.211.0.0/22', '35.191.0.0/16', '35.235.240.0/20']

/** Every figure that a control is given, by claim: what the document states, and nothing that it does not. */
const FIGURES: Readonly<Record<keyof typeof CLAIM_IDS, Readonly<Record<string, readonly (readonly [string, object])[]>>>> = {
  maropost: {
    'browser-session-128-bit': [TLS_1_2],
    'real-time-backups': [['point-in-time-restore', { minimumDays: 7 }]],
    'tls-1-2-endpoint': [TLS_1_2],
    'sftp-128-bit': [['ingress-restricted', { allowPorts: ['22', '443'], allowSources: FRONT_ENDS }]],
    'perimeter-firewall-blocks-unused': [['ingress-restricted', { allowPorts: ['22', '443'], allowSources: FRONT_ENDS }]],
    'three-locations': [['region-pinned', { jurisdictions: ['US', 'CA', 'DE'] }]],
    'account-data-single-location': [['region-pinned', { regions: ['primary'], covers: ['replica', 'backup'] }]],
    'multi-zone-databases': [['zone-redundant', { minimumZones: 2 }]],
    'no-off-site-copy-needed': [['region-pinned', { regions: ['primary'], covers: ['backup'] }]],
    'daily-snapshots': [['backups-enabled', { everyHours: 24 }]],
    'snapshots-multi-zone': [['backup-redundancy', { zones: 2 }]],
    'snapshot-retention-7-days': [['backup-retention', { minimumDays: 7, maximumDays: 7 }]],
    'asynchronous-replication': [['zone-redundant', { minimumZones: 2 }]],
    'zone-loss-failover': [['zone-redundant', { minimumZones: 2 }]]
  },
  sendmarc: {
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
    'geo-redundant-system': [['region-redundant', { minimumRegions: 2 }]],
    'aks-multiple-nodes': [['multi-node', { minimumNodes: 2 }]],
    'node-loss-takeover': [['multi-node', { minimumNodes: 2 }]],
    'cross-region-failover': [['region-redundant', { minimumRegions: 2 }]],
    'persistent-data-two-regions': [['region-redundant', { minimumRegions: 2 }]],
    'backups-geo-redundant': [['backup-redundancy', { regions: 2 }]],
    'pitr-7-days': [['point-in-time-restore', { minimumDays: 7 }]],
    'forensic-encrypted-default': [['encrypted-at-rest', { minimum: 'customer-key' }]],
    'delete-14-days-after-cancel': [['backup-retention', { maximumDays: 13 }]],
    'management-systems-segmented': [['ingress-restricted', { allowPorts: ['80', '443'] }]],
    'online-encrypted-transfers': [TLS_1_2]
  }
}

/** Claims that only people can show, of all. */
const ATTESTED: Readonly<Record<keyof typeof CLAIM_IDS, number>> = { maropost: 29, sendmarc: 35 }

describe.each(['maropost', 'sendmarc'] as const)('the profile %s', (name) => {
  it('has every claim of its document, and no other', async () => {
    const { claims } = await loadProfile(name, VOCABULARY)
    expect(claims.map(({ id }) => id)).toEqual(CLAIM_IDS[name])
    expect(new Set(CLAIM_IDS[name]).size).toBe({ maropost: 57, sendmarc: 88 }[name])
  })

  it('holds exactly the figures of its document', async () => {
    expect(figuresOf(await loadProfile(name, VOCABULARY))).toEqual(FIGURES[name])
  })

  it('names what people have to show, and for how long it stays good', async () => {
    const attested = (await loadProfile(name, VOCABULARY)).claims.filter(({ attest }) => attest !== undefined)
    expect(attested).toHaveLength(ATTESTED[name])
    expect(attested.filter(({ attest }) => attest?.maxAgeDays === undefined).map(({ id }) => id)).toEqual([])
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

function figuresOf({ document, claims }: LoadedProfile): object {
  const figures = claims.map(({ id, verify = [], anyOf = [] }) => {
    const checks = [...verify, ...anyOf].filter((check) => check.with !== undefined)
    return [id.slice(document.id.length + 1), checks.map((check) => [check.control, check.with])] as const
  })
  return Object.fromEntries(figures.filter(([, checks]) => checks.length > 0))
}
