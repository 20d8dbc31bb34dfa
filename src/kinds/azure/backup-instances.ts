import type { Settling } from '../../graph/kind.ts'
import { backupAsTold, runningBackup } from '../../graph/told-backup.ts'
import type { Facets } from '../../model/facets.ts'
import { all, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'

type Backup = Facets['backup']

/** Backups of a cluster, as the instances of Backup vaults that protect it tell them. */
export const backupOfCluster: Settling<'backup'> = (own, near) => backupAsTold(chain(instances(near), (found) => runningBackup(found, own)))

/** Backups of a storage account: of its blobs by instances, of one file share each by protected items of Recovery Services vaults. */
export const backupOfAccount: Settling<'backup'> = (own, near) => {
  const shares = map(near.from('attachedTo', ['azure.protected-item']), (items) => backupsOf(items).map(ofOneShare))
  return either(instances(near), shares, own)
}

/** Backups of a disk: by instances of its own, or with the machine that it is attached to. */
export const backupOfDisk: Settling<'backup'> = (own, near) =>
  either(
    instances(near),
    map(machines(near), (found) => found.map(ofMachine)),
    own
  )

/** Who makes backups decides, whatever the others do; that nobody does takes all of them. */
function either(one: Fact<readonly Backup[]>, other: Fact<readonly Backup[]>, own: Backup): Backup {
  const first = chain(one, (backups) => runningBackup(backups, own))
  if (isOn(first)) return backupAsTold(first)
  const second = chain(other, (backups) => runningBackup(backups, own))
  if (isOn(second)) return backupAsTold(second)
  return backupAsTold(chain(all([one, other]), ([mine, theirs]) => runningBackup([...mine, ...theirs], own)))
}

/** A program attaches a disk in the machine; the service tells it on the disk. */
function machines(near: Neighbourhood): Fact<readonly Neighbour[]> {
  const inside = near.from('attachedTo', ['azure.virtual-machine'])
  return chain(near.to('attachedTo'), (told) => (told.length > 0 ? known(told) : inside))
}

/** A machine is backed up with its disks, unless its item leaves some out. */
function ofMachine(machine: Neighbour): Backup {
  const backup = machine.facet('backup')
  if (typeof backup === 'string') throw new TypeError(`Cannot read backups of ${machine.name}: ${backup}`)
  const picks = map(machine.near.from('attachedTo', ['azure.protected-item']), (items) =>
    items.map((item) => item.facet('setting')).filter((answer) => typeof answer !== 'string')
  )
  const chosen = chain(picks, (settings) => all(settings.map(({ value }) => value)))
  const enabled = chain(backup.enabled, (on): Fact<boolean> => {
    if (!on) return known(false)
    return chain(chosen, (values) =>
      (values as readonly string[]).includes('some')
        ? unknown('not-collected', { missing: 'which disks of the machine its backup leaves out' })
        : known(true)
    )
  })
  return { ...backup, enabled }
}

function ofOneShare(backup: Backup): Backup {
  const enabled = chain(
    backup.enabled,
    (on): Fact<boolean> =>
      on ? unknown('not-collected', { missing: 'the backup takes one file share, which may not be all' }) : known(false)
  )
  return { ...backup, enabled }
}

function instances(near: Neighbourhood): Fact<readonly Backup[]> {
  return map(near.from('attachedTo', ['azure.backup-instance']), backupsOf)
}

function backupsOf(items: readonly Neighbour[]): readonly Backup[] {
  return items.map((item) => item.facet('backup')).filter((answer) => typeof answer !== 'string')
}

function isOn(backup: Fact<Backup>): boolean {
  return backup.state === 'known' && backup.value.enabled.state === 'known' && backup.value.enabled.value
}
