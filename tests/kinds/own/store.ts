import kind from '../../../src/kinds/own/store.ts'
import type { KindFixture } from '../fixture.ts'
import { UNTOLD } from '../untold.ts'

export default {
  kind,
  same: {
    neutral: {
      resource: { readTime: '2026-11-28T12:00:00Z' },
      document: {
        owner: 'CM.com',
        operator: 'CM.com',
        id: 'faxes',
        retention: { earliestDays: 30, latestDays: 31, afterDeletionDays: 0 },
        oldestRecord: '2026-10-29T12:00:00Z',
        site: 'mun1',
        zones: ['a'],
        copies: ['fra1'],
        replicaOf: 'faxes-main',
        exposure: { reach: 'closed' },
        anonymousAccess: false,
        privateNetwork: true,
        encryption: { algorithm: 'AES-256', keys: 'own', key: 'fax-key' },
        transit: { plaintextRefused: true, minimumTls: '1.2', minimumCipherBits: 256 },
        softDeleteDays: 0,
        backup: { enabled: true, everyHours: 24, sites: ['fra1'], encryption: { algorithm: 'AES-256', keys: 'own' } },
        directoryOnly: true,
        immutability: { days: 365, locked: true },
        audit: { enabled: true, retentionDays: 90, log: 'siem' },
        labels: { 'data-class': 'fax-image' }
      }
    }
  },
  facets: {
    operation: { owner: 'CM.com', operator: 'CM.com' },
    placement: { regions: ['mun1'], zones: ['a'] },
    replication: { regions: ['fra1'] },
    publicEndpoint: { reach: 'closed', sources: '?not-collected' },
    anonymousAccess: { allowed: false },
    privateConnectivity: { attached: true },
    cipher: { storedBits: 256, backupBits: 256 },
    encryptionAtRest: { key: 'customer-key' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    offeredCiphers: { minimumBits: 256 },
    zoneRedundancy: { zones: 1 },
    backup: { ...UNTOLD.backup, enabled: true, everyHours: 24, regions: ['fra1'], key: 'customer-key' },
    backupHistory: UNTOLD.backupHistory,
    softDelete: { days: 0 },
    retention: { earliestDays: 30, latestDays: 31, afterDeletionDays: 0 },
    immutability: { days: 365, locked: true },
    recordHistory: { oldestDays: 30 },
    identity: { directoryOnly: true },
    audit: { enabled: true, retentionDays: 90 }
  },
  failing: {
    neutral: { document: { anonymousAccess: true, softDeleteDays: 30, retention: { latestDays: 'indefinite' }, oldestRecord: 'none' } }
  },
  failingFacets: {
    anonymousAccess: { allowed: true },
    softDelete: { days: 30 },
    retention: { ...UNTOLD.retention, latestDays: Number.POSITIVE_INFINITY },
    recordHistory: { oldestDays: 0 }
  },
  absent: {
    neutral: {
      operation: UNTOLD.operation,
      placement: UNTOLD.placement,
      replication: UNTOLD.replication,
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
      softDelete: UNTOLD.softDelete,
      retention: UNTOLD.retention,
      immutability: UNTOLD.immutability,
      recordHistory: UNTOLD.recordHistory,
      identity: UNTOLD.identity,
      audit: UNTOLD.audit
    }
  },
  links: { neutral: { replicaOf: [{ text: 'faxes-main' }], logsTo: [{ text: 'siem' }] } }
} satisfies KindFixture
