import kind from '../../../src/kinds/azure/flow-log.ts'
import storageAccount from '../../../src/kinds/azure/storage-account.ts'
import storageManagementPolicy from '../../../src/kinds/azure/storage-management-policy.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers'
const VNET = `${GROUP}/Microsoft.Network/virtualNetworks/ledger-vnet`
const STORAGE = `${GROUP}/Microsoft.Storage/storageAccounts/ledgerflows`
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const LOG = {
  targetResourceId: VNET,
  storageId: STORAGE,
  enabled: true,
  retentionPolicy: { enabled: true, days: 90 },
  format: { type: 'JSON', version: 2 }
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'NetworkWatcherRG',
        networkWatcherName: 'NetworkWatcher_westeurope',
        flowLogName: 'vnet-flows',
        location: 'westeurope',
        ...LOG
      }
    },
    arm: {
      document: {
        id: '/subscriptions/6f2c/resourceGroups/NetworkWatcherRG/providers/Microsoft.Network/networkWatchers/NetworkWatcher_westeurope/flowLogs/vnet-flows',
        name: 'vnet-flows',
        type: 'Microsoft.Network/networkWatchers/flowLogs',
        location: 'westeurope',
        properties: { provisioningState: 'Succeeded', ...LOG }
      }
    }
  },
  facets: { audit: { enabled: true, retentionDays: 90 } },
  links: { 'azure-native': { attachedTo: [{ text: VNET }] }, arm: { attachedTo: [{ text: VNET }] } },
  failing: {
    'azure-native': { document: { ...LOG, enabled: false, retentionPolicy: { enabled: true, days: 7 } } },
    arm: { document: { properties: { ...LOG, enabled: false, retentionPolicy: { enabled: true, days: 7 } } } }
  },
  failingFacets: { audit: { enabled: false, retentionDays: 7 } },
  absent: {
    'azure-native': { audit: { enabled: '?not-collected', retentionDays: '?not-collected' } },
    arm: { audit: { enabled: '?not-collected', retentionDays: '?not-collected' } }
  },
  cases: [
    {
      title: 'leaves it to the storage account with 0 days',
      dialect: 'arm',
      given: { document: { properties: { ...LOG, retentionPolicy: { enabled: true, days: 0 } } } },
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    },
    {
      title: 'does not count days of a retention that is off',
      dialect: 'arm',
      given: { document: { properties: { ...LOG, retentionPolicy: { enabled: false, days: 30 } } } },
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'keeps records for ever when nothing in the program deletes them',
      kinds: [kind, storageAccount, storageManagementPolicy],
      resources: [
        {
          id: urn('storage:StorageAccount', 'flows'),
          typeSystem: 'pulumi',
          type: 'azure-native:storage:StorageAccount',
          document: { location: 'westeurope' }
        },
        {
          id: urn('network:FlowLog', 'vnet-flows'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:FlowLog',
          document: { targetResourceId: VNET, storageId: UNKNOWN_SENTINEL, enabled: true },
          wires: { storageId: [urn('storage:StorageAccount', 'flows')] }
        }
      ],
      of: urn('network:FlowLog', 'vnet-flows'),
      facets: { audit: { enabled: true, retentionDays: Number.POSITIVE_INFINITY } }
    },
    {
      title: 'does not know how long an account keeps records that was not collected',
      kinds: [kind, storageAccount, storageManagementPolicy],
      resources: [
        {
          id: '/subscriptions/6f2c/resourceGroups/NetworkWatcherRG/providers/Microsoft.Network/networkWatchers/NetworkWatcher_westeurope/flowLogs/vnet-flows',
          typeSystem: 'arm',
          type: 'Microsoft.Network/networkWatchers/flowLogs',
          origin: 'observed',
          document: { properties: { ...LOG, retentionPolicy: { enabled: false, days: 0 } } }
        }
      ],
      of: '/subscriptions/6f2c/resourceGroups/NetworkWatcherRG/providers/Microsoft.Network/networkWatchers/NetworkWatcher_westeurope/flowLogs/vnet-flows',
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    }
  ]
} satisfies KindFixture
