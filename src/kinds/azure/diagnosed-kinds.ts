/** Every kind whose logs diagnostic settings switch on; kinds that settle `audit` with `auditByDiagnostics` are all in it. */
export const DIAGNOSED = [
  'azure.storage-account',
  'azure.mariadb-server',
  'azure.mysql-flexible-server',
  'azure.mysql-server',
  'azure.postgresql-flexible-server',
  'azure.postgresql-server',
  'azure.sql-server',
  'azure.sql-database',
  'azure.redis'
]
