import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'

/** No backups: where only resources of their own could make some, or nothing can. */
export function unbacked(r: Reader): Facets['backup'] {
  return {
    enabled: r.byNature(false, 'name'),
    everyHours: r.byNature(Number.POSITIVE_INFINITY, 'name'),
    retentionDays: r.byNature(0, 'name'),
    restoreWindowDays: r.byNature(0, 'name'),
    regions: r.byNature([], 'name'),
    zones: r.byNature(0, 'name'),
    key: r.byNature('none', 'name')
  }
}
