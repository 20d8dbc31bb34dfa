import kind from '../../../src/kinds/azure/role-definition.ts'
import type { KindFixture } from '../fixture.ts'

const KEEPER = [
  {
    actions: ['Microsoft.Storage/storageAccounts/read', 'Microsoft.Insights/alertRules/write'],
    notActions: [],
    dataActions: ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'],
    notDataActions: []
  }
]
const EVERYTHING = [{ actions: ['*'], notActions: [], dataActions: [], notDataActions: [] }]

function allowing(permission: object, granted: object) {
  return {
    title: `reads ${JSON.stringify(permission)}`,
    dialect: 'arm' as const,
    given: { document: { properties: { permissions: [permission] } } },
    facets: { rights: { granted } }
  }
}

export default {
  kind,
  same: {
    'azure-native': { document: { roleName: 'Ledger keeper', permissions: KEEPER } },
    arm: { document: { name: 'b1a7c9d2', properties: { roleName: 'Ledger keeper', type: 'CustomRole', permissions: KEEPER } } }
  },
  facets: { rights: { granted: { level: 'read', on: ['object-storage'] } } },
  failing: { 'azure-native': { document: { permissions: EVERYTHING } }, arm: { document: { properties: { permissions: EVERYTHING } } } },
  failingFacets: { rights: { granted: { level: 'admin', on: 'all' } } },
  absent: {
    'azure-native': { rights: { granted: { level: 'inspect', on: [] } } },
    arm: { rights: { granted: { level: 'inspect', on: [] } } }
  },
  cases: [
    allowing({ actions: ['*/read'] }, { level: 'inspect', on: 'all' }),
    allowing(
      { actions: ['*'], notActions: ['Microsoft.Authorization/*/Delete', 'Microsoft.Authorization/*/Write'] },
      { level: 'write', on: 'all' }
    ),
    allowing({ actions: ['Microsoft.Authorization/roleAssignments/write'] }, { level: 'admin', on: 'all' }),
    allowing({ actions: ['Microsoft.Authorization/*/read'] }, { level: 'inspect', on: [] }),
    allowing({ actions: ['Microsoft.Storage/storageAccounts/listKeys/action'] }, { level: 'write', on: ['object-storage'] }),
    allowing({ actions: ['Microsoft.Compute/*/read', 'Microsoft.Network/*'] }, { level: 'write', on: ['server', 'network'] }),
    allowing(
      { actions: ['Microsoft.DBforMySQL/flexibleServers/read', 'Microsoft.Sql/servers/read'] },
      { level: 'inspect', on: ['database'] }
    ),
    allowing({ dataActions: ['Microsoft.KeyVault/vaults/secrets/getSecret/action'] }, { level: 'write', on: ['key'] })
  ]
} satisfies KindFixture
