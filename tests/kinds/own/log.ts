import kind from '../../../src/kinds/own/log.ts'
import type { KindFixture } from '../fixture.ts'
import { UNTOLD } from '../untold.ts'

export default {
  kind,
  same: {
    neutral: {
      document: {
        owner: 'CM.com',
        operator: 'CM.com',
        id: 'siem',
        site: 'ams1',
        exposure: { reach: 'restricted', sources: ['198.51.100.0/24'] },
        encryption: { algorithm: 'AES-256', keys: 'own', key: 'logs' },
        deletionProtection: true,
        immutability: { days: 'indefinite', locked: true },
        retentionDays: 365
      }
    }
  },
  facets: {
    operation: { owner: 'CM.com', operator: 'CM.com' },
    placement: { regions: ['ams1'], zones: [] },
    publicEndpoint: { reach: 'restricted', sources: ['198.51.100.0/24'] },
    cipher: { storedBits: 256, backupBits: '?not-collected' },
    encryptionAtRest: { key: 'customer-key' },
    deletionProtection: { enabled: true },
    immutability: { days: Number.POSITIVE_INFINITY, locked: true },
    audit: { enabled: true, retentionDays: 365 }
  },
  failing: { neutral: { document: { deletionProtection: false, retentionDays: 3 } } },
  failingFacets: { deletionProtection: { enabled: false }, audit: { enabled: true, retentionDays: 3 } },
  absent: {
    neutral: {
      operation: UNTOLD.operation,
      placement: UNTOLD.placementAtSite,
      publicEndpoint: UNTOLD.publicEndpoint,
      cipher: UNTOLD.cipher,
      encryptionAtRest: UNTOLD.encryptionAtRest,
      deletionProtection: UNTOLD.deletionProtection,
      immutability: UNTOLD.immutability,
      audit: { enabled: true, retentionDays: '?not-collected' }
    }
  }
} satisfies KindFixture
