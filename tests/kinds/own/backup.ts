import kind from '../../../src/kinds/own/backup.ts'
import site from '../../../src/kinds/own/site.ts'
import type { KindFixture } from '../fixture.ts'
import { AMS1, UNTOLD } from '../untold.ts'

const NIGHTLY = {
  owner: 'CM.com',
  operator: 'CM.com',
  restored: { at: '2026-11-28T03:00:00Z', result: 'passed', automated: true },
  verified: { at: '2026-11-27T04:00:00Z', result: 'passed', method: 'fingerprint' },
  id: 'orders-20261128',
  of: 'orders',
  site: 'ams1',
  taken: '2026-11-28T03:00:00+01:00',
  state: 'complete',
  expires: '2026-12-28T03:00:00+01:00',
  zones: 2,
  encryption: { algorithm: 'AES-256', keys: 'own', key: 'backups' },
  anonymousAccess: false
}
const RESOURCE = { readTime: '2026-11-28T04:00:00Z' }

export default {
  kind,
  same: { neutral: { resource: RESOURCE, document: NIGHTLY } },
  facets: {
    operation: { owner: 'CM.com', operator: 'CM.com' },
    restoreTest: { passedDays: 1 / 24, automated: true },
    backupCheck: { passedDays: 1, method: 'fingerprint' },
    placement: { regions: ['ams1'], zones: [] },
    cipher: { storedBits: 256, backupBits: 256 },
    encryptionAtRest: { key: 'customer-key' },
    backup: {
      enabled: true,
      everyHours: '?not-collected',
      retentionDays: 30,
      restoreWindowDays: 0,
      regions: ['ams1'],
      zones: 2,
      key: 'customer-key'
    },
    restorePoint: { state: 'complete', ageHours: 2 },
    anonymousAccess: { allowed: false }
  },
  failing: {
    neutral: {
      resource: RESOURCE,
      document: { state: 'failed', expires: 'never', encryption: 'none', anonymousAccess: true, restored: { result: 'failed' } }
    }
  },
  failingFacets: {
    cipher: { storedBits: 0, backupBits: 0 },
    encryptionAtRest: { key: 'none' },
    backup: { ...UNTOLD.backup, enabled: false, retentionDays: Number.POSITIVE_INFINITY, restoreWindowDays: 0, key: 'none' },
    restorePoint: { state: 'failed', ageHours: '?not-collected' },
    restoreTest: { passedDays: Number.POSITIVE_INFINITY, automated: '?not-collected' },
    backupCheck: 'not-applicable',
    anonymousAccess: { allowed: true }
  },
  absent: {
    neutral: {
      operation: UNTOLD.operation,
      restoreTest: UNTOLD.restoreTest,
      backupCheck: UNTOLD.backupCheck,
      placement: UNTOLD.placementAtSite,
      cipher: UNTOLD.cipher,
      encryptionAtRest: UNTOLD.encryptionAtRest,
      backup: { ...UNTOLD.backup, restoreWindowDays: 0 },
      restorePoint: { state: '?not-collected', ageHours: '?not-collected' },
      anonymousAccess: UNTOLD.anonymousAccess
    }
  },
  links: { neutral: { snapshotOf: [{ text: 'orders' }], encryptedBy: [{ text: 'backups' }], childOf: [{ text: 'ams1' }] } },
  cases: [
    {
      title: 'was never checked',
      dialect: 'neutral',
      given: { document: { state: 'complete', verified: { result: 'never' } } },
      facets: { backupCheck: { passedDays: Number.POSITIVE_INFINITY, method: '?not-collected' } }
    },
    {
      title: 'is kept nobody knows how long where it does not say when it was made',
      dialect: 'neutral',
      given: { document: { expires: '2026-12-28T03:00:00Z' } },
      facets: { backup: { ...UNTOLD.backup, restoreWindowDays: 0 } }
    },
    {
      title: 'times that are none',
      dialect: 'neutral',
      given: { document: { taken: 'last night', expires: 'next month', state: 'frozen' } },
      facets: {
        backup: { ...UNTOLD.backup, enabled: '?unreadable', retentionDays: '?unreadable', restoreWindowDays: 0 },
        restorePoint: { state: '?unreadable', ageHours: '?unreadable' }
      }
    }
  ],
  neighbours: [
    {
      title: 'lies where its site does',
      kinds: [kind, site],
      resources: [AMS1, { id: 'orders-20261128', type: 'backup', typeSystem: 'neutral', origin: 'observed', document: NIGHTLY }],
      of: 'orders-20261128',
      facets: {
        placement: { regions: ['nl/ams1'], zones: [] },
        backup: {
          enabled: true,
          everyHours: '?not-collected',
          retentionDays: 30,
          restoreWindowDays: 0,
          regions: ['nl/ams1'],
          zones: 2,
          key: 'customer-key'
        }
      }
    }
  ]
} satisfies KindFixture
