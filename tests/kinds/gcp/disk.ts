import attachment from '../../../src/kinds/gcp/disk-resource-policy-attachment.ts'
import kind from '../../../src/kinds/gcp/disk.ts'
import key from '../../../src/kinds/gcp/kms-key.ts'
import policy from '../../../src/kinds/gcp/resource-policy.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const COMPUTE = 'https://www.googleapis.com/compute/v1/projects/ledger-prod'
const KEY = 'projects/ledger-keys/locations/europe-west3/keyRings/ledger/cryptoKeys/disks'
const PENDING = {
  enabled: '?not-collected',
  everyHours: '?not-collected',
  retentionDays: '?not-collected',
  restoreWindowDays: 0,
  regions: '?not-collected',
  zones: '?not-collected'
}
const UNTOLD = { newestHours: '?not-collected', oldestHours: '?not-collected', last: '?not-collected', whole: true }
const NEVER = { enabled: false, everyHours: Infinity, retentionDays: 0, restoreWindowDays: 0, regions: [], zones: 0 }
const URN = 'urn:pulumi:prod::ledger::gcp:compute'
const DISK = `${URN}/disk:Disk::ledger-data`
const DISK_KEY = 'urn:pulumi:prod::ledger::gcp:kms/cryptoKey:CryptoKey::disks'
const DAILY = `${URN}/resourcePolicy:ResourcePolicy::daily-snapshots`
const ASSET = '//compute.googleapis.com/projects/ledger-prod'

const daily = {
  region: 'europe-west3',
  snapshotSchedulePolicy: {
    schedule: { dailySchedule: { daysInCycle: 1, startTime: '04:00' } },
    retentionPolicy: { maxRetentionDays: 7 },
    snapshotProperties: { storageLocations: 'europe-west3' }
  }
}

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'ledger-data',
        region: 'europe-west3',
        replicaZones: ['europe-west3-a', 'europe-west3-b'],
        size: 500,
        type: 'pd-ssd',
        labels: { system: 'ledger' },
        diskEncryptionKey: { kmsKeyName: KEY },
        resourcePolicies: ['projects/ledger-prod/regions/europe-west3/resourcePolicies/daily-snapshots']
      }
    },
    'gcp-api': {
      document: {
        id: '4130072841953186201',
        kind: 'compute#disk',
        name: 'ledger-data',
        creationTimestamp: '2026-03-02T01:12:09.411-08:00',
        status: 'READY',
        sizeGb: '500',
        type: `${COMPUTE}/regions/europe-west3/diskTypes/pd-ssd`,
        region: `${COMPUTE}/regions/europe-west3`,
        replicaZones: [`${COMPUTE}/zones/europe-west3-a`, `${COMPUTE}/zones/europe-west3-b`],
        labels: { system: 'ledger' },
        selfLink: `${COMPUTE}/regions/europe-west3/disks/ledger-data`,
        diskEncryptionKey: { kmsKeyName: `${KEY}/cryptoKeyVersions/1` },
        resourcePolicies: [`${COMPUTE}/regions/europe-west3/resourcePolicies/daily-snapshots`],
        users: [`${COMPUTE}/zones/europe-west3-a/instances/ledger-db`],
        physicalBlockSizeBytes: '4096'
      }
    }
  },
  facets: {
    placement: { regions: ['europe-west3'], zones: ['europe-west3-a', 'europe-west3-b'] },
    replication: { regions: [] },
    publicEndpoint: 'not-applicable',
    encryptionAtRest: { key: 'customer-key' },
    zoneRedundancy: { zones: 2 },
    backup: { ...PENDING, key: 'customer-key' },
    backupHistory: UNTOLD
  },
  failing: {
    terraform: { document: { name: 'orders-data', zone: 'us-central1-f', size: 200, type: 'pd-balanced' } },
    'gcp-api': {
      document: {
        id: '6180072841953186533',
        kind: 'compute#disk',
        name: 'orders-data',
        status: 'READY',
        sizeGb: '200',
        type: `${COMPUTE}/zones/us-central1-f/diskTypes/pd-balanced`,
        zone: `${COMPUTE}/zones/us-central1-f`,
        selfLink: `${COMPUTE}/zones/us-central1-f/disks/orders-data`
      }
    }
  },
  failingFacets: {
    placement: { regions: ['us-central1'], zones: ['us-central1-f'] },
    encryptionAtRest: { key: 'provider-key' },
    zoneRedundancy: { zones: 1 }
  },
  absent: {
    terraform: {
      placement: { regions: '?not-collected', zones: '?not-collected' },
      replication: { regions: [] },
      encryptionAtRest: { key: 'provider-key' },
      zoneRedundancy: { zones: 1 },
      backup: { ...PENDING, key: 'provider-key' }
    },
    'gcp-api': {
      placement: { regions: '?not-collected', zones: '?not-collected' },
      replication: { regions: [] },
      encryptionAtRest: { key: 'provider-key' },
      zoneRedundancy: { zones: 1 },
      backup: { ...NEVER, key: 'provider-key' },
      backupHistory: UNTOLD
    }
  },
  links: {
    terraform: {
      encryptedBy: [{ text: KEY }],
      backedUpBy: [{ text: 'projects/ledger-prod/regions/europe-west3/resourcePolicies/daily-snapshots' }],
      replicaOf: []
    },
    'gcp-api': {
      encryptedBy: [{ text: `${KEY}/cryptoKeyVersions/1` }],
      backedUpBy: [{ text: `${COMPUTE}/regions/europe-west3/resourcePolicies/daily-snapshots` }],
      replicaOf: []
    }
  },
  cases: [
    {
      title: 'a zonal disk names its key by self link',
      dialect: 'terraform',
      given: { document: { zone: 'europe-west3-a', disk_encryption_key: [{ kms_key_self_link: KEY }] } },
      facets: { encryptionAtRest: { key: 'customer-key' } }
    },
    {
      title: 'a supplied key is the customer’s and stays secret',
      dialect: 'terraform',
      given: { document: { diskEncryptionKey: { rawKey: '[secret]' } } },
      facets: { encryptionAtRest: { key: 'customer-key' } }
    },
    {
      title: 'the API shows only the hash of a supplied key',
      dialect: 'gcp-api',
      given: { document: { diskEncryptionKey: { sha256: 'esTuF7d4eatX4cnc4JsiEiaI+Rff78JgPhA/v1zxX9E=' } } },
      facets: { encryptionAtRest: { key: 'customer-key' } }
    },
    {
      title: 'a key that is not known yet and wired to nothing is unknown',
      dialect: 'terraform',
      given: { document: { diskEncryptionKey: { kmsKeySelfLink: UNKNOWN_SENTINEL } } },
      facets: { encryptionAtRest: { key: '?computed' } }
    },
    {
      title: 'a key of the same program is the customer’s',
      dialect: 'terraform',
      given: {
        document: { diskEncryptionKey: { kmsKeySelfLink: UNKNOWN_SENTINEL } },
        resource: { wires: { diskEncryptionKey: [DISK_KEY] } }
      },
      facets: { encryptionAtRest: { key: 'customer-key' } }
    },
    {
      title: 'the envelope tells the zone that the document leaves out',
      dialect: 'gcp-api',
      given: { document: { name: 'orders-data' }, resource: { location: 'northamerica-northeast1-b' } },
      facets: { placement: { regions: ['northamerica-northeast1'], zones: ['northamerica-northeast1-b'] } }
    },
    {
      title: 'the zones tell the region that a regional disk leaves to the provider',
      dialect: 'terraform',
      given: { document: { replicaZones: ['europe-west3-a', 'europe-west3-c'] } },
      facets: { placement: { regions: ['europe-west3'], zones: ['europe-west3-a', 'europe-west3-c'] }, zoneRedundancy: { zones: 2 } }
    }
  ],
  neighbours: [
    {
      title: 'is backed up by the schedule that a program attaches',
      kinds: [kind, attachment, policy],
      resources: [
        { id: DISK, type: 'gcp:compute/disk:Disk', typeSystem: 'pulumi', document: { zone: 'europe-west3-a' } },
        { id: DAILY, type: 'gcp:compute/resourcePolicy:ResourcePolicy', typeSystem: 'pulumi', document: daily },
        {
          id: `${URN}/diskResourcePolicyAttachment:DiskResourcePolicyAttachment::ledger-data-daily`,
          type: 'gcp:compute/diskResourcePolicyAttachment:DiskResourcePolicyAttachment',
          typeSystem: 'pulumi',
          document: { disk: UNKNOWN_SENTINEL, name: UNKNOWN_SENTINEL, zone: 'europe-west3-a' },
          wires: { disk: [DISK], name: [DAILY] }
        }
      ],
      of: DISK,
      facets: {
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: 7,
          restoreWindowDays: 0,
          regions: ['europe-west3'],
          zones: 2,
          key: 'provider-key'
        }
      }
    },
    {
      title: 'does not know its schedules where what a program attaches was not collected, even if it names one',
      kinds: [kind, attachment, policy],
      resources: [
        {
          id: DISK,
          type: 'gcp:compute/disk:Disk',
          typeSystem: 'pulumi',
          document: { zone: 'europe-west3-a', resourcePolicies: 'daily-snapshots' }
        },
        { id: DAILY, type: 'gcp:compute/resourcePolicy:ResourcePolicy', typeSystem: 'pulumi', document: daily }
      ],
      gaps: [
        {
          what: 'attachments of resource policies',
          why: 'denied',
          types: ['gcp:compute/diskResourcePolicyAttachment:DiskResourcePolicyAttachment']
        }
      ],
      of: DISK,
      facets: {
        backup: {
          enabled: '?not-collected',
          everyHours: '?not-collected',
          retentionDays: '?not-collected',
          restoreWindowDays: 0,
          regions: '?not-collected',
          zones: '?not-collected',
          key: 'provider-key'
        }
      }
    },
    {
      title: 'has an HSM key where its key says so',
      kinds: [kind, key],
      resources: [
        {
          id: DISK,
          type: 'gcp:compute/disk:Disk',
          typeSystem: 'pulumi',
          document: { diskEncryptionKey: { kmsKeySelfLink: UNKNOWN_SENTINEL } },
          wires: { diskEncryptionKey: [DISK_KEY] }
        },
        {
          id: DISK_KEY,
          type: 'gcp:kms/cryptoKey:CryptoKey',
          typeSystem: 'pulumi',
          document: { versionTemplate: { algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION', protectionLevel: 'HSM' } }
        }
      ],
      of: DISK,
      facets: { encryptionAtRest: { key: 'hsm-key' } }
    },
    {
      title: 'has no backup where a program attaches no schedule',
      kinds: [kind, attachment, policy],
      resources: [
        { id: DISK, type: 'gcp:compute/disk:Disk', typeSystem: 'pulumi', document: { zone: 'europe-west3-a' } },
        { id: DAILY, type: 'gcp:compute/resourcePolicy:ResourcePolicy', typeSystem: 'pulumi', document: daily }
      ],
      of: DISK,
      facets: { backup: { ...NEVER, key: 'provider-key' } }
    },
    {
      title: 'waits for an attachment to a disk that nobody knows yet',
      kinds: [kind, attachment, policy],
      resources: [
        { id: DISK, type: 'gcp:compute/disk:Disk', typeSystem: 'pulumi', document: { zone: 'europe-west3-a' } },
        {
          id: `${URN}/diskResourcePolicyAttachment:DiskResourcePolicyAttachment::all-disks-daily`,
          type: 'gcp:compute/diskResourcePolicyAttachment:DiskResourcePolicyAttachment',
          typeSystem: 'pulumi',
          document: { disk: UNKNOWN_SENTINEL, name: 'daily-snapshots' }
        }
      ],
      of: DISK,
      facets: {
        backup: {
          enabled: '?computed',
          everyHours: '?computed',
          retentionDays: '?computed',
          restoreWindowDays: 0,
          regions: '?computed',
          zones: '?computed',
          key: 'provider-key'
        }
      }
    },
    {
      title: 'is backed up by the schedule that the API lists',
      kinds: [kind, attachment, policy],
      resources: [
        {
          id: `${ASSET}/zones/europe-west3-a/disks/ledger-data`,
          type: 'compute.googleapis.com/Disk',
          typeSystem: 'cai',
          origin: 'observed',
          document: {
            zone: `${COMPUTE}/zones/europe-west3-a`,
            resourcePolicies: [`${COMPUTE}/regions/europe-west3/resourcePolicies/daily-snapshots`]
          }
        },
        {
          id: `${ASSET}/regions/europe-west3/resourcePolicies/daily-snapshots`,
          type: 'compute.googleapis.com/ResourcePolicy',
          typeSystem: 'cai',
          origin: 'observed',
          document: {
            name: 'daily-snapshots',
            region: `${COMPUTE}/regions/europe-west3`,
            snapshotSchedulePolicy: {
              schedule: { hourlySchedule: { hoursInCycle: 6, startTime: '00:00' } },
              retentionPolicy: { maxRetentionDays: 14 }
            }
          }
        }
      ],
      of: `${ASSET}/zones/europe-west3-a/disks/ledger-data`,
      facets: {
        backup: { enabled: true, everyHours: 6, retentionDays: 14, restoreWindowDays: 0, regions: ['eu'], zones: 2, key: 'provider-key' }
      }
    },
    {
      title: 'is not backed up by a policy that takes no snapshots',
      kinds: [kind, attachment, policy],
      resources: [
        {
          id: `${ASSET}/zones/europe-west3-a/disks/ledger-data`,
          type: 'compute.googleapis.com/Disk',
          typeSystem: 'cai',
          origin: 'observed',
          document: { resourcePolicies: [`${COMPUTE}/regions/europe-west3/resourcePolicies/ledger-consistency`] }
        },
        {
          id: `${ASSET}/regions/europe-west3/resourcePolicies/ledger-consistency`,
          type: 'compute.googleapis.com/ResourcePolicy',
          typeSystem: 'cai',
          origin: 'observed',
          document: { name: 'ledger-consistency', region: `${COMPUTE}/regions/europe-west3`, diskConsistencyGroupPolicy: {} }
        }
      ],
      of: `${ASSET}/zones/europe-west3-a/disks/ledger-data`,
      facets: { backup: { ...NEVER, key: 'provider-key' } }
    },
    {
      title: 'does not know what a policy outside the inventory does',
      kinds: [kind, attachment, policy],
      resources: [
        {
          id: `${ASSET}/zones/europe-west3-a/disks/ledger-data`,
          type: 'compute.googleapis.com/Disk',
          typeSystem: 'cai',
          origin: 'observed',
          document: { resourcePolicies: [`${COMPUTE}/regions/europe-west3/resourcePolicies/daily-snapshots`] }
        }
      ],
      of: `${ASSET}/zones/europe-west3-a/disks/ledger-data`,
      facets: { backup: { ...PENDING, key: 'provider-key' } }
    },
    {
      title: 'takes the shortest interval of two schedules and leaves different retentions open',
      kinds: [kind, attachment, policy],
      resources: [
        {
          id: `${ASSET}/zones/europe-west3-a/disks/ledger-data`,
          type: 'compute.googleapis.com/Disk',
          typeSystem: 'cai',
          origin: 'observed',
          document: {
            resourcePolicies: [
              `${COMPUTE}/regions/europe-west3/resourcePolicies/daily-snapshots`,
              `${COMPUTE}/regions/europe-west3/resourcePolicies/weekly-snapshots`
            ]
          }
        },
        {
          id: `${ASSET}/regions/europe-west3/resourcePolicies/daily-snapshots`,
          type: 'compute.googleapis.com/ResourcePolicy',
          typeSystem: 'cai',
          origin: 'observed',
          document: daily
        },
        {
          id: `${ASSET}/regions/europe-west3/resourcePolicies/weekly-snapshots`,
          type: 'compute.googleapis.com/ResourcePolicy',
          typeSystem: 'cai',
          origin: 'observed',
          document: {
            region: `${COMPUTE}/regions/europe-west3`,
            snapshotSchedulePolicy: {
              schedule: { weeklySchedule: { dayOfWeeks: [{ day: 'SUNDAY', startTime: '02:00' }] } },
              retentionPolicy: { maxRetentionDays: 35 }
            }
          }
        }
      ],
      of: `${ASSET}/zones/europe-west3-a/disks/ledger-data`,
      facets: {
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: '?unreadable',
          restoreWindowDays: 0,
          regions: ['europe-west3', 'eu'],
          zones: 2,
          key: 'provider-key'
        }
      }
    }
  ]
} satisfies KindFixture
