import kind from '../../../src/kinds/azure/management-lock.ts'
import mariadbServer from '../../../src/kinds/azure/mariadb-server.ts'
import resourceGroup from '../../../src/kinds/azure/resource-group.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const SERVER = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.DBforMariaDB/servers/ledger-db'
const LOCK = `${SERVER}/providers/Microsoft.Authorization/locks/keep`
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const PROGRAM_SERVER = urn('dbformariadb:Server', 'ledger-db')
const PROGRAM_GROUP = urn('resources:ResourceGroup', 'prod')
const server = {
  id: PROGRAM_SERVER,
  typeSystem: 'pulumi' as const,
  type: 'azure-native:dbformariadb:Server',
  document: { resourceGroupName: UNKNOWN_SENTINEL },
  wires: { resourceGroupName: [PROGRAM_GROUP] }
}
const group = {
  id: PROGRAM_GROUP,
  typeSystem: 'pulumi' as const,
  type: 'azure-native:resources:ResourceGroup',
  document: { resourceGroupName: 'ledger-prod' }
}

export default {
  kind,
  same: {
    'azure-native': { document: { scope: SERVER, lockName: 'keep', level: 'CanNotDelete', notes: 'customer data' } },
    arm: {
      resource: { id: LOCK },
      document: {
        id: LOCK,
        name: 'keep',
        type: 'Microsoft.Authorization/locks',
        properties: { level: 'CanNotDelete', notes: 'customer data' }
      }
    }
  },
  facets: { setting: { name: 'level', value: 'CanNotDelete' } },
  links: { 'azure-native': { attachedTo: [{ text: SERVER }] }, arm: { attachedTo: [{ text: SERVER }] } },
  failing: {
    'azure-native': { document: { scope: SERVER, level: 'NotSpecified' } },
    arm: { document: { name: 'keep', properties: { level: 'NotSpecified' } } }
  },
  failingFacets: { setting: { name: 'level', value: 'NotSpecified' } },
  absent: {
    'azure-native': { setting: { name: 'level', value: '?not-collected' } },
    arm: { setting: { name: 'level', value: '?not-collected' } }
  },
  neighbours: [
    {
      title: 'locks a resource of the same program by its dependency',
      kinds: [kind, mariadbServer, resourceGroup],
      resources: [
        server,
        group,
        {
          id: urn('authorization:ManagementLockByScope', 'keep'),
          typeSystem: 'pulumi',
          type: 'azure-native:authorization:ManagementLockByScope',
          document: { scope: UNKNOWN_SENTINEL, level: 'CanNotDelete' },
          wires: { scope: [PROGRAM_SERVER] }
        }
      ],
      of: PROGRAM_SERVER,
      facets: { deletionProtection: { enabled: true } }
    },
    {
      title: 'locks what is in a locked resource group',
      kinds: [kind, mariadbServer, resourceGroup],
      resources: [
        server,
        group,
        {
          id: urn('authorization:ManagementLockAtResourceGroupLevel', 'keep'),
          typeSystem: 'pulumi',
          type: 'azure-native:authorization:ManagementLockAtResourceGroupLevel',
          document: { resourceGroupName: 'ledger-prod', level: 'ReadOnly' }
        }
      ],
      of: PROGRAM_SERVER,
      facets: { deletionProtection: { enabled: true } }
    },
    {
      title: 'does not protect when its level forbids nothing',
      kinds: [kind, mariadbServer, resourceGroup],
      resources: [
        server,
        group,
        {
          id: urn('authorization:ManagementLockAtResourceLevel', 'keep'),
          typeSystem: 'pulumi',
          type: 'azure-native:authorization:ManagementLockAtResourceLevel',
          document: { resourceName: 'ledger-db', level: 'NotSpecified' }
        }
      ],
      of: PROGRAM_SERVER,
      facets: { deletionProtection: { enabled: false } }
    }
  ]
} satisfies KindFixture
