import kind from '../../../src/kinds/gcp/network-peering.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const AUDIT = 'projects/audit-prod/global/networks/audit'
const URN = 'urn:pulumi:prod::ledger::gcp:compute/network:Network::ledger'

export default {
  kind,
  same: {
    terraform: {
      document: { name: 'to-audit', network: UNKNOWN_SENTINEL, peerNetwork: AUDIT, exportCustomRoutes: false },
      resource: { wires: { network: [URN] } }
    }
  },
  facets: { peering: { networks: ['audit'], regions: '?not-collected' } },
  failing: { terraform: { document: { network: 'ledger', peerNetwork: 'projects/test/global/networks/restore-test' } } },
  failingFacets: { peering: { networks: ['restore-test'], regions: '?not-collected' } },
  absent: { terraform: { peering: { networks: [], regions: '?not-collected' } } },
  links: { terraform: { childOf: [{ wired: [URN] }], attachedTo: [{ text: AUDIT }] } },
  cases: [
    {
      title: 'waits for a network that nobody explains',
      dialect: 'terraform',
      given: { document: { network: 'ledger', peerNetwork: UNKNOWN_SENTINEL } },
      facets: { peering: { networks: '?computed', regions: '?not-collected' } }
    }
  ]
} satisfies KindFixture
