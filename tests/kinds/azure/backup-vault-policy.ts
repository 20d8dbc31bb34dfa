import kind from '../../../src/kinds/azure/backup-vault-policy.ts'
import type { KindFixture } from '../fixture.ts'

const VAULT = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod/providers/Microsoft.DataProtection/backupVaults/ledger-vault'
const POLICY = { id: `${VAULT}/backupPolicies/disks-7`, name: 'disks-7' }

const inStore = (dataStoreType: string) => ({ dataStoreType, objectType: 'DataStoreInfoBase' })
const runs = (store: string, ...repeatingTimeIntervals: readonly string[]) => ({
  objectType: 'AzureBackupRule',
  name: 'BackupRule',
  backupParameters: { objectType: 'AzureBackupParams', backupType: 'Incremental' },
  dataStore: inStore(store),
  trigger: { objectType: 'ScheduleBasedTriggerContext', schedule: { repeatingTimeIntervals, timeZone: 'UTC' }, taggingCriteria: [] }
})
const keeps = (store: string, duration: string, isDefault = true) => ({
  objectType: 'AzureRetentionRule',
  name: isDefault ? 'Default' : 'Monthly',
  isDefault,
  lifecycles: [{ deleteAfter: { objectType: 'AbsoluteDeleteOption', duration }, sourceDataStore: inStore(store) }]
})
const of = (datasourceType: string, ...policyRules: readonly object[]) => ({
  datasourceTypes: [datasourceType],
  objectType: 'BackupPolicy',
  policyRules
})
const DISK = 'Microsoft.Compute/disks'
const BLOBS = 'Microsoft.Storage/storageAccounts/blobServices'

const disks = of(DISK, runs('OperationalStore', 'R/2026-01-05T02:00:00+00:00/PT12H'), keeps('OperationalStore', 'P7D'))
const weekly = of(DISK, runs('OperationalStore', 'R/2026-01-05T02:00:00+00:00/P1W'), keeps('OperationalStore', 'P4W'))

const inVault = { regions: '?not-collected', zones: '?not-collected', key: '?not-collected' }
const told = (
  everyHours: number | string,
  retentionDays: number | string,
  restoreWindowDays: number | string = 0,
  enabled: boolean | string = true
) => ({
  backup: { enabled, everyHours, retentionDays, restoreWindowDays, ...inVault }
})
const nothing = { setting: { name: 'stores', value: '' }, ...told(Number.POSITIVE_INFINITY, 0, 0, false) }
const given = (properties: object) => ({ resource: POLICY, document: { ...POLICY, properties } })

export default {
  kind,
  same: {
    'azure-native': {
      document: { backupPolicyName: 'disks-7', vaultName: 'ledger-vault', resourceGroupName: 'ledger-prod', properties: disks }
    },
    arm: given(disks)
  },
  facets: { setting: { name: 'stores', value: 'OperationalStore' }, ...told(12, 7) },
  failing: { 'azure-native': { document: { properties: weekly } }, arm: given(weekly) },
  failingFacets: told(168, 28),
  absent: { 'azure-native': nothing, arm: nothing },
  cases: [
    {
      title: 'backs blobs up all the time when it keeps them beside the data',
      dialect: 'arm',
      given: given(of(BLOBS, keeps('OperationalStore', 'P30D'))),
      facets: { setting: { name: 'stores', value: 'OperationalStore' }, ...told(0, 30, 30) }
    },
    {
      title: 'keeps blobs in the vault besides, for longer',
      dialect: 'azure-native',
      given: given(
        of(BLOBS, runs('VaultStore', 'R/2026-01-05T02:00:00+00:00/P1D'), keeps('VaultStore', 'P3M'), keeps('OperationalStore', 'P30D'))
      ),
      facets: { setting: { name: 'stores', value: 'OperationalStore VaultStore' }, ...told(0, 91, 30) }
    },
    {
      title: 'leaves the widest gap between the days of a week',
      dialect: 'arm',
      given: given(
        of(BLOBS, runs('VaultStore', 'R/2026-01-05T02:00:00+00:00/P1W', 'R/2026-01-07T02:00:00+00:00/P1W'), keeps('VaultStore', 'P30D'))
      ),
      facets: told(120, 30)
    },
    {
      title: 'does not know how long it keeps what may be tagged to stay longer',
      dialect: 'arm',
      given: given(
        of(
          DISK,
          runs('OperationalStore', 'R/2026-01-05T02:00:00+00:00/P1D'),
          keeps('OperationalStore', 'P7D'),
          keeps('OperationalStore', 'P1Y', false)
        )
      ),
      facets: told(24, '?unreadable')
    },
    {
      title: 'keeps what is tagged no longer than the rest',
      dialect: 'arm',
      given: given(
        of(
          DISK,
          runs('OperationalStore', 'R/2026-01-05T02:00:00+00:00/P1D'),
          keeps('OperationalStore', 'P7D'),
          keeps('OperationalStore', 'P7D', false)
        )
      ),
      facets: told(24, 7)
    },
    {
      title: 'keeps what is tagged in a store of its own',
      dialect: 'arm',
      given: given(
        of(
          DISK,
          runs('OperationalStore', 'R/2026-01-05T02:00:00+00:00/P1D'),
          keeps('OperationalStore', 'P7D'),
          keeps('VaultStore', 'P30D', false)
        )
      ),
      facets: { setting: { name: 'stores', value: 'OperationalStore VaultStore' } }
    },
    {
      title: 'copies on into another store',
      dialect: 'azure-native',
      given: given(
        of(DISK, runs('OperationalStore', 'R/2026-01-05T02:00:00+00:00/P1D'), {
          ...keeps('OperationalStore', 'P7D'),
          lifecycles: [
            {
              ...keeps('OperationalStore', 'P7D').lifecycles[0],
              targetDataStoreCopySettings: [{ copyAfter: { objectType: 'ImmediateCopyOption' }, dataStore: inStore('VaultStore') }]
            }
          ]
        })
      ),
      facets: { setting: { name: 'stores', value: 'OperationalStore VaultStore' } }
    },
    {
      title: 'has no schedule when it runs only when somebody asks for it',
      dialect: 'arm',
      given: given(
        of(
          DISK,
          { ...runs('OperationalStore'), trigger: { objectType: 'AdhocBasedTriggerContext', taggingCriteria: {} } },
          keeps('OperationalStore', 'P7D')
        )
      ),
      facets: told(Number.POSITIVE_INFINITY, 7)
    },
    {
      title: 'does not understand another schedule, nor another duration',
      dialect: 'arm',
      given: given(of(DISK, runs('OperationalStore', 'every day'), keeps('OperationalStore', 'a week'))),
      facets: told('?unreadable', '?unreadable')
    }
  ]
} satisfies KindFixture
