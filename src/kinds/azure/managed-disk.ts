import type { Link } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets, KeyLevel, Reach } from '../../model/facets.ts'
import { all, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { eachReference } from './network-links.ts'

export const DISK_ENCRYPTION_SET = /compute[^:]*:DiskEncryptionSet$/

/** The disk encryption set of a disk or snapshot. */
export const byDiskEncryptionSet: Link = {
  name: 'encryptedBy',
  to: ['azure.disk-encryption-set'],
  read: (r) => r.references('encryption.diskEncryptionSetId', DISK_ENCRYPTION_SET)
}

/** The encryption sets that a machine names for disks of its own. */
export function diskEncryptionSets(disksOf: (r: Reader) => Fact<readonly Reader[]>): Link {
  return {
    name: 'encryptedBy',
    to: ['azure.disk-encryption-set'],
    read: (r) => eachReference(disksOf(r), (disk) => disk.references('managedDisk.diskEncryptionSet.id', DISK_ENCRYPTION_SET))
  }
}

/** Whether a machine names an encryption set for one of its disks. */
export function namesEncryptionSet(disk: Reader): Fact<boolean> {
  return disk.present('managedDisk.diskEncryptionSet.id', { emptyIs: 'absent', wiredTo: DISK_ENCRYPTION_SET })
}

/** The weakest key of the disks that a machine describes: platform keys unless there is an encryption set. */
export function weakestDiskKey(disks: Fact<readonly Reader[]>, none: string): Fact<KeyLevel> {
  const sets = chain(disks, (found) => list(found.map(namesEncryptionSet)))
  return chain(sets, (found): Fact<KeyLevel> => {
    if (found.length === 0) return unknown('not-collected', { missing: none })
    return known(found.includes(false) ? 'provider-key' : 'customer-key')
  })
}

/**
 * Platform keys unless a disk encryption set is given; the type follows from it when it is left out.
 * https://learn.microsoft.com/rest/api/compute/disks (2024-03-02, read 2026-11-22)
 */
export function diskKey(r: Reader): Facets['encryptionAtRest'] {
  const set = r.present('encryption.diskEncryptionSetId', { emptyIs: 'absent', wiredTo: DISK_ENCRYPTION_SET })
  const type = r.string('encryption.type', { absent: '' })
  const key = chain(type, (text): Fact<KeyLevel> => {
    if (text === '') return map(set, (has) => (has ? 'customer-key' : 'provider-key'))
    return known(/CustomerKeys?$/i.test(text) ? 'customer-key' : 'provider-key')
  })
  return { key }
}

/**
 * Whether the data can be exported over the internet by a signed URL. From any network when nothing is set; `AllowPrivate` leaves only
 * the private endpoints of a disk access resource. https://learn.microsoft.com/azure/virtual-machines/disks-restrict-import-export-overview (2026-11-22)
 */
export function exportEndpoint(r: Reader): Facets['publicEndpoint'] {
  const settings = [
    r.string('publicNetworkAccess', { absent: 'Enabled' }),
    r.string('networkAccessPolicy', { absent: 'AllowAll' })
  ] as const
  const closing = settings.find((setting) => setting.state === 'known' && /^(Disabled|DenyAll|AllowPrivate)$/i.test(setting.value))
  const reach: Fact<Reach> = closing === undefined ? map(all<[string, string]>(settings), () => 'open') : map(closing, () => 'closed')
  return { reach, sources: map(reach, (value) => (value === 'closed' ? [] : ['0.0.0.0/0'])) }
}

/** Zones over which a disk's or snapshot's storage spreads its copies. */
export function storageZones(sku: Fact<string>): Fact<number> {
  return map(sku, (name) => (/ZRS$/i.test(name) ? 3 : 1))
}
