import { historyOf, joinedHistory } from '../../graph/backup-history.ts'
import type { Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { backupAsTold, noBackups } from '../../graph/told-backup.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, known, mergeUnknown } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'

/** What a resource's own document says of its backups: nothing, there are none until a vault protects it. */
export function unprotected(r: Reader): Facets['backup'] {
  return noBackups(r, 'protectedItems')
}

/** Backups of anything that a Recovery Services vault can protect, as its protected item tells them. */
export const backupByProtectedItem: Settling<'backup'> = (own, near) =>
  backupAsTold(chain(near.from('attachedTo', ['azure.protected-item']), (items) => running(items, own)))

/** What the items of all vaults that protect it have. */
export const historyByProtectedItem: Settling<'backupHistory'> = (own, near) => {
  const items = near.from('attachedTo', ['azure.protected-item'])
  if (items.state === 'unknown') return { ...own, newestHours: items, oldestHours: items, last: items }
  const histories = items.value.map((item) => item.facet('backupHistory')).filter((answer) => typeof answer !== 'string')
  return histories.length === 0 ? historyOf(known([]), own) : joinedHistory(histories, own)
}

/** Of several, one that was stopped earlier does not count; as long as that is unknown of one, any of them may. */
function running(items: readonly Neighbour[], otherwise: Facets['backup']): Fact<Facets['backup']> {
  const backups = items.map((item) => item.facet('backup')).filter((answer) => typeof answer !== 'string')
  const open = backups.map(({ enabled }) => enabled).filter((enabled) => enabled.state === 'unknown')
  if (backups.length > 1 && open.length > 0) return mergeUnknown(open)
  return known(backups.find(({ enabled }) => enabled.state === 'known' && enabled.value) ?? backups[0] ?? otherwise)
}
