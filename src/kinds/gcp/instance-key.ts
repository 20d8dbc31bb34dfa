import type { Reader } from '../../graph/reader.ts'
import type { Facets, KeyLevel } from '../../model/facets.ts'
import { chain, type Fact, known, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { keyLevel, namesKey, protectedBy, suppliedKey, weakestKey } from './disk-key.ts'
import { attachedLater, bootIsMade } from './instance-disks.ts'

/** The level of all disks, unless a disk that is only named decides it. */
export function ownKey(r: Reader): Fact<KeyLevel> {
  if (r.dialect === 'gcp-api') return chain(r.list('disks'), (disks) => weakestKey(disks.map(levelOfListed)))
  return chain(r.list('attachedDisks'), (attached) =>
    chain(r.list('scratchDisks'), (scratch) => weakestKey([bootKey(r), ...attached.map(levelOfAttached), ...scratch.map(localSsd)]))
  )
}

export function settleKey(own: Facets['encryptionAtRest'], near: Neighbourhood): Facets['encryptionAtRest'] {
  if (own.key.state === 'unknown' && own.key.why !== 'not-collected') return own
  const later = attachedLater(near)
  const level = own.key.state === 'known' ? protectedBy(own.key, near) : toldByDisks(near)
  if (later.state === 'unknown') return { key: weakestKey([level, later]) }
  return { key: later.value.length === 0 ? level : weakestKey([level, weakestOf(later.value)]) }
}

/** Disks that exist tell their level; the boot disk that is made with the server counts by the key that the server names. */
function toldByDisks(near: Neighbourhood): Fact<KeyLevel> {
  const told = chain(near.to('uses'), weakestOf)
  return chain(near.points('encryptedBy'), (named) => (named ? weakestKey([told, protectedBy(known('customer-key'), near)]) : told))
}

function levelOfListed(disk: Reader): Fact<KeyLevel> {
  return chain(disk.string('type', { absent: 'PERSISTENT' }), (type) =>
    type === 'SCRATCH'
      ? localSsd(disk)
      : keyLevel([
          namesKey(disk, 'diskEncryptionKey.kmsKeyName'),
          suppliedKey(disk, 'diskEncryptionKey.rawKey'),
          suppliedKey(disk, 'diskEncryptionKey.rsaEncryptedKey'),
          disk.present('diskEncryptionKey.sha256')
        ])
  )
}

/** Local SSD takes no key of the customer. https://cloud.google.com/compute/docs/disks/local-ssd (2026-11-22) */
function localSsd(disk: Reader): Fact<KeyLevel> {
  return disk.byNature('provider-key', disk.by({ terraform: 'interface', 'gcp-api': 'type' }))
}

function levelOfAttached(disk: Reader): Fact<KeyLevel> {
  const stated = keyLevel([
    namesKey(disk, 'kmsKeySelfLink'),
    suppliedKey(disk, 'diskEncryptionKeyRaw'),
    suppliedKey(disk, 'diskEncryptionKeyRsa'),
    disk.present('diskEncryptionKeySha256')
  ])
  return orDisk(stated)
}

/** A disk that exists need not name its key again. */
function orDisk(stated: Fact<KeyLevel>): Fact<KeyLevel> {
  return chain(
    stated,
    (level): Fact<KeyLevel> =>
      level === 'provider-key' ? unknown('not-collected', { missing: 'disk of the server not collected' }) : known(level)
  )
}

/** The key that the document gives the boot disk. */
export function bootKey(r: Reader): Fact<KeyLevel> {
  const stated = keyLevel([
    namesKey(r, 'bootDisk.kmsKeySelfLink'),
    suppliedKey(r, 'bootDisk.diskEncryptionKeyRaw'),
    suppliedKey(r, 'bootDisk.diskEncryptionKeyRsa'),
    r.present('bootDisk.diskEncryptionKeySha256')
  ])
  return chain(bootIsMade(r), (made) => (made ? stated : orDisk(stated)))
}

function weakestOf(disks: readonly Neighbour[]): Fact<KeyLevel> {
  return weakestKey(
    disks.map((disk) => {
      const answer = disk.facet('encryptionAtRest')
      return typeof answer === 'string' ? unknown('unreadable', { missing: `disk ${disk.name} cannot be read` }) : answer.key
    })
  )
}
