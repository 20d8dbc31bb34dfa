import { defineKind } from '../../graph/kind.ts'
import { untoldHistory } from '../../graph/backup-history.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets, KeyLevel } from '../../model/facets.ts'
import { all, anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { protectedBy, untoldProtection } from './antimalware.ts'
import { madeByAks } from './aks-made.ts'
import { levelOf, settledLevel, weakest } from './customer-key.ts'
import { machineHardening } from './hardening.ts'
import { inlineAddresses } from './inline-interfaces.ts'
import { placementOf, settlePlacement } from './location.ts'
import { locked, lockedGroup, unlocked } from './locks.ts'
import { diskEncryptionSets, namesEncryptionSet, weakestDiskKey } from './managed-disk.ts'
import { eachReference } from './network-links.ts'
import { backupByProtectedItem, historyByProtectedItem, unprotected } from './protected-items.ts'

const DISK = /compute[^:]*:Disk$/

/** Virtual machine. https://learn.microsoft.com/rest/api/compute/virtual-machines (2024-11-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.virtual-machine',
  title: 'Azure virtual machine',
  cloud: 'azure',
  role: 'server',
  types: { pulumi: ['azure-native:compute:VirtualMachine'], arm: ['Microsoft.Compute/virtualMachines'] },
  names: ['vmName'],
  links: [
    { ...lockedGroup, name: 'childOf' },
    {
      name: 'uses',
      to: ['azure.network-interface'],
      read: (r) =>
        eachReference(r.list('networkProfile.networkInterfaces'), (nic) => nic.references('id', /network[^:]*:NetworkInterface$/))
    },
    diskEncryptionSets(disksOf),
    {
      name: 'attachedTo',
      to: ['azure.disk'],
      read: (r) => eachReference(attachedDisks(r), (disk) => disk.references('managedDisk.id', DISK))
    }
  ],
  facets: {
    malwareProtection: untoldProtection,
    hostLogs: 'not-modelled',
    monitoring: alertsElsewhere,
    placement: placementOf,
    publicAddress: (r) => ({ addresses: inlineAddresses(r.list('networkProfile.networkInterfaceConfigurations')) }),
    encryptionAtRest: (r) => ({ key: weakestDiskKey(ownDisks(r), NO_DISK_OF_ITS_OWN) }),
    zoneRedundancy: (r) => ({ zones: r.byNature(1, 'zones') }),
    backup: unprotected,
    backupHistory: (r) => untoldHistory(r, 'id', { whole: true }),
    deletionProtection: unlocked,
    // Who may sign in is decided by extensions and inside the machine.
    identity: 'not-modelled',
    hardening: (r) => machineHardening(r)
  },
  settle: {
    malwareProtection: protectedBy({ extensions: true, plan: 'virtualmachines' }),
    monitoring: heardOf({ types: ['microsoft.compute/virtualmachines'], group: 'childOf' }),
    placement: settlePlacement,
    publicAddress: addressesOfInterfaces,
    encryptionAtRest: withAttachedDisks,
    backup: backupByProtectedItem,
    backupHistory: historyByProtectedItem,
    deletionProtection: byLock
  },
  providerMade: madeByAks
})

/** A lock on the machine or on its resource group. */
function byLock(_own: Facets['deletionProtection'], near: Neighbourhood): Facets['deletionProtection'] {
  const group = chain(near.to('childOf'), (groups) => anyTrue(groups.map((found) => locked(found.near))))
  return { enabled: anyTrue([locked(near), group]) }
}

function disksOf(r: Reader): Fact<readonly Reader[]> {
  const parts = all<[readonly Reader[], readonly Reader[]]>([r.list('storageProfile.osDisk'), r.list('storageProfile.dataDisks')])
  return map(parts, ([os, data]) => [...os, ...data])
}

/** A disk made apart from the machine. A program tells its key on the disk; ARM repeats the encryption set on the machine. */
function attachedDisks(r: Reader): Fact<readonly Reader[]> {
  return chain(disksOf(r), (disks) => map(list(disks.map(isAttached)), (attached) => disks.filter((_, index) => attached[index])))
}

function isAttached(disk: Reader): Fact<boolean> {
  if (disk.dialect === 'arm') return known(false)
  return chain(
    namesEncryptionSet(disk),
    (has): Fact<boolean> => (has ? known(false) : disk.present('managedDisk.id', { emptyIs: 'absent', wiredTo: DISK }))
  )
}

const NO_DISK_OF_ITS_OWN = 'keys of the disks that are attached to it'

function ownDisks(r: Reader): Fact<readonly Reader[]> {
  return chain(disksOf(r), (disks) => map(list(disks.map(isAttached)), (attached) => disks.filter((_, index) => !attached[index])))
}

function withAttachedDisks(own: Facets['encryptionAtRest'], near: Neighbourhood): Facets['encryptionAtRest'] {
  const inline = settledLevel(own.key, near)
  if (inline.state === 'known' && inline.value === 'provider-key') return { key: inline }
  const attached = chain(near.to('attachedTo'), (disks) => list(disks.map(levelOf)))
  const onlyAttached = own.key.state === 'unknown' && own.key.missing === NO_DISK_OF_ITS_OWN
  if (onlyAttached) return { key: chain(attached, (levels) => (levels.length === 0 ? own.key : known(weakest(levels)))) }
  return { key: map(all<[KeyLevel, readonly KeyLevel[]]>([inline, attached]), ([level, levels]) => weakest([level, ...levels])) }
}

/** Public addresses sit on the network interfaces. */
function addressesOfInterfaces(own: Facets['publicAddress'], near: Neighbourhood): Facets['publicAddress'] {
  const interfaces = chain(near.to('uses'), (found) => list(found.map(addressesOf)))
  return {
    addresses: map(all<[readonly string[], readonly (readonly string[])[]]>([own.addresses, interfaces]), ([inline, found]) => [
      ...inline,
      ...found.flat()
    ])
  }
}

function addressesOf(networkInterface: Neighbour): Fact<readonly string[]> {
  const answer = networkInterface.facet('publicAddress')
  return typeof answer === 'string'
    ? unknown('not-collected', { missing: `addresses of ${networkInterface.name} are ${answer}` })
    : answer.addresses
}
