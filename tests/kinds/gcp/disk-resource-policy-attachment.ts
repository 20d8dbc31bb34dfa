import kind from '../../../src/kinds/gcp/disk-resource-policy-attachment.ts'
import type { KindFixture } from '../fixture.ts'

export default {
  kind,
  same: { terraform: { document: { disk: 'ledger-data', name: 'daily-snapshots', zone: 'europe-west3-a', project: 'ledger-prod' } } },
  facets: {},
  failing: { terraform: { document: { disk: 'orders-data', name: 'weekly-snapshots', zone: 'europe-west3-a' } } },
  failingFacets: {},
  absent: { terraform: {} },
  links: {
    terraform: { attachedTo: [{ text: 'ledger-data' }], uses: [{ text: 'ledger-data' }], usesPolicy: [{ text: 'daily-snapshots' }] }
  }
} satisfies KindFixture
