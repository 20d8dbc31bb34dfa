import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets, KeyLevel } from '../../model/facets.ts'
import { anyTrue, chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { regionOfZone } from '../../model/region.ts'
import { keyLevel, KMS_KEY, protectedBy, suppliedKey } from './disk-key.ts'
import { SNAPSHOT_ZONES, snapshotLocations } from './snapshot-location.ts'

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
      read: (r) => (r.dialect === 'gcp-api' ? r.references('sourceSnapshotSchedulePolicy', /compute\/resourcePolicy:/) : r.byNature([], 'sourceDisk'))
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
    anonymousAccess: () => ({ allowed: unknown('not-collected', { missing: 'access grants on the snapshot not collected' }) })
  },
  settle: {
    placement: (own, near) => ({ ...own, regions: nearDisk(own.regions, near) }),
    encryptionAtRest: (own, near) => ({ key: protectedBy(inherited(own.key, near, (disk) => keyOf(disk, 'encryptionAtRest')), near) }),
    backup: settleBackup,
    anonymousAccess: (_own, near) => ({ allowed: grantedToAll(near) })
  },
  fixes: {
    'region-pinned': (_dialect, { regions }) => {
      const region = Array.isArray(regions) ? (regions[0] as unknown) : undefined
      return typeof region === 'string' ? { path: 'storageLocations', value: [region] } : undefined
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

/** An inventory also lists snapshots that failed. */
function taken(r: Reader): Fact<boolean> {
  if (r.dialect === 'terraform') return r.byNature(true, 'sourceDisk')
  return map(r.string('status', { absent: UNSTATED }), (status) => status !== 'FAILED')
}

/** Nothing deletes a snapshot, unless a schedule made it. */
function retentionDays(r: Reader): Fact<number> {
  if (r.dialect === 'terraform') return r.byNature(Infinity, 'sourceDisk')
  return chain(r.boolean('autoCreated', { absent: false }), (scheduled): Fact<number> =>
    scheduled ? unknown('not-collected', { missing: 'the schedule that made the snapshot, or its disk, is not in the inventory' }) : known(Infinity)
  )
}

/**
 * A snapshot takes its disk's key when it names none of its own; an inventory shows it, a program leaves it to the disk.
 * https://cloud.google.com/compute/docs/disks/customer-managed-encryption (2026-11-22)
 */
function snapshotKey(r: Reader): Fact<KeyLevel> {
  const stated = anyTrue([
    r.present(kmsPath(r), { emptyIs: 'absent', wiredTo: KMS_KEY }),
    suppliedKey(r, 'snapshotEncryptionKey.rawKey'),
    suppliedKey(r, 'snapshotEncryptionKey.rsaEncryptedKey'),
    r.present('snapshotEncryptionKey.sha256')
  ])
  if (r.dialect === 'gcp-api' || stated.state === 'unknown' || stated.value) return keyLevel([stated])
  return unknown('not-collected', { evidence: stated.evidence, missing: 'the source disk, whose key the snapshot takes, is not in the inventory' })
}

function settleBackup(own: Facets['backup'], near: Neighbourhood): Facets['backup'] {
  const settled = { ...own, regions: nearDisk(own.regions, near), key: protectedBy(inherited(own.key, near, (disk) => keyOf(disk, 'backup')), near) }
  if (own.retentionDays.state === 'known' || own.retentionDays.why !== 'not-collected') return settled
  // Once the disk is gone its schedule no longer deletes the snapshot (KEEP_AUTO_SNAPSHOTS is the default).
  const schedule = chain(near.to('snapshotOf'), () => near.to('usesPolicy'))
  const told = map(schedule, (policies) => policies.map((policy) => policy.facet('backup')).find((answer) => typeof answer !== 'string'))
  if (told.state === 'unknown') return { ...settled, everyHours: told, retentionDays: told }
  return told.value === undefined ? settled : { ...settled, everyHours: told.value.everyHours, retentionDays: told.value.retentionDays }
}

/** Where the document does not tell the disk's region, the disk may. */
function nearDisk(own: Fact<readonly string[]>, near: Neighbourhood): Fact<readonly string[]> {
  const unstated = own.evidence.some((entry) => entry.path === 'storageLocations' && entry.origin === 'provider-default')
  if (own.state === 'known' || !unstated) return own
  return chain(near.to('snapshotOf'), ([disk]) => {
    const placement = disk?.facet('placement')
    if (placement === undefined || typeof placement === 'string') return own
    return chain(placement.regions, ([region]) => (region === undefined ? own : snapshotLocations(known([]), known(region), 'storageLocations')))
  })
}

function inherited(own: Fact<KeyLevel>, near: Neighbourhood, key: (disk: Neighbour) => Fact<KeyLevel> | undefined): Fact<KeyLevel> {
  if (own.state === 'known' || own.why !== 'not-collected') return own
  return chain(near.to('snapshotOf'), ([disk]) => (disk === undefined ? own : (key(disk) ?? own)))
}

function keyOf(disk: Neighbour, facet: 'backup' | 'encryptionAtRest'): Fact<KeyLevel> | undefined {
  const answer = disk.facet(facet)
  return typeof answer === 'string' ? undefined : answer.key
}

function grantedToAll(near: Neighbourhood): Fact<boolean> {
  return chain(near.from('attachedTo', ['gcp.snapshot-iam']), (grants) => {
    const answers = grants.map((grant) => grant.facet('anonymousAccess')).filter((answer) => typeof answer !== 'string')
    return anyTrue(answers.map((answer) => answer.allowed))
  })
}
