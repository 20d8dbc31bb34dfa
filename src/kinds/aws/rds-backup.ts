import { historyOf, untoldHistory } from '../../graph/backup-history.ts'
import type { Settling } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets, KeyLevel } from '../../model/facets.ts'
import { all, anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { regionsOf } from './place.ts'
import { regionsOfArns } from './rds-names.ts'

/** Automated backups and snapshots lie in S3, which keeps them in at least three zones. https://docs.aws.amazon.com/AmazonS3/latest/userguide/DataDurability.html (2026-11-22) */
export const SNAPSHOT_ZONES = 3

interface Automated {
  readonly key: Fact<KeyLevel>
  /** Further regions that hold copies. */
  readonly copies: Fact<readonly string[]>
  readonly everyHours: Fact<number>
}

/**
 * Automated backups: one a day, with the logs of what happened since, so that any moment of the retention period can be restored; a period
 * of 0 switches them off. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html (2026-11-22)
 */
export function automatedBackup(r: Reader, { key, copies, everyHours }: Automated): Facets['backup'] {
  const days = r.number('backupRetentionPeriod', { absent: UNSTATED })
  const whenOn = <T>(then: Fact<T>, otherwise: T): Fact<T> => chain(days, (count) => (count > 0 ? then : known(otherwise)))
  return {
    enabled: map(days, (count) => count > 0),
    everyHours: whenOn(everyHours, Infinity),
    retentionDays: days,
    restoreWindowDays: days,
    regions: whenOn(regions(r, copies), []),
    zones: whenOn(known(SNAPSHOT_ZONES), 0),
    key: chain(copies, (elsewhere) => (elsewhere.length === 0 ? key : ofCopies(key)))
  }
}

/** A read replica has backups of its own only where they are switched on; what it copies is backed up at its source. */
export function instanceBackup(r: Reader, key: Fact<KeyLevel>): Answer<'backup'> {
  const backup = automatedBackup(r, { key, copies: copies(r), everyHours: known(24) })
  const spared = all<[boolean, boolean]>([r.present('readReplicaSourceDBInstanceIdentifier'), backup.enabled])
  return spared.state === 'known' && spared.value[0] && !spared.value[1] ? 'not-applicable' : backup
}

/** Copies in another region lie there under their own ARN. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html (2026-11-22) */
function copies(r: Reader): Fact<readonly string[]> {
  return chain(r.list('dBInstanceAutomatedBackupsReplications'), (found) => {
    const arns = found.map((copy) => copy.string('dBInstanceAutomatedBackupsArn', { absent: UNSTATED }))
    return map(list(arns), regionsOfArns)
  })
}

function regions(r: Reader, copies: Fact<readonly string[]>): Fact<readonly string[]> {
  return map(all<[readonly string[], readonly string[]]>([regionsOf(r), copies]), (both) => [...new Set(both.flat())])
}

/** Copies in another region are encrypted with a key of that region, which the instance does not name. */
function ofCopies(key: Fact<KeyLevel>): Fact<KeyLevel> {
  if (key.state === 'known' && (key.value === 'none' || key.value === 'provider-key')) return key
  return unknown('not-collected', { missing: 'keys of its backups in other regions' })
}

/** Without backups that RDS makes by itself, what an inventory shows is all; with them, only where it shows some of those. */
export function history(r: Reader): Facets['backupHistory'] {
  const none = map(r.number('backupRetentionPeriod', { absent: UNSTATED }), (days) => days === 0)
  return { ...untoldHistory(r, 'backupRetentionPeriod', { whole: false }), whole: none }
}

/** Snapshots, and recovery points of AWS Backup; what RDS takes by itself has a prefix to its name. */
export function historyOfSnapshots(kind: 'aws.rds-snapshot' | 'aws.rds-cluster-snapshot'): Settling<'backupHistory'> {
  return (own, near) => {
    const snapshots = near.from('snapshotOf', [kind, 'aws.recovery-point'])
    const shown = map(snapshots, (found) => found.some(({ name }) => name.startsWith('rds:')))
    return { ...historyOf(snapshots, own), whole: anyTrue([own.whole, shown]) }
  }
}
