import { onDatabase, sqlSetting } from './sql-children.ts'

/** Window of point-in-time restore. https://learn.microsoft.com/rest/api/sql/backup-short-term-retention-policies (2023-08-01, read 2026-11-22) */
export default sqlSetting({
  id: 'azure.sql-short-term-retention',
  title: 'Azure SQL short-term backup retention',
  types: {
    pulumi: ['azure-native:sql:BackupShortTermRetentionPolicy'],
    arm: ['Microsoft.Sql/servers/databases/backupShortTermRetentionPolicies']
  },
  parent: onDatabase,
  property: 'retentionDays'
})
