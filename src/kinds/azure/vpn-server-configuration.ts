import { defineKind } from '../../graph/kind.ts'
import { UNSTATED } from '../../graph/reader.ts'
import { chain } from '../../model/fact.ts'
import { inResourceGroup, regionalPlacementOf, settlePlacement } from './location.ts'
import { byDirectoryOnly, tunnelProtocols } from './tunnel-protocol.ts'

/** How people dial in to a virtual WAN. https://learn.microsoft.com/rest/api/virtualwan/vpn-server-configurations (2026-11-28) */
export default defineKind({
  id: 'azure.vpn-server-configuration',
  title: 'Azure point-to-site VPN configuration',
  cloud: 'azure',
  role: 'vpn',
  types: { pulumi: ['azure-native:network:VpnServerConfiguration'], arm: ['Microsoft.Network/vpnServerConfigurations'] },
  names: ['name', 'vpnServerConfigurationName'],
  links: [inResourceGroup],
  facets: {
    placement: regionalPlacementOf,
    tunnel: (r) => ({ protocols: chain(r.strings('vpnProtocols', { absent: UNSTATED }), tunnelProtocols) }),
    identity: (r) => ({ directoryOnly: chain(r.strings('vpnAuthenticationTypes', { absent: UNSTATED }), byDirectoryOnly) })
  },
  settle: { placement: settlePlacement }
})
