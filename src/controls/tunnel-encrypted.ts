import { defineControl } from '../model/control.ts'
import { TUNNEL_PROTOCOLS } from '../model/facets.ts'
import { decide } from '../model/verdict.ts'

export default defineControl({
  id: 'tunnel-encrypted',
  title: 'Private tunnels take only the promised protocols',
  description:
    'Every protocol that a VPN gateway, tunnel or endpoint takes is among protocols: `tls` is what is sold as SSL VPN (OpenVPN, SSTP), `ikev2` and ' +
    '`ikev1` are IPsec. Without protocols, whatever is encrypted passes.',
  remedy: 'Leave only the promised protocols to the tunnel',
  severity: 'high',
  needs: ['tunnel'],
  parameters: { protocols: { type: 'strings', choices: TUNNEL_PROTOCOLS, description: 'Protocols that may be taken; all when left out' } },
  judge({ facets: { tunnel } }, { protocols = TUNNEL_PROTOCOLS }) {
    return decide(tunnel.protocols, {
      what: 'protocols of the tunnel',
      required: protocols.join(' or '),
      holds: (taken) => taken.length > 0 && taken.every((protocol) => protocols.includes(protocol)),
      show: (taken) => (taken.length === 0 ? 'none' : taken.join(', '))
    })
  }
})
