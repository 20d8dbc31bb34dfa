import * as gcp from '@pulumi/gcp'
import { dataKey } from './keys'
import { network, serviceAccess } from './network'
import { CLASSIFIED, PROJECT, REGION, ZONES } from './place'
import { PRODUCTS, type Product } from './products'

/** The database of one product: backups every day, in the Netherlands, for as long as its row of the retention table says. */
function productDatabase({ name, product = name, purpose, backupDays }: Product): void {
  new gcp.sql.DatabaseInstance(
    name,
    {
      databaseVersion: 'POSTGRES_16',
      region: REGION,
      encryptionKeyName: dataKey.id,
      settings: {
        tier: 'db-custom-4-15360',
        edition: 'ENTERPRISE',
        availabilityType: 'REGIONAL',
        locationPreference: { zone: ZONES[0], secondaryZone: ZONES[1] },
        deletionProtectionEnabled: true,
        ipConfiguration: { ipv4Enabled: false, privateNetwork: network.id, sslMode: 'ENCRYPTED_ONLY' },
        backupConfiguration: {
          enabled: true,
          startTime: '02:00',
          location: REGION,
          backupRetentionSettings: { retainedBackups: backupDays, retentionUnit: 'COUNT' }
        },
        userLabels: { ...CLASSIFIED, product, ...(purpose === undefined ? {} : { purpose }) }
      }
    },
    { dependsOn: [serviceAccess] }
  )
}

for (const product of PRODUCTS) productDatabase(product)

/** Messages that wait for delivery, in two zones; a snapshot every day, kept as long as the product's backups. */
const queue = new gcp.compute.RegionDisk('message-queue', {
  region: REGION,
  replicaZones: [...ZONES],
  size: 500,
  type: 'pd-balanced',
  diskEncryptionKey: { kmsKeyName: dataKey.id },
  labels: { ...CLASSIFIED, product: 'messaging' }
})
const daily = new gcp.compute.ResourcePolicy('daily-message-queue', {
  region: REGION,
  snapshotSchedulePolicy: {
    schedule: { dailySchedule: { daysInCycle: 1, startTime: '03:00' } },
    retentionPolicy: { maxRetentionDays: 90, onSourceDiskDelete: 'APPLY_RETENTION_POLICY' },
    snapshotProperties: { storageLocations: REGION }
  }
})
new gcp.compute.RegionDiskResourcePolicyAttachment('message-queue-daily', { disk: queue.name, name: daily.name, region: REGION })

// Nobody reaches a bucket in the clear, or with a version of TLS that is broken.
new gcp.orgpolicy.Policy('https', {
  parent: `projects/${PROJECT}`,
  name: `projects/${PROJECT}/policies/storage.secureHttpTransport`,
  spec: { rules: [{ enforce: 'TRUE' }] }
})
new gcp.orgpolicy.Policy('tls', {
  parent: `projects/${PROJECT}`,
  name: `projects/${PROJECT}/policies/gcp.restrictTLSVersion`,
  spec: { rules: [{ values: { deniedValues: ['TLS_VERSION_1', 'TLS_VERSION_1_1'] } }] }
})

/** Dumps of configuration, which no snapshot holds: gone after thirty days, and for good. */
new gcp.storage.Bucket('configuration-dumps', {
  project: PROJECT,
  location: REGION.toUpperCase(),
  uniformBucketLevelAccess: true,
  publicAccessPrevention: 'enforced',
  encryption: { defaultKmsKeyName: dataKey.id },
  lifecycleRules: [{ action: { type: 'Delete' }, condition: { age: 30 } }],
  softDeletePolicy: { retentionDurationSeconds: 0 },
  versioning: { enabled: false },
  labels: { ...CLASSIFIED, purpose: 'backup' }
})
