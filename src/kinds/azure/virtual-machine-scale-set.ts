import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { KeyLevel } from '../../model/facets.ts'
import { all, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { madeByAks } from './aks-made.ts'
import { settleKeyLevel, weakest } from './customer-key.ts'
import { setsZones } from './fixes.ts'
import { inlineAddresses } from './inline-interfaces.ts'
import { inResourceGroup, placementOf, settlePlacement } from './location.ts'
import { DISK_ENCRYPTION_SET } from './managed-disk.ts'
import { eachReference } from './network-links.ts'

/** Virtual machine scale set. https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets (2024-11-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.virtual-machine-scale-set',
  title: 'Azure virtual machine scale set',
  cloud: 'azure',
  role: 'server-group',
  types: { pulumi: ['azure-native:compute:VirtualMachineScaleSet'], arm: ['Microsoft.Compute/virtualMachineScaleSets'] },
  names: ['vmScaleSetName'],
  links: [
    inResourceGroup,
    {
      name: 'encryptedBy',
      to: ['azure.disk-encryption-set'],
      read: (r) => eachReference(disksOf(r), (disk) => disk.references('managedDisk.diskEncryptionSet.id', DISK_ENCRYPTION_SET))
    }
  ],
  facets: {
    placement: placementOf,
    publicAddress: (r) => ({ addresses: inlineAddresses(r.list('virtualMachineProfile.networkProfile.networkInterfaceConfigurations')) }),
    encryptionAtRest: (r) => ({ key: disksKey(r) }),
    // Without zones the set is regional, which promises no spreading over them.
    zoneRedundancy: (r) => ({ zones: map(r.strings('zones'), (zones) => Math.max(1, new Set(zones).size)) }),
    // What an autoscale setting may go down to is not in the set's own document.
    nodes: (r) => ({ minimum: r.number('sku.capacity', { absent: UNSTATED }) })
  },
  settle: { placement: settlePlacement, encryptionAtRest: settleKeyLevel },
  providerMade: madeByAks,
  fixes: { 'zone-redundant': setsZones, 'multi-node': (_dialect, { minimumNodes = 2 }) => ({ path: 'sku.capacity', value: minimumNodes }) }
})

function disksOf(r: Reader): Fact<readonly Reader[]> {
  const os = r.list('virtualMachineProfile.storageProfile.osDisk')
  const data = r.list('virtualMachineProfile.storageProfile.dataDisks')
  return map(all<[readonly Reader[], readonly Reader[]]>([os, data]), (parts) => parts.flat())
}

/** The weakest key of the disks that every machine gets: platform keys unless there is an encryption set. */
function disksKey(r: Reader): Fact<KeyLevel> {
  const levels = chain(disksOf(r), (disks) => list(disks.map(diskKey)))
  return chain(
    levels,
    (found): Fact<KeyLevel> =>
      found.length === 0 ? unknown('not-collected', { missing: 'no disks in its document' }) : known(weakest(found))
  )
}

function diskKey(disk: Reader): Fact<KeyLevel> {
  const set = disk.present('managedDisk.diskEncryptionSet.id', { emptyIs: 'absent', wiredTo: DISK_ENCRYPTION_SET })
  return map(set, (has) => (has ? 'customer-key' : 'provider-key'))
}
