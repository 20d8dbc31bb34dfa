import * as gcp from '@pulumi/gcp'
import { network, serviceAccess } from './network'
import type { Site } from './sites'

/** Logins, logouts and statements are recorded by the database itself; the cloud's own audit log does not see SQL sessions. */
const AUDIT_FLAGS = [
  { name: 'cloudsql.enable_pgaudit', value: 'on' },
  { name: 'pgaudit.log', value: 'all' },
  { name: 'log_connections', value: 'on' },
  { name: 'log_disconnections', value: 'on' }
]

/** Customer databases of one site: a master with a standby, a slave in another zone, snapshots in the region for seven days. */
export function siteDatabases(site: Site): void {
  const ring = new gcp.kms.KeyRing(`data-${site.name}`, { location: site.region })
  const key = new gcp.kms.CryptoKey(`data-${site.name}`, { keyRing: ring.id, purpose: 'ENCRYPT_DECRYPT', rotationPeriod: '7776000s' })

  const master = new gcp.sql.DatabaseInstance(
    `customers-${site.name}-master`,
    {
      databaseVersion: 'POSTGRES_16',
      region: site.region,
      encryptionKeyName: key.id,
      settings: {
        tier: 'db-custom-8-30720',
        edition: 'ENTERPRISE',
        availabilityType: 'REGIONAL',
        deletionProtectionEnabled: true,
        locationPreference: { zone: site.zones[0], secondaryZone: site.zones[2] },
        ipConfiguration: { ipv4Enabled: false, privateNetwork: network.id, sslMode: 'ENCRYPTED_ONLY' },
        backupConfiguration: {
          enabled: true,
          startTime: '02:00',
          location: site.region,
          pointInTimeRecoveryEnabled: true,
          transactionLogRetentionDays: 7,
          backupRetentionSettings: { retainedBackups: 7, retentionUnit: 'COUNT' }
        },
        databaseFlags: AUDIT_FLAGS,
        userLabels: { tier: 'database', site: site.name }
      }
    },
    { dependsOn: [serviceAccess] }
  )

  new gcp.sql.DatabaseInstance(`customers-${site.name}-slave`, {
    databaseVersion: 'POSTGRES_16',
    region: site.region,
    masterInstanceName: master.name,
    encryptionKeyName: key.id,
    settings: {
      tier: 'db-custom-8-30720',
      edition: 'ENTERPRISE',
      deletionProtectionEnabled: true,
      locationPreference: { zone: site.zones[1] },
      ipConfiguration: { ipv4Enabled: false, privateNetwork: network.id, sslMode: 'ENCRYPTED_ONLY' },
      databaseFlags: AUDIT_FLAGS,
      userLabels: { tier: 'database', site: site.name }
    }
  })

  new gcp.redis.Instance(`sessions-${site.name}`, {
    region: site.region,
    tier: 'STANDARD_HA',
    memorySizeGb: 5,
    redisVersion: 'REDIS_7_2',
    locationId: site.zones[0],
    alternativeLocationId: site.zones[1],
    connectMode: 'PRIVATE_SERVICE_ACCESS',
    authorizedNetwork: network.id,
    authEnabled: true,
    transitEncryptionMode: 'SERVER_AUTHENTICATION'
  })

  new gcp.storage.Bucket(`assets-${site.name}`, {
    location: site.region.toUpperCase(),
    uniformBucketLevelAccess: true,
    publicAccessPrevention: 'enforced',
    encryption: { defaultKmsKeyName: key.id }
  })
}
