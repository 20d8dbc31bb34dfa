import { mysqlAudit } from './server-audit.ts'
import { serviceKey, singleServer } from './single-server.ts'

/** Azure Database for MariaDB, retired in September 2025. */
export default singleServer({
  id: 'azure.mariadb-server',
  title: 'Azure Database for MariaDB server',
  types: { pulumi: ['azure-native:dbformariadb:Server'], arm: ['Microsoft.DBforMariaDB/servers'] },
  wiredTo: /dbformariadb[^:]*:Server$/,
  firewallRule: 'azure.mariadb-firewall-rule',
  encryptionKey: serviceKey,
  auditParameter: 'audit_log_enabled',
  audit: mysqlAudit('azure.mariadb-configuration')
})
