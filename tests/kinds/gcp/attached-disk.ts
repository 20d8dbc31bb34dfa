import kind from '../../../src/kinds/gcp/attached-disk.ts'
import type { KindFixture } from '../fixture.ts'

export default {
  kind,
  same: { terraform: { document: { disk: 'ledger-data', instance: 'ledger-db', zone: 'europe-west3-a', mode: 'READ_WRITE' } } },
  facets: {},
  failing: { terraform: { document: { disk: 'orders-data', instance: 'orders-db' } } },
  failingFacets: {},
  absent: { terraform: {} },
  links: { terraform: { attachedTo: [{ text: 'ledger-db' }], uses: [{ text: 'ledger-data' }] } }
} satisfies KindFixture
