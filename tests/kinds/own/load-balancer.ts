import kind from '../../../src/kinds/own/load-balancer.ts'
import site from '../../../src/kinds/own/site.ts'
import type { KindFixture } from '../fixture.ts'
import { UNTOLD } from '../untold.ts'

const record = (type: string, id: string, document: object) => ({
  typeSystem: 'neutral' as const,
  type,
  id,
  name: id,
  document: { id, ...document }
})

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
        steering: { sites: ['ams1', 'rtm1'], takesOver: true },
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
    steering: { regions: ['ams1', 'rtm1'], fewest: 2, takesOver: true },
    audit: { enabled: true, retentionDays: 30 }
  },
  failing: {
    neutral: {
      document: {
        transit: { plaintextRefused: false, minimumTls: 'none' },
        intrusionPrevention: 'off',
        nodes: 1,
        steering: { sites: ['ams1'] }
      }
    }
  },
  failingFacets: {
    encryptionInTransit: { plaintextRefused: false, minimumTls: 'none' },
    intrusionPrevention: { mode: 'off' },
    nodes: { minimum: 1 },
    steering: { regions: ['ams1'], fewest: 1, takesOver: false }
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
      steering: UNTOLD.steering,
      audit: UNTOLD.audit
    }
  },
  links: { neutral: { fronts: [{ text: 'ams1' }, { text: 'rtm1' }] } },
  cases: [
    {
      title: 'leaves open whether another site takes over',
      dialect: 'neutral',
      given: { document: { steering: { sites: ['ams1', 'rtm1'] } } },
      facets: { steering: { regions: ['ams1', 'rtm1'], fewest: 2, takesOver: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'sends to the countries of its sites',
      kinds: [kind, site],
      resources: [
        record('load-balancer', 'portal', { steering: { sites: ['ams1', 'fra1'], takesOver: true } }),
        record('site', 'ams1', { country: 'NL' }),
        record('site', 'fra1', { country: 'DE' })
      ],
      of: 'portal',
      facets: { steering: { regions: ['nl/ams1', 'de/fra1'], fewest: 2, takesOver: true } }
    },
    {
      title: 'does not know where a site without a record lies',
      kinds: [kind, site],
      resources: [
        record('load-balancer', 'portal', { steering: { sites: ['ams1', 'fra1'], takesOver: true } }),
        record('site', 'ams1', { country: 'NL' })
      ],
      of: 'portal',
      facets: { steering: { regions: '?not-collected', fewest: '?not-collected', takesOver: '?not-collected' } }
    }
  ]
} satisfies KindFixture
