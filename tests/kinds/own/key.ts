import kind from '../../../src/kinds/own/key.ts'
import type { KindFixture } from '../fixture.ts'
import { UNTOLD } from '../untold.ts'

export default {
  kind,
  same: {
    neutral: {
      document: {
        owner: 'CM.com',
        operator: 'CM.com',
        id: 'disks',
        site: 'ams1',
        protection: 'hsm',
        rotationDays: 90,
        deletionProtection: true
      }
    }
  },
  facets: {
    operation: { owner: 'CM.com', operator: 'CM.com' },
    placement: { regions: ['ams1'], zones: [] },
    encryptionAtRest: { key: 'hsm-key' },
    keyRotation: { everyDays: 90 },
    deletionProtection: { enabled: true }
  },
  failing: { neutral: { document: { protection: 'software', rotationDays: 'never', deletionProtection: false } } },
  failingFacets: {
    encryptionAtRest: { key: 'customer-key' },
    keyRotation: { everyDays: 'never' },
    deletionProtection: { enabled: false }
  },
  absent: {
    neutral: {
      operation: UNTOLD.operation,
      placement: UNTOLD.placementAtSite,
      encryptionAtRest: UNTOLD.encryptionAtRest,
      keyRotation: UNTOLD.keyRotation,
      deletionProtection: UNTOLD.deletionProtection
    }
  }
} satisfies KindFixture
