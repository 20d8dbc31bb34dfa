import kind from '../../../src/kinds/azure/postgresql-configuration.ts'
import type { KindFixture } from '../fixture.ts'

const SERVER = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.DBforPostgreSQL/flexibleServers/ledger-db'
const live = (name: string, value: string) => ({
  id: `${SERVER}/configurations/${name}`,
  name,
  type: 'Microsoft.DBforPostgreSQL/flexibleServers/configurations',
  properties: { value, defaultValue: 'on', dataType: 'Enumeration', allowedValues: 'ON,OFF', source: 'user-override' }
})

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        serverName: 'ledger-db',
        configurationName: 'require_secure_transport',
        value: 'on',
        source: 'user-override'
      }
    },
    arm: { resource: { id: `${SERVER}/configurations/require_secure_transport` }, document: live('require_secure_transport', 'on') }
  },
  facets: { setting: { name: 'require_secure_transport', value: 'on' } },
  links: { 'azure-native': { childOf: [{ text: 'ledger-db' }] }, arm: { childOf: [{ text: SERVER }] } },
  failing: {
    'azure-native': { document: { serverName: 'ledger-db', configurationName: 'require_secure_transport', value: 'off' } },
    arm: { document: live('require_secure_transport', 'off') }
  },
  failingFacets: { setting: { name: 'require_secure_transport', value: 'off' } },
  absent: {
    'azure-native': { setting: { name: '?not-collected', value: '?not-collected' } },
    arm: { setting: { name: '?not-collected', value: '?not-collected' } }
  },
  cases: [
    {
      title: 'has the name of its server before its own in a template',
      dialect: 'arm',
      given: { document: { name: 'ledger-db/require_secure_transport', properties: { value: 'on' } } },
      facets: { setting: { name: 'require_secure_transport', value: 'on' } }
    }
  ]
} satisfies KindFixture
