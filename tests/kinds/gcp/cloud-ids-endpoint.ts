import kind from '../../../src/kinds/gcp/cloud-ids-endpoint.ts'
import type { KindFixture } from '../fixture.ts'

const audit = { enabled: true, retentionDays: '?not-collected' }

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'ledger-ids',
        location: 'europe-west3-a',
        network: 'projects/ledger-prod/global/networks/ledger-net',
        severity: 'INFORMATIONAL'
      }
    },
    'gcp-api': {
      document: {
        name: 'projects/ledger-prod/locations/europe-west3-a/endpoints/ledger-ids',
        createTime: '2025-05-02T09:12:44.120Z',
        network: 'projects/ledger-prod/global/networks/ledger-net',
        endpointForwardingRule: 'https://www.googleapis.com/compute/v1/projects/tenant/regions/europe-west3/forwardingRules/ids-fr-ledger',
        endpointIp: '10.99.0.2',
        severity: 'INFORMATIONAL',
        state: 'READY'
      }
    }
  },
  facets: { placement: { regions: ['europe-west3'], zones: ['europe-west3-a'] }, intrusionPrevention: { mode: 'detect' }, audit },
  failing: {
    terraform: { document: { name: 'ledger-ids', location: 'europe-west3-b', network: 'ledger-net', severity: 'CRITICAL' } },
    'gcp-api': {
      document: { name: 'projects/ledger-prod/locations/europe-west3-b/endpoints/ledger-ids', severity: 'CRITICAL', state: 'READY' }
    }
  },
  failingFacets: { intrusionPrevention: { mode: 'detect' } },
  absent: {
    terraform: { placement: { regions: '?not-collected', zones: '?not-collected' }, intrusionPrevention: { mode: 'detect' }, audit },
    'gcp-api': { placement: { regions: '?not-collected', zones: '?not-collected' }, intrusionPrevention: { mode: '?not-collected' }, audit }
  },
  links: {
    terraform: { inNetwork: [{ text: 'projects/ledger-prod/global/networks/ledger-net' }] },
    'gcp-api': { inNetwork: [{ text: 'projects/ledger-prod/global/networks/ledger-net' }] }
  },
  cases: [
    {
      title: 'sees nothing while it is being created',
      dialect: 'gcp-api',
      given: { document: { name: 'projects/ledger-prod/locations/europe-west3-a/endpoints/ledger-ids', state: 'CREATING' } },
      facets: { intrusionPrevention: { mode: 'off' } }
    }
  ]
} satisfies KindFixture
