import kind from '../../../src/kinds/gcp/kms-key.ts'
import keyRing from '../../../src/kinds/gcp/kms-key-ring.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const RING = 'projects/ledger-prod/locations/europe-west3/keyRings/ledger'
const URN = 'urn:pulumi:prod::ledger::'

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'database',
        keyRing: RING,
        purpose: 'ENCRYPT_DECRYPT',
        rotationPeriod: '7776000s',
        destroyScheduledDuration: '2592000s',
        versionTemplate: { algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION', protectionLevel: 'HSM' },
        labels: { system: 'ledger' }
      }
    },
    'gcp-api': {
      resource: { id: `//cloudkms.googleapis.com/${RING}/cryptoKeys/database`, location: 'europe-west3' },
      document: {
        name: `${RING}/cryptoKeys/database`,
        primary: {
          name: `${RING}/cryptoKeys/database/cryptoKeyVersions/4`,
          state: 'ENABLED',
          createTime: '2026-10-01T06:00:00.511Z',
          protectionLevel: 'HSM',
          algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION'
        },
        purpose: 'ENCRYPT_DECRYPT',
        createTime: '2025-03-04T09:13:02.008Z',
        nextRotationTime: '2026-12-30T06:00:00Z',
        rotationPeriod: '7776000s',
        versionTemplate: { protectionLevel: 'HSM', algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION' },
        labels: { system: 'ledger' },
        destroyScheduledDuration: '2592000s'
      }
    }
  },
  facets: {
    placement: { regions: ['europe-west3'], zones: [] },
    encryptionAtRest: { key: 'hsm-key' },
    keyRotation: { everyDays: 90 },
    deletionProtection: { enabled: true },
    softDelete: { days: 30 }
  },
  failing: {
    terraform: { document: { name: 'database', keyRing: 'projects/ledger-prod/locations/global/keyRings/ledger' } },
    'gcp-api': {
      document: {
        name: 'projects/ledger-prod/locations/global/keyRings/ledger/cryptoKeys/database',
        purpose: 'ENCRYPT_DECRYPT',
        versionTemplate: { protectionLevel: 'SOFTWARE', algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION' },
        destroyScheduledDuration: '2592000s'
      }
    }
  },
  failingFacets: {
    placement: { regions: ['global'], zones: [] },
    encryptionAtRest: { key: 'customer-key' },
    keyRotation: { everyDays: 'never' }
  },
  absent: {
    terraform: {
      placement: { regions: '?not-collected', zones: [] },
      encryptionAtRest: { key: 'customer-key' },
      keyRotation: { everyDays: 'never' },
      deletionProtection: { enabled: true },
      softDelete: { days: 30 }
    },
    'gcp-api': {
      placement: { regions: '?not-collected', zones: [] },
      encryptionAtRest: { key: 'customer-key' },
      keyRotation: { everyDays: 'never' },
      deletionProtection: { enabled: true },
      softDelete: { days: 30 }
    }
  },
  links: {
    terraform: { childOf: [{ text: RING }] },
    'gcp-api': { childOf: [{ text: `//cloudkms.googleapis.com/${RING}` }] }
  },
  cases: [
    {
      title: 'does not ask an asymmetric key to rotate',
      dialect: 'terraform',
      given: { document: { purpose: 'ASYMMETRIC_SIGN', versionTemplate: { algorithm: 'EC_SIGN_P256_SHA256' } } },
      facets: { keyRotation: 'not-applicable', encryptionAtRest: { key: 'customer-key' } }
    },
    {
      title: 'waits for a purpose that is not known yet',
      dialect: 'terraform',
      given: { document: { purpose: UNKNOWN_SENTINEL } },
      facets: { keyRotation: { everyDays: '?computed' } }
    },
    {
      title: 'counts parts of a day',
      dialect: 'gcp-api',
      given: { document: { rotationPeriod: '129600.5s', destroyScheduledDuration: '86400s' } },
      facets: { keyRotation: { everyDays: 129600.5 / 86400 }, softDelete: { days: 1 }, deletionProtection: { enabled: true } }
    },
    {
      title: 'refuses a duration in another unit',
      dialect: 'terraform',
      given: { document: { rotationPeriod: '90d' } },
      facets: { keyRotation: { everyDays: '?unreadable' } }
    },
    {
      title: 'takes a key of a single-tenant HSM for one, and an external key for the customer’s own',
      dialect: 'gcp-api',
      given: { document: { versionTemplate: { protectionLevel: 'HSM_SINGLE_TENANT' } } },
      facets: { encryptionAtRest: { key: 'hsm-key' } }
    },
    {
      title: 'takes an external key for the customer’s own',
      dialect: 'gcp-api',
      given: { document: { versionTemplate: { protectionLevel: 'EXTERNAL_VPC' } } },
      facets: { encryptionAtRest: { key: 'customer-key' } }
    }
  ],
  neighbours: [
    {
      title: 'lies where the ring that it is wired to does',
      kinds: [kind, keyRing],
      of: `${URN}gcp:kms/cryptoKey:CryptoKey::database`,
      resources: [
        {
          id: `${URN}gcp:kms/cryptoKey:CryptoKey::database`,
          typeSystem: 'pulumi',
          type: 'gcp:kms/cryptoKey:CryptoKey',
          wires: { keyRing: [`${URN}gcp:kms/keyRing:KeyRing::ledger`] },
          document: { name: 'database', keyRing: UNKNOWN_SENTINEL }
        },
        {
          id: `${URN}gcp:kms/keyRing:KeyRing::ledger`,
          typeSystem: 'pulumi',
          type: 'gcp:kms/keyRing:KeyRing',
          document: { location: 'europe-west3' }
        }
      ],
      facets: { placement: { regions: ['europe-west3'], zones: [] } }
    },
    {
      title: 'lies nowhere that is known when its ring was not collected',
      kinds: [kind, keyRing],
      of: 'database',
      resources: [
        { id: 'database', typeSystem: 'terraform', type: 'google_kms_crypto_key', document: { name: 'database', key_ring: 'ledger' } }
      ],
      facets: { placement: { regions: '?not-collected', zones: [] } }
    }
  ]
} satisfies KindFixture
