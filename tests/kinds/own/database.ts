import backup from '../../../src/kinds/own/backup.ts'
import kind from '../../../src/kinds/own/database.ts'
import site from '../../../src/kinds/own/site.ts'
import type { KindFixture, NeighbourCase } from '../fixture.ts'
import { AMS1, UNTOLD } from '../untold.ts'

const READ = '2026-11-28T12:00:00Z'
const neutral = { typeSystem: 'neutral', origin: 'observed', readTime: READ } as const
const ORDERS = {
  ...neutral,
  id: 'orders',
  type: 'database',
  document: { id: 'orders', site: 'ams1', copies: ['rtm1'], backup: { enabled: true, sites: ['rtm1'] } }
} as const
const RTM1 = { ...AMS1, id: 'rtm1', document: { id: 'rtm1', country: 'NL' } }

type Given = NeighbourCase['resources'][number]

function backupOf(id: string, taken: string, state: string, further: object = {}): Given {
  return { ...neutral, id, type: 'backup', document: { id, of: 'orders', taken, state, ...further } }
}

function restoredAt(id: string, restored?: object): Given {
  return backupOf(id, '2026-11-26T12:00:00Z', 'complete', restored === undefined ? {} : { restored })
}

export default {
  kind,
  same: {
    neutral: {
      resource: { readTime: READ },
      document: {
        monitoring: { availability: true, errors: true, capacity: true, security: true, logs: false },
        owner: 'CM.com',
        operator: 'CM.com',
        patching: { last: '2026-11-21T12:00:00Z', waitingSince: '2026-11-26T12:00:00Z', manner: 'semi-automatic' },
        lastScan: '2026-11-27T12:00:00Z',
        lagSeconds: 12,
        id: 'orders',
        oldestRecord: '2026-11-27T00:00:00Z',
        site: 'ams1',
        zones: ['a', 'b', 'a'],
        copies: ['rtm1'],
        replicaOf: 'orders-main',
        publicAddresses: ['198.51.100.9'],
        exposure: { reach: 'restricted', sources: ['198.51.100.0/24'] },
        anonymousAccess: false,
        privateNetwork: true,
        encryption: { algorithm: 'AES-256', keys: 'hsm', key: 'orders-key' },
        transit: { plaintextRefused: true, minimumTls: '1.2', minimumCipherBits: 256 },
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: 30,
          restoreWindowDays: 7,
          sites: ['rtm1'],
          zones: 2,
          encryption: { algorithm: 'AES-256', keys: 'own' }
        },
        deletionProtection: true,
        directoryOnly: true,
        immutability: { days: 365, locked: true },
        audit: { enabled: true, retentionDays: 365, log: 'siem' }
      }
    }
  },
  facets: {
    monitoring: { availability: true, errors: true, capacity: true, security: true, logs: false },
    operation: { owner: 'CM.com', operator: 'CM.com' },
    patching: { lastDays: 7, waitingDays: 2, manner: 'semi-automatic' },
    vulnerabilityScan: { lastDays: 1 },
    replicationLag: { seconds: 12 },
    restoreTest: UNTOLD.restoreTest,
    placement: { regions: ['ams1'], zones: ['a', 'b', 'a'] },
    replication: { regions: ['rtm1'] },
    publicAddress: { addresses: ['198.51.100.9'] },
    publicEndpoint: { reach: 'restricted', sources: ['198.51.100.0/24'] },
    anonymousAccess: { allowed: false },
    privateConnectivity: { attached: true },
    cipher: { storedBits: 256, backupBits: 256 },
    encryptionAtRest: { key: 'hsm-key' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    offeredCiphers: { minimumBits: 256 },
    zoneRedundancy: { zones: 2 },
    backup: { enabled: true, everyHours: 24, retentionDays: 30, restoreWindowDays: 7, regions: ['rtm1'], zones: 2, key: 'customer-key' },
    backupHistory: UNTOLD.backupHistory,
    deletionProtection: { enabled: true },
    identity: { directoryOnly: true },
    immutability: { days: 365, locked: true },
    recordHistory: { oldestDays: 1.5 },
    audit: { enabled: true, retentionDays: 365 }
  },
  failing: {
    neutral: {
      document: {
        id: 'orders',
        exposure: { reach: 'open' },
        anonymousAccess: true,
        privateNetwork: false,
        encryption: 'none',
        transit: { plaintextRefused: false, minimumTls: '1.0' },
        audit: { enabled: false, retentionDays: 'indefinite' }
      }
    }
  },
  failingFacets: {
    cipher: { storedBits: 0, backupBits: '?not-collected' },
    publicEndpoint: { reach: 'open', sources: '?not-collected' },
    anonymousAccess: { allowed: true },
    privateConnectivity: { attached: false },
    encryptionAtRest: { key: 'none' },
    encryptionInTransit: { plaintextRefused: false, minimumTls: '1.0' },
    audit: { enabled: false, retentionDays: Number.POSITIVE_INFINITY }
  },
  absent: {
    neutral: {
      monitoring: UNTOLD.monitoring,
      operation: UNTOLD.operation,
      patching: UNTOLD.patching,
      vulnerabilityScan: UNTOLD.vulnerabilityScan,
      replicationLag: UNTOLD.replicationLag,
      restoreTest: UNTOLD.restoreTest,
      placement: UNTOLD.placement,
      replication: UNTOLD.replication,
      publicAddress: UNTOLD.publicAddress,
      publicEndpoint: UNTOLD.publicEndpoint,
      anonymousAccess: UNTOLD.anonymousAccess,
      privateConnectivity: UNTOLD.privateConnectivity,
      cipher: UNTOLD.cipher,
      encryptionAtRest: UNTOLD.encryptionAtRest,
      encryptionInTransit: UNTOLD.encryptionInTransit,
      offeredCiphers: UNTOLD.offeredCiphers,
      zoneRedundancy: UNTOLD.zoneRedundancy,
      backup: UNTOLD.backup,
      backupHistory: UNTOLD.backupHistory,
      deletionProtection: UNTOLD.deletionProtection,
      identity: UNTOLD.identity,
      immutability: UNTOLD.immutability,
      recordHistory: UNTOLD.recordHistory,
      audit: UNTOLD.audit
    }
  },
  links: {
    neutral: {
      childOf: [{ text: 'ams1' }],
      copiedTo: [{ text: 'rtm1' }],
      backedUpAt: [{ text: 'rtm1' }],
      encryptedBy: [{ text: 'orders-key' }],
      logsTo: [{ text: 'siem' }],
      replicaOf: [{ text: 'orders-main' }]
    }
  },
  cases: [
    {
      title: 'words that are not in the schema',
      dialect: 'neutral',
      given: {
        document: {
          transit: { minimumTls: '1.9' },
          exposure: { reach: 'somewhere' },
          encryption: 'rot13',
          backup: { encryption: { keys: 'mine' }, retentionDays: 'a while' }
        }
      },
      facets: {
        encryptionInTransit: { plaintextRefused: '?not-collected', minimumTls: '?unreadable' },
        publicEndpoint: { reach: '?unreadable', sources: '?not-collected' },
        encryptionAtRest: { key: '?unreadable' },
        backup: { ...UNTOLD.backup, key: '?unreadable', retentionDays: '?unreadable' }
      }
    }
  ],
  neighbours: [
    {
      title: 'keeps copies and backups where the sites are',
      kinds: [kind, site, backup],
      resources: [AMS1, RTM1, ORDERS],
      of: 'orders',
      facets: {
        placement: { regions: ['nl/ams1'], zones: '?not-collected' },
        replication: { regions: ['nl/rtm1'] },
        backup: { ...UNTOLD.backup, enabled: true, regions: ['nl/rtm1'] }
      }
    },
    {
      title: 'keeps copies nobody knows where when a site is not in the inventory',
      kinds: [kind, site, backup],
      resources: [AMS1, ORDERS],
      of: 'orders',
      facets: { replication: { regions: '?not-collected' } }
    },
    {
      title: 'has the history that its backups make',
      kinds: [kind, site, backup],
      resources: [
        ORDERS,
        backupOf('one', '2026-11-26T12:00:00Z', 'complete'),
        backupOf('two', '2026-11-27T12:00:00+00:00', 'complete'),
        backupOf('three', '2026-11-28T10:00:00Z', 'failed')
      ],
      of: 'orders',
      facets: { backupHistory: { newestHours: 24, oldestHours: 48, last: 'failed', whole: true } }
    },
    {
      title: 'had the one of its backups restored that was last',
      kinds: [kind, site, backup],
      resources: [
        ORDERS,
        restoredAt('one', { at: '2026-11-18T12:00:00Z', result: 'passed', automated: true }),
        restoredAt('two', { at: '2026-11-26T12:00:00Z', result: 'failed', automated: true }),
        restoredAt('three')
      ],
      of: 'orders',
      facets: { restoreTest: { passedDays: 10, automated: true } }
    },
    {
      title: 'had no backup restored',
      kinds: [kind, site, backup],
      resources: [ORDERS, restoredAt('one', { result: 'never' }), restoredAt('two')],
      of: 'orders',
      facets: { restoreTest: { passedDays: Number.POSITIVE_INFINITY, automated: '?not-collected' } }
    },
    {
      title: 'may have had one restored where no backup tells of it',
      kinds: [kind, site, backup],
      resources: [ORDERS, restoredAt('one')],
      of: 'orders',
      facets: { restoreTest: UNTOLD.restoreTest }
    },
    {
      title: 'has no backups where the inventory has those of others only',
      kinds: [kind, site, backup],
      resources: [ORDERS, { ...backupOf('one', '2026-11-26T12:00:00Z', 'complete'), document: { id: 'one', of: 'ledger' } }],
      of: 'orders',
      facets: { backupHistory: { newestHours: Number.POSITIVE_INFINITY, oldestHours: 0, last: 'none', whole: true } }
    },
    {
      title: 'may have backups that a gap hides',
      kinds: [kind, site, backup],
      resources: [ORDERS, backupOf('one', '2026-11-26T12:00:00Z', 'complete')],
      gaps: [{ what: 'the backup server did not answer', why: 'denied', types: ['backup'] }],
      of: 'orders',
      facets: { backupHistory: { newestHours: '?not-collected', oldestHours: '?not-collected', last: '?not-collected', whole: true } }
    }
  ]
} satisfies KindFixture
