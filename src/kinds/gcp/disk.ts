import { defineKind } from '../../graph/kind.ts'
import { historyOf, untoldHistory } from '../../graph/backup-history.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets, KeyLevel } from '../../model/facets.ts'
import { chain, type Fact, map, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { keyLevel, KMS_KEY, namesKey, protectedBy, suppliedKey } from './disk-key.ts'
import { madeForGkeNodes } from './gke-made.ts'
import { joinedReferences } from './nested-references.ts'
import { policiesOf, scheduledBackup, undecidedBackup, unscheduled } from './snapshot-schedule.ts'
import { multiZonePlacement, zonalPlacement, zoneNames } from './zone.ts'

/**
 * Persistent Disk or Hyperdisk, zonal or regional (`replicaZones`).
 * https://cloud.google.com/compute/docs/reference/rest/v1/disks (2026-11-22)
 */
export default defineKind({
  id: 'gcp.disk',
  title: 'Compute Engine disk',
  cloud: 'gcp',
  role: 'disk',
  types: {
    pulumi: ['gcp:compute/disk:Disk', 'gcp:compute/regionDisk:RegionDisk'],
    terraform: ['google_compute_disk', 'google_compute_region_disk'],
    cai: ['compute.googleapis.com/Disk', 'compute.googleapis.com/RegionDisk']
  },
  links: [
    { name: 'encryptedBy', to: ['gcp.kms-key'], read: keys },
    { name: 'backedUpBy', to: ['gcp.resource-policy'], read: (r) => r.references('resourcePolicies', /compute\/resourcePolicy:/) },
    { name: 'replicaOf', to: ['gcp.disk'], read: (r) => r.references('asyncPrimaryDisk.disk', /compute\/(d|regionD)isk:/) }
  ],
  facets: {
    placement,
    // An asynchronous copy is a disk of its own, which points here.
    replication: (r) => ({ regions: r.byNature([], 'asyncPrimaryDisk') }),
    publicEndpoint: 'not-applicable',
    encryptionAtRest: (r) => ({ key: diskKey(r) }),
    zoneRedundancy: (r) => ({ zones: map(replicaZones(r), (zones) => Math.max(zones.length, 1)) }),
    backup,
    backupHistory: (r) => untoldHistory(r, 'name', { whole: true })
  },
  settle: {
    encryptionAtRest: (own, near) => ({ key: protectedBy(own.key, near) }),
    backup: settleBackup,
    backupHistory: (own, near) => historyOf(near.from('snapshotOf', ['gcp.snapshot']), own)
  },
  providerMade: (r) => madeForGkeNodes(r)
})

function placement(r: Reader): Facets['placement'] {
  const replicas = replicaZones(r)
  const zonal = zonalPlacement(r)
  const regional = multiZonePlacement(r, replicas)
  return {
    regions: chain(replicas, (zones) => (zones.length > 0 ? regional.regions : zonal.regions)),
    zones: chain(replicas, (zones) => (zones.length > 0 ? regional.zones : zonal.zones))
  }
}

function replicaZones(r: Reader): Fact<readonly string[]> {
  return zoneNames(r.strings('replicaZones'))
}

function keys(r: Reader) {
  if (r.dialect === 'gcp-api') return r.references('diskEncryptionKey.kmsKeyName', KMS_KEY)
  // A zonal disk names the key by self link, a regional one by name.
  return joinedReferences([
    r.references('diskEncryptionKey.kmsKeySelfLink', KMS_KEY),
    r.references('diskEncryptionKey.kmsKeyName', KMS_KEY)
  ])
}

function diskKey(r: Reader): Fact<KeyLevel> {
  return keyLevel([
    namesKey(r, 'diskEncryptionKey.kmsKeyName'),
    ...(r.dialect === 'terraform' ? [namesKey(r, 'diskEncryptionKey.kmsKeySelfLink')] : []),
    suppliedKey(r, 'diskEncryptionKey.rawKey'),
    suppliedKey(r, 'diskEncryptionKey.rsaEncryptedKey'),
    r.present('diskEncryptionKey.sha256')
  ])
}

/** An inventory lists the disk's policies; a program may attach them with resources of their own. What they do is theirs to tell. */
function backup(r: Reader): Facets['backup'] {
  const key = diskKey(r)
  const window = r.byNature(0, 'resourcePolicies')
  const stated = r.present('resourcePolicies')
  if (stated.state === 'unknown') return undecidedBackup(stated, key, window)
  if (r.dialect === 'gcp-api' && !stated.value) return unscheduled(key, stated.evidence)
  return undecidedBackup(
    unknown('not-collected', { evidence: stated.evidence, missing: 'snapshot schedules of the disk not collected' }),
    key,
    window
  )
}

function settleBackup(own: Facets['backup'], near: Neighbourhood): Facets['backup'] {
  const settled = own.enabled.state === 'known' ? own : scheduledBackup(policiesOf(near, 'attachedTo'), own)
  return { ...settled, key: protectedBy(own.key, near) }
}
