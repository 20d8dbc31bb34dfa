import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { all, allTrue, anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { durationDays } from './calendar.ts'
import { hoursBetween } from './repeating-interval.ts'
import { heldByVault } from './vault-copies.ts'

/**
 * Policy of a Backup vault: what runs when, and how long it is kept in which store. Its setting names those stores, of which the
 * operational one lies beside the data. https://learn.microsoft.com/rest/api/dataprotection/backup-policies (2025-01-01, read 2026-11-29)
 */
export default defineKind({
  id: 'azure.backup-vault-policy',
  title: 'Policy of an Azure Backup vault',
  cloud: 'azure',
  role: 'setting',
  types: { pulumi: ['azure-native:dataprotection:BackupPolicy'], arm: ['Microsoft.DataProtection/backupVaults/backupPolicies'] },
  names: ['backupPolicyName'],
  labels: 'none',
  facets: {
    setting: (r) => ({ name: r.byNature('stores', 'policyRules'), value: map(stores(r), (found) => found.join(' ')) }),
    backup
  }
})

function backup(r: Reader): Facets['backup'] {
  const rules = ofType(r, 'AzureBackupRule')
  const isContinuous = continuous(r)
  return {
    enabled: anyTrue([map(rules, (found) => found.length > 0), isContinuous]),
    everyHours: chain(isContinuous, (on) => (on ? known(0) : interval(rules))),
    retentionDays: retention(r),
    restoreWindowDays: chain(isContinuous, (on) =>
      on ? map(kept(r), (days) => Math.max(0, ...days.filter(isBeside).map(({ days: count }) => count))) : known(0)
    ),
    ...heldByVault(r)
  }
}

/** What is tagged is kept by rules of its own. Where they keep it for longer, no one number says how long copies stay. */
function retention(r: Reader): Fact<number> {
  const longest = all<[number, number]>([map(kept(r), longestOf), map(kept(r, { tagged: true }), longestOf)])
  return chain(longest, ([ordinary, tagged]) => (tagged > ordinary ? DIFFERS : known(ordinary)))
}

const DIFFERS = unknown('unreadable', { missing: 'how long copies are kept, of which tagged ones stay longer' })

function longestOf(found: readonly Kept[]): number {
  return Math.max(0, ...found.map(({ days }) => days))
}

function ofType(r: Reader, wanted: string): Fact<readonly Reader[]> {
  return chain(r.list('policyRules'), (rules) =>
    map(list(rules.map((rule) => rule.string('objectType', { absent: UNSTATED }))), (types) => rules.filter((_, i) => types[i] === wanted))
  )
}

/** Of several rules the one that runs most often; what is only made when somebody asks for it has no schedule. */
function interval(rules: Fact<readonly Reader[]>): Fact<number> {
  const scheduled = chain(rules, (found) => list(found.map((rule) => rule.strings('trigger.schedule.repeatingTimeIntervals'))))
  return chain(scheduled, (found) => {
    const schedules = found.filter((intervals) => intervals.length > 0)
    return map(list(schedules.map(hoursBetween)), (hours) => Math.min(Number.POSITIVE_INFINITY, ...hours))
  })
}

/**
 * Blobs that are kept in the operational store are backed up all the time, and can be restored to any moment.
 * https://learn.microsoft.com/azure/backup/blob-backup-overview (2026-11-29)
 */
function continuous(r: Reader): Fact<boolean> {
  const blobs = map(r.strings('datasourceTypes'), (types) => types.some((type) => /^Microsoft\.Storage\/storageAccounts\//i.test(type)))
  return allTrue([blobs, map(kept(r), (found) => found.some(isBeside))])
}

interface Kept {
  readonly store: string
  readonly days: number
}

function isBeside({ store }: Kept): boolean {
  return store === 'OperationalStore'
}

/** How long the default rules keep what is made, in each store, or those for what is tagged. */
function kept(r: Reader, { tagged = false } = {}): Fact<readonly Kept[]> {
  const meant = chain(ofType(r, 'AzureRetentionRule'), (rules) =>
    map(list(rules.map((rule) => rule.boolean('isDefault', { absent: false }))), (flags) =>
      rules.filter((_, index) => flags[index] !== tagged)
    )
  )
  return chain(lifecyclesOf(meant), (found) => list(found.map(keptIn)))
}

function lifecyclesOf(rules: Fact<readonly Reader[]>): Fact<readonly Reader[]> {
  return chain(rules, (found) => map(list(found.map((rule) => rule.list('lifecycles'))), (lifecycles) => lifecycles.flat()))
}

function keptIn(lifecycle: Reader): Fact<Kept> {
  const store = lifecycle.string('sourceDataStore.dataStoreType', { absent: UNSTATED })
  const duration = lifecycle.string('deleteAfter.duration', { absent: UNSTATED })
  return chain(all<[string, string]>([store, duration]), ([name, text]): Fact<Kept> => {
    const days = durationDays(text)
    return days === undefined ? unknown('unreadable', { missing: `"${text}" is not a duration in days` }) : known({ store: name, days })
  })
}

/** Every store that something is made in, kept in or copied on to by any rule. */
function stores(r: Reader): Fact<readonly string[]> {
  const made = chain(ofType(r, 'AzureBackupRule'), (rules) =>
    list(rules.map((rule) => rule.string('dataStore.dataStoreType', { absent: UNSTATED })))
  )
  const later = chain(lifecyclesOf(ofType(r, 'AzureRetentionRule')), (found) => list(found.map(storesOfLifecycle)))
  return map(list([made, map(later, (found) => found.flat())]), (found) => [...new Set(found.flat())].sort())
}

function storesOfLifecycle(lifecycle: Reader): Fact<readonly string[]> {
  return chain(lifecycle.list('targetDataStoreCopySettings'), (copies) =>
    list([
      lifecycle.string('sourceDataStore.dataStoreType', { absent: UNSTATED }),
      ...copies.map((copy) => copy.string('dataStore.dataStoreType', { absent: UNSTATED }))
    ])
  )
}
