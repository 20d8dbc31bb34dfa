import kind from '../../../src/kinds/azure/mariadb-configuration.ts'
import type { KindFixture } from '../fixture.ts'

const SERVER = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.DBforMariaDB/servers/ledger-db'
const live = (name: string, value: string) => ({
  id: `${SERVER}/configurations/${name}`,
  name,
  type: 'Microsoft.DBforMariaDB/servers/configurations',
  properties: { value, defaultValue: 'OFF', dataType: 'Enumeration', allowedValues: 'ON,OFF', source: 'user-override' }
})

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        serverName: 'ledger-db',
        configurationName: 'audit_log_enabled',
        value: 'ON',
        source: 'user-override'
      }
    },
    arm: { resource: { id: `${SERVER}/configurations/audit_log_enabled` }, document: live('audit_log_enabled', 'ON') }
  },
  facets: { setting: { name: 'audit_log_enabled', value: 'ON' } },
  links: { 'azure-native': { childOf: [{ text: 'ledger-db' }] }, arm: { childOf: [{ text: SERVER }] } },
  failing: {
    'azure-native': { document: { serverName: 'ledger-db', configurationName: 'audit_log_enabled', value: 'OFF' } },
    arm: { document: live('audit_log_enabled', 'OFF') }
  },
  failingFacets: { setting: { name: 'audit_log_enabled', value: 'OFF' } },
  absent: {
    'azure-native': { setting: { name: '?not-collected', value: '?not-collected' } },
    arm: { setting: { name: '?not-collected', value: '?not-collected' } }
  },
  cases: [
    {
      title: 'has the name of its server before its own in a template',
      dialect: 'arm',
      given: { document: { name: 'ledger-db/audit_log_enabled', properties: { value: 'ON' } } },
      facets: { setting: { name: 'audit_log_enabled', value: 'ON' } }
    }
  ]
} satisfies KindFixture
