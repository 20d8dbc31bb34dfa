import kind from '../../../src/kinds/own/observation.ts'
import type { KindFixture } from '../fixture.ts'
import { UNTOLD } from '../untold.ts'

const RESOURCE = { readTime: '2026-11-28T12:00:00Z' }

export default {
  kind,
  same: {
    neutral: {
      resource: RESOURCE,
      document: {
        id: 'observed-db1',
        of: '//sqladmin.googleapis.com/projects/p/instances/db1',
        patching: { last: '2026-11-26T12:00:00Z', waitingSince: 'none', manner: 'automatic' },
        lastScan: '2026-11-27T12:00:00Z',
        clock: { sources: ['0.pool.ntp.org'], offsetMilliseconds: 2 },
        oldestRecord: '2026-11-18T12:00:00Z',
        backups: { newest: '2026-11-28T02:00:00Z', oldest: '2026-11-21T12:00:00Z', last: 'complete' },
        restored: { at: '2026-11-08T12:00:00Z', result: 'passed', automated: true },
        verified: { at: '2026-11-28T00:00:00Z', result: 'passed', method: 'fingerprint' },
        lagSeconds: 2,
        transit: { minimumCipherBits: 256 },
        workloads: { leastReplicas: 2, spread: true },
        innerTrafficEncrypted: true,
        malwareProtection: true,
        sendsLogs: true
      }
    }
  },
  facets: {
    patching: { lastDays: 2, waitingDays: 0, manner: 'automatic' },
    vulnerabilityScan: { lastDays: 1 },
    clock: { sources: ['0.pool.ntp.org'], offsetMilliseconds: 2 },
    recordHistory: { oldestDays: 10 },
    backupHistory: { newestHours: 10, oldestHours: 168, last: 'complete', whole: true },
    restoreTest: { passedDays: 20, automated: true },
    backupCheck: { passedDays: 0.5, method: 'fingerprint' },
    replicationLag: { seconds: 2 },
    offeredCiphers: { minimumBits: 256 },
    workloads: { leastReplicas: 2, spread: true },
    innerTraffic: { encrypted: true },
    malwareProtection: { enabled: true },
    hostLogs: { sent: true }
  },
  failing: {
    neutral: {
      resource: RESOURCE,
      document: {
        id: 'observed-db1',
        of: 'db1',
        lastScan: 'never',
        backups: { newest: 'none', oldest: 'none', last: 'none' },
        restored: { result: 'failed' },
        workloads: { leastReplicas: 1 },
        innerTrafficEncrypted: false,
        malwareProtection: false,
        sendsLogs: false
      }
    }
  },
  failingFacets: {
    patching: 'not-applicable',
    vulnerabilityScan: { lastDays: Number.POSITIVE_INFINITY },
    clock: 'not-applicable',
    recordHistory: 'not-applicable',
    backupHistory: { newestHours: Number.POSITIVE_INFINITY, oldestHours: 0, last: 'none', whole: true },
    restoreTest: { passedDays: Number.POSITIVE_INFINITY, automated: '?not-collected' },
    workloads: { leastReplicas: 1, spread: '?not-collected' },
    innerTraffic: { encrypted: false },
    malwareProtection: { enabled: false },
    hostLogs: { sent: false }
  },
  absent: {
    neutral: {
      patching: 'not-applicable',
      vulnerabilityScan: 'not-applicable',
      clock: 'not-applicable',
      recordHistory: 'not-applicable',
      backupHistory: 'not-applicable',
      restoreTest: 'not-applicable',
      backupCheck: 'not-applicable',
      replicationLag: 'not-applicable',
      offeredCiphers: 'not-applicable',
      workloads: 'not-applicable',
      innerTraffic: 'not-applicable',
      malwareProtection: 'not-applicable',
      hostLogs: 'not-applicable'
    }
  },
  links: { neutral: { observedOf: [{ text: '//sqladmin.googleapis.com/projects/p/instances/db1' }] } },
  cases: [
    {
      title: 'that tells a part',
      dialect: 'neutral',
      given: { document: { id: 'o', of: 'db1', patching: { manner: 'manual' }, backups: { last: 'failed' } } },
      facets: {
        patching: { ...UNTOLD.patching, manner: 'manual' },
        backupHistory: { ...UNTOLD.backupHistory, last: 'failed' }
      }
    }
  ]
} satisfies KindFixture
