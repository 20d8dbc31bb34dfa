import { firewallRuleKind } from './database-firewall.ts'

/** Firewall rule of an Azure Database for MariaDB server. */
export default firewallRuleKind({
  id: 'azure.mariadb-firewall-rule',
  title: 'Azure Database for MariaDB firewall rule',
  types: { pulumi: ['azure-native:dbformariadb:FirewallRule'], arm: ['Microsoft.DBforMariaDB/servers/firewallRules'] },
  servers: ['azure.mariadb-server'],
  serverName: 'serverName',
  wiredTo: /dbformariadb[^:]*:Server$/,
  ports: ['3306'],
  range: () => ({ start: 'startIpAddress', end: 'endIpAddress' })
})
