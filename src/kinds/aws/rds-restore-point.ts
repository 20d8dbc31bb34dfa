import { ageHours } from '../../graph/backup-history.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { BackupState, Facets, KeyLevel } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { regionsOf, texts } from './place.ts'
import { SNAPSHOT_ZONES } from './rds-backup.ts'

/** `all` among the accounts that may restore a snapshot makes it public. https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBSnapshotAttribute.html (2026-11-22) */
export function sharing(attributes: Fact<readonly Reader[]>): Facets['anonymousAccess'] {
  return { allowed: chain(attributes, (found) => anyTrue(found.map(isForAll), attributes.evidence)) }
}

function isForAll(attribute: Reader): Fact<boolean> {
  return map(texts(attribute, 'attributeValues', { absent: UNSTATED }), (values) => values.includes('all'))
}

const STATES: Readonly<Record<string, BackupState>> = {
  available: 'complete',
  creating: 'running',
  copying: 'running',
  failed: 'failed',
  deleting: 'deleting'
}

/** The time of a copy is that of its copying, not the moment that it holds. `copiedFrom` names where a copy tells its source. */
export function restorePoint(r: Reader, copiedFrom: Fact<boolean>): Facets['restorePoint'] {
  const state = chain(r.string('status', { absent: UNSTATED }), (status): Fact<BackupState> => {
    const found = STATES[status.toLowerCase()]
    return found === undefined ? unknown('unreadable', { missing: `"${status}" is no status of a snapshot` }) : known(found)
  })
  const age = chain(
    copiedFrom,
    (is): Fact<number> =>
      is ? unknown('not-collected', { missing: 'the moment that it holds: it is a copy' }) : ageHours(r, 'snapshotCreateTime')
  )
  return { state, ageHours: age }
}

const OF_SOURCE = 'retention of the database that takes it by itself'

/** Nothing deletes a snapshot that somebody took; those that RDS takes go when their database says. */
export function backup(r: Reader, key: Fact<KeyLevel>): Facets['backup'] {
  const retention = chain(r.string('snapshotType', { absent: UNSTATED }), (type): Fact<number> => {
    if (type === 'automated') return unknown('not-collected', { missing: OF_SOURCE })
    return type === 'awsbackup' ? unknown('not-collected', { missing: 'lifecycle of the recovery point in AWS Backup' }) : known(Infinity)
  })
  return {
    enabled: map(r.string('status', { absent: UNSTATED }), (status) => status !== 'failed'),
    everyHours: unknown('not-collected', { missing: 'one snapshot does not say how often one is taken' }),
    retentionDays: retention,
    restoreWindowDays: r.byNature(0, 'snapshotCreateTime'),
    regions: regionsOf(r),
    zones: r.byNature(SNAPSHOT_ZONES, 'awsRegion'),
    key
  }
}

/** What its database tells of a snapshot that RDS took by itself. */
export function settleRetention(own: Facets['backup'], near: Neighbourhood): Facets['backup'] {
  const { retentionDays } = own
  if (retentionDays.state === 'known' || retentionDays.missing !== OF_SOURCE) return own
  const told = map(near.to('snapshotOf'), (sources) =>
    sources.map((one) => one.facet('backup')).filter((answer) => typeof answer !== 'string')
  )
  if (told.state === 'unknown') return { ...own, retentionDays: told, everyHours: told }
  const [source] = told.value
  return source === undefined ? own : { ...own, retentionDays: source.retentionDays, everyHours: source.everyHours }
}

/** Several places that name the same source: the first that does. */
export function firstNamed<T>(places: readonly Fact<readonly T[]>[]): Fact<readonly T[]> {
  return map(list(places), (found) => found.find((one) => one.length > 0) ?? [])
}
