import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { TunnelProtocol } from '../../model/facets.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { regionOf } from './zone.ts'

/**
 * Tunnel of Cloud VPN to another site or network; Google Cloud has no VPN for people of its own.
 * https://cloud.google.com/compute/docs/reference/rest/v1/vpnTunnels (2026-11-28)
 */
export default defineKind({
  id: 'gcp.vpn-tunnel',
  title: 'Cloud VPN tunnel',
  cloud: 'gcp',
  role: 'vpn',
  types: {
    pulumi: ['gcp:compute/vPNTunnel:VPNTunnel'],
    terraform: ['google_compute_vpn_tunnel'],
    cai: ['compute.googleapis.com/VpnTunnel']
  },
  facets: {
    placement: (r) => ({ regions: map(regionOf(r), (region) => [region]), zones: known([]) }),
    tunnel: (r) => ({ protocols: protocols(r) })
  }
})

/** "Acceptable IKE versions are 1 or 2. The default version is 2": see `ikeVersion` in the reference above. */
function protocols(r: Reader): Fact<readonly TunnelProtocol[]> {
  return chain(r.number('ikeVersion', { absent: 2 }), (version): Fact<readonly TunnelProtocol[]> => {
    if (version === 1 || version === 2) return known([version === 2 ? 'ikev2' : 'ikev1'])
    return unknown('unreadable', { missing: `IKE version ${version} is not known here` })
  })
}
