import type { Link, Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { type Facets, TLS_VERSIONS, type TlsVersion } from '../../model/facets.ts'
import { chain, type Fact, known, unknown } from '../../model/fact.ts'
import { first } from './public-path.ts'

/** The SSL policy of a proxy that ends TLS. */
export const sslPolicyLink: Link = {
  name: 'usesPolicy',
  to: ['gcp.ssl-policy'],
  read: (r) => r.references('sslPolicy', /compute\/(sSLPolicy|regionSslPolicy):/)
}

/**
 * Without a policy Google's default holds: COMPATIBLE profile, TLS 1.0 and up. HTTP/3 is always TLS 1.3, so quicOverride does not matter.
 * https://cloud.google.com/load-balancing/docs/ssl-policies-concepts (2026-11-22)
 */
export function endsTls(r: Reader): Facets['encryptionInTransit'] {
  const policy = r.present('sslPolicy', { emptyIs: 'absent', wiredTo: /compute\/(sSLPolicy|regionSslPolicy):/ })
  return {
    plaintextRefused: r.byNature(true, 'sslPolicy'),
    minimumTls: chain(
      policy,
      (own): Fact<TlsVersion> =>
        own ? unknown('not-collected', { missing: 'the minimum version is set by the SSL policy' }) : known('1.0')
    )
  }
}

export const settleTls: Settling<'encryptionInTransit'> = (own, near) => ({
  plaintextRefused: own.plaintextRefused,
  minimumTls: chain(near.to('usesPolicy'), (policies) => {
    const floors = policies.map((policy) => policy.facet('encryptionInTransit')).filter((facts) => typeof facts !== 'string')
    return floors.length === 0
      ? own.minimumTls
      : first(
          TLS_VERSIONS,
          floors.map((facts) => facts.minimumTls)
        )
  })
})
