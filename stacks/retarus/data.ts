import * as gcp from '@pulumi/gcp'
import { type Area, labelsOf } from './areas'
import type { AreaNetwork } from './network'
import { refusePlaintext } from './transit'

/** Logins, logouts and statements are recorded by the database itself. */
const AUDIT_FLAGS = [
  { name: 'cloudsql.enable_pgaudit', value: 'on' },
  { name: 'pgaudit.log', value: 'all' },
  { name: 'log_connections', value: 'on' },
  { name: 'log_disconnections', value: 'on' }
]

/** Stores of one area: content, fax images, metadata and call data records are kept apart, each in two data centres of the area. */
export function areaStores(area: Area, access: AreaNetwork): void {
  refusePlaintext(`messaging-${area.name}`)
  const ring = new gcp.kms.KeyRing(`content-${area.name}`, { location: area.keyLocation })
  const key = new gcp.kms.CryptoKey(`fax-images-${area.name}`, {
    keyRing: ring.id,
    purpose: 'ENCRYPT_DECRYPT',
    rotationPeriod: '7776000s'
  })
  const usage = bucket(area, 'log', { labels: { 'data-class': 'log' } })
  const content = bucket(area, 'content', { logging: { logBucket: usage.name } })
  // Servers read and write what is sent; no person does.
  new gcp.storage.BucketIAMMember(`messaging-${area.name}`, {
    bucket: content.name,
    role: 'roles/storage.objectUser',
    member: `serviceAccount:messaging@messaging-${area.name}.iam.gserviceaccount.com`
  })
  bucket(area, 'fax-image', { logging: { logBucket: usage.name }, encryption: { defaultKmsKeyName: key.id } })
  if (area.isDelivery !== true) database(area, 'metadata', access)
  // For billing: nobody alters a record, and none outlives its time.
  bucket(area, 'cdr', {
    logging: { logBucket: usage.name },
    retentionPolicy: { retentionPeriod: '7776000', isLocked: true },
    lifecycleRules: [{ action: { type: 'Delete' }, condition: { age: 90 } }]
  })
}

/** In two data centres of the area; what is deleted is gone at once: no versions, no soft delete. */
function bucket(area: Area, dataClass: string, more: Partial<gcp.storage.BucketArgs> = {}): gcp.storage.Bucket {
  const [first, second] = area.sites
  return new gcp.storage.Bucket(`${dataClass}-${area.name}`, {
    project: `messaging-${area.name}`,
    location: area.bucketLocation,
    customPlacementConfig: { dataLocations: [first.region.toUpperCase(), second.region.toUpperCase()] },
    uniformBucketLevelAccess: true,
    publicAccessPrevention: 'enforced',
    softDeletePolicy: { retentionDurationSeconds: 0 },
    versioning: { enabled: false },
    labels: labelsOf(area, dataClass),
    ...more
  })
}

/** A primary with a standby in the first data centre, a replica that can be promoted in the second. */
function database(area: Area, dataClass: string, { network, serviceAccess }: AreaNetwork): void {
  const [first, second] = area.sites
  const project = `messaging-${area.name}`
  const settings = {
    tier: 'db-custom-4-15360',
    edition: 'ENTERPRISE',
    deletionProtectionEnabled: true,
    ipConfiguration: { ipv4Enabled: false, privateNetwork: network.id, sslMode: 'ENCRYPTED_ONLY' },
    databaseFlags: AUDIT_FLAGS,
    userLabels: labelsOf(area, dataClass)
  }
  const primary = new gcp.sql.DatabaseInstance(
    `${dataClass}-${first.name}`,
    {
      project,
      databaseVersion: 'POSTGRES_16',
      region: first.region,
      settings: {
        ...settings,
        availabilityType: 'REGIONAL',
        locationPreference: { zone: first.zones[0], secondaryZone: first.zones[1] },
        backupConfiguration: { enabled: true, location: first.region, pointInTimeRecoveryEnabled: true }
      }
    },
    { dependsOn: [serviceAccess] }
  )
  new gcp.sql.DatabaseInstance(`${dataClass}-${second.name}`, {
    project,
    databaseVersion: 'POSTGRES_16',
    region: second.region,
    masterInstanceName: primary.name,
    settings: { ...settings, locationPreference: { zone: second.zones[0] } }
  })
}
