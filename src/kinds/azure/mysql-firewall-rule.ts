import { firewallRuleKind } from './database-firewall.ts'

/** Firewall rule of an Azure Database for MySQL server. */
export default firewallRuleKind({
  id: 'azure.mysql-firewall-rule',
  title: 'Azure Database for MySQL firewall rule',
  types: {
    pulumi: ['azure-native:dbformysql:FirewallRule', 'azure-native:dbformysql:SingleServerFirewallRule'],
    arm: ['Microsoft.DBforMySQL/flexibleServers/firewallRules', 'Microsoft.DBforMySQL/servers/firewallRules']
  },
  servers: ['azure.mysql-flexible-server', 'azure.mysql-server'],
  serverName: 'serverName',
  wiredTo: /dbformysql[^:]*:(Single)?Server$/,
  ports: ['3306'],
  range: () => ({ start: 'startIpAddress', end: 'endIpAddress' })
})
