import kind from '../../../src/kinds/azure/sql-firewall-rule.ts'
import type { KindFixture } from '../fixture.ts'

const SERVER = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Sql/servers/ledger-sql'
const rule = (sources: readonly string[], path = 'startIpAddress') => ({
  name: 'the-resource',
  protocol: 'tcp',
  ports: ['1433'],
  sources,
  action: 'allow',
  priority: 0,
  path
})
const live = (name: string, startIpAddress: string, endIpAddress: string) => ({
  id: `${SERVER}/firewallRules/${name}`,
  name,
  type: 'Microsoft.Sql/servers/firewallRules',
  properties: { startIpAddress, endIpAddress }
})

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        serverName: 'ledger-sql',
        firewallRuleName: 'office',
        startIpAddress: '203.0.113.8',
        endIpAddress: '203.0.113.15'
      }
    },
    arm: { resource: { id: `${SERVER}/firewallRules/office` }, document: live('office', '203.0.113.8', '203.0.113.15') }
  },
  facets: { ingress: { rules: [rule(['203.0.113.8-203.0.113.15'])] } },
  links: { 'azure-native': { childOf: [{ text: 'ledger-sql' }] }, arm: { childOf: [{ text: SERVER }] } },
  failing: {
    'azure-native': { document: { serverName: 'ledger-sql', startIpAddress: '0.0.0.0', endIpAddress: '255.255.255.255' } },
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
    },
    {
      title: 'lets everybody through who has an address of version 6',
      dialect: 'arm',
      given: {
        resource: { type: 'Microsoft.Sql/servers/ipv6FirewallRules' },
        document: {
          name: 'everybody',
          properties: { startIPv6Address: '0:0:0:0:0:0:0:0', endIPv6Address: 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff' }
        }
      },
      facets: { ingress: { rules: [rule(['::/0'], 'startIPv6Address')] } }
    }
  ]
} satisfies KindFixture
