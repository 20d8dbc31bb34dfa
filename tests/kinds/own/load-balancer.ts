import kind from '../../../src/kinds/own/load-balancer.ts'
import type { KindFixture } from '../fixture.ts'
import { UNTOLD } from '../untold.ts'

export default {
  kind,
  same: {
    neutral: {
      document: {
        owner: 'CM.com',
        operator: 'CM.com',
        id: 'portal',
        site: 'ams1',
        zones: ['a', 'b'],
        transit: { plaintextRefused: true, minimumTls: '1.2', minimumCipherBits: 256 },
        intrusionPrevention: 'prevent',
        ddosProtection: true,
        nodes: 2,
        audit: { enabled: true, retentionDays: 30, log: 'siem' }
      }
    }
  },
  facets: {
    operation: { owner: 'CM.com', operator: 'CM.com' },
    placement: { regions: ['ams1'], zones: ['a', 'b'] },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    offeredCiphers: { minimumBits: 256 },
    intrusionPrevention: { mode: 'prevent' },
    ddosProtection: { enabled: true },
    zoneRedundancy: { zones: 2 },
    nodes: { minimum: 2 },
    audit: { enabled: true, retentionDays: 30 }
  },
  failing: { neutral: { document: { transit: { plaintextRefused: false, minimumTls: 'none' }, intrusionPrevention: 'off', nodes: 1 } } },
  failingFacets: {
    encryptionInTransit: { plaintextRefused: false, minimumTls: 'none' },
    intrusionPrevention: { mode: 'off' },
    nodes: { minimum: 1 }
  },
  absent: {
    neutral: {
      operation: UNTOLD.operation,
      placement: UNTOLD.placement,
      encryptionInTransit: UNTOLD.encryptionInTransit,
      offeredCiphers: UNTOLD.offeredCiphers,
      intrusionPrevention: UNTOLD.intrusionPrevention,
      ddosProtection: UNTOLD.ddosProtection,
      zoneRedundancy: UNTOLD.zoneRedundancy,
      nodes: UNTOLD.nodes,
      audit: UNTOLD.audit
    }
  }
} satisfies KindFixture
