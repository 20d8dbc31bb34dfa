import { firewallRuleKind } from './database-firewall.ts'
import { SQL_SERVER } from './sql-children.ts'

/** Firewall rule of a server, for addresses of either family. https://learn.microsoft.com/azure/azure-sql/database/firewall-configure (2026-11-22) */
export default firewallRuleKind({
  id: 'azure.sql-firewall-rule',
  title: 'Azure SQL firewall rule',
  types: {
    pulumi: ['azure-native:sql:FirewallRule', 'azure-native:sql:IPv6FirewallRule'],
    arm: ['Microsoft.Sql/servers/firewallRules', 'Microsoft.Sql/servers/ipv6FirewallRules']
  },
  servers: ['azure.sql-server'],
  serverName: 'serverName',
  wiredTo: SQL_SERVER,
  ports: ['1433'],
  range: (r) =>
    /ipv6/i.test(r.type) ? { start: 'startIPv6Address', end: 'endIPv6Address' } : { start: 'startIpAddress', end: 'endIpAddress' }
})
