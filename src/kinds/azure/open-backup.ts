import type { Facets } from '../../model/facets.ts'
import type { Unknown } from '../../model/fact.ts'

/** Backups of which nothing can be said as long as one thing that decides all of it is unknown. */
export function openBackup(why: Unknown): Facets['backup'] {
  return { enabled: why, everyHours: why, retentionDays: why, restoreWindowDays: why, regions: why, zones: why, key: why }
}
