import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets, KeyLevel } from '../../model/facets.ts'
import { all, allTrue, anyTrue, chain, type Fact, known, map, not, unknown } from '../../model/fact.ts'
import { placeName } from './zone.ts'
import { keyLink } from './customer-key.ts'
import { hoursBetween } from './cron.ts'
import { KMS_KEY } from './disk-key.ts'
import { locationIn } from './resource-name.ts'

const KEY = 'backupConfig.encryptionKey.gcpKmsEncryptionKey'
const RETENTION = 'retentionPolicy.backupRetainDays'

/** Plan of Backup for GKE. https://cloud.google.com/kubernetes-engine/docs/add-on/backup-for-gke/reference/rest/v1/projects.locations.backupPlans (2026-11-29) */
export default defineKind({
  id: 'gcp.gke-backup-plan',
  title: 'Plan of Backup for GKE',
  cloud: 'gcp',
  role: 'backup',
  types: {
    pulumi: ['gcp:gkebackup/backupPlan:BackupPlan'],
    terraform: ['google_gke_backup_backup_plan'],
    cai: ['gkebackup.googleapis.com/BackupPlan']
  },
  links: [keyLink(() => KEY), { name: 'attachedTo', to: ['gcp.gke-cluster'], read: (r) => r.references('cluster', /container\/cluster:/) }],
  facets: {
    placement: (r) => ({ regions: location(r), zones: r.byNature([], 'location') }),
    encryptionAtRest: (r) => ({ key: key(r) }),
    backup,
    restorePoint: 'not-applicable',
    anonymousAccess: 'not-applicable'
  }
})

function location(r: Reader): Fact<readonly string[]> {
  const name =
    r.dialect === 'terraform'
      ? map(r.string('location', { absent: UNSTATED }), placeName)
      : locationIn(r.string('name', { absent: UNSTATED }))
  return map(name, (region) => [region])
}

function backup(r: Reader): Facets['backup'] {
  return {
    enabled: chain(isRunning(r), (runs) => (runs ? takesAll(r) : known(false))),
    everyHours: chain(isRunning(r), (runs) => (runs ? interval(r) : known(Number.POSITIVE_INFINITY))),
    // Without a number, or with 0, nothing deletes a backup.
    retentionDays: map(r.number(RETENTION, { absent: 0 }), (days) => (days === 0 ? Number.POSITIVE_INFINITY : days)),
    restoreWindowDays: r.byNature(0, 'backupSchedule'),
    regions: location(r),
    zones: unknown('not-collected', { missing: 'over how many zones Backup for GKE keeps what it stores' }),
    key: key(r)
  }
}

/** It has a schedule that is neither paused nor, with the whole plan, switched off. */
function isRunning(r: Reader): Fact<boolean> {
  const scheduled = anyTrue([r.present('backupSchedule.cronSchedule'), r.present('backupSchedule.rpoConfig')])
  return allTrue([scheduled, not(r.boolean('backupSchedule.paused', { absent: false })), not(r.boolean('deactivated', { absent: false }))])
}

/** All namespaces with their volumes; a plan that names some may leave out what others hold. */
function takesAll(r: Reader): Fact<boolean> {
  const whole = allTrue([
    r.boolean('backupConfig.allNamespaces', { absent: false }),
    r.boolean('backupConfig.includeVolumeData', { absent: false })
  ])
  return chain(whole, (all) => (all ? known(true) : unknown('not-collected', { missing: 'what of the cluster the plan leaves out' })))
}

function interval(r: Reader): Fact<number> {
  return chain(all<[string, number]>([r.string('backupSchedule.cronSchedule', { absent: '' }), minutes(r)]), ([schedule, goal]) =>
    schedule === '' ? known(goal / 60) : hoursBetween(schedule)
  )
}

function minutes(r: Reader): Fact<number> {
  return r.number('backupSchedule.rpoConfig.targetRpoMinutes', { absent: Number.POSITIVE_INFINITY })
}

/** The key is that of the resources; volumes are snapshots under the keys of their disks. */
function key(r: Reader): Fact<KeyLevel> {
  return chain(
    r.present(KEY, { emptyIs: 'absent', wiredTo: KMS_KEY }),
    (own): Fact<KeyLevel> => (own ? unknown('not-collected', { missing: 'keys of the volumes of the cluster' }) : known('provider-key'))
  )
}
