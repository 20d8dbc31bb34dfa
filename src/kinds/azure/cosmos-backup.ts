import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { all, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { pairOf } from './region-pair.ts'
import { encryptionKey, isSpread, primaryRegion, regionsOfAccount } from './cosmos-locations.ts'

/**
 * Backups that nobody can switch off: snapshots every four hours of which two are kept, or a log of 7 or 30 days. What is left out is
 * periodic, and copied to the paired region.
 * https://learn.microsoft.com/azure/cosmos-db/periodic-backup-restore-introduction,
 * https://learn.microsoft.com/azure/cosmos-db/periodic-backup-storage-redundancy,
 * https://learn.microsoft.com/azure/cosmos-db/continuous-backup-restore-introduction (2026-11-29)
 */
export function backup(r: Reader): Facets['backup'] {
  const continuous = map(r.string('backupPolicy.type', { absent: 'Periodic' }), (type) => type.toLowerCase() === 'continuous')
  const either = <T>(log: Fact<T>, snapshots: Fact<T>): Fact<T> => chain(continuous, (is) => (is ? log : snapshots))
  const windowDays = map(r.string('backupPolicy.continuousModeProperties.tier', { absent: 'Continuous30Days' }), (tier) =>
    /^continuous7days$/i.test(tier) ? 7 : 30
  )
  const keptHours = r.number(`${PERIODIC}.backupRetentionIntervalInHours`, { absent: 8 })
  return {
    enabled: r.byNature(true, 'backupPolicy'),
    everyHours: either(
      r.byNature(0, 'backupPolicy'),
      map(r.number(`${PERIODIC}.backupIntervalInMinutes`, { absent: 240 }), (minutes) => minutes / 60)
    ),
    retentionDays: either(
      windowDays,
      map(keptHours, (hours) => hours / 24)
    ),
    restoreWindowDays: either(windowDays, r.byNature(0, 'backupPolicy')),
    // The log is kept in every region of the account, and snapshots in that which is written to.
    regions: either(regionsOfAccount(r), snapshotRegions(r)),
    zones: either(
      map(isSpread(r), (spread) => (spread ? ZONES : 1)),
      map(redundancy(r), (name) => (name === 'zone' ? ZONES : 1))
    ),
    key: encryptionKey(r)
  }
}

const PERIODIC = 'backupPolicy.periodicModeProperties'

/** Zone-redundant storage lies in three. */
const ZONES = 3

function redundancy(r: Reader): Fact<string> {
  return map(r.string(`${PERIODIC}.backupStorageRedundancy`, { absent: 'Geo' }), (name) => name.toLowerCase())
}

function snapshotRegions(r: Reader): Fact<readonly string[]> {
  return chain(all<[readonly string[], string]>([primaryRegion(r), redundancy(r)]), ([home, name]): Fact<readonly string[]> => {
    if (name === 'zone' || name === 'local') return known(home)
    return name === 'geo'
      ? map(pairOf(known(home)), (pair) => [...home, ...pair])
      : unknown('unreadable', { missing: `"${name}" is no redundancy of backups` })
  })
}

/** Backups are encrypted like the data. */
export function settleBackup(own: Facets['backup'], near: Neighbourhood): Facets['backup'] {
  const encryption = near.self.facet('encryptionAtRest')
  return { ...own, key: typeof encryption === 'string' ? own.key : encryption.key }
}
