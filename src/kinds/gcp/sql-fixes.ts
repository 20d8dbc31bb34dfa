import type { Fix, Kind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { type Fact, known } from '../../model/fact.ts'
import { onPrivateNetwork, privateServiceConnect } from './sql-access.ts'
import { backup, transactionLogDays } from './sql-backup.ts'
import { engineOf } from './sql-engine.ts'

const BACKUPS = 'settings.backupConfiguration'
const BACKUPS_ON: Fix = { path: `${BACKUPS}.enabled`, value: true, safe: hasSettings }

/**
 * Repairs of a Cloud SQL instance, which the provider makes in place (google_sql_database_instance, 7.x, 2026-11-22). What is switched on
 * depends on other settings; a remediation leaves alone what the service would refuse.
 */
export const SQL_FIXES: NonNullable<Kind['fixes']> = {
  'no-public-address': () => withoutPublicAddress(hasPrivateWay),
  'no-public-endpoint': (_, { allowSources = [] }) =>
    withoutPublicAddress(Array.isArray(allowSources) && allowSources.length === 0 && hasPrivateWay),
  // One of several, so that it is not offered where a flag of the engine lets older versions of TLS in.
  'encrypted-in-transit': () => [{ path: 'settings.ipConfiguration.sslMode', value: 'ENCRYPTED_ONLY', safe: hasSettings }],
  'zone-redundant': () => ({ path: 'settings.availabilityType', value: 'REGIONAL', safe: canFailOver }),
  'backups-enabled': () => BACKUPS_ON,
  'backup-retention': (_, { minimumDays, maximumDays = 7 }) => {
    const count = Number(minimumDays ?? maximumDays)
    // Logs, kept for 7 days by default, go with the backup that they follow: fewer backups would shorten what can be restored. 365 are the most.
    const safe = count >= 7 && count <= 365 && hasSettings
    return [BACKUPS_ON, { path: `${BACKUPS}.backupRetentionSettings.retainedBackups`, value: count, safe }]
  },
  'point-in-time-restore': (_, { minimumDays = 7 }) => [
    BACKUPS_ON,
    { path: `${BACKUPS}.pointInTimeRecoveryEnabled`, value: true, safe: (r) => isMysql(r) === false && keepsLogs(r) },
    { path: `${BACKUPS}.binaryLogEnabled`, value: true, safe: (r) => isMysql(r) === true && keepsLogs(r) },
    { path: `${BACKUPS}.transactionLogRetentionDays`, value: minimumDays, safe: (r) => keepsLogs(r, known(Number(minimumDays))) }
  ],
  'deletion-protected': () => ({ path: 'settings.deletionProtectionEnabled', value: true, safe: hasSettings })
}

function withoutPublicAddress(safe: NonNullable<Fix['safe']>): Fix {
  return { path: 'settings.ipConfiguration.ipv4Enabled', value: false, safe }
}

/** A clone may leave its settings to its source; the block takes a tier as soon as it is there. */
function hasSettings(r: Reader): boolean {
  const tier = r.present('settings.tier')
  return tier.state === 'known' ? tier.value : tier.why === 'computed'
}

/**
 * An instance has to keep one way in. A network that is known only after apply is one; what becomes of authorized networks without a
 * public address the vendor does not say.
 */
function hasPrivateWay(r: Reader): boolean {
  const authorized = r.list('settings.ipConfiguration.authorizedNetworks')
  if (authorized.state === 'unknown' || authorized.value.length > 0) return false
  const network = onPrivateNetwork(r)
  if (network.state === 'unknown' ? network.why === 'computed' : network.value) return true
  const service = privateServiceConnect(r)
  return service.state === 'known' && service.value
}

/** A standby takes backups and logs to be made of. https://cloud.google.com/sql/docs/mysql/configure-ha (2026-11-22) */
function canFailOver(r: Reader): boolean {
  const backups = backup(r)
  if (typeof backups === 'string') return false
  const { enabled, restoreWindowDays: logs } = backups
  return enabled.state === 'known' && enabled.value && logs.state === 'known' && logs.value > 0
}

/**
 * Logs go with the backup that they follow, so that there have to be backups for all their days. Every edition keeps 7 days, only
 * Enterprise Plus more. https://cloud.google.com/sql/docs/postgres/backup-recovery/configure-pitr (2026-11-22)
 */
function keepsLogs(r: Reader, asked?: Fact<number>): boolean {
  const backups = backup(r)
  if (typeof backups === 'string') return false
  const { retentionDays: kept } = backups
  const days = asked ?? transactionLogDays(r)
  if (kept.state === 'unknown' || days.state === 'unknown') return false
  return kept.value >= days.value && (asked === undefined || days.value <= 7)
}

function isMysql(r: Reader): boolean | undefined {
  const engine = engineOf(r)
  return engine.state === 'known' ? engine.value.family === 'MYSQL' : undefined
}
