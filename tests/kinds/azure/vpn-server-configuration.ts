import kind from '../../../src/kinds/azure/vpn-server-configuration.ts'
import type { KindFixture } from '../fixture.ts'

const document = (vpnProtocols: readonly string[], vpnAuthenticationTypes: readonly string[]) => ({
  location: 'westeurope',
  properties: { vpnProtocols, vpnAuthenticationTypes, aadAuthenticationParameters: { aadAudience: '41b23e61' } }
})
const UNTOLD = {
  placement: { regions: '?not-collected', zones: [] },
  tunnel: { protocols: '?not-collected' },
  identity: { directoryOnly: '?not-collected' }
}

export default {
  kind,
  same: {
    'azure-native': {
      document: { resourceGroupName: 'ledger-prod', vpnServerConfigurationName: 'staff', ...document(['OpenVPN'], ['AAD']) }
    },
    arm: { document: { name: 'staff', ...document(['OpenVPN'], ['AAD']) } }
  },
  facets: { placement: { regions: ['westeurope'], zones: [] }, tunnel: { protocols: ['tls'] }, identity: { directoryOnly: true } },
  failing: {
    'azure-native': { document: document(['IkeV2', 'OpenVPN'], ['Certificate', 'AAD']) },
    arm: { document: document(['IkeV2', 'OpenVPN'], ['Certificate', 'AAD']) }
  },
  failingFacets: { tunnel: { protocols: ['ikev2', 'tls'] }, identity: { directoryOnly: false } },
  absent: { 'azure-native': UNTOLD, arm: UNTOLD }
} satisfies KindFixture
