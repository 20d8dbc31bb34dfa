import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { weakestOf } from '../../model/cipher-strength.ts'
import { TLS_VERSIONS, type TlsVersion } from '../../model/facets.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'

/** SSL policy of a load balancer. https://cloud.google.com/load-balancing/docs/ssl-policies-concepts (2026-11-22) */
export default defineKind({
  id: 'gcp.ssl-policy',
  title: 'SSL policy',
  cloud: 'gcp',
  role: 'policy',
  types: {
    pulumi: ['gcp:compute/sSLPolicy:SSLPolicy', 'gcp:compute/regionSslPolicy:RegionSslPolicy'],
    terraform: ['google_compute_ssl_policy', 'google_compute_region_ssl_policy'],
    cai: ['compute.googleapis.com/SslPolicy']
  },
  labels: 'none',
  facets: {
    encryptionInTransit: (r) => ({ plaintextRefused: r.byNature(true, 'minTlsVersion'), minimumTls: floor(r) }),
    offeredCiphers: (r) => ({ minimumBits: weakestCipher(r) }),
    intrusionPrevention: 'not-applicable'
  },
  fixes: {
    'encrypted-in-transit': (_dialect, { minimumTls }) =>
      typeof minimumTls === 'string'
        ? // TLS 1.3 takes the profile RESTRICTED as well, which drops ciphers that no claim speaks of.
          { path: 'minTlsVersion', value: `TLS_${minimumTls.replace('.', '_')}`, safe: minimumTls !== '1.3' }
        : undefined
  }
})

/** TLS 1.0 unless the policy says more (provider and API default); a profile without older ciphers asks for TLS 1.2 whatever the version says. */
function floor(r: Reader): Fact<TlsVersion> {
  return chain(stated(r), (version) => {
    if (TLS_VERSIONS.indexOf(version) >= TLS_VERSIONS.indexOf('1.2')) return known(version)
    return map(onlyModernCiphers(r), (modern) => (modern ? '1.2' : version))
  })
}

function stated(r: Reader): Fact<TlsVersion> {
  return chain(r.string('minTlsVersion', { absent: 'TLS_1_0' }), (text) => {
    const version = TLS_VERSIONS.find((name) => text === `TLS_${name.replace('.', '_')}`)
    return version === undefined ? unknown('unreadable', { missing: `minTlsVersion "${text}" is not known` }) : known(version)
  })
}

/** RESTRICTED and FIPS_202205 enable nothing below TLS 1.2; neither does a custom list of authenticated (AEAD) ciphers alone. */
function onlyModernCiphers(r: Reader): Fact<boolean> {
  return chain(r.string('profile', { absent: 'COMPATIBLE' }), (profile) => {
    if (profile !== 'CUSTOM') return known(profile === 'RESTRICTED' || profile === 'FIPS_202205')
    return map(r.strings('customFeatures'), (features) => features.length > 0 && features.every((name) => /_GCM_|CHACHA20/.test(name)))
  })
}

/**
 * The service lists what a policy enables; of a program only its profile is known. AES-128 of TLS 1.3 is among what no profile leaves out.
 * https://cloud.google.com/compute/docs/reference/rest/v1/sslPolicies (`enabledFeatures`, 2026-11-29)
 */
function weakestCipher(r: Reader): Fact<number> {
  return chain(stated(r), (version) => {
    if (version === '1.3') return known(OF_TLS_1_3)
    if (r.dialect !== 'gcp-api') return byProfile(r)
    return chain(r.strings('enabledFeatures'), (features) =>
      features.length === 0 ? byProfile(r) : weakestOf(r.strings('enabledFeatures'), OF_TLS_1_3)
    )
  })
}

function byProfile(r: Reader): Fact<number> {
  return chain(r.string('profile', { absent: 'COMPATIBLE' }), (profile) => {
    if (profile === 'CUSTOM') return weakestOf(r.strings('customFeatures'), OF_TLS_1_3)
    const bits = BY_PROFILE[profile]
    return bits === undefined ? unknown('unreadable', { missing: `profile "${profile}" is not known` }) : known(bits)
  })
}

const OF_TLS_1_3 = 128

/**
 * The benchmark for Google Cloud of the Center for Internet Security takes MODERN and RESTRICTED for free of 3DES and of what exchanges
 * keys by RSA, and the default COMPATIBLE for the widest range of insecure suites (3.9 of version 3.0.0, read 2026-11-29). No other than
 * COMPATIBLE may have 3DES since FIPS 140-3, which FIPS_202205 is made for, does not approve it.
 */
export const COMPATIBLE_CIPHERS = 112
const BY_PROFILE: Readonly<Record<string, number>> = {
  COMPATIBLE: COMPATIBLE_CIPHERS,
  MODERN: 128,
  RESTRICTED: 128,
  FIPS_202205: 128
}
