import kind from '../../../src/kinds/own/link.ts'
import type { KindFixture } from '../fixture.ts'
import { UNTOLD } from '../untold.ts'

export default {
  kind,
  same: {
    neutral: {
      document: {
        owner: 'CM.com',
        operator: 'CM.com',
        id: 'vpn-acme',
        site: 'mun1',
        transit: { plaintextRefused: true, minimumTls: '1.2', minimumCipherBits: 256 },
        audit: { enabled: true, retentionDays: 30, log: 'siem' }
      }
    }
  },
  facets: {
    operation: { owner: 'CM.com', operator: 'CM.com' },
    placement: { regions: ['mun1'], zones: [] },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    offeredCiphers: { minimumBits: 256 },
    audit: { enabled: true, retentionDays: 30 }
  },
  failing: { neutral: { document: { transit: { plaintextRefused: false } } } },
  failingFacets: { encryptionInTransit: { plaintextRefused: false, minimumTls: '?not-collected' } },
  absent: {
    neutral: {
      operation: UNTOLD.operation,
      placement: UNTOLD.placementAtSite,
      encryptionInTransit: UNTOLD.encryptionInTransit,
      offeredCiphers: UNTOLD.offeredCiphers,
      audit: UNTOLD.audit
    }
  }
} satisfies KindFixture
