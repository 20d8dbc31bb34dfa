import kind from '../../../src/kinds/azure/redis-linked-server.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c/resourceGroups/queue-prod/providers/Microsoft.Cache/Redis'
const LINK = `${GROUP}/job-queue/linkedServers/job-queue-dr`
const live = (linkedRedisCacheLocation: string) => ({
  id: LINK,
  name: 'job-queue-dr',
  type: 'Microsoft.Cache/Redis/linkedServers',
  properties: {
    provisioningState: 'Succeeded',
    linkedRedisCacheId: `${GROUP}/job-queue-dr`,
    linkedRedisCacheLocation,
    serverRole: 'Secondary',
    primaryHostName: 'job-queue.redis.cache.windows.net'
  }
})

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'queue-prod',
        name: 'job-queue',
        linkedServerName: 'job-queue-dr',
        linkedRedisCacheId: `${GROUP}/job-queue-dr`,
        linkedRedisCacheLocation: 'North Europe',
        serverRole: 'Secondary'
      }
    },
    arm: { resource: { id: LINK }, document: live('North Europe') }
  },
  facets: { replication: { regions: ['northeurope'] } },
  links: {
    'azure-native': { childOf: [{ text: 'job-queue' }], uses: [{ text: `${GROUP}/job-queue-dr` }] },
    arm: { childOf: [{ text: `${GROUP}/job-queue` }], uses: [{ text: `${GROUP}/job-queue-dr` }] }
  },
  failing: {
    'azure-native': { document: { name: 'job-queue', linkedRedisCacheLocation: 'East US' } },
    arm: { document: live('East US') }
  },
  failingFacets: { replication: { regions: ['eastus'] } },
  absent: { 'azure-native': { replication: { regions: '?not-collected' } }, arm: { replication: { regions: '?not-collected' } } }
} satisfies KindFixture
