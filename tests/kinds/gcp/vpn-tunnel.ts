import kind from '../../../src/kinds/gcp/vpn-tunnel.ts'
import type { KindFixture } from '../fixture.ts'

const placement = { regions: ['europe-west3'], zones: [] }
const region = 'https://www.googleapis.com/compute/v1/projects/ledger-prod/regions/europe-west3'

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'to-customer',
        region: 'europe-west3',
        ikeVersion: 2,
        vpnGateway: 'ledger',
        peerExternalGateway: 'customer',
        vpnGatewayInterface: 0
      }
    },
    'gcp-api': {
      document: { kind: 'compute#vpnTunnel', name: 'to-customer', region, ikeVersion: 2, status: 'ESTABLISHED', peerIp: '203.0.113.7' }
    }
  },
  facets: { placement, tunnel: { protocols: ['ikev2'] } },
  failing: {
    terraform: { document: { region: 'europe-west3', ikeVersion: 1, targetVpnGateway: 'ledger', peerIp: '203.0.113.7' } },
    'gcp-api': { document: { region, ikeVersion: 1 } }
  },
  failingFacets: { tunnel: { protocols: ['ikev1'] } },
  absent: {
    terraform: { placement: { regions: '?not-collected', zones: [] }, tunnel: { protocols: ['ikev2'] } },
    'gcp-api': { placement: { regions: '?not-collected', zones: [] }, tunnel: { protocols: ['ikev2'] } }
  },
  cases: [
    {
      title: 'does not take a version that is not known here for a safe one',
      dialect: 'gcp-api',
      given: { document: { region, ikeVersion: 3 } },
      facets: { tunnel: { protocols: '?unreadable' } }
    }
  ]
} satisfies KindFixture
