import type { Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { backupRegions, homeRegion, settleBackupRegions } from './backup-regions.ts'
import { settledLevel } from './customer-key.ts'

/** The vault tells where copies lie; how often they are made and how long they are kept, what is backed up into it. */
export function backupInVault(
  r: Reader,
  { geoRedundant, zones, key }: { geoRedundant: Fact<boolean> } & Pick<Facets['backup'], 'zones' | 'key'>
): Facets['backup'] {
  const open = unknown('not-collected', { missing: 'what is backed up into the vault' })
  return {
    enabled: open,
    everyHours: open,
    retentionDays: open,
    restoreWindowDays: open,
    regions: backupRegions(homeRegion(r), geoRedundant),
    zones,
    key
  }
}

/** Of all that is backed up into the vault, the least: the rarest backup, the shortest retention. An empty vault holds none. */
export function leastOfContents(kinds: readonly string[]): Settling<'backup'> {
  return (own, near) => {
    const inside = contents(near, kinds)
    const least = (pick: (told: Facets['backup']) => Fact<number>, none: number, choose: (...days: number[]) => number): Fact<number> =>
      chain(inside, (found) => map(list(found.map(pick)), (values) => (values.length === 0 ? none : choose(...values))))
    return {
      enabled: chain(inside, (found) => anyTrue(found.map((told) => told.enabled))),
      everyHours: least((told) => told.everyHours, Number.POSITIVE_INFINITY, Math.max),
      retentionDays: least((told) => told.retentionDays, 0, Math.min),
      restoreWindowDays: least((told) => told.restoreWindowDays, 0, Math.min),
      regions: settleBackupRegions(own.regions, near),
      zones: own.zones,
      key: settledLevel(own.key, near)
    }
  }
}

function contents(near: Neighbourhood, kinds: readonly string[]): Fact<readonly Facets['backup'][]> {
  return chain(near.from('childOf', kinds), (items) => known(items.map(backupOf).filter((told) => told !== undefined)))
}

function backupOf(item: Neighbour): Facets['backup'] | undefined {
  const answer = item.facet('backup')
  return typeof answer === 'string' ? undefined : answer
}

/**
 * An immutable vault lets go of no recovery point before it expires; locked, nobody can change that.
 * https://learn.microsoft.com/azure/backup/backup-azure-immutable-vault-concept (2026-11-28)
 */
export function vaultImmutability(r: Reader): Facets['immutability'] {
  return {
    days: chain(isImmutable(r), (immutable) =>
      immutable ? unknown('not-collected', { missing: 'for how long what is backed up into the vault is kept' }) : known(0)
    ),
    locked: map(immutabilityState(r), (state) => /^locked$/i.test(state))
  }
}

export function isImmutable(r: Reader): Fact<boolean> {
  return map(immutabilityState(r), (state) => /^(un)?locked$/i.test(state))
}

function immutabilityState(r: Reader): Fact<string> {
  return r.string('securitySettings.immutabilitySettings.state', { absent: 'Disabled' })
}

/** Recovery points are held for as long as the one that expires first. */
export const heldUntilExpired: Settling<'immutability'> = (own, near) => {
  if (own.days.state === 'known') return own
  const backup = near.self.facet('backup')
  return typeof backup === 'string' ? own : { ...own, days: backup.retentionDays }
}
