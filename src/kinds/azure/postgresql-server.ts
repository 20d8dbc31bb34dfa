import { postgresqlAudit } from './server-audit.ts'
import { singleServer, singleServerKey } from './single-server.ts'

/** Azure Database for PostgreSQL single server, retired in March 2025. */
export default singleServer({
  id: 'azure.postgresql-server',
  title: 'Azure Database for PostgreSQL single server',
  types: { pulumi: ['azure-native:dbforpostgresql:SingleServer'], arm: ['Microsoft.DBforPostgreSQL/servers'] },
  wiredTo: /dbforpostgresql[^:]*:SingleServer$/,
  firewallRule: 'azure.postgresql-firewall-rule',
  encryptionKey: singleServerKey,
  auditParameter: 'pgaudit.log',
  audit: postgresqlAudit('azure.postgresql-configuration')
})
