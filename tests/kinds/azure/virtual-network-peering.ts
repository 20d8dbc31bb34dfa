import kind from '../../../src/kinds/azure/virtual-network-peering.ts'
import type { KindFixture } from '../fixture.ts'

const NETWORKS = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Network/virtualNetworks'
const HUB = `${NETWORKS}/hub`
const id = `${NETWORKS}/ledger-vnet/virtualNetworkPeerings/to-hub`
const live = (remote: string) => ({
  id,
  name: 'to-hub',
  type: 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings',
  properties: { peeringState: 'Connected', allowVirtualNetworkAccess: true, remoteVirtualNetwork: { id: remote } }
})
const UNTOLD = '?not-collected'

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        virtualNetworkName: 'ledger-vnet',
        virtualNetworkPeeringName: 'to-hub',
        remoteVirtualNetwork: { id: HUB }
      }
    },
    arm: { document: live(HUB), resource: { id } }
  },
  facets: { peering: { networks: ['hub'], regions: UNTOLD } },
  failing: {
    'azure-native': { document: { virtualNetworkName: 'ledger-vnet', remoteVirtualNetwork: { id: `${NETWORKS}/restore-test` } } },
    arm: { document: live(`${NETWORKS}/restore-test`) }
  },
  failingFacets: { peering: { networks: ['restore-test'], regions: UNTOLD } },
  absent: { 'azure-native': { peering: { networks: [], regions: UNTOLD } }, arm: { peering: { networks: [], regions: UNTOLD } } },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-vnet' }], attachedTo: [{ text: HUB }] },
    arm: { childOf: [{ text: `${NETWORKS}/ledger-vnet` }], attachedTo: [{ text: HUB }] }
  }
} satisfies KindFixture
