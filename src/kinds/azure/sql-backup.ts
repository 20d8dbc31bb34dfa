import type { Reader } from '../../graph/reader.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { backupRegions, homeRegion, settleBackupRegions } from './backup-regions.ts'
import { unlessReplica } from './flexible-server.ts'
import { isLive } from './server-parameters.ts'
import { isMaster, isSecondary, valuesOf } from './sql-children.ts'
import { ownKey } from './sql-encryption.ts'

/**
 * Backups are always taken, at least daily and together with the logs, of the primary only; 7 days and geo-redundant by default.
 * https://learn.microsoft.com/azure/azure-sql/database/automated-backups-overview, …/active-geo-replication-overview (2026-11-22)
 */
export function backup(r: Reader): Answer<'backup'> {
  const secondary = isSecondary(r)
  if (isMaster(r) || (secondary.state === 'known' && secondary.value)) return 'not-applicable'
  const redundancy = map(r.string('requestedBackupStorageRedundancy', { absent: 'Geo' }), (text) => text.toLowerCase())
  const days = isLive(r)
    ? unknown('not-collected', { missing: 'its short-term retention policy' })
    : r.byNature(7, 'backupShortTermRetentionPolicies')
  return unlessReplica(secondary, {
    enabled: r.byNature(true, 'requestedBackupStorageRedundancy'),
    everyHours: r.byNature(24, 'requestedBackupStorageRedundancy'),
    retentionDays: days,
    restoreWindowDays: days,
    regions: backupRegions(
      homeRegion(r),
      map(redundancy, (text) => text.startsWith('geo'))
    ),
    zones: map(redundancy, (text) => (text.endsWith('zone') ? 3 : 1)),
    key: ownKey(r)
  })
}

export function byPolicies(own: Facets['backup'], near: Neighbourhood): Facets['backup'] {
  if (own.enabled.state === 'unknown') return own
  const short = daysOf(near, 'azure.sql-short-term-retention', own.restoreWindowDays)
  const long = daysOf(near, 'azure.sql-long-term-retention', known(0))
  const encryption = near.self.facet('encryptionAtRest')
  return {
    ...own,
    retentionDays: map(list([short, long]), (days) => Math.max(...days)),
    restoreWindowDays: short,
    regions: settleBackupRegions(own.regions, near),
    key: typeof encryption === 'string' ? own.key : encryption.key
  }
}

function daysOf(near: Neighbourhood, kind: string, otherwise: Fact<number>): Fact<number> {
  return chain(near.from('childOf', [kind]), (policies) => {
    const [days] = valuesOf(policies)
    return days === undefined ? otherwise : map(days, Number)
  })
}
