import { defineKind } from '../../graph/kind.ts'
import { UNSTATED } from '../../graph/reader.ts'
import { map } from '../../model/fact.ts'
import { regionName } from '../../model/region.ts'

/** The other cache of a geo-replicated pair. https://learn.microsoft.com/rest/api/redis/linked-server (2024-11-01, read 2026-11-22) */
export default defineKind({
  id: 'azure.redis-linked-server',
  title: 'Azure Cache for Redis linked server',
  cloud: 'azure',
  role: 'attachment',
  types: {
    pulumi: ['azure-native:redis:LinkedServer', 'azure-native:redis:RedisLinkedServer', 'azure-native:cache:LinkedServer'],
    arm: ['Microsoft.Cache/Redis/linkedServers']
  },
  names: ['linkedServerName'],
  // In a program `name` is the cache that the link belongs to.
  links: [
    { name: 'childOf', to: ['azure.redis'], read: (r) => (r.dialect === 'arm' ? r.parent() : r.references('name', /:Redis$/)) },
    { name: 'uses', to: ['azure.redis'], read: (r) => r.references('linkedRedisCacheId', /:Redis$/) }
  ],
  labels: 'none',
  facets: {
    replication: (r) => ({ regions: map(r.string('linkedRedisCacheLocation', { absent: UNSTATED }), (location) => [regionName(location)]) })
  }
})
