import kind from '../../../src/kinds/own/disk.ts'
import type { KindFixture } from '../fixture.ts'
import { UNTOLD } from '../untold.ts'

export default {
  kind,
  same: {
    neutral: {
      document: {
        owner: 'CM.com',
        operator: 'CM.com',
        id: 'orders-data',
        site: 'ams1',
        zones: ['a'],
        copies: ['rtm1'],
        replicaOf: 'orders-data-main',
        exposure: { reach: 'restricted', sources: ['198.51.100.0/24'] },
        encryption: { algorithm: 'AES-256', keys: 'hsm' },
        backup: { enabled: true, everyHours: 24, encryption: { algorithm: 'other', keys: 'platform' } }
      }
    }
  },
  facets: {
    operation: { owner: 'CM.com', operator: 'CM.com' },
    restoreTest: UNTOLD.restoreTest,
    placement: { regions: ['ams1'], zones: ['a'] },
    replication: { regions: ['rtm1'] },
    publicEndpoint: { reach: 'restricted', sources: ['198.51.100.0/24'] },
    cipher: { storedBits: 256, backupBits: 0 },
    encryptionAtRest: { key: 'hsm-key' },
    zoneRedundancy: { zones: 1 },
    backup: { ...UNTOLD.backup, enabled: true, everyHours: 24, key: 'provider-key' },
    backupHistory: UNTOLD.backupHistory
  },
  failing: { neutral: { document: { encryption: 'none', backup: { enabled: true, everyHours: 168 } } } },
  failingFacets: { encryptionAtRest: { key: 'none' }, backup: { ...UNTOLD.backup, enabled: true, everyHours: 168 } },
  absent: {
    neutral: {
      operation: UNTOLD.operation,
      restoreTest: UNTOLD.restoreTest,
      placement: UNTOLD.placement,
      replication: UNTOLD.replication,
      publicEndpoint: UNTOLD.publicEndpoint,
      cipher: UNTOLD.cipher,
      encryptionAtRest: UNTOLD.encryptionAtRest,
      zoneRedundancy: UNTOLD.zoneRedundancy,
      backup: UNTOLD.backup,
      backupHistory: UNTOLD.backupHistory
    }
  }
} satisfies KindFixture
