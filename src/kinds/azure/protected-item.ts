import { defineKind, type Reference } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { allTrue, chain, type Fact, known, map, not, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { childPlacement, placementOfParent } from './location.ts'
import { itemHistory } from './protected-item-history.ts'
import { copiesInVault, heldByVault } from './vault-copies.ts'

const POLICY = /recoveryservices[^:]*:ProtectionPolicy$/

/** What a Recovery Services vault backs up. https://learn.microsoft.com/rest/api/backup/protected-items (2024-10-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.protected-item',
  title: 'Azure protected item',
  cloud: 'azure',
  role: 'backup',
  types: {
    pulumi: ['azure-native:recoveryservices:ProtectedItem'],
    arm: ['Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems']
  },
  names: ['protectedItemName'],
  links: [
    {
      name: 'childOf',
      to: ['azure.recovery-services-vault'],
      read: (r) => (r.dialect === 'arm' ? r.parent(3) : r.references('vaultName', /recoveryservices[^:]*:Vault$/))
    },
    {
      name: 'attachedTo',
      to: ['azure.virtual-machine', 'azure.storage-account'],
      read: whatItProtects
    },
    { name: 'usesPolicy', to: ['azure.backup-policy'], read: (r) => r.references('policyId', POLICY) }
  ],
  facets: {
    placement: placementOfParent,
    encryptionAtRest: (r) => ({ key: heldByVault(r).key }),
    backup,
    restorePoint: 'not-applicable',
    backupHistory: itemHistory,
    setting: (r) => ({ name: r.byNature('disks', 'extendedProperties'), value: disks(r) }),
    anonymousAccess: 'not-applicable'
  },
  settle: {
    placement: childPlacement('childOf'),
    encryptionAtRest: (own, near) => ({
      key: chain(near.to('childOf'), ([vault]) => {
        const encryption = vault?.facet('encryptionAtRest')
        return encryption === undefined || typeof encryption === 'string' ? own.key : encryption.key
      })
    }),
    backup: byItsPolicy
  }
})

/** The machine or storage account; the backup of one database inside a machine is none of the machine. */
function whatItProtects(r: Reader): Fact<readonly Reference[]> {
  const source = /(compute[^:]*:VirtualMachine|storage[^:]*:StorageAccount)$/
  return chain(r.string('protectedItemType', { absent: '' }), (type) =>
    /^AzureVmWorkload/i.test(type) ? known([]) : r.references('sourceResourceId', source)
  )
}

function backup(r: Reader): Facets['backup'] {
  const open = unknown('not-collected', { missing: 'told by its backup policy' })
  return { enabled: isRunning(r), everyHours: open, retentionDays: open, restoreWindowDays: open, ...heldByVault(r) }
}

/** Whether disks of a machine are picked, or left out. */
function disks(r: Reader): Fact<string> {
  return map(r.present('extendedProperties.diskExclusionProperties'), (picked) => (picked ? 'some' : 'all'))
}

/** It has a policy, and was neither stopped nor deleted, from where it can still be brought back. */
function isRunning(r: Reader): Fact<boolean> {
  const stopped = map(r.string('protectionState', { absent: '' }), (state) =>
    /^(protectionstopped|protectionpaused|backupssuspended)$/i.test(state)
  )
  const deleted = r.boolean('isScheduledForDeferredDelete', { absent: false })
  return allTrue([r.present('policyId', { emptyIs: 'absent', wiredTo: POLICY }), not(stopped), not(deleted)])
}

/** How often and how long its policy says; a stopped item is not backed up, but keeps what it has. */
function byItsPolicy(own: Facets['backup'], near: Neighbourhood): Facets['backup'] {
  const policy = map(near.to('usesPolicy'), ([found]) => {
    const answer = found?.facet('backup')
    return answer === undefined || typeof answer === 'string' ? undefined : answer
  })
  const told = (pick: (answer: Facets['backup']) => Fact<number>, none: number): Fact<number> =>
    chain(policy, (answer) => (answer === undefined ? known(none) : pick(answer)))
  return {
    ...copiesInVault(own, near),
    enabled: own.enabled,
    everyHours: chain(own.enabled, (on) =>
      on ? told((answer) => answer.everyHours, Number.POSITIVE_INFINITY) : known(Number.POSITIVE_INFINITY)
    ),
    retentionDays: told((answer) => answer.retentionDays, 0),
    restoreWindowDays: told((answer) => answer.restoreWindowDays, 0)
  }
}
