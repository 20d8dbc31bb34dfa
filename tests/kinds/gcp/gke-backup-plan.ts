import kind from '../../../src/kinds/gcp/gke-backup-plan.ts'
import cluster from '../../../src/kinds/gcp/gke-cluster.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const CLUSTER = 'projects/ledger-prod/locations/europe-west3/clusters/ledger'
const NAME = 'projects/ledger-prod/locations/europe-west3/backupPlans/ledger-daily'
const KEY = 'projects/ledger-prod/locations/europe-west3/keyRings/ledger/cryptoKeys/backups'
const CLUSTER_URN = 'urn:pulumi:prod::ledger::gcp:container/cluster:Cluster::ledger'
const PLAN_URN = 'urn:pulumi:prod::ledger::gcp:gkebackup/backupPlan:BackupPlan::ledger-daily'
const FOREVER = Number.POSITIVE_INFINITY

const plan = {
  cluster: CLUSTER,
  backupConfig: { allNamespaces: true, includeVolumeData: true, includeSecrets: true },
  backupSchedule: { cronSchedule: '0 3 * * *' },
  retentionPolicy: { backupDeleteLockDays: 7, backupRetainDays: 30 }
}
const some = {
  cluster: CLUSTER,
  backupConfig: { selectedNamespaces: { namespaces: ['ledger'] }, includeVolumeData: true },
  backupSchedule: { cronSchedule: '0 3 * * 1,4' }
}
const inApi = (document: object) => ({ document: { name: NAME, ...document } })
const inProgram = (document: object) => ({ document: { name: 'ledger-daily', location: 'europe-west3', ...document } })
const backup = (enabled: boolean | string, everyHours: number | string, retentionDays: number, key = 'provider-key') => ({
  enabled,
  everyHours,
  retentionDays,
  restoreWindowDays: 0,
  regions: ['europe-west3'],
  zones: '?not-collected',
  key
})
const nothing = {
  placement: { regions: '?not-collected', zones: [] },
  encryptionAtRest: { key: 'provider-key' },
  backup: { ...backup(false, FOREVER, FOREVER), regions: '?not-collected' }
}

const program = (document: object) => [
  { typeSystem: 'pulumi' as const, type: 'gcp:container/cluster:Cluster', id: CLUSTER_URN, document: { location: 'europe-west3' } },
  {
    typeSystem: 'pulumi' as const,
    type: 'gcp:gkebackup/backupPlan:BackupPlan',
    id: PLAN_URN,
    wires: { cluster: [CLUSTER_URN] },
    document: { ...document, location: 'europe-west3', cluster: UNKNOWN_SENTINEL }
  }
]

export default {
  kind,
  same: { terraform: inProgram(plan), 'gcp-api': inApi({ ...plan, state: 'READY', protectedPodCount: 12 }) },
  facets: {
    placement: { regions: ['europe-west3'], zones: [] },
    encryptionAtRest: { key: 'provider-key' },
    backup: backup(true, 24, 30)
  },
  failing: { terraform: inProgram(some), 'gcp-api': inApi(some) },
  failingFacets: { backup: backup('?not-collected', 96, FOREVER) },
  absent: { terraform: nothing, 'gcp-api': nothing },
  links: { terraform: { attachedTo: [{ text: CLUSTER }] }, 'gcp-api': { attachedTo: [{ text: CLUSTER }] } },
  cases: [
    {
      title: 'keeps the interval that it has for a goal',
      dialect: 'gcp-api',
      given: inApi({ ...plan, backupSchedule: { rpoConfig: { targetRpoMinutes: 360 } } }),
      facets: { backup: backup(true, 6, 30) }
    },
    {
      title: 'makes no backups while it is paused',
      dialect: 'terraform',
      given: inProgram({ ...plan, backupSchedule: { cronSchedule: '0 3 * * *', paused: true } }),
      facets: { backup: backup(false, FOREVER, 30) }
    },
    {
      title: 'makes no backups when it is switched off',
      dialect: 'gcp-api',
      given: inApi({ ...plan, deactivated: true }),
      facets: { backup: backup(false, FOREVER, 30) }
    },
    {
      title: 'may leave out volumes',
      dialect: 'gcp-api',
      given: inApi({ ...plan, backupConfig: { allNamespaces: true } }),
      facets: { backup: backup('?not-collected', 24, 30) }
    },
    {
      title: 'keeps volumes under other keys than the resources',
      dialect: 'terraform',
      given: inProgram({
        ...plan,
        backupConfig: { allNamespaces: true, includeVolumeData: true, encryptionKey: { gcpKmsEncryptionKey: KEY } }
      }),
      facets: { encryptionAtRest: { key: '?not-collected' } }
    },
    {
      title: 'runs several times a day',
      dialect: 'gcp-api',
      given: inApi({ ...plan, backupSchedule: { cronSchedule: '30 */6 * * *' } }),
      facets: { backup: backup(true, 6, 30) }
    },
    {
      title: 'does not understand a schedule of days of the month',
      dialect: 'gcp-api',
      given: inApi({ ...plan, backupSchedule: { cronSchedule: '0 3 1 * *' } }),
      facets: { backup: backup(true, '?unreadable', 30) }
    }
  ],
  neighbours: [
    {
      title: 'backs up the cluster that it is wired to',
      kinds: [kind, cluster],
      resources: program(plan),
      of: CLUSTER_URN,
      facets: { backup: backup(true, 24, 30) }
    },
    {
      title: 'leaves its cluster without backups while it is paused',
      kinds: [kind, cluster],
      resources: program({ ...plan, backupSchedule: { cronSchedule: '0 3 * * *', paused: true } }),
      of: CLUSTER_URN,
      facets: { backup: backup(false, FOREVER, 30) }
    },
    {
      title: 'is looked for in vain where no plans were collected',
      kinds: [kind, cluster],
      resources: [
        {
          typeSystem: 'cai',
          type: 'container.googleapis.com/Cluster',
          id: `//container.googleapis.com/${CLUSTER}`,
          origin: 'observed',
          document: { name: 'ledger', location: 'europe-west3' }
        }
      ],
      of: `//container.googleapis.com/${CLUSTER}`,
      facets: {
        backup: {
          enabled: '?not-collected',
          everyHours: '?not-collected',
          retentionDays: '?not-collected',
          restoreWindowDays: '?not-collected',
          regions: '?not-collected',
          zones: '?not-collected',
          key: '?not-collected'
        }
      }
    }
  ]
} satisfies KindFixture
