import kmsKey from '../../../src/kinds/gcp/kms-key.ts'
import kind from '../../../src/kinds/gcp/log-bucket.ts'
import type { KindFixture } from '../fixture.ts'

const KEY = 'projects/ledger-prod/locations/europe-west3/keyRings/ledger/cryptoKeys/logs'
const NAME = 'projects/ledger-prod/locations/europe-west3/buckets/audit'

const ABSENT = {
  placement: { regions: '?not-collected', zones: [] },
  encryptionAtRest: { key: 'provider-key' },
  deletionProtection: { enabled: false },
  retention: { earliestDays: 30, latestDays: 30, afterDeletionDays: 0 },
  immutability: { days: 30, locked: false },
  audit: { enabled: true, retentionDays: 30 }
}

export default {
  kind,
  same: {
    terraform: {
      document: {
        project: 'ledger-prod',
        location: 'europe-west3',
        bucketId: 'audit',
        retentionDays: 365,
        locked: true,
        cmekSettings: { kmsKeyName: KEY }
      }
    },
    'gcp-api': {
      resource: { id: `//logging.googleapis.com/${NAME}`, name: 'audit', location: 'europe-west3' },
      document: {
        name: NAME,
        description: 'Who did what',
        createTime: '2025-03-04T09:13:02.008Z',
        updateTime: '2025-03-04T09:15:40.102Z',
        retentionDays: 365,
        locked: true,
        lifecycleState: 'ACTIVE',
        cmekSettings: {
          name: `${NAME}/cmekSettings`,
          kmsKeyName: KEY,
          kmsKeyVersionName: `${KEY}/cryptoKeyVersions/1`,
          serviceAccountId: 'cmek-p481516234200@gcp-sa-logging.iam.gserviceaccount.com'
        }
      }
    }
  },
  facets: {
    placement: { regions: ['europe-west3'], zones: [] },
    publicEndpoint: 'not-applicable',
    encryptionAtRest: { key: 'customer-key' },
    deletionProtection: { enabled: true },
    retention: { earliestDays: 365, latestDays: 365, afterDeletionDays: 0 },
    immutability: { days: 365, locked: true },
    audit: { enabled: true, retentionDays: 365 }
  },
  failing: {
    terraform: { document: { project: 'ledger-prod', location: 'global', bucketId: '_Default', retentionDays: 7 } },
    'gcp-api': { document: { name: 'projects/ledger-prod/locations/global/buckets/_Default', retentionDays: 7, lifecycleState: 'ACTIVE' } }
  },
  failingFacets: {
    placement: { regions: ['global'], zones: [] },
    encryptionAtRest: { key: 'provider-key' },
    deletionProtection: { enabled: false },
    retention: { earliestDays: 7, latestDays: 7, afterDeletionDays: 0 },
    immutability: { days: 7, locked: false },
    audit: { enabled: true, retentionDays: 7 }
  },
  absent: { terraform: ABSENT, 'gcp-api': ABSENT },
  links: { terraform: { encryptedBy: [{ text: KEY }] }, 'gcp-api': { encryptedBy: [{ text: KEY }] } },
  cases: [
    {
      title: 'keeps 30 days when 0 is said',
      dialect: 'terraform',
      given: { document: { bucketId: 'audit', retentionDays: 0 } },
      facets: { audit: { enabled: true, retentionDays: 30 } }
    },
    {
      title: 'keeps 400 days in the bucket that every project has to have',
      dialect: 'gcp-api',
      given: { document: { name: 'projects/ledger-prod/locations/global/buckets/_Required', retentionDays: 400, locked: true } },
      facets: {
        audit: { enabled: true, retentionDays: 400 },
        deletionProtection: { enabled: true },
        immutability: { days: 400, locked: true }
      }
    }
  ],
  neighbours: [
    {
      title: 'has an HSM key when the key it names says so',
      kinds: [kind, kmsKey],
      of: `//logging.googleapis.com/${NAME}`,
      resources: [
        {
          id: `//logging.googleapis.com/${NAME}`,
          typeSystem: 'cai',
          type: 'logging.googleapis.com/LogBucket',
          origin: 'observed',
          document: { name: NAME, cmekSettings: { kmsKeyName: KEY } }
        },
        {
          id: `//cloudkms.googleapis.com/${KEY}`,
          typeSystem: 'cai',
          type: 'cloudkms.googleapis.com/CryptoKey',
          origin: 'observed',
          document: { name: KEY, versionTemplate: { protectionLevel: 'HSM' } }
        }
      ],
      facets: { encryptionAtRest: { key: 'hsm-key' } }
    }
  ]
} satisfies KindFixture
