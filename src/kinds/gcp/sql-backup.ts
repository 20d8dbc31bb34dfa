import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import { allTrue, anyTrue, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { namedKey } from './customer-key.ts'
import { SNAPSHOT_ZONES, snapshotLocations } from './snapshot-location.ts'
import { engineOf } from './sql-engine.ts'
import { regionOf } from './zone.ts'

const SETTINGS = 'settings.backupConfiguration'

/** Automated backups run once a day on a primary; a read replica is not backed up. https://cloud.google.com/sql/docs/mysql/backup-recovery/backups (2026-11-22) */
export function backup(r: Reader): Answer<'backup'> {
  const replica = r.present('masterInstanceName', { emptyIs: 'absent', wiredTo: /sql\/databaseInstance:/ })
  if (replica.state === 'known' && replica.value) return 'not-applicable'
  const on = chain(replica, () => switchedOn(r, 'settings.backupConfiguration.enabled'))
  return {
    enabled: on,
    everyHours: whenOn(on, unlessPlanned(r, known(24)), Infinity),
    retentionDays: whenOn(on, unlessPlanned(r, retainedBackups(r)), 0),
    restoreWindowDays: whenOn(allTrue([on, pointInTime(r)]), transactionLogDays(r), 0),
    regions: whenOn(on, unlessPlanned(r, locations(r)), []),
    zones: whenOn(on, known(SNAPSHOT_ZONES), 0),
    key: namedKey(r, keyPath(r))
  }
}

/** Where an instance names the key of its data and backups. */
export function keyPath(r: Reader): string {
  return r.by({ terraform: 'encryptionKeyName', 'gcp-api': 'diskEncryptionConfiguration.kmsKeyName' })
}

function whenOn<T>(on: Fact<boolean>, then: Fact<T>, otherwise: T): Fact<T> {
  return chain(on, (is) => (is ? then : known(otherwise)))
}

/**
 * Both switches default to off, except that an instance of edition Enterprise Plus gets point-in-time recovery by itself. The provider sends
 * `false` as soon as the block is there. https://cloud.google.com/sql/docs/postgres/backup-recovery/configure-pitr (2026-11-22)
 */
function switchedOn(r: Reader, path: string): Fact<boolean> {
  if (r.dialect === 'gcp-api') return r.boolean(path, { absent: false })
  return chain(r.present(SETTINGS), (stated) =>
    stated ? r.boolean(path, { absent: false }) : chain(enterprisePlus(r), (plus) => r.boolean(path, { absent: plus ? UNSTATED : false }))
  )
}

/** PostgreSQL and SQL Server have a switch of that name, MySQL its binary log; each engine refuses the other's, so that its own comes first. */
function pointInTime(r: Reader): Fact<boolean> {
  const engine = engineOf(r)
  const switches = [`${SETTINGS}.pointInTimeRecoveryEnabled`, `${SETTINGS}.binaryLogEnabled`]
  const isMysql = engine.state === 'known' && engine.value.family === 'MYSQL'
  return anyTrue((isMysql ? switches.toReversed() : switches).map((path) => switchedOn(r, path)))
}

/** A count: one automated backup a day makes it days. Default 7, with Enterprise Plus 15. */
function retainedBackups(r: Reader): Fact<number> {
  const path = 'settings.backupConfiguration.backupRetentionSettings.retainedBackups'
  return chain(r.present(path), (stated) =>
    stated ? r.number(path, { absent: UNSTATED }) : chain(enterprisePlus(r), (plus) => r.number(path, { absent: plus ? 15 : 7 }))
  )
}

/** Default 7 days, with Enterprise Plus 14. */
export function transactionLogDays(r: Reader): Fact<number> {
  const path = 'settings.backupConfiguration.transactionLogRetentionDays'
  return chain(r.present(path), (stated) =>
    stated ? r.number(path, { absent: UNSTATED }) : chain(enterprisePlus(r), (plus) => r.number(path, { absent: plus ? 14 : 7 }))
  )
}

/** Default since PostgreSQL 16; before that, and for every other engine, Enterprise. https://cloud.google.com/sql/docs/editions-intro (2026-11-22) */
function enterprisePlus(r: Reader): Fact<boolean> {
  return chain(r.string('settings.edition', { absent: '' }), (edition) =>
    edition !== ''
      ? known(edition === 'ENTERPRISE_PLUS')
      : map(engineOf(r), ({ family, release: [major] }) => family === 'POSTGRES' && major >= 16)
  )
}

function locations(r: Reader): Facets['backup']['regions'] {
  const path = 'settings.backupConfiguration.location'
  const stated = map(r.string(path, { absent: '' }), (location) => (location === '' ? [] : [location]))
  return snapshotLocations(stated, regionOf(r), path)
}

/** With the enhanced option, schedule, retention and place are those of a backup plan of Backup and DR. */
function unlessPlanned<T>(r: Reader, own: Fact<T>): Fact<T> {
  return chain(r.string('settings.backupConfiguration.backupTier', { absent: 'STANDARD' }), (tier) =>
    tier === 'ENHANCED' || tier === 'ADVANCED'
      ? unknown('not-collected', { missing: 'backups follow a Backup and DR plan, which was not collected' })
      : own
  )
}
