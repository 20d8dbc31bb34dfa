import { firewallRuleKind } from './database-firewall.ts'

/** Firewall rule of a cache. https://learn.microsoft.com/rest/api/redis/firewall-rules (2024-11-01, read 2026-11-22) */
export default firewallRuleKind({
  id: 'azure.redis-firewall-rule',
  title: 'Azure Cache for Redis firewall rule',
  types: {
    pulumi: ['azure-native:redis:FirewallRule', 'azure-native:redis:RedisFirewallRule', 'azure-native:cache:FirewallRule'],
    arm: ['Microsoft.Cache/Redis/firewallRules']
  },
  servers: ['azure.redis'],
  serverName: 'cacheName',
  wiredTo: /:Redis$/,
  ports: ['6379', '6380'],
  range: () => ({ start: 'startIP', end: 'endIP' })
})
