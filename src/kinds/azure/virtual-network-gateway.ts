import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer } from '../../model/facets.ts'
import { chain, withEvidence } from '../../model/fact.ts'
import { inResourceGroup, regionalPlacementOf, settlePlacement } from './location.ts'
import { ipConfigurationLinks } from './network-links.ts'
import { byDirectoryOnly, tunnelProtocols } from './tunnel-protocol.ts'

const CLIENTS = 'vpnClientConfiguration'

/**
 * VPN gateway of a virtual network, with the point-to-site VPN by which people reach it; its tunnels to other sites are connections of their own.
 * https://learn.microsoft.com/rest/api/network-gateway/virtual-network-gateways (2026-11-28)
 */
export default defineKind({
  id: 'azure.virtual-network-gateway',
  title: 'Azure virtual network gateway',
  cloud: 'azure',
  role: 'vpn',
  types: { pulumi: ['azure-native:network:VirtualNetworkGateway'], arm: ['Microsoft.Network/virtualNetworkGateways'] },
  names: ['name', 'virtualNetworkGatewayName'],
  links: [inResourceGroup, ...ipConfigurationLinks],
  facets: {
    placement: regionalPlacementOf,
    tunnel: (r) =>
      takesNoClients(r) ?? { protocols: chain(r.strings(`${CLIENTS}.vpnClientProtocols`, { absent: UNSTATED }), tunnelProtocols) },
    identity: signIn
  },
  settle: { placement: settlePlacement }
})

/** Without a configuration for them, and with an ExpressRoute gateway, nobody dials in. */
function takesNoClients(r: Reader): 'not-applicable' | undefined {
  const clients = r.present(CLIENTS)
  return clients.state === 'known' && !clients.value ? 'not-applicable' : undefined
}

function signIn(r: Reader): Answer<'identity'> {
  const types = r.strings(`${CLIENTS}.vpnAuthenticationTypes`, { absent: UNSTATED })
  return takesNoClients(r) ?? { directoryOnly: chain(types, (names) => withEvidence(byDirectoryOnly(names), types.evidence)) }
}
