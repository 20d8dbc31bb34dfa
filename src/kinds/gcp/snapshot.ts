import { defineKind } from '../../graph/kind.ts'
import { ageHours } from '../../graph/backup-history.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { BackupState, Facets, KeyLevel } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { regionOfZone } from '../../model/region.ts'
import { keyLevel, KMS_KEY, namesKey, suppliedKey } from './disk-key.ts'
import { SNAPSHOT_ZONES, snapshotLocations } from './snapshot-location.ts'
import { grantedToAll, inheritedKey, nearDisk, settleBackup } from './snapshot-source.ts'

/**
 * One standard or archive snapshot of a disk.
 * https://cloud.google.com/compute/docs/reference/rest/v1/snapshots (2026-11-22)
 */
export default defineKind({
  id: 'gcp.snapshot',
  title: 'Disk snapshot',
  cloud: 'gcp',
  role: 'backup',
  types: {
    pulumi: ['gcp:compute/snapshot:Snapshot'],
    terraform: ['google_compute_snapshot'],
    cai: ['compute.googleapis.com/Snapshot']
  },
  links: [
    { name: 'snapshotOf', to: ['gcp.disk'], read: (r) => r.references('sourceDisk', /compute\/(d|regionD)isk:/) },
    { name: 'encryptedBy', to: ['gcp.kms-key'], read: (r) => r.references(kmsPath(r), KMS_KEY) },
    {
      name: 'usesPolicy',
      to: ['gcp.resource-policy'],
      read: (r) =>
        r.dialect === 'gcp-api' ? r.references('sourceSnapshotSchedulePolicy', /compute\/resourcePolicy:/) : r.byNature([], 'sourceDisk')
    }
  ],
  facets: {
    placement: (r) => ({ regions: locations(r), zones: r.byNature([], 'storageLocations') }),
    encryptionAtRest: (r) => ({ key: snapshotKey(r) }),
    backup: (r) => ({
      enabled: taken(r),
      everyHours: unknown('not-collected', { missing: 'one snapshot does not say how often one is taken' }),
      retentionDays: retentionDays(r),
      restoreWindowDays: r.byNature(0, 'sourceDisk'),
      regions: locations(r),
      zones: r.byNature(SNAPSHOT_ZONES, 'storageLocations'),
      key: snapshotKey(r)
    }),
    restorePoint,
    anonymousAccess: () => ({ allowed: unknown('not-collected', { missing: 'access grants on the snapshot not collected' }) })
  },
  settle: {
    placement: (own, near) => ({ ...own, regions: nearDisk(own.regions, near) }),
    encryptionAtRest: (own, near) => ({ key: inheritedKey(own.key, near, 'encryptionAtRest') }),
    backup: settleBackup,
    anonymousAccess: (_own, near) => ({ allowed: grantedToAll(near) })
  },
  fixes: {
    'region-pinned': (_dialect, { regions }) => {
      const region = Array.isArray(regions) ? (regions[0] as unknown) : undefined
      return typeof region === 'string' && region !== 'primary' ? { path: 'storageLocations', value: [region] } : undefined
    }
  }
})

function kmsPath(r: Reader): string {
  return r.by({ terraform: 'snapshotEncryptionKey.kmsKeySelfLink', 'gcp-api': 'snapshotEncryptionKey.kmsKeyName' })
}

/** An inventory always states where a snapshot lies; in a program the disk's region decides unless one is stated. */
function locations(r: Reader): Fact<readonly string[]> {
  return snapshotLocations(r.strings('storageLocations'), diskRegion(r), 'storageLocations')
}

function diskRegion(r: Reader): Fact<string> {
  const url = map(r.string('sourceDisk', { absent: '' }), (text) => /\/?(zones|regions)\/([^/]+)\/disks\//.exec(text)?.[2])
  if (url.state === 'known' && url.value !== undefined) return map(url, (place) => regionOfZone(place as string))
  if (r.dialect === 'terraform') return map(r.string('zone', { absent: UNSTATED }), regionOfZone)
  return unknown('not-collected', { evidence: url.evidence, missing: 'sourceDisk names neither zone nor region' })
}

function restorePoint(r: Reader): Facets['restorePoint'] {
  return {
    state: chain(r.string('status', { absent: UNSTATED }), (status): Fact<BackupState> => {
      const state = STATES[status]
      return state === undefined ? unknown('unreadable', { missing: `"${status}" is no status of a snapshot` }) : known(state)
    }),
    ageHours: ageHours(r, 'creationTimestamp')
  }
}

const STATES: Readonly<Record<string, BackupState>> = {
  CREATING: 'running',
  UPLOADING: 'running',
  READY: 'complete',
  FAILED: 'failed',
  DELETING: 'deleting'
}

/** An inventory also lists snapshots that failed. */
function taken(r: Reader): Fact<boolean> {
  if (r.dialect === 'terraform') return r.byNature(true, 'sourceDisk')
  return map(r.string('status', { absent: UNSTATED }), (status) => status !== 'FAILED')
}

/** Nothing deletes a snapshot, unless a schedule made it. */
function retentionDays(r: Reader): Fact<number> {
  if (r.dialect === 'terraform') return r.byNature(Infinity, 'sourceDisk')
  return chain(
    r.boolean('autoCreated', { absent: false }),
    (scheduled): Fact<number> =>
      scheduled
        ? unknown('not-collected', { missing: 'the schedule that made the snapshot, or its disk, is not in the inventory' })
        : known(Infinity)
  )
}

/**
 * A snapshot takes its disk's key when it names none of its own; an inventory shows it, a program leaves it to the disk.
 * https://cloud.google.com/compute/docs/disks/customer-managed-encryption (2026-11-22)
 */
function snapshotKey(r: Reader): Fact<KeyLevel> {
  const stated = anyTrue([
    namesKey(r, kmsPath(r)),
    suppliedKey(r, 'snapshotEncryptionKey.rawKey'),
    suppliedKey(r, 'snapshotEncryptionKey.rsaEncryptedKey'),
    r.present('snapshotEncryptionKey.sha256')
  ])
  if (r.dialect === 'gcp-api' || stated.state === 'unknown' || stated.value) return keyLevel([stated])
  return unknown('not-collected', {
    evidence: stated.evidence,
    missing: 'the source disk, whose key the snapshot takes, is not in the inventory'
  })
}
