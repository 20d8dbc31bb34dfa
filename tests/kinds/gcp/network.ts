import kind from '../../../src/kinds/gcp/network.ts'
import type { KindFixture } from '../fixture.ts'

const everywhere = { placement: { regions: ['global'], zones: [] } }

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'ledger-net',
        project: 'ledger-prod',
        autoCreateSubnetworks: false,
        routingMode: 'GLOBAL',
        deleteDefaultRoutesOnCreate: true,
        mtu: 1460
      }
    },
    'gcp-api': {
      document: {
        kind: 'compute#network',
        id: '8014455123849302211',
        name: 'ledger-net',
        selfLink: 'https://www.googleapis.com/compute/v1/projects/ledger-prod/global/networks/ledger-net',
        autoCreateSubnetworks: false,
        networkFirewallPolicyEnforcementOrder: 'AFTER_CLASSIC_FIREWALL',
        routingConfig: { routingMode: 'GLOBAL' },
        subnetworks: ['https://www.googleapis.com/compute/v1/projects/ledger-prod/regions/europe-west3/subnetworks/ledger-servers'],
        mtu: 1460
      }
    }
  },
  facets: everywhere,
  failing: {
    terraform: { document: { name: 'default', autoCreateSubnetworks: true } },
    'gcp-api': { document: { kind: 'compute#network', name: 'default', autoCreateSubnetworks: true } }
  },
  failingFacets: { ddosProtection: 'not-applicable' },
  absent: { terraform: everywhere, 'gcp-api': everywhere }
} satisfies KindFixture
