import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { named, namedIn, recorded, regionalPlacement } from './place.ts'

/** VPN by which people reach a VPC. https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/what-is.html (2026-11-28) */
export default defineKind({
  id: 'aws.client-vpn-endpoint',
  title: 'Client VPN endpoint',
  cloud: 'aws',
  role: 'vpn',
  types: { 'aws-config': ['AWS::EC2::ClientVpnEndpoint'] },
  links: [
    { name: 'inNetwork', to: ['aws.vpc'], read: (r) => named(r, 'VpcId') },
    { name: 'guardedBy', to: ['aws.security-group'], read: (r) => namedIn(r, 'SecurityGroupIds') }
  ],
  facets: {
    placement: regionalPlacement,
    // "A TLS-based VPN session": the service speaks OpenVPN and nothing else (page above).
    tunnel: (r) => ({ protocols: r.byNature(['tls'], 'TransportProtocol') }),
    identity: (r) => ({ directoryOnly: directoryOnly(r) })
  }
})

/** Certificates may be asked for beside the directory; alone they name no person. https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/client-authentication.html (2026-11-28) */
function directoryOnly(r: Reader): Fact<boolean> {
  const types = chain(recorded(r, 'AuthenticationOptions'), (options) =>
    list(options.map((option) => option.string('Type', { absent: UNSTATED })))
  )
  return chain(types, (names) =>
    names.length === 0
      ? unknown('not-collected', { missing: 'how people sign in was not recorded' })
      : map(known(names), (found) =>
          found.some((name) => name === 'directory-service-authentication' || name === 'federated-authentication')
        )
  )
}
