import type { Settling } from '../../graph/kind.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'
import { OPERATIONAL_STORE } from './instance-copies.ts'

/**
 * Recovery points in the operational store lie beside the data, where no vault makes them immutable.
 * https://learn.microsoft.com/azure/backup/backup-azure-immutable-vault-concept (2026-11-29)
 */
export const heldInVaultStores: Settling<'immutability'> = (own, near) => {
  if (own.days.state === 'known') return own
  const days = chain(near.from('childOf', ['azure.backup-instance']), (instances) => list(instances.map(daysInVault)))
  return { ...own, days: map(days, (found) => (found.length === 0 ? 0 : Math.min(...found))) }
}

function daysInVault(instance: Neighbour): Fact<number> {
  return chain(instance.near.to('usesPolicy'), ([policy]) => {
    const setting = policy?.facet('setting')
    if (setting === undefined || typeof setting === 'string') return known(0)
    return chain(setting.value, (text) => {
      const stores = text.split(' ').filter((name) => name !== '')
      if (stores.every((name) => name === OPERATIONAL_STORE)) return known(0)
      return stores.includes(OPERATIONAL_STORE) ? besidesTheData(instance) : retentionOf(instance)
    })
  })
}

/** The longest of all stores is that of the vault where it is longer than what lies beside the data and can be restored to any moment. */
function besidesTheData(instance: Neighbour): Fact<number> {
  const backup = instance.facet('backup')
  if (typeof backup === 'string') return UNTOLD
  return chain(backup.restoreWindowDays, (beside) =>
    chain(backup.retentionDays, (longest): Fact<number> => (beside > 0 && longest > beside ? known(longest) : UNTOLD))
  )
}

const UNTOLD = unknown('not-collected', { missing: 'for how long the vault keeps what also lies beside the data' })

function retentionOf(instance: Neighbour): Fact<number> {
  const backup = instance.facet('backup')
  return typeof backup === 'string' ? UNTOLD : backup.retentionDays
}
