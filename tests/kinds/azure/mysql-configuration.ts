import kind from '../../../src/kinds/azure/mysql-configuration.ts'
import type { KindFixture } from '../fixture.ts'

const SERVER = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.DBforMySQL/flexibleServers/ledger-db'
const live = (name: string, value: string) => ({
  id: `${SERVER}/configurations/${name}`,
  name,
  type: 'Microsoft.DBforMySQL/flexibleServers/configurations',
  properties: { value, defaultValue: 'ON', dataType: 'Enumeration', allowedValues: 'ON,OFF', source: 'user-override' }
})

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        serverName: 'ledger-db',
        configurationName: 'require_secure_transport',
        value: 'ON',
        source: 'user-override'
      }
    },
    arm: { resource: { id: `${SERVER}/configurations/require_secure_transport` }, document: live('require_secure_transport', 'ON') }
  },
  facets: { setting: { name: 'require_secure_transport', value: 'ON' } },
  links: { 'azure-native': { childOf: [{ text: 'ledger-db' }] }, arm: { childOf: [{ text: SERVER }] } },
  failing: {
    'azure-native': { document: { serverName: 'ledger-db', configurationName: 'require_secure_transport', value: 'OFF' } },
    arm: { document: live('require_secure_transport', 'OFF') }
  },
  failingFacets: { setting: { name: 'require_secure_transport', value: 'OFF' } },
  absent: {
    'azure-native': { setting: { name: '?not-collected', value: '?not-collected' } },
    arm: { setting: { name: '?not-collected', value: '?not-collected' } }
  },
  cases: [
    {
      title: 'has its old value in force until the server restarts',
      dialect: 'arm',
      given: {
        document: {
          name: 'audit_log_enabled',
          properties: { value: 'ON', currentValue: 'OFF', isConfigPendingRestart: 'True', isReadOnly: 'False' }
        }
      },
      facets: { setting: { name: 'audit_log_enabled', value: 'OFF' } }
    },
    {
      title: 'has its value in force when no restart is pending',
      dialect: 'arm',
      given: { document: { name: 'audit_log_enabled', properties: { value: 'ON', currentValue: 'ON', isConfigPendingRestart: 'False' } } },
      facets: { setting: { name: 'audit_log_enabled', value: 'ON' } }
    },
    {
      title: 'has the name of its server before its own in a template',
      dialect: 'arm',
      given: { document: { name: 'ledger-db/require_secure_transport', properties: { value: 'ON' } } },
      facets: { setting: { name: 'require_secure_transport', value: 'ON' } }
    }
  ]
} satisfies KindFixture
