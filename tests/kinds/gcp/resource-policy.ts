import attachment from '../../../src/kinds/gcp/disk-resource-policy-attachment.ts'
import disk from '../../../src/kinds/gcp/disk.ts'
import instance from '../../../src/kinds/gcp/instance.ts'
import kind from '../../../src/kinds/gcp/resource-policy.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const COMPUTE = 'https://www.googleapis.com/compute/v1/projects/ledger-prod'
const URN = 'urn:pulumi:prod::ledger::gcp:compute'
const DISK = `${URN}/disk:Disk::ledger-data`
const SERVER = `${URN}/instance:Instance::ledger-db`
const DAILY = `${URN}/resourcePolicy:ResourcePolicy::daily-snapshots`

const daily = {
  name: 'daily-snapshots',
  region: 'europe-west3',
  snapshotSchedulePolicy: {
    schedule: { dailySchedule: { daysInCycle: 1, startTime: '04:00' } },
    retentionPolicy: { maxRetentionDays: 7, onSourceDiskDelete: 'APPLY_RETENTION_POLICY' },
    snapshotProperties: { storageLocations: 'europe-west3', labels: { system: 'ledger' } }
  }
}

function weekly(...dayOfWeeks: readonly { day: string; startTime: string }[]) {
  return { document: { region: 'us-central1', snapshotSchedulePolicy: { schedule: { weeklySchedule: { dayOfWeeks } } } } }
}

function unlocated(region: string) {
  return {
    document: {
      region,
      snapshotSchedulePolicy: {
        schedule: { hourlySchedule: { hoursInCycle: 8, startTime: '00:00' } },
        retentionPolicy: { maxRetentionDays: 7 }
      }
    }
  }
}

const ONCE_A_DAY = { enabled: true, everyHours: 24, retentionDays: 7, restoreWindowDays: 0, regions: ['europe-west3'], zones: 2 }
const THRICE_A_DAY = { enabled: true, everyHours: 8, retentionDays: 7, restoreWindowDays: 0, zones: 2, key: 'provider-key' }
const ONCE_A_WEEK = { enabled: true, retentionDays: Infinity, restoreWindowDays: 0, regions: ['us'], zones: 2, key: 'provider-key' }

export default {
  kind,
  same: {
    terraform: { document: daily },
    'gcp-api': {
      document: {
        id: '7380072841953186017',
        kind: 'compute#resourcePolicy',
        name: 'daily-snapshots',
        creationTimestamp: '2026-03-02T01:10:55.120-08:00',
        region: `${COMPUTE}/regions/europe-west3`,
        selfLink: `${COMPUTE}/regions/europe-west3/resourcePolicies/daily-snapshots`,
        status: 'READY',
        snapshotSchedulePolicy: {
          schedule: { dailySchedule: { daysInCycle: 1, startTime: '04:00', duration: 'PT14400S' } },
          retentionPolicy: { maxRetentionDays: 7, onSourceDiskDelete: 'APPLY_RETENTION_POLICY' },
          snapshotProperties: { storageLocations: ['europe-west3'], labels: { system: 'ledger' } }
        }
      }
    }
  },
  facets: {
    placement: { regions: ['europe-west3'], zones: [] },
    encryptionAtRest: 'not-applicable',
    backup: {
      enabled: true,
      everyHours: 24,
      retentionDays: 7,
      restoreWindowDays: 0,
      regions: ['europe-west3'],
      zones: 2,
      key: 'provider-key'
    },
    anonymousAccess: 'not-applicable'
  },
  failing: {
    terraform: {
      document: {
        region: 'northamerica-northeast1',
        snapshotSchedulePolicy: {
          schedule: { weeklySchedule: { dayOfWeeks: [{ day: 'SUNDAY', startTime: '02:00' }] } },
          retentionPolicy: { maxRetentionDays: 3 }
        }
      }
    },
    'gcp-api': {
      document: {
        kind: 'compute#resourcePolicy',
        name: 'weekly-snapshots',
        region: `${COMPUTE}/regions/northamerica-northeast1`,
        status: 'READY',
        snapshotSchedulePolicy: {
          schedule: { weeklySchedule: { dayOfWeeks: [{ day: 'SUNDAY', startTime: '02:00', duration: 'PT14400S' }] } },
          retentionPolicy: { maxRetentionDays: 3, onSourceDiskDelete: 'KEEP_AUTO_SNAPSHOTS' }
        }
      }
    }
  },
  failingFacets: {
    backup: { enabled: true, everyHours: 168, retentionDays: 3, restoreWindowDays: 0, regions: ['us'], zones: 2, key: 'provider-key' }
  },
  absent: {
    terraform: { placement: { regions: '?not-collected', zones: [] }, backup: 'not-applicable' },
    'gcp-api': { placement: { regions: '?not-collected', zones: [] }, backup: 'not-applicable' }
  },
  cases: [
    {
      title: 'a start-stop schedule takes no backups',
      dialect: 'terraform',
      given: {
        document: {
          region: 'europe-west3',
          instanceSchedulePolicy: { vmStopSchedule: { schedule: '0 20 * * *' }, timeZone: 'Europe/Berlin' }
        }
      },
      facets: { backup: 'not-applicable' }
    },
    {
      title: 'without a retention policy nothing deletes a snapshot',
      dialect: 'terraform',
      given: weekly({ day: 'MONDAY', startTime: '00:00' }),
      facets: { backup: { ...ONCE_A_WEEK, everyHours: 168 } }
    },
    {
      title: 'a week of seven days is a daily schedule',
      dialect: 'terraform',
      given: weekly(
        ...['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => ({ day, startTime: '04:00' }))
      ),
      facets: { backup: { ...ONCE_A_WEEK, everyHours: 24 } }
    },
    {
      title: 'the longest gap of a week counts, over the weekend and by the hour',
      dialect: 'terraform',
      given: weekly({ day: 'FRIDAY', startTime: '04:00' }, { day: 'MONDAY', startTime: '08:00' }, { day: 'WEDNESDAY', startTime: '04:00' }),
      facets: { backup: { ...ONCE_A_WEEK, everyHours: 76 } }
    },
    {
      title: 'Frankfurt’s default is eu',
      dialect: 'terraform',
      given: unlocated('europe-west3'),
      facets: { backup: { ...THRICE_A_DAY, regions: ['eu'] } }
    },
    {
      title: 'Toronto’s default is us',
      dialect: 'terraform',
      given: unlocated('northamerica-northeast2'),
      facets: { backup: { ...THRICE_A_DAY, regions: ['us'] } }
    },
    {
      title: 'São Paulo’s default is us',
      dialect: 'terraform',
      given: unlocated('southamerica-east1'),
      facets: { backup: { ...THRICE_A_DAY, regions: ['us'] } }
    },
    {
      title: 'Sydney’s default is asia',
      dialect: 'terraform',
      given: unlocated('australia-southeast1'),
      facets: { backup: { ...THRICE_A_DAY, regions: ['asia'] } }
    },
    {
      title: 'nobody says which default Johannesburg has',
      dialect: 'terraform',
      given: unlocated('africa-south1'),
      facets: { backup: { ...THRICE_A_DAY, regions: '?not-collected' } }
    },
    {
      title: 'a location that is known only after apply is no default',
      dialect: 'terraform',
      given: {
        document: {
          region: 'europe-west3',
          snapshotSchedulePolicy: {
            schedule: { hourlySchedule: { hoursInCycle: 8, startTime: '00:00' } },
            retentionPolicy: { maxRetentionDays: 7 },
            snapshotProperties: { storageLocations: UNKNOWN_SENTINEL }
          }
        }
      },
      facets: { backup: { ...THRICE_A_DAY, regions: '?computed' } }
    },
    {
      title: 'a Terraform plan nests blocks in lists',
      dialect: 'terraform',
      given: {
        document: {
          region: 'europe-west3',
          snapshot_schedule_policy: [
            {
              schedule: [{ daily_schedule: [{ days_in_cycle: 1, start_time: '04:00' }], hourly_schedule: [], weekly_schedule: [] }],
              retention_policy: [{ max_retention_days: 8, on_source_disk_delete: 'KEEP_AUTO_SNAPSHOTS' }],
              snapshot_properties: [{ storage_locations: ['europe-west3'], guest_flush: false }]
            }
          ]
        }
      },
      facets: {
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: 8,
          restoreWindowDays: 0,
          regions: ['europe-west3'],
          zones: 2,
          key: 'provider-key'
        }
      }
    }
  ],
  neighbours: [
    {
      title: 'takes snapshots with the key of its disks',
      kinds: [kind, disk, attachment],
      resources: [
        { id: DAILY, type: 'gcp:compute/resourcePolicy:ResourcePolicy', typeSystem: 'pulumi', document: daily },
        {
          id: DISK,
          type: 'gcp:compute/disk:Disk',
          typeSystem: 'pulumi',
          document: {
            zone: 'europe-west3-a',
            diskEncryptionKey: { kmsKeySelfLink: 'projects/ledger-keys/locations/europe-west3/keyRings/ledger/cryptoKeys/disks' }
          }
        },
        {
          id: `${URN}/diskResourcePolicyAttachment:DiskResourcePolicyAttachment::ledger-data-daily`,
          type: 'gcp:compute/diskResourcePolicyAttachment:DiskResourcePolicyAttachment',
          typeSystem: 'pulumi',
          document: { disk: UNKNOWN_SENTINEL, name: 'daily-snapshots' },
          wires: { disk: [DISK] }
        }
      ],
      of: DAILY,
      facets: {
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: 7,
          restoreWindowDays: 0,
          regions: ['europe-west3'],
          zones: 2,
          key: 'customer-key'
        }
      }
    },
    {
      title: 'takes snapshots with the key of the server whose boot disk it is attached to',
      kinds: [kind, disk, attachment, instance],
      resources: [
        { id: DAILY, type: 'gcp:compute/resourcePolicy:ResourcePolicy', typeSystem: 'pulumi', document: daily },
        {
          id: SERVER,
          type: 'gcp:compute/instance:Instance',
          typeSystem: 'pulumi',
          document: {
            zone: 'europe-west3-a',
            bootDisk: { kmsKeySelfLink: 'projects/ledger-keys/locations/europe-west3/keyRings/ledger/cryptoKeys/disks' }
          }
        },
        {
          id: `${URN}/diskResourcePolicyAttachment:DiskResourcePolicyAttachment::ledger-db-daily`,
          type: 'gcp:compute/diskResourcePolicyAttachment:DiskResourcePolicyAttachment',
          typeSystem: 'pulumi',
          document: { disk: UNKNOWN_SENTINEL, name: 'daily-snapshots' },
          wires: { disk: [SERVER] }
        }
      ],
      of: DAILY,
      facets: { backup: { ...ONCE_A_DAY, key: 'customer-key' } }
    },
    {
      title: 'has at least Google’s key where no disk uses it',
      kinds: [kind, disk, attachment],
      resources: [{ id: DAILY, type: 'gcp:compute/resourcePolicy:ResourcePolicy', typeSystem: 'pulumi', document: daily }],
      of: DAILY,
      facets: { backup: { ...ONCE_A_DAY, key: 'provider-key' } }
    },
    {
      title: 'does not know the key of disks that were not collected',
      kinds: [kind, disk, attachment],
      resources: [
        {
          id: '//compute.googleapis.com/projects/ledger-prod/regions/europe-west3/resourcePolicies/daily-snapshots',
          type: 'compute.googleapis.com/ResourcePolicy',
          typeSystem: 'cai',
          origin: 'observed',
          document: daily
        }
      ],
      of: '//compute.googleapis.com/projects/ledger-prod/regions/europe-west3/resourcePolicies/daily-snapshots',
      facets: {
        backup: {
          enabled: true,
          everyHours: 24,
          retentionDays: 7,
          restoreWindowDays: 0,
          regions: ['europe-west3'],
          zones: 2,
          key: '?not-collected'
        }
      }
    }
  ]
} satisfies KindFixture
