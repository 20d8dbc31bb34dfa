import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer } from '../../model/facets.ts'
import { chain } from '../../model/fact.ts'
import { inResourceGroup, regionalPlacementOf, settlePlacement } from './location.ts'
import { tunnelProtocols } from './tunnel-protocol.ts'

/** Connection of a gateway to another site or network. https://learn.microsoft.com/rest/api/network-gateway/virtual-network-gateway-connections (2026-11-28) */
export default defineKind({
  id: 'azure.vpn-connection',
  title: 'Azure virtual network gateway connection',
  cloud: 'azure',
  role: 'vpn',
  types: { pulumi: ['azure-native:network:VirtualNetworkGatewayConnection'], arm: ['Microsoft.Network/connections'] },
  names: ['name', 'virtualNetworkGatewayConnectionName'],
  links: [inResourceGroup],
  facets: { placement: regionalPlacementOf, tunnel },
  settle: { placement: settlePlacement }
})

/** A private line of ExpressRoute is no tunnel. What a connection speaks that does not say so depends on its gateway's type and age. */
function tunnel(r: Reader): Answer<'tunnel'> {
  const type = r.string('connectionType', { absent: UNSTATED })
  if (type.state === 'known' && type.value.toLowerCase() === 'expressroute') return 'not-applicable'
  return { protocols: chain(type, () => chain(r.string('connectionProtocol', { absent: UNSTATED }), (name) => tunnelProtocols([name]))) }
}
