import type { Link, Reference } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { chain, type Fact, known, list, map, isObserved } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { KMS_KEY } from './disk-key.ts'
import { joinedReferences, nestedReferences } from './nested-references.ts'

/**
 * An inventory lists every disk of a server under `disks`. A program makes the boot disk with the server or names a disk
 * that exists (`source`), as it does for attached disks. What a disk is, the disk itself tells.
 */
const DISK = /compute\/(d|regionD)isk:/
export const POLICY = /compute\/resourcePolicy:/

export const diskLinks: readonly Link[] = [
  { name: 'uses', to: ['gcp.disk'], read: sources },
  { name: 'encryptedBy', to: ['gcp.kms-key'], read: keys },
  {
    name: 'backedUpBy',
    to: ['gcp.resource-policy'],
    read: (r) => (r.dialect === 'terraform' ? r.references('bootDisk.initializeParams.resourcePolicies', POLICY) : r.byNature([], 'disks'))
  }
]

function sources(r: Reader): Fact<readonly Reference[]> {
  if (r.dialect === 'gcp-api') return nestedReferences(r.list('disks'), (disk) => disk.references('source', DISK))
  return joinedReferences([
    r.references('bootDisk.source', DISK),
    nestedReferences(r.list('attachedDisks'), (disk) => disk.references('source', DISK))
  ])
}

function keys(r: Reader): Fact<readonly Reference[]> {
  if (r.dialect === 'gcp-api') return nestedReferences(r.list('disks'), (disk) => disk.references('diskEncryptionKey.kmsKeyName', KMS_KEY))
  return joinedReferences([
    r.references('bootDisk.kmsKeySelfLink', KMS_KEY),
    nestedReferences(r.list('attachedDisks'), (disk) => disk.references('kmsKeySelfLink', KMS_KEY))
  ])
}

/** Whether a program makes the boot disk together with the server. */
export function bootIsMade(r: Reader): Fact<boolean> {
  return chain(r.present('bootDisk', { emptyIs: 'present' }), (there) =>
    there ? map(r.present('bootDisk.source', { emptyIs: 'absent', wiredTo: DISK }), (named) => !named) : known(false)
  )
}

/** Disks that a program attaches with resources of their own; the list of an inventory is complete. */
export function attachedLater(near: Neighbourhood): Fact<readonly Neighbour[]> {
  if (isObserved(near.points('uses'))) return known([])
  const attachments = near.from('attachedTo', ['gcp.attached-disk'])
  return chain(attachments, (found) => map(list(found.map((one) => one.near.to('uses'))), (disks) => disks.flat()))
}
