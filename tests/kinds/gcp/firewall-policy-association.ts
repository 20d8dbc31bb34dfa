import kind from '../../../src/kinds/gcp/firewall-policy-association.ts'
import type { KindFixture } from '../fixture.ts'

const NETWORK = 'projects/ledger-prod/global/networks/ledger-net'

export default {
  kind,
  same: { terraform: { document: { name: 'ledger', firewallPolicy: 'ledger-perimeter', attachmentTarget: NETWORK } } },
  facets: {},
  failing: { terraform: { document: { firewallPolicy: 'ledger-perimeter', attachmentTarget: 'folders/1234567890' } } },
  failingFacets: {},
  absent: { terraform: {} },
  links: { terraform: { childOf: [{ text: 'ledger-perimeter' }], inNetwork: [{ text: NETWORK }] } }
} satisfies KindFixture
