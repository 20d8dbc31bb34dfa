import firewall from '../../../src/kinds/own/firewall.ts'
import kind from '../../../src/kinds/own/segment.ts'
import site from '../../../src/kinds/own/site.ts'
import type { KindFixture } from '../fixture.ts'
import { AMS1, UNTOLD } from '../untold.ts'

const neutral = { typeSystem: 'neutral', origin: 'observed' } as const
const DATA = { ...neutral, id: 'data', type: 'segment', document: { id: 'data', site: 'ams1', firewalls: ['edge'] } } as const
const EDGE = { ...neutral, id: 'edge', type: 'firewall', document: { id: 'edge', rules: [], otherwise: 'deny' } } as const

export default {
  kind,
  same: {
    neutral: {
      resource: { readTime: '2026-11-28T12:00:00Z' },
      document: {
        owner: 'CM.com',
        operator: 'CM.com',
        lastScan: '2026-11-27T12:00:00Z',
        id: 'data',
        site: 'ams1',
        network: 'core',
        ranges: ['10.1.2.0/24'],
        firewalls: ['edge'],
        audit: { enabled: true, retentionDays: 30, log: 'siem' }
      }
    }
  },
  facets: {
    operation: { owner: 'CM.com', operator: 'CM.com' },
    vulnerabilityScan: { lastDays: 1 },
    placement: { regions: ['ams1'], zones: [] },
    ingress: UNTOLD.ingress,
    addressSpace: { ranges: ['10.1.2.0/24'] },
    segments: UNTOLD.segments,
    audit: { enabled: true, retentionDays: 30 }
  },
  failing: { neutral: { document: { audit: { enabled: false } } } },
  failingFacets: { audit: { enabled: false, retentionDays: '?not-collected' } },
  absent: {
    neutral: {
      operation: UNTOLD.operation,
      vulnerabilityScan: UNTOLD.vulnerabilityScan,
      placement: UNTOLD.placementAtSite,
      ingress: UNTOLD.ingress,
      addressSpace: UNTOLD.addressSpace,
      segments: UNTOLD.segments,
      audit: UNTOLD.audit
    }
  },
  links: {
    neutral: {
      childOf: [{ text: 'ams1' }],
      inNetwork: [{ text: 'core' }],
      guardedBy: [{ text: 'edge' }],
      logsTo: [{ text: 'siem' }]
    }
  },
  neighbours: [
    {
      title: 'lets in what its firewalls do',
      kinds: [kind, firewall, site],
      resources: [AMS1, DATA, EDGE],
      of: 'data',
      facets: {
        placement: { regions: ['nl/ams1'], zones: [] },
        ingress: {
          rules: [
            {
              name: 'otherwise',
              protocol: '*',
              ports: ['*'],
              sources: ['0.0.0.0/0', '::/0'],
              action: 'deny',
              priority: Number.POSITIVE_INFINITY,
              path: 'otherwise'
            }
          ]
        }
      }
    },
    {
      title: 'may let in anything where a firewall is not in the inventory',
      kinds: [kind, firewall, site],
      resources: [DATA],
      of: 'data',
      facets: { ingress: UNTOLD.ingress }
    },
    {
      title: 'may let in anything where it names no firewall',
      kinds: [kind, firewall, site],
      resources: [{ ...DATA, document: { id: 'data', firewalls: [] } }, EDGE],
      of: 'data',
      facets: { ingress: UNTOLD.ingress }
    }
  ]
} satisfies KindFixture
