import { type Fact, list, map, unknown, known } from '../../model/fact.ts'
import type { TunnelProtocol } from '../../model/facets.ts'

const PROTOCOLS: Readonly<Record<string, TunnelProtocol>> = { openvpn: 'tls', sstp: 'tls', ikev2: 'ikev2', ikev1: 'ikev1' }

/** OpenVPN and SSTP run over TLS. https://learn.microsoft.com/azure/vpn-gateway/point-to-site-about (2026-11-28) */
export function tunnelProtocols(names: readonly string[]): Fact<readonly TunnelProtocol[]> {
  const each = names.map((name): Fact<TunnelProtocol> => {
    const protocol = PROTOCOLS[name.toLowerCase()]
    return protocol === undefined ? unknown('unreadable', { missing: `tunnel protocol "${name}" is not known here` }) : known(protocol)
  })
  return map(list(each), (found) => [...new Set(found)])
}

/** Whether nobody signs in but by the directory. What a RADIUS server asks is not told. */
export function byDirectoryOnly(types: readonly string[]): Fact<boolean> {
  const names = types.map((type) => type.toLowerCase())
  if (names.includes('certificate')) return known(false)
  if (names.includes('radius')) return unknown('not-collected', { missing: 'how the RADIUS server identifies people' })
  return known(names.includes('aad'))
}
