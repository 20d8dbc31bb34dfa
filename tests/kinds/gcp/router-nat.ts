import kind from '../../../src/kinds/gcp/router-nat.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const ROUTER = 'urn:pulumi:prod::ledger::gcp:compute/router:Router::ledger-router'
const ADDRESS = 'urn:pulumi:prod::ledger::gcp:compute/address:Address::ledger-nat-address'

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'ledger-nat',
        region: 'europe-west3',
        router: UNKNOWN_SENTINEL,
        natIpAllocateOption: 'MANUAL_ONLY',
        natIps: [UNKNOWN_SENTINEL],
        sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
        logConfig: { enable: true, filter: 'ALL' }
      },
      resource: { wires: { router: [ROUTER], natIps: [ADDRESS] } }
    }
  },
  facets: { placement: { regions: ['europe-west3'], zones: [] }, audit: { enabled: true, retentionDays: '?not-collected' } },
  failing: {
    terraform: {
      document: { name: 'ledger-nat', region: 'europe-west3', router: 'ledger-router', logConfig: { enable: false, filter: 'ERRORS_ONLY' } }
    }
  },
  failingFacets: { audit: { enabled: false, retentionDays: '?not-collected' } },
  absent: {
    terraform: { placement: { regions: '?not-collected', zones: [] }, audit: { enabled: false, retentionDays: '?not-collected' } }
  },
  links: { terraform: { childOf: [{ wired: [ROUTER] }], usesAddress: [{ wired: [ADDRESS] }] } }
} satisfies KindFixture
