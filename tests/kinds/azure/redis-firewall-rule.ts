import kind from '../../../src/kinds/azure/redis-firewall-rule.ts'
import type { KindFixture } from '../fixture.ts'

const SERVER = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Cache/Redis/ledger-queue'
const rule = (sources: readonly string[], path = 'startIP') => ({
  name: 'the-resource',
  protocol: 'tcp',
  ports: ['6379', '6380'],
  sources,
  action: 'allow',
  priority: 0,
  path
})
const live = (name: string, startIP: string, endIP: string) => ({
  id: `${SERVER}/firewallRules/${name}`,
  name,
  type: 'Microsoft.Cache/Redis/firewallRules',
  properties: { startIP, endIP }
})

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        cacheName: 'ledger-queue',
        ruleName: 'office',
        startIP: '203.0.113.8',
        endIP: '203.0.113.15'
      }
    },
    arm: { resource: { id: `${SERVER}/firewallRules/office` }, document: live('office', '203.0.113.8', '203.0.113.15') }
  },
  facets: { ingress: { rules: [rule(['203.0.113.8-203.0.113.15'])] } },
  links: { 'azure-native': { childOf: [{ text: 'ledger-queue' }] }, arm: { childOf: [{ text: SERVER }] } },
  failing: {
    'azure-native': { document: { cacheName: 'ledger-queue', startIP: '0.0.0.0', endIP: '255.255.255.255' } },
    arm: { document: live('everybody', '0.0.0.0', '255.255.255.255') }
  },
  failingFacets: { ingress: { rules: [rule(['0.0.0.0/0'])] } },
  absent: { 'azure-native': { ingress: { rules: '?not-collected' } }, arm: { ingress: { rules: '?not-collected' } } },
  cases: [
    {
      title: 'lets one address through',
      dialect: 'arm',
      given: { document: live('gateway', '203.0.113.8', '203.0.113.8') },
      facets: { ingress: { rules: [rule(['203.0.113.8'])] } }
    },
    {
      title: 'lets all of Azure through by 0.0.0.0',
      dialect: 'arm',
      given: { document: live('AllowAllWindowsAzureIps', '0.0.0.0', '0.0.0.0') },
      facets: { ingress: { rules: [rule(['azure-services'])] } }
    }
  ]
} satisfies KindFixture
