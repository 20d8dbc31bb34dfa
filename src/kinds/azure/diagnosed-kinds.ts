/** Every kind that diagnostic settings are looked for on: a kind that asks `azure.diagnostic-setting` for its logs has to be listed. */
export const DIAGNOSED = [
  'azure.aks-cluster',
  'azure.application-gateway',
  'azure.azure-firewall',
  'azure.backup-vault',
  'azure.cosmos-account',
  'azure.key-vault',
  'azure.load-balancer',
  'azure.mariadb-server',
  'azure.mysql-flexible-server',
  'azure.mysql-server',
  'azure.nat-gateway',
  'azure.network-security-group',
  'azure.postgresql-flexible-server',
  'azure.postgresql-server',
  'azure.recovery-services-vault',
  'azure.redis',
  'azure.sql-database',
  'azure.sql-server',
  'azure.storage-account'
]
