import type { Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import type { Fact } from '../../model/fact.ts'
import { chain } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'

/** What a resource's own document says of its backups: nothing, there are none until a vault protects it. */
export function unprotected(r: Reader): Facets['backup'] {
  return {
    enabled: r.byNature(false, 'protectedItems'),
    everyHours: r.byNature(Number.POSITIVE_INFINITY, 'protectedItems'),
    retentionDays: r.byNature(0, 'protectedItems'),
    restoreWindowDays: r.byNature(0, 'protectedItems'),
    regions: r.byNature([], 'protectedItems'),
    zones: r.byNature(0, 'protectedItems'),
    key: r.byNature('none', 'protectedItems')
  }
}

/** Backups of anything that a Recovery Services vault can protect, as its protected item tells; one that still runs goes first. */
export const backupByProtectedItem: Settling<'backup'> = (own, near) => {
  const items = near.from('attachedTo', ['azure.protected-item'])
  const backup = (found: readonly Neighbour[]): Facets['backup'] => {
    const backups = found.map((item) => item.facet('backup')).filter((answer) => typeof answer !== 'string')
    return backups.find(({ enabled }) => enabled.state === 'known' && enabled.value) ?? backups[0] ?? own
  }
  const field = <F extends keyof Facets['backup']>(name: F): Facets['backup'][F] =>
    chain(items as Fact<readonly Neighbour[]>, (found) => backup(found)[name] as Fact<unknown>) as Facets['backup'][F]
  return {
    enabled: field('enabled'),
    everyHours: field('everyHours'),
    retentionDays: field('retentionDays'),
    restoreWindowDays: field('restoreWindowDays'),
    regions: field('regions'),
    zones: field('zones'),
    key: field('key')
  }
}
