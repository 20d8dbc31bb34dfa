import kind from '../../../src/kinds/azure/sql-long-term-retention.ts'
import type { KindFixture } from '../fixture.ts'

const DATABASE = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Sql/servers/ledger-sql/databases/orders'
const POLICY = `${DATABASE}/backupLongTermRetentionPolicies/default`
const live = (properties: object) => ({
  id: POLICY,
  name: 'default',
  type: 'Microsoft.Sql/servers/databases/backupLongTermRetentionPolicies',
  properties
})

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        serverName: 'ledger-sql',
        databaseName: 'orders',
        policyName: 'default',
        weeklyRetention: 'P4W',
        monthlyRetention: 'P12M',
        yearlyRetention: 'P5Y',
        weekOfYear: 1
      }
    },
    arm: {
      resource: { id: POLICY },
      document: live({ weeklyRetention: 'P4W', monthlyRetention: 'P12M', yearlyRetention: 'P5Y', weekOfYear: 1 })
    }
  },
  facets: { setting: { name: 'days', value: '1825' } },
  links: { 'azure-native': { childOf: [{ text: 'orders' }] }, arm: { childOf: [{ text: DATABASE }] } },
  failing: {
    'azure-native': { document: { databaseName: 'orders', weeklyRetention: 'P1W' } },
    arm: { document: live({ weeklyRetention: 'P1W', monthlyRetention: 'PT0S', yearlyRetention: 'PT0S', weekOfYear: 0 }) }
  },
  failingFacets: { setting: { name: 'days', value: '7' } },
  absent: { 'azure-native': { setting: { name: 'days', value: '0' } }, arm: { setting: { name: 'days', value: '0' } } },
  cases: [
    {
      title: 'keeps nothing by PT0S',
      dialect: 'arm',
      given: { document: live({ weeklyRetention: 'PT0S', monthlyRetention: 'PT0S', yearlyRetention: 'PT0S', weekOfYear: 0 }) },
      facets: { setting: { name: 'days', value: '0' } }
    },
    {
      title: 'keeps for days',
      dialect: 'arm',
      given: { document: live({ weeklyRetention: 'P90D' }) },
      facets: { setting: { name: 'days', value: '90' } }
    },
    {
      title: 'cannot read a period that is no duration',
      dialect: 'arm',
      given: { document: live({ weeklyRetention: 'four weeks' }) },
      facets: { setting: { name: 'days', value: '?unreadable' } }
    }
  ]
} satisfies KindFixture
