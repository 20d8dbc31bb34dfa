import { defineKind } from '../../graph/kind.ts'
import { REGIONS_UNTOLD } from '../../graph/peering.ts'
import { namesOf, remoteNetwork } from './joined-networks.ts'

/** Peering of two virtual networks, from the side of one. https://learn.microsoft.com/rest/api/virtualnetwork/virtual-network-peerings (2026-11-28) */
export default defineKind({
  id: 'azure.virtual-network-peering',
  title: 'Azure virtual network peering',
  cloud: 'azure',
  role: 'attachment',
  types: {
    pulumi: ['azure-native:network:VirtualNetworkPeering'],
    arm: ['Microsoft.Network/virtualNetworks/virtualNetworkPeerings']
  },
  names: ['name', 'virtualNetworkPeeringName'],
  links: [
    {
      name: 'childOf',
      to: ['azure.virtual-network'],
      read: (r) => (r.dialect === 'arm' ? r.parent() : r.references('virtualNetworkName', /network:VirtualNetwork$/))
    },
    { name: 'attachedTo', to: ['azure.virtual-network'], read: remoteNetwork }
  ],
  labels: 'none',
  facets: { peering: (r) => ({ networks: namesOf(remoteNetwork(r)), regions: REGIONS_UNTOLD }) }
})
