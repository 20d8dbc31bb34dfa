import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { durationDays } from './calendar.ts'
import { onDatabase } from './sql-children.ts'

/** Weekly, monthly and yearly backups that are kept longer. https://learn.microsoft.com/rest/api/sql/long-term-retention-policies (2023-08-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.sql-long-term-retention',
  title: 'Azure SQL long-term backup retention',
  cloud: 'azure',
  role: 'setting',
  types: {
    pulumi: ['azure-native:sql:LongTermRetentionPolicy', 'azure-native:sql:BackupLongTermRetentionPolicy'],
    arm: ['Microsoft.Sql/servers/databases/backupLongTermRetentionPolicies']
  },
  names: [],
  links: [onDatabase],
  labels: 'none',
  facets: { setting: (r) => ({ name: r.byNature('days', 'weeklyRetention'), value: map(longest(r), String) }) }
})

/** The longest of the three decides; what is absent or `PT0S` is not kept. */
function longest(r: Reader): Fact<number> {
  const periods = ['weeklyRetention', 'monthlyRetention', 'yearlyRetention'].map((path) =>
    chain(r.string(path, { absent: 'PT0S' }), daysOf)
  )
  return map(list(periods), (days) => Math.max(...days))
}

function daysOf(duration: string): Fact<number> {
  if (/^P?T?0?S?$/i.test(duration)) return known(0)
  const days = durationDays(duration)
  return days === undefined ? unknown('unreadable', { missing: `"${duration}" is not a duration in days` }) : known(days)
}
