import kind from '../../../src/kinds/gcp/backend-bucket.ts'
import type { KindFixture } from '../fixture.ts'

const everywhere = { placement: { regions: ['global'], zones: [] } }

export default {
  kind,
  same: {
    terraform: { document: { name: 'assets', bucketName: 'ledger-assets', enableCdn: true } },
    'gcp-api': { document: { kind: 'compute#backendBucket', name: 'assets', bucketName: 'ledger-assets', enableCdn: true } }
  },
  facets: everywhere,
  failing: { terraform: { document: { bucketName: 'ledger-assets' } }, 'gcp-api': { document: { bucketName: 'ledger-assets' } } },
  failingFacets: { intrusionPrevention: 'not-applicable' },
  absent: { terraform: everywhere, 'gcp-api': everywhere },
  cases: [
    {
      title: 'stands in its region when it is regional',
      dialect: 'terraform',
      given: { document: { region: 'europe-west3' }, resource: { type: 'gcp:compute/regionBackendBucket:RegionBackendBucket' } },
      facets: { placement: { regions: ['europe-west3'], zones: [] } }
    }
  ]
} satisfies KindFixture
