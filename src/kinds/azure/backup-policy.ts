import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, known, map } from '../../model/fact.ts'
import { retentionOf, retentionOfPart } from './backup-retention.ts'
import { hoursBetween } from './backup-schedule.ts'
import { isWithin } from './fixes.ts'
import { childPlacement, placementOfParent } from './location.ts'
import { copiesInVault, heldByVault } from './vault-copies.ts'

/** Backup policy of a Recovery Services vault. https://learn.microsoft.com/rest/api/backup/protection-policies (2024-10-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.backup-policy',
  title: 'Azure backup policy',
  cloud: 'azure',
  role: 'backup',
  types: { pulumi: ['azure-native:recoveryservices:ProtectionPolicy'], arm: ['Microsoft.RecoveryServices/vaults/backupPolicies'] },
  names: ['policyName'],
  links: [
    {
      name: 'childOf',
      to: ['azure.recovery-services-vault'],
      read: (r) => (r.dialect === 'arm' ? r.parent() : r.references('vaultName', /recoveryservices[^:]*:Vault$/))
    }
  ],
  facets: {
    placement: placementOfParent,
    encryptionAtRest: 'not-applicable',
    backup,
    restorePoint: 'not-applicable',
    anonymousAccess: 'not-applicable'
  },
  settle: { placement: childPlacement('childOf'), backup: copiesInVault },
  fixes: {
    'backups-enabled': () => ({ path: 'properties.schedulePolicy.scheduleRunFrequency', value: 'Daily' }),
    'backup-retention': (_dialect, { minimumDays, maximumDays = 7 }) => ({
      path: 'properties.retentionPolicy.dailySchedule.retentionDuration',
      value: { count: minimumDays ?? maximumDays, durationType: 'Days' },
      safe: (r) => isWithin(minimumDays ?? maximumDays, 7, 9999) && countsDays(r)
    })
  }
})

/** A policy that already keeps daily backups for a number of days; any other would have to be written anew. */
function countsDays(r: Reader): boolean {
  const unit = r.string('retentionPolicy.dailySchedule.retentionDuration.durationType', { absent: '' })
  return unit.state === 'known' && unit.value === 'Days'
}

/** Policies for databases in machines keep one schedule each for full, differential and log backups; the full ones are the backup. */
function backup(r: Reader): Facets['backup'] {
  const parts = r.list('subProtectionPolicy')
  const full = chain(parts, (found) => (found.length === 0 ? known<Reader | undefined>(r) : ofType(found, 'full')))
  const log = chain(parts, (found) => ofType(found, 'log'))
  return {
    enabled: chain(full, (policy) => (policy === undefined ? known(false) : policy.present('schedulePolicy', { emptyIs: 'absent' }))),
    everyHours: chain(full, (policy) => (policy === undefined ? known(Number.POSITIVE_INFINITY) : hoursBetween(policy))),
    retentionDays: chain(full, (policy) => (policy === undefined ? known(0) : policy === r ? retentionOf(r) : retentionOfPart(policy))),
    restoreWindowDays: chain(log, (policy) => (policy === undefined ? known(0) : retentionOfPart(policy))),
    ...heldByVault(r)
  }
}

function ofType(parts: readonly Reader[], wanted: string): Fact<Reader | undefined> {
  const types = parts.map((part) => part.string('policyType', { absent: '' }))
  const open = types.find((type) => type.state === 'unknown')
  if (open !== undefined) return map(open, () => undefined)
  return known(parts.find((_, index) => types[index]?.state === 'known' && types[index].value.toLowerCase() === wanted))
}
