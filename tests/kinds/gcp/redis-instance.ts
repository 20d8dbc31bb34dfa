import kmsKey from '../../../src/kinds/gcp/kms-key.ts'
import kind from '../../../src/kinds/gcp/redis-instance.ts'
import type { KindFixture } from '../fixture.ts'

const KEY = 'projects/ledger-prod/locations/europe-west3/keyRings/ledger/cryptoKeys/sessions'
const NETWORK = 'projects/ledger-prod/global/networks/ledger'
const ID = '//redis.googleapis.com/projects/ledger-prod/locations/europe-west3/instances/sessions'
const NOT_BACKED_UP = {
  enabled: false,
  everyHours: Infinity,
  retentionDays: 0,
  restoreWindowDays: 0,
  regions: [],
  zones: 0,
  key: 'provider-key'
}

const ABSENT = {
  placement: { regions: '?not-collected', zones: [] },
  replication: { regions: [] },
  publicEndpoint: { reach: 'closed', sources: [] },
  privateConnectivity: { attached: true },
  encryptionAtRest: { key: 'provider-key' },
  encryptionInTransit: { plaintextRefused: false, minimumTls: 'none' },
  zoneRedundancy: { zones: 1 },
  nodes: { minimum: 1 },
  backup: NOT_BACKED_UP,
  identity: { directoryOnly: false }
}

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'sessions',
        region: 'europe-west3',
        tier: 'STANDARD_HA',
        memorySizeGb: 5,
        locationId: 'europe-west3-a',
        alternativeLocationId: 'europe-west3-c',
        authorizedNetwork: NETWORK,
        connectMode: 'PRIVATE_SERVICE_ACCESS',
        authEnabled: true,
        transitEncryptionMode: 'SERVER_AUTHENTICATION',
        customerManagedKey: KEY,
        readReplicasMode: 'READ_REPLICAS_ENABLED',
        replicaCount: 2,
        redisVersion: 'REDIS_7_2',
        persistenceConfig: { persistenceMode: 'RDB', rdbSnapshotPeriod: 'TWELVE_HOURS' },
        labels: { system: 'ledger' }
      }
    },
    'gcp-api': {
      resource: { id: ID, name: 'sessions', location: 'europe-west3' },
      document: {
        name: 'projects/ledger-prod/locations/europe-west3/instances/sessions',
        labels: { system: 'ledger' },
        locationId: 'europe-west3-a',
        alternativeLocationId: 'europe-west3-c',
        currentLocationId: 'europe-west3-a',
        redisVersion: 'REDIS_7_2',
        reservedIpRange: '10.30.0.0/28',
        host: '10.30.0.4',
        port: 6379,
        createTime: '2025-03-04T09:13:02.008Z',
        state: 'READY',
        tier: 'STANDARD_HA',
        memorySizeGb: 5,
        authorizedNetwork: NETWORK,
        connectMode: 'PRIVATE_SERVICE_ACCESS',
        authEnabled: true,
        serverCaCerts: [{ serialNumber: '1', sha1Fingerprint: '3f0d' }],
        transitEncryptionMode: 'SERVER_AUTHENTICATION',
        customerManagedKey: KEY,
        readReplicasMode: 'READ_REPLICAS_ENABLED',
        replicaCount: 2,
        nodes: [
          { id: 'node-0', zone: 'europe-west3-a' },
          { id: 'node-1', zone: 'europe-west3-c' },
          { id: 'node-2', zone: 'europe-west3-c' }
        ],
        persistenceConfig: { persistenceMode: 'RDB', rdbSnapshotPeriod: 'TWELVE_HOURS', rdbNextSnapshotTime: '2026-11-22T18:00:00Z' }
      }
    }
  },
  facets: {
    placement: { regions: ['europe-west3'], zones: ['europe-west3-a', 'europe-west3-c'] },
    replication: { regions: [] },
    publicEndpoint: { reach: 'closed', sources: [] },
    privateConnectivity: { attached: true },
    encryptionAtRest: { key: 'customer-key' },
    encryptionInTransit: { plaintextRefused: true, minimumTls: '1.2' },
    zoneRedundancy: { zones: 2 },
    nodes: { minimum: 3 },
    backup: {
      enabled: true,
      everyHours: 12,
      retentionDays: 0.5,
      restoreWindowDays: 0,
      regions: ['europe-west3'],
      zones: '?not-collected',
      key: 'customer-key'
    },
    identity: { directoryOnly: false }
  },
  failing: {
    terraform: {
      document: {
        name: 'sessions',
        region: 'us-central1',
        tier: 'BASIC',
        memorySizeGb: 1,
        persistenceConfig: { persistenceMode: 'DISABLED' }
      }
    },
    'gcp-api': {
      document: {
        name: 'projects/ledger-prod/locations/us-central1/instances/sessions',
        state: 'READY',
        tier: 'BASIC',
        memorySizeGb: 1,
        transitEncryptionMode: 'DISABLED',
        connectMode: 'DIRECT_PEERING',
        persistenceConfig: { persistenceMode: 'DISABLED' }
      }
    }
  },
  failingFacets: {
    placement: { regions: ['us-central1'], zones: [] },
    encryptionAtRest: { key: 'provider-key' },
    encryptionInTransit: { plaintextRefused: false, minimumTls: 'none' },
    zoneRedundancy: { zones: 1 },
    nodes: { minimum: 1 },
    backup: NOT_BACKED_UP
  },
  absent: { terraform: ABSENT, 'gcp-api': ABSENT },
  links: {
    terraform: { inNetwork: [{ text: NETWORK }], encryptedBy: [{ text: KEY }] },
    'gcp-api': { inNetwork: [{ text: NETWORK }], encryptedBy: [{ text: KEY }] }
  },
  cases: [
    {
      title: 'has one replica in the standard tier',
      dialect: 'terraform',
      given: { document: { tier: 'STANDARD_HA' } },
      facets: { nodes: { minimum: 2 }, zoneRedundancy: { zones: 2 } }
    },
    {
      title: 'has two replicas when they may be read',
      dialect: 'terraform',
      given: { document: { tier: 'STANDARD_HA', readReplicasMode: 'READ_REPLICAS_ENABLED' } },
      facets: { nodes: { minimum: 3 } }
    },
    {
      title: 'leaves a snapshot period open that is not said',
      dialect: 'terraform',
      given: { document: { region: 'europe-west3', persistenceConfig: { persistenceMode: 'RDB' } } },
      facets: {
        backup: {
          enabled: true,
          everyHours: '?not-collected',
          retentionDays: '?not-collected',
          restoreWindowDays: 0,
          regions: ['europe-west3'],
          zones: '?not-collected',
          key: 'provider-key'
        }
      }
    }
  ],
  neighbours: [
    {
      title: 'has an HSM key when the key it names says so',
      kinds: [kind, kmsKey],
      of: ID,
      resources: [
        { id: ID, typeSystem: 'cai', type: 'redis.googleapis.com/Instance', origin: 'observed', document: { customerManagedKey: KEY } },
        {
          id: `//cloudkms.googleapis.com/${KEY}`,
          typeSystem: 'cai',
          type: 'cloudkms.googleapis.com/CryptoKey',
          origin: 'observed',
          document: { name: KEY, versionTemplate: { protectionLevel: 'HSM' } }
        }
      ],
      facets: { encryptionAtRest: { key: 'hsm-key' }, backup: { ...NOT_BACKED_UP, key: 'hsm-key' } }
    }
  ]
} satisfies KindFixture
