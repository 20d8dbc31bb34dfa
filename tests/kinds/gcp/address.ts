import kind from '../../../src/kinds/gcp/address.ts'
import type { KindFixture } from '../fixture.ts'

const frankfurt = { regions: ['europe-west3'], zones: [] }
const REGION_URL = 'https://www.googleapis.com/compute/v1/projects/ledger-prod/regions/europe-west3'

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'ledger-db-address',
        region: 'europe-west3',
        addressType: 'INTERNAL',
        address: '10.20.0.15',
        purpose: 'GCE_ENDPOINT',
        subnetwork: 'ledger-servers'
      }
    },
    'gcp-api': {
      document: {
        kind: 'compute#address',
        name: 'ledger-db-address',
        region: REGION_URL,
        addressType: 'INTERNAL',
        address: '10.20.0.15',
        purpose: 'GCE_ENDPOINT',
        subnetwork: `${REGION_URL}/subnetworks/ledger-servers`,
        networkTier: 'PREMIUM',
        status: 'IN_USE'
      }
    }
  },
  facets: { placement: frankfurt, ddosProtection: 'not-applicable' },
  failing: {
    terraform: { document: { name: 'storefront-address', region: 'europe-west3', networkTier: 'PREMIUM' } },
    'gcp-api': {
      document: { name: 'storefront-address', region: REGION_URL, addressType: 'EXTERNAL', address: '34.89.12.7', status: 'RESERVED' }
    }
  },
  failingFacets: { ddosProtection: 'not-modelled' },
  absent: {
    terraform: { placement: { regions: '?not-collected', zones: [] }, ddosProtection: 'not-modelled' },
    'gcp-api': { placement: { regions: '?not-collected', zones: [] }, ddosProtection: 'not-modelled' }
  },
  cases: [
    {
      title: 'is everywhere when it is a global address',
      dialect: 'terraform',
      given: { document: { name: 'storefront-address' }, resource: { type: 'gcp:compute/globalAddress:GlobalAddress' } },
      facets: { placement: { regions: ['global'], zones: [] } }
    },
    {
      title: 'is everywhere when it is a global address',
      dialect: 'gcp-api',
      given: {
        document: { name: 'storefront-address', addressType: 'EXTERNAL' },
        resource: { type: 'compute.googleapis.com/GlobalAddress' }
      },
      facets: { placement: { regions: ['global'], zones: [] } }
    }
  ]
} satisfies KindFixture
