import kind from '../../../src/kinds/azure/sql-directory-authentication.ts'
import type { KindFixture } from '../fixture.ts'

const PARENT = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Sql/servers/ledger-sql'

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        serverName: 'ledger-sql',
        authenticationName: 'Default',
        azureADOnlyAuthentication: true
      }
    },
    arm: {
      resource: { id: `${PARENT}/azureADOnlyAuthentications/Default` },
      document: {
        id: `${PARENT}/azureADOnlyAuthentications/Default`,
        name: 'Default',
        type: 'Microsoft.Sql/servers/azureADOnlyAuthentications',
        properties: { azureADOnlyAuthentication: true }
      }
    }
  },
  facets: { setting: { name: 'azureADOnlyAuthentication', value: 'true' } },
  links: { 'azure-native': { childOf: [{ text: 'ledger-sql' }] }, arm: { childOf: [{ text: PARENT }] } },
  failing: {
    'azure-native': { document: { serverName: 'ledger-sql', azureADOnlyAuthentication: false } },
    arm: { document: { name: 'Default', properties: { azureADOnlyAuthentication: false } } }
  },
  failingFacets: { setting: { name: 'azureADOnlyAuthentication', value: 'false' } },
  absent: {
    'azure-native': { setting: { name: 'azureADOnlyAuthentication', value: '?not-collected' } },
    arm: { setting: { name: 'azureADOnlyAuthentication', value: '?not-collected' } }
  }
} satisfies KindFixture
