import kind from '../../../src/kinds/gcp/dns-zone.ts'
import type { KindFixture } from '../fixture.ts'

const everywhere = { placement: { regions: ['global'], zones: [] } }

export default {
  kind,
  same: {
    terraform: { document: { name: 'ledger', dnsName: 'ledger.example.', visibility: 'public' } },
    'gcp-api': { document: { kind: 'dns#managedZone', name: 'ledger', dnsName: 'ledger.example.', visibility: 'public' } }
  },
  facets: everywhere,
  failing: { terraform: { document: { visibility: 'private' } }, 'gcp-api': { document: { visibility: 'private' } } },
  failingFacets: everywhere,
  absent: { terraform: everywhere, 'gcp-api': everywhere }
} satisfies KindFixture
