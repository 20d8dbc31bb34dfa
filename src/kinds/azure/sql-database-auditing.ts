import { onDatabase, sqlAuditing } from './sql-children.ts'

/** Auditing of one database. https://learn.microsoft.com/rest/api/sql/database-auditing-settings (2023-08-01, read 2026-11-22) */
export default sqlAuditing({
  id: 'azure.sql-database-auditing',
  title: 'Azure SQL database auditing',
  types: {
    pulumi: ['azure-native:sql:DatabaseBlobAuditingPolicy', 'azure-native:sql:ExtendedDatabaseBlobAuditingPolicy'],
    arm: ['Microsoft.Sql/servers/databases/auditingSettings', 'Microsoft.Sql/servers/databases/extendedAuditingSettings']
  },
  parent: onDatabase
})
