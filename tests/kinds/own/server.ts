import backup from '../../../src/kinds/own/backup.ts'
import kind from '../../../src/kinds/own/server.ts'
import site from '../../../src/kinds/own/site.ts'
import timeSource from '../../../src/kinds/own/time-source.ts'
import type { KindFixture } from '../fixture.ts'
import { AMS1, UNTOLD } from '../untold.ts'

const SMS1 = {
  id: 'sms-1',
  type: 'server',
  typeSystem: 'neutral',
  origin: 'observed',
  document: { id: 'sms-1', site: 'ams1', zones: ['a'] }
} as const

export default {
  kind,
  same: {
    neutral: {
      resource: { readTime: '2026-11-28T12:00:00Z' },
      document: {
        monitoring: { availability: true, errors: true, capacity: true, security: true, logs: false },
        owner: 'CM.com',
        operator: 'CM.com',
        patching: { last: '2026-11-21T12:00:00Z', waitingSince: '2026-11-26T12:00:00Z', manner: 'semi-automatic' },
        lastScan: '2026-11-27T12:00:00Z',
        clock: { sources: ['nl.pool.ntp.org'], offsetMilliseconds: -3, through: 'ntp1' },
        id: 'sms-1',
        site: 'ams1',
        zones: ['a'],
        publicAddresses: ['198.51.100.9'],
        encryption: { algorithm: 'AES-256', keys: 'own', key: 'disks' },
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: 35,
          restoreWindowDays: 0,
          sites: ['ams1', 'rtm1'],
          zones: 2,
          encryption: { algorithm: 'AES-256', keys: 'hsm' }
        },
        deletionProtection: true,
        directoryOnly: true,
        hardening: { secureBoot: true, closedConsole: true, personalLogin: true },
        malwareProtection: true,
        sendsLogs: true,
        labels: { product: 'messaging' }
      }
    }
  },
  facets: {
    monitoring: { availability: true, errors: true, capacity: true, security: true, logs: false },
    operation: { owner: 'CM.com', operator: 'CM.com' },
    patching: { lastDays: 7, waitingDays: 2, manner: 'semi-automatic' },
    vulnerabilityScan: { lastDays: 1 },
    clock: { sources: ['nl.pool.ntp.org'], offsetMilliseconds: -3 },
    restoreTest: UNTOLD.restoreTest,
    placement: { regions: ['ams1'], zones: ['a'] },
    publicAddress: { addresses: ['198.51.100.9'] },
    cipher: { storedBits: 256, backupBits: 256 },
    encryptionAtRest: { key: 'customer-key' },
    zoneRedundancy: { zones: 1 },
    backup: {
      enabled: true,
      everyHours: 24,
      retentionDays: 35,
      restoreWindowDays: 0,
      regions: ['ams1', 'rtm1'],
      zones: 2,
      key: 'hsm-key'
    },
    backupHistory: UNTOLD.backupHistory,
    deletionProtection: { enabled: true },
    identity: { directoryOnly: true },
    malwareProtection: { enabled: true },
    hostLogs: { sent: true },
    hardening: {
      secureBoot: 'on',
      ownIdentity: 'not-offered',
      closedConsole: 'on',
      personalLogin: 'on',
      guardedMetadata: 'not-offered'
    }
  },
  failing: {
    neutral: {
      document: {
        id: 'sms-2',
        publicAddresses: ['203.0.113.7'],
        encryption: 'none',
        backup: { enabled: false, retentionDays: 'indefinite', encryption: 'none' },
        directoryOnly: false,
        patching: { last: 'never', waitingSince: 'none' },
        lastScan: 'never',
        hardening: { personalLogin: false },
        malwareProtection: false,
        sendsLogs: false
      }
    }
  },
  failingFacets: {
    cipher: { storedBits: 0, backupBits: 0 },
    publicAddress: { addresses: ['203.0.113.7'] },
    encryptionAtRest: { key: 'none' },
    backup: { ...UNTOLD.backup, enabled: false, retentionDays: Number.POSITIVE_INFINITY, key: 'none' },
    identity: { directoryOnly: false },
    malwareProtection: { enabled: false },
    hostLogs: { sent: false },
    patching: { lastDays: Number.POSITIVE_INFINITY, waitingDays: 0, manner: '?not-collected' },
    vulnerabilityScan: { lastDays: Number.POSITIVE_INFINITY },
    hardening: { ...UNTOLD.hardening, personalLogin: 'off' }
  },
  absent: {
    neutral: {
      monitoring: UNTOLD.monitoring,
      operation: UNTOLD.operation,
      patching: UNTOLD.patching,
      vulnerabilityScan: UNTOLD.vulnerabilityScan,
      clock: UNTOLD.clock,
      restoreTest: UNTOLD.restoreTest,
      placement: UNTOLD.placement,
      publicAddress: UNTOLD.publicAddress,
      cipher: UNTOLD.cipher,
      encryptionAtRest: UNTOLD.encryptionAtRest,
      zoneRedundancy: UNTOLD.zoneRedundancy,
      backup: UNTOLD.backup,
      backupHistory: UNTOLD.backupHistory,
      deletionProtection: UNTOLD.deletionProtection,
      identity: UNTOLD.identity,
      malwareProtection: { enabled: '?not-collected' },
      hostLogs: { sent: '?not-collected' },
      hardening: UNTOLD.hardening
    }
  },
  links: {
    neutral: {
      uses: [{ text: 'ntp1' }],
      childOf: [{ text: 'ams1' }],
      backedUpAt: [{ text: 'ams1' }, { text: 'rtm1' }],
      encryptedBy: [{ text: 'disks' }]
    }
  },
  cases: [
    {
      title: 'what the platform encrypts with keys of its own',
      dialect: 'neutral',
      given: { document: { encryption: { algorithm: 'AES-256', keys: 'platform' } } },
      facets: { encryptionAtRest: { key: 'provider-key' } }
    },
    {
      title: 'a list without entries says that there is none',
      dialect: 'neutral',
      given: { document: { publicAddresses: [] } },
      facets: { publicAddress: { addresses: [] } }
    }
  ],
  neighbours: [
    {
      title: 'takes its time from where its time source does',
      kinds: [kind, site, backup, timeSource],
      resources: [
        { ...SMS1, document: { id: 'sms-1', clock: { through: 'ntp1', offsetMilliseconds: 1 } } },
        { ...SMS1, id: 'ntp1', type: 'time-source', document: { id: 'ntp1', clock: { sources: ['nl.pool.ntp.org'] } } }
      ],
      of: 'sms-1',
      facets: { clock: { sources: ['nl.pool.ntp.org'], offsetMilliseconds: 1 } }
    },
    {
      title: 'takes its time from nobody knows where when its time source is not in the inventory',
      kinds: [kind, site, backup, timeSource],
      resources: [{ ...SMS1, document: { id: 'sms-1', clock: { through: 'ntp1' } } }],
      of: 'sms-1',
      facets: { clock: UNTOLD.clock }
    },
    {
      title: 'stands where its site does',
      kinds: [kind, site, backup],
      resources: [AMS1, SMS1],
      of: 'sms-1',
      facets: { placement: { regions: ['nl/ams1'], zones: ['a'] }, backupHistory: UNTOLD.backupHistory }
    },
    {
      title: 'may stand anywhere where its site is not in the inventory',
      kinds: [kind, site, backup],
      resources: [SMS1],
      of: 'sms-1',
      facets: { placement: { regions: '?not-collected', zones: ['a'] } }
    },
    {
      title: 'stands nowhere that is known where its site has no country',
      kinds: [kind, site, backup],
      resources: [{ ...AMS1, document: { id: 'ams1' } }, SMS1],
      of: 'sms-1',
      facets: { placement: { regions: '?not-collected', zones: ['a'] } }
    }
  ]
} satisfies KindFixture
