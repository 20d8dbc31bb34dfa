import backendService from '../../../src/kinds/gcp/backend-service.ts'
import sslPolicy from '../../../src/kinds/gcp/ssl-policy.ts'
import kind from '../../../src/kinds/gcp/target-ssl-proxy.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const everywhere = { regions: ['global'], zones: [] }
const PROJECT = 'https://www.googleapis.com/compute/v1/projects/ledger-prod/global'
const PROXY = 'urn:pulumi:prod::ledger::gcp:compute/targetSSLProxy:TargetSSLProxy::transfer-tls'
const told = { intrusionPrevention: { mode: '?not-collected' }, ddosProtection: { enabled: '?not-collected' } }

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'transfer-tls',
        backendService: 'transfer',
        sslPolicy: 'transfer-policy',
        sslCertificates: ['transfer-2026'],
        proxyHeader: 'NONE'
      }
    },
    'gcp-api': {
      document: {
        kind: 'compute#targetSslProxy',
        name: 'transfer-tls',
        service: `${PROJECT}/backendServices/transfer`,
        sslPolicy: `${PROJECT}/sslPolicies/transfer-policy`,
        sslCertificates: [`${PROJECT}/sslCertificates/transfer-2026`],
        proxyHeader: 'NONE'
      }
    }
  },
  facets: {
    placement: everywhere,
    encryptionInTransit: { plaintextRefused: true, minimumTls: '?not-collected' },
    offeredCiphers: { minimumBits: '?not-collected' },
    ...told
  },
  failing: {
    terraform: { document: { name: 'transfer-tls', backendService: 'transfer', sslCertificates: ['transfer-2026'] } },
    'gcp-api': { document: { name: 'transfer-tls', service: `${PROJECT}/backendServices/transfer` } }
  },
  failingFacets: { encryptionInTransit: { plaintextRefused: true, minimumTls: '1.0' }, offeredCiphers: { minimumBits: 112 } },
  absent: {
    terraform: {
      placement: everywhere,
      encryptionInTransit: { plaintextRefused: true, minimumTls: '1.0' },
      offeredCiphers: { minimumBits: 112 },
      ...told
    },
    'gcp-api': {
      placement: everywhere,
      encryptionInTransit: { plaintextRefused: true, minimumTls: '1.0' },
      offeredCiphers: { minimumBits: 112 },
      ...told
    }
  },
  links: {
    terraform: { usesPolicy: [{ text: 'transfer-policy' }], fronts: [{ text: 'transfer' }] },
    'gcp-api': {
      usesPolicy: [{ text: `${PROJECT}/sslPolicies/transfer-policy` }],
      fronts: [{ text: `${PROJECT}/backendServices/transfer` }]
    }
  },
  neighbours: [
    {
      title: 'takes the floor of its SSL policy; how a stream is inspected is not modelled',
      kinds: [kind, sslPolicy, backendService],
      resources: [
        {
          id: PROXY,
          typeSystem: 'pulumi',
          type: 'gcp:compute/targetSSLProxy:TargetSSLProxy',
          document: { backendService: 'transfer', sslPolicy: 'transfer-policy' }
        },
        {
          id: 'urn:pulumi:prod::ledger::gcp:compute/sSLPolicy:SSLPolicy::transfer-policy',
          typeSystem: 'pulumi',
          type: 'gcp:compute/sSLPolicy:SSLPolicy',
          document: { minTlsVersion: 'TLS_1_2' }
        },
        {
          id: 'urn:pulumi:prod::ledger::gcp:compute/backendService:BackendService::transfer',
          typeSystem: 'pulumi',
          type: 'gcp:compute/backendService:BackendService',
          document: { protocol: 'SSL' }
        }
      ],
      of: PROXY,
      facets: {
        encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
        offeredCiphers: { minimumBits: 112 },
        intrusionPrevention: 'not-modelled',
        ddosProtection: 'not-modelled'
      }
    },
    {
      title: 'does not tell what is behind it before the protocol is known',
      kinds: [kind, sslPolicy, backendService],
      resources: [
        { id: PROXY, typeSystem: 'pulumi', type: 'gcp:compute/targetSSLProxy:TargetSSLProxy', document: { backendService: 'transfer' } },
        {
          id: 'urn:pulumi:prod::ledger::gcp:compute/backendService:BackendService::transfer',
          typeSystem: 'pulumi',
          type: 'gcp:compute/backendService:BackendService',
          document: { protocol: UNKNOWN_SENTINEL }
        }
      ],
      of: PROXY,
      facets: { intrusionPrevention: { mode: '?computed' }, ddosProtection: { enabled: '?computed' } }
    }
  ]
} satisfies KindFixture
