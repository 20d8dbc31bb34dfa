import { mysqlAudit } from './server-audit.ts'
import { singleServer, singleServerKey } from './single-server.ts'

/** Azure Database for MySQL single server, retired in September 2024. */
export default singleServer({
  id: 'azure.mysql-server',
  title: 'Azure Database for MySQL single server',
  types: { pulumi: ['azure-native:dbformysql:SingleServer'], arm: ['Microsoft.DBforMySQL/servers'] },
  wiredTo: /dbformysql[^:]*:SingleServer$/,
  firewallRule: 'azure.mysql-firewall-rule',
  encryptionKey: singleServerKey,
  auditParameter: 'audit_log_enabled',
  audit: mysqlAudit('azure.mysql-configuration')
})
