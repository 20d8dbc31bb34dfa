import { firewallRuleKind } from './database-firewall.ts'

/** Firewall rule of an Azure Database for PostgreSQL server. */
export default firewallRuleKind({
  id: 'azure.postgresql-firewall-rule',
  title: 'Azure Database for PostgreSQL firewall rule',
  types: {
    pulumi: ['azure-native:dbforpostgresql:FirewallRule', 'azure-native:dbforpostgresql:SingleServerFirewallRule'],
    arm: ['Microsoft.DBforPostgreSQL/flexibleServers/firewallRules', 'Microsoft.DBforPostgreSQL/servers/firewallRules']
  },
  servers: ['azure.postgresql-flexible-server', 'azure.postgresql-server'],
  serverName: 'serverName',
  wiredTo: /dbforpostgresql[^:]*:(Single)?Server$/,
  ports: ['5432'],
  range: () => ({ start: 'startIpAddress', end: 'endIpAddress' })
})
