import disk from '../../../src/kinds/gcp/disk.ts'
import policy from '../../../src/kinds/gcp/resource-policy.ts'
import grant from '../../../src/kinds/gcp/snapshot-iam.ts'
import kind from '../../../src/kinds/gcp/snapshot.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const COMPUTE = 'https://www.googleapis.com/compute/v1/projects/ledger-prod'
const ASSET = '//compute.googleapis.com/projects/ledger-prod'
const KEY = 'projects/ledger-keys/locations/europe-west3/keyRings/ledger/cryptoKeys/disks'
const URN = 'urn:pulumi:prod::ledger::gcp:compute'
const SNAPSHOT = `${URN}/snapshot:Snapshot::ledger-before-upgrade`
const DISK = `${URN}/disk:Disk::ledger-data`

const MANUAL = { enabled: true, everyHours: '?not-collected', retentionDays: Infinity, restoreWindowDays: 0, zones: 2 }

const scheduled = {
  id: `${ASSET}/global/snapshots/ledger-data-20261120040012`,
  type: 'compute.googleapis.com/Snapshot',
  typeSystem: 'cai',
  origin: 'observed',
  document: {
    name: 'ledger-data-20261120040012',
    status: 'READY',
    autoCreated: true,
    sourceDisk: `${COMPUTE}/zones/europe-west3-a/disks/ledger-data`,
    sourceSnapshotSchedulePolicy: `${COMPUTE}/regions/europe-west3/resourcePolicies/daily-snapshots`,
    storageLocations: ['europe-west3']
  }
} as const

const daily = {
  id: `${ASSET}/regions/europe-west3/resourcePolicies/daily-snapshots`,
  type: 'compute.googleapis.com/ResourcePolicy',
  typeSystem: 'cai',
  origin: 'observed',
  document: {
    region: `${COMPUTE}/regions/europe-west3`,
    snapshotSchedulePolicy: {
      schedule: { dailySchedule: { daysInCycle: 1, startTime: '04:00' } },
      retentionPolicy: { maxRetentionDays: 7 }
    }
  }
} as const

export default {
  kind,
  same: {
    terraform: {
      document: {
        name: 'ledger-before-upgrade',
        sourceDisk: 'projects/ledger-prod/zones/europe-west3-a/disks/ledger-data',
        zone: 'europe-west3-a',
        storageLocations: ['europe-west3'],
        snapshotEncryptionKey: { kmsKeySelfLink: KEY },
        labels: { system: 'ledger' }
      }
    },
    'gcp-api': {
      resource: { readTime: '2026-11-02T14:12:09.411Z' },
      document: {
        id: '1010072841953186111',
        kind: 'compute#snapshot',
        name: 'ledger-before-upgrade',
        creationTimestamp: '2026-11-02T03:12:09.411-08:00',
        status: 'READY',
        sourceDisk: `${COMPUTE}/zones/europe-west3-a/disks/ledger-data`,
        sourceDiskId: '4130072841953186201',
        diskSizeGb: '500',
        storageBytes: '220118272',
        storageBytesStatus: 'UP_TO_DATE',
        storageLocations: ['europe-west3'],
        snapshotEncryptionKey: { kmsKeyName: `${KEY}/cryptoKeyVersions/1` },
        labels: { system: 'ledger' },
        selfLink: `${COMPUTE}/global/snapshots/ledger-before-upgrade`
      }
    }
  },
  facets: {
    placement: { regions: ['europe-west3'], zones: [] },
    encryptionAtRest: { key: 'customer-key' },
    backup: { ...MANUAL, regions: ['europe-west3'], key: 'customer-key' },
    restorePoint: { state: 'complete', ageHours: 3 },
    anonymousAccess: { allowed: '?not-collected' }
  },
  failing: {
    terraform: { document: { sourceDisk: `${COMPUTE}/zones/northamerica-northeast1-b/disks/orders-data` } },
    'gcp-api': {
      document: {
        kind: 'compute#snapshot',
        name: 'orders-data-old',
        status: 'READY',
        sourceDisk: `${COMPUTE}/zones/northamerica-northeast1-b/disks/orders-data`,
        storageLocations: ['us']
      }
    }
  },
  failingFacets: { placement: { regions: ['us'], zones: [] } },
  absent: {
    terraform: {
      placement: { regions: '?not-collected', zones: [] },
      encryptionAtRest: { key: '?not-collected' },
      backup: { ...MANUAL, regions: '?not-collected', key: '?not-collected' },
      anonymousAccess: { allowed: '?not-collected' }
    },
    'gcp-api': {
      placement: { regions: '?not-collected', zones: [] },
      encryptionAtRest: { key: 'provider-key' },
      backup: { ...MANUAL, enabled: '?not-collected', regions: '?not-collected', key: 'provider-key' },
      restorePoint: { state: '?not-collected', ageHours: '?not-collected' },
      anonymousAccess: { allowed: '?not-collected' }
    }
  },
  links: {
    terraform: {
      snapshotOf: [{ text: 'projects/ledger-prod/zones/europe-west3-a/disks/ledger-data' }],
      encryptedBy: [{ text: KEY }],
      usesPolicy: []
    },
    'gcp-api': {
      snapshotOf: [{ text: `${COMPUTE}/zones/europe-west3-a/disks/ledger-data` }],
      encryptedBy: [{ text: `${KEY}/cryptoKeyVersions/1` }],
      usesPolicy: []
    }
  },
  cases: [
    {
      title: 'Montréal’s default is us, as the disk’s zone tells',
      dialect: 'terraform',
      given: { document: { sourceDisk: 'orders-data', zone: 'northamerica-northeast1-b' } },
      facets: { placement: { regions: ['us'], zones: [] } }
    },
    {
      title: 'Frankfurt’s default is eu, as the URL of a regional disk tells',
      dialect: 'terraform',
      given: { document: { sourceDisk: 'projects/ledger-prod/regions/europe-west3/disks/ledger-data' } },
      facets: { placement: { regions: ['eu'], zones: [] } }
    },
    {
      title: 'a snapshot that failed is no backup',
      dialect: 'gcp-api',
      given: { document: { status: 'FAILED', storageLocations: ['eu'] } },
      facets: {
        backup: { ...MANUAL, enabled: false, regions: ['eu'], key: 'provider-key' },
        restorePoint: { state: 'failed', ageHours: '?not-collected' }
      }
    },
    ...(
      [
        ['that an inventory read a while later shows', '2026-11-02T11:12:09Z', '2026-11-04T12:12:09Z', 49],
        ['that was taken while the inventory was read', '2026-11-02T11:12:09Z', '2026-11-02T09:00:00Z', 0],
        ['of the day after the inventory was read', '2026-11-03T11:12:09Z', '2026-11-02T09:00:00Z', '?unreadable'],
        ['of no time', 'yesterday', '2026-11-02T09:00:00Z', '?unreadable'],
        ['of a time without offset', '2026-11-02T11:12:09', '2026-11-04T12:12:09Z', '?unreadable'],
        ['from the beginning of the calendar', '0001-01-01T00:00:00Z', '2026-11-02T09:00:00Z', '?unreadable'],
        ['that an inventory of no time shows', '2026-11-02T11:12:09Z', undefined, '?not-collected']
      ] as const
    ).map(([title, creationTimestamp, readTime, ageHours]) => ({
      title: `the age of a snapshot ${title}`,
      dialect: 'gcp-api' as const,
      given: { document: { status: 'READY', creationTimestamp }, ...(readTime === undefined ? {} : { resource: { readTime } }) },
      facets: { restorePoint: { state: 'complete', ageHours } }
    })),
    {
      title: 'a status that nobody knows',
      dialect: 'gcp-api',
      given: { document: { status: 'THAWING' } },
      facets: { restorePoint: { state: '?unreadable', ageHours: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'goes where its disk’s region defaults to, with the disk’s key',
      kinds: [kind, disk, policy],
      resources: [
        {
          id: SNAPSHOT,
          type: 'gcp:compute/snapshot:Snapshot',
          typeSystem: 'pulumi',
          document: { sourceDisk: UNKNOWN_SENTINEL },
          wires: { sourceDisk: [DISK] }
        },
        {
          id: DISK,
          type: 'gcp:compute/disk:Disk',
          typeSystem: 'pulumi',
          document: { zone: 'europe-west3-a', diskEncryptionKey: { kmsKeySelfLink: KEY } }
        }
      ],
      of: SNAPSHOT,
      facets: {
        placement: { regions: ['eu'], zones: [] },
        encryptionAtRest: { key: 'customer-key' },
        backup: { ...MANUAL, regions: ['eu'], key: 'customer-key' }
      }
    },
    {
      title: 'does not take a default where the location is known only after apply',
      kinds: [kind, disk, policy],
      resources: [
        {
          id: SNAPSHOT,
          type: 'gcp:compute/snapshot:Snapshot',
          typeSystem: 'pulumi',
          document: { sourceDisk: UNKNOWN_SENTINEL, storageLocations: [UNKNOWN_SENTINEL] },
          wires: { sourceDisk: [DISK] }
        },
        { id: DISK, type: 'gcp:compute/disk:Disk', typeSystem: 'pulumi', document: { zone: 'europe-west3-a' } }
      ],
      of: SNAPSHOT,
      facets: { placement: { regions: '?computed', zones: [] } }
    },
    {
      title: 'does not know the key of a disk outside the program',
      kinds: [kind, disk, policy],
      resources: [
        {
          id: SNAPSHOT,
          type: 'gcp:compute/snapshot:Snapshot',
          typeSystem: 'pulumi',
          document: { sourceDisk: 'ledger-data', zone: 'europe-west3-a' }
        }
      ],
      of: SNAPSHOT,
      facets: { placement: { regions: ['eu'], zones: [] }, encryptionAtRest: { key: '?not-collected' } }
    },
    {
      title: 'is deleted by the schedule that made it, as long as its disk is there',
      kinds: [kind, disk, policy],
      resources: [
        scheduled,
        daily,
        {
          id: `${ASSET}/zones/europe-west3-a/disks/ledger-data`,
          type: 'compute.googleapis.com/Disk',
          typeSystem: 'cai',
          origin: 'observed',
          document: {}
        }
      ],
      of: scheduled.id,
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
      title: 'is open to everyone when a grant says so',
      kinds: [kind, disk, policy, grant],
      resources: [
        scheduled,
        {
          id: `${scheduled.id}#iamPolicy`,
          type: 'compute.googleapis.com/Snapshot#iamPolicy',
          typeSystem: 'cai',
          origin: 'observed',
          document: { bindings: [{ role: 'roles/compute.storageAdmin', members: ['allAuthenticatedUsers'] }] }
        }
      ],
      of: scheduled.id,
      facets: { anonymousAccess: { allowed: true } }
    },
    {
      title: 'is closed where a program grants nothing',
      kinds: [kind, disk, policy, grant],
      resources: [
        {
          id: SNAPSHOT,
          type: 'gcp:compute/snapshot:Snapshot',
          typeSystem: 'pulumi',
          document: { sourceDisk: 'ledger-data', zone: 'europe-west3-a' }
        }
      ],
      of: SNAPSHOT,
      facets: { anonymousAccess: { allowed: false } }
    },
    {
      title: 'may stay for ever once its disk is gone',
      kinds: [kind, disk, policy],
      resources: [scheduled, daily],
      of: scheduled.id,
      facets: {
        backup: {
          enabled: true,
          everyHours: '?not-collected',
          retentionDays: '?not-collected',
          restoreWindowDays: 0,
          regions: ['europe-west3'],
          zones: 2,
          key: 'provider-key'
        }
      }
    }
  ]
} satisfies KindFixture
