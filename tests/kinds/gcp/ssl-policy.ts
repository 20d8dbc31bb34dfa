import kind from '../../../src/kinds/gcp/ssl-policy.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const from = (minimumTls: string, minimumBits: number | string): object => ({
  encryptionInTransit: { plaintextRefused: true, minimumTls },
  offeredCiphers: { minimumBits }
})

export default {
  kind,
  same: {
    terraform: { document: { name: 'storefront-tls', profile: 'MODERN', minTlsVersion: 'TLS_1_2' } },
    'gcp-api': {
      document: {
        kind: 'compute#sslPolicy',
        name: 'storefront-tls',
        selfLink: 'https://www.googleapis.com/compute/v1/projects/ledger-prod/global/sslPolicies/storefront-tls',
        profile: 'MODERN',
        minTlsVersion: 'TLS_1_2',
        enabledFeatures: [
          'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
          'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
          'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256'
        ],
        fingerprint: 'lbGfBHEpPfc='
      }
    }
  },
  facets: from('1.2', 128),
  failing: {
    terraform: { document: { name: 'storefront-tls', profile: 'COMPATIBLE', minTlsVersion: 'TLS_1_1' } },
    'gcp-api': { document: { name: 'storefront-tls', profile: 'COMPATIBLE', minTlsVersion: 'TLS_1_1' } }
  },
  failingFacets: from('1.1', 112),
  absent: { terraform: from('1.0', 112), 'gcp-api': from('1.0', 112) },
  cases: [
    {
      title: 'needs TLS 1.2 for the ciphers of RESTRICTED',
      dialect: 'terraform',
      given: { document: { profile: 'RESTRICTED' } },
      facets: from('1.2', 128)
    },
    {
      title: 'keeps TLS 1.3',
      dialect: 'terraform',
      given: { document: { profile: 'RESTRICTED', minTlsVersion: 'TLS_1_3' } },
      facets: from('1.3', 128)
    },
    {
      title: 'needs TLS 1.2 for a custom list of authenticated ciphers',
      dialect: 'gcp-api',
      given: {
        document: {
          profile: 'CUSTOM',
          minTlsVersion: 'TLS_1_0',
          customFeatures: ['TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384', 'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256']
        }
      },
      facets: from('1.2', 128)
    },
    {
      title: 'lets older versions in with one older cipher',
      dialect: 'gcp-api',
      given: {
        document: {
          profile: 'CUSTOM',
          minTlsVersion: 'TLS_1_0',
          customFeatures: ['TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384', 'TLS_RSA_WITH_3DES_EDE_CBC_SHA']
        }
      },
      facets: from('1.0', 112)
    },
    {
      title: 'rests on the version alone when that is enough',
      dialect: 'terraform',
      given: { document: { profile: UNKNOWN_SENTINEL, minTlsVersion: 'TLS_1_2' } },
      facets: from('1.2', '?computed')
    },
    ...(
      [
        ['MODERN', 128],
        ['RESTRICTED', 128],
        ['FIPS_202205', 128],
        ['COMPATIBLE', 112],
        ['OF_TOMORROW', '?unreadable']
      ] as const
    ).map(([profile, minimumBits]) => ({
      title: `the weakest cipher of ${profile}`,
      dialect: 'terraform' as const,
      given: { document: { profile, minTlsVersion: 'TLS_1_2' } },
      facets: from('1.2', minimumBits)
    })),
    {
      title: 'takes from the service what its profile enables',
      dialect: 'gcp-api',
      given: {
        document: {
          profile: 'OF_TOMORROW',
          minTlsVersion: 'TLS_1_2',
          enabledFeatures: ['TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'TLS_RSA_WITH_3DES_EDE_CBC_SHA']
        }
      },
      facets: from('1.2', 112)
    },
    {
      title: 'cannot do without AES-128, which TLS 1.3 always has',
      dialect: 'gcp-api',
      given: { document: { profile: 'CUSTOM', minTlsVersion: 'TLS_1_2', customFeatures: ['TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384'] } },
      facets: from('1.2', 128)
    },
    {
      title: 'does not guess at a cipher it does not know',
      dialect: 'gcp-api',
      given: { document: { profile: 'CUSTOM', minTlsVersion: 'TLS_1_2', customFeatures: ['TLS_OF_TOMORROW'] } },
      facets: from('1.2', '?unreadable')
    },
    {
      title: 'has no 3DES in TLS 1.3',
      dialect: 'terraform',
      given: { document: { profile: 'COMPATIBLE', minTlsVersion: 'TLS_1_3' } },
      facets: from('1.3', 128)
    },
    {
      title: 'does not guess at a version it does not know',
      dialect: 'terraform',
      given: { document: { minTlsVersion: 'TLS_2_0' } },
      facets: from('?unreadable', '?unreadable')
    }
  ]
} satisfies KindFixture
