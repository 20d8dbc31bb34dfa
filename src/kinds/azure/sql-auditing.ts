import { onServer, sqlAuditing } from './sql-children.ts'

/** Auditing of all databases of a server. https://learn.microsoft.com/rest/api/sql/server-auditing-settings (2023-08-01, read 2026-11-22) */
export default sqlAuditing({
  id: 'azure.sql-auditing',
  title: 'Azure SQL server auditing',
  types: {
    pulumi: ['azure-native:sql:ServerBlobAuditingPolicy', 'azure-native:sql:ExtendedServerBlobAuditingPolicy'],
    arm: ['Microsoft.Sql/servers/auditingSettings', 'Microsoft.Sql/servers/extendedAuditingSettings']
  },
  parent: onServer
})
