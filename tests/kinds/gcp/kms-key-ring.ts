import kind from '../../../src/kinds/gcp/kms-key-ring.ts'
import type { KindFixture } from '../fixture.ts'

export default {
  kind,
  same: {
    terraform: { document: { name: 'ledger', location: 'europe-west3', project: 'ledger-prod' } },
    'gcp-api': {
      resource: { id: '//cloudkms.googleapis.com/projects/ledger-prod/locations/europe-west3/keyRings/ledger', location: 'europe-west3' },
      document: { name: 'projects/ledger-prod/locations/europe-west3/keyRings/ledger', createTime: '2025-03-04T09:12:44.120Z' }
    }
  },
  facets: { placement: { regions: ['europe-west3'], zones: [] } },
  failing: {
    terraform: { document: { name: 'ledger', location: 'global' } },
    'gcp-api': { document: { name: 'projects/ledger-prod/locations/global/keyRings/ledger' } }
  },
  failingFacets: { placement: { regions: ['global'], zones: [] } },
  absent: {
    terraform: { placement: { regions: '?not-collected', zones: [] } },
    'gcp-api': { placement: { regions: '?not-collected', zones: [] } }
  },
  cases: [
    {
      title: 'keeps the name of a multi-region',
      dialect: 'terraform',
      given: { document: { name: 'ledger', location: 'EUROPE' } },
      facets: { placement: { regions: ['europe'], zones: [] } }
    }
  ]
} satisfies KindFixture
