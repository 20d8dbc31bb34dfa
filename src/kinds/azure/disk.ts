import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { known } from '../../model/fact.ts'
import { backupOfDisk } from './backup-instances.ts'
import { settleKeyLevel } from './customer-key.ts'
import { byDiskEncryptionSet, diskKey, exportEndpoint, storageZones } from './managed-disk.ts'
import { closes } from './fixes.ts'
import { inResourceGroup, placementOf, settlePlacement } from './location.ts'
import { unprotected } from './protected-items.ts'

/** Managed disk. https://learn.microsoft.com/rest/api/compute/disks (2024-03-02, read 2026-11-22) */
export default defineKind({
  id: 'azure.disk',
  title: 'Azure managed disk',
  cloud: 'azure',
  role: 'disk',
  types: { pulumi: ['azure-native:compute:Disk'], arm: ['Microsoft.Compute/disks'] },
  names: ['diskName'],
  links: [
    inResourceGroup,
    byDiskEncryptionSet,
    {
      name: 'attachedTo',
      to: ['azure.virtual-machine'],
      read: (r) => (r.dialect === 'arm' ? r.references('managedBy', /compute[^:]*:VirtualMachine$/) : known([]))
    }
  ],
  facets: {
    placement: placementOf,
    replication: (r) => ({ regions: r.byNature([], 'sku.name') }),
    publicEndpoint: exportEndpoint,
    encryptionAtRest: diskKey,
    zoneRedundancy: (r) => ({ zones: storageZones(r.string('sku.name', { absent: UNSTATED })) }),
    backup: unprotected,
    // Vaults tell of single copies of disks to those alone who ask for one disk after the other.
    backupHistory: 'not-modelled'
  },
  settle: { placement: settlePlacement, encryptionAtRest: settleKeyLevel, backup: backupOfDisk },
  fixes: {
    'no-public-endpoint': closes('networkAccessPolicy', 'DenyAll', isNotUploaded),
    'zone-redundant': () => ({ path: 'sku.name', value: 'Premium_ZRS' })
  }
})

/** What is to be written into an uploaded disk comes over the endpoint. */
function isNotUploaded(r: Reader): boolean {
  const option = r.string('creationData.createOption', { absent: '' })
  return option.state === 'known' && !/^Upload/i.test(option.value)
}
