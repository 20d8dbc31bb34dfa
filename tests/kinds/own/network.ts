import kind from '../../../src/kinds/own/network.ts'
import segment from '../../../src/kinds/own/segment.ts'
import site from '../../../src/kinds/own/site.ts'
import type { KindFixture } from '../fixture.ts'
import { AMS1, UNTOLD } from '../untold.ts'

const CORE = { id: 'core', type: 'network', typeSystem: 'neutral', origin: 'observed', document: { id: 'core' } } as const

export default {
  kind,
  same: {
    neutral: {
      resource: { readTime: '2026-11-28T12:00:00Z' },
      document: {
        owner: 'CM.com',
        operator: 'CM.com',
        lastScan: '2026-11-27T12:00:00Z',
        id: 'core',
        site: 'ams1',
        joinedTo: ['office'],
        ddosProtection: true
      }
    }
  },
  facets: {
    operation: { owner: 'CM.com', operator: 'CM.com' },
    vulnerabilityScan: { lastDays: 1 },
    placement: { regions: ['ams1'], zones: [] },
    segments: UNTOLD.segments,
    peering: { networks: ['office'], regions: ['ams1'] },
    ddosProtection: { enabled: true }
  },
  failing: { neutral: { document: { id: 'core', ddosProtection: false } } },
  failingFacets: { ddosProtection: { enabled: false } },
  absent: {
    neutral: {
      operation: UNTOLD.operation,
      vulnerabilityScan: UNTOLD.vulnerabilityScan,
      placement: UNTOLD.placementAtSite,
      segments: UNTOLD.segments,
      peering: UNTOLD.peering,
      ddosProtection: UNTOLD.ddosProtection
    }
  },
  neighbours: [
    {
      title: 'is joined to whoever says so',
      kinds: [kind, segment, site],
      resources: [
        AMS1,
        { ...AMS1, id: 'nyc1', document: { id: 'nyc1', country: 'US' } },
        { ...CORE, document: { id: 'core', site: 'ams1', joinedTo: [] } },
        { ...CORE, id: 'office', document: { id: 'office', site: 'nyc1', joinedTo: ['core'] } }
      ],
      of: 'core',
      facets: { peering: { networks: ['office'], regions: ['nl/ams1', 'us/nyc1'] } }
    },
    {
      title: 'is made of its segments',
      kinds: [kind, segment],
      resources: [CORE, { ...CORE, id: 'data', type: 'segment', document: { id: 'data', network: 'core', ranges: ['10.1.2.0/24'] } }],
      of: 'core',
      facets: { segments: { around: [{ name: 'data', ranges: ['10.1.2.0/24'] }] } }
    },
    {
      title: 'is made of nobody knows what where no segment was collected',
      kinds: [kind, segment],
      resources: [CORE],
      of: 'core',
      facets: { segments: UNTOLD.segments }
    }
  ],
  links: { neutral: { attachedTo: [{ text: 'office' }], childOf: [{ text: 'ams1' }] } }
} satisfies KindFixture
