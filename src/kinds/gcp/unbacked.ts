import type { Reader } from '../../graph/reader.ts'
import { noBackups } from '../../graph/told-backup.ts'
import type { Facets } from '../../model/facets.ts'

/** No backups: where only resources of their own could make some, or nothing can. */
export function unbacked(r: Reader): Facets['backup'] {
  return noBackups(r, 'name')
}
