import type { Link, Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { type Facets, TLS_VERSIONS, type TlsVersion } from '../../model/facets.ts'
import { chain, type Fact, known, unknown } from '../../model/fact.ts'
import { weakest } from '../../model/cipher-strength.ts'
import { first } from './public-path.ts'
import { COMPATIBLE_CIPHERS } from './ssl-policy.ts'

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
  return { plaintextRefused: r.byNature(true, 'sslPolicy'), minimumTls: byPolicy<TlsVersion>(r, 'the minimum version is set', '1.0') }
}

export function offersCiphers(r: Reader): Facets['offeredCiphers'] {
  return { minimumBits: byPolicy(r, 'ciphers are chosen', COMPATIBLE_CIPHERS) }
}

function byPolicy<T>(r: Reader, what: string, otherwise: T): Fact<T> {
  const policy = r.present('sslPolicy', { emptyIs: 'absent', wiredTo: /compute\/(sSLPolicy|regionSslPolicy):/ })
  return chain(policy, (own) => (own ? unknown('not-collected', { missing: `${what} by the SSL policy` }) : known(otherwise)))
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

export const settleCiphers: Settling<'offeredCiphers'> = (own, near) => ({
  minimumBits: chain(near.to('usesPolicy'), (policies) => {
    const offered = policies.map((policy) => policy.facet('offeredCiphers')).filter((facts) => typeof facts !== 'string')
    return offered.length === 0 ? own.minimumBits : weakest(offered.map((facts) => facts.minimumBits))
  })
})
