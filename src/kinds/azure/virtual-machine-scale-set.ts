import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { all, chain, type Fact, map, unknown } from '../../model/fact.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { protectedBy, protectionOfSet } from './antimalware.ts'
import { madeByAks } from './aks-made.ts'
import { minimumBySettings, scaledBySettings } from './autoscale.ts'
import { settleKeyLevel } from './customer-key.ts'
import { setsZones } from './fixes.ts'
import { machineHardening } from './hardening.ts'
import { inlineAddresses } from './inline-interfaces.ts'
import { inResourceGroup, placementOf, settlePlacement } from './location.ts'
import { diskEncryptionSets, weakestDiskKey } from './managed-disk.ts'

/** Virtual machine scale set. https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets (2024-11-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.virtual-machine-scale-set',
  title: 'Azure virtual machine scale set',
  cloud: 'azure',
  role: 'server-group',
  types: { pulumi: ['azure-native:compute:VirtualMachineScaleSet'], arm: ['Microsoft.Compute/virtualMachineScaleSets'] },
  names: ['vmScaleSetName'],
  links: [inResourceGroup, diskEncryptionSets(disksOf)],
  facets: {
    malwareProtection: protectionOfSet,
    hostLogs: 'not-modelled',
    monitoring: alertsElsewhere,
    placement: placementOf,
    publicAddress: (r) => ({ addresses: inlineAddresses(r.list('virtualMachineProfile.networkProfile.networkInterfaceConfigurations')) }),
    encryptionAtRest: (r) => ({ key: weakestDiskKey(disksOf(r), 'no disks in its document') }),
    // Without zones the set is regional, which promises no spreading over them.
    zoneRedundancy: (r) => ({ zones: map(r.strings('zones'), (zones) => Math.max(1, new Set(zones).size)) }),
    nodes: (r) => ({ minimum: unlessOfCluster(r, r.number('sku.capacity', { absent: UNSTATED })) }),
    // Autoscale settings are resources of their own.
    scaling: (r) => ({ automatic: ownScaling(r), newPools: ownScaling(r) }),
    hardening: (r) => machineHardening(r, 'virtualMachineProfile.')
  },
  settle: {
    malwareProtection: protectedBy({ extensions: true }),
    monitoring: heardOf({ types: ['microsoft.compute/virtualmachinescalesets'], group: 'childOf' }),
    placement: settlePlacement,
    encryptionAtRest: settleKeyLevel,
    scaling: (own, near) => ({ ...own, automatic: chain(own.automatic, () => scaledBySettings(near)) }),
    nodes: (own, near) => ({ minimum: minimumBySettings(own.minimum, near) })
  },
  providerMade: madeByAks,
  fixes: { 'zone-redundant': setsZones, 'multi-node': (_dialect, { minimumNodes = 2 }) => ({ path: 'sku.capacity', value: minimumNodes }) }
})

/** The autoscaler of a cluster sets the size of what the cluster is made of, between bounds that stand in its pools. */
function unlessOfCluster<T>(r: Reader, own: Fact<T>): Fact<T> {
  return chain(madeByAks(r), (made) => (made ? BY_CLUSTER : own))
}

const BY_CLUSTER = unknown('not-collected', { missing: 'told by the pools of the cluster that it was made for' })

function ownScaling(r: Reader): Fact<boolean> {
  return unlessOfCluster(r, r.byNature(false, 'sku.capacity'))
}

function disksOf(r: Reader): Fact<readonly Reader[]> {
  const os = r.list('virtualMachineProfile.storageProfile.osDisk')
  const data = r.list('virtualMachineProfile.storageProfile.dataDisks')
  return map(all<[readonly Reader[], readonly Reader[]]>([os, data]), (parts) => parts.flat())
}
