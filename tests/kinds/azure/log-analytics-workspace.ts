import kind from '../../../src/kinds/azure/log-analytics-workspace.ts'
import lock from '../../../src/kinds/azure/management-lock.ts'
import resourceGroup from '../../../src/kinds/azure/resource-group.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod'
const WORKSPACE = `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/siem`
const GROUP_URN = 'urn:pulumi:prod::ledger::azure-native:resources:ResourceGroup::ledger-prod'
const URN = 'urn:pulumi:prod::ledger::azure-native:operationalinsights:Workspace::siem'
const LOCK_URN = 'urn:pulumi:prod::ledger::azure-native:authorization:ManagementLockByScope::keep-siem'

const properties = { retentionInDays: 365, publicNetworkAccessForIngestion: 'Disabled', publicNetworkAccessForQuery: 'Disabled' }

const nothing = {
  placement: { regions: '?not-collected', zones: [] },
  publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] },
  encryptionAtRest: { key: 'provider-key' },
  deletionProtection: { enabled: false },
  audit: { enabled: true, retentionDays: 30 }
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        workspaceName: 'siem',
        resourceGroupName: 'ledger-prod',
        location: 'westeurope',
        sku: { name: 'PerGB2018' },
        features: { disableLocalAuth: true },
        ...properties
      }
    },
    arm: {
      document: {
        id: WORKSPACE,
        name: 'siem',
        type: 'Microsoft.OperationalInsights/workspaces',
        location: 'westeurope',
        properties: {
          ...properties,
          customerId: '1c2d3e4f-0000-4000-8000-000000000002',
          provisioningState: 'Succeeded',
          sku: { name: 'PerGB2018', lastSkuUpdate: '2026-02-01T08:00:00.1234567Z' },
          features: { legacy: 0, searchVersion: 1, enableLogAccessUsingOnlyResourcePermissions: true, disableLocalAuth: true },
          workspaceCapping: { dailyQuotaGb: -1, dataIngestionStatus: 'RespectQuota' }
        }
      }
    }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: [] },
    publicEndpoint: { reach: 'closed', sources: [] },
    encryptionAtRest: { key: 'provider-key' },
    deletionProtection: { enabled: false },
    audit: { enabled: true, retentionDays: 365 }
  },
  failing: {
    'azure-native': {
      document: { resourceGroupName: 'ledger-prod', location: 'eastus', retentionInDays: 30, publicNetworkAccessForIngestion: 'Disabled' }
    },
    arm: {
      document: {
        location: 'eastus',
        properties: { retentionInDays: 30, publicNetworkAccessForIngestion: 'Disabled', publicNetworkAccessForQuery: 'Enabled' }
      }
    }
  },
  failingFacets: {
    placement: { regions: ['eastus'], zones: [] },
    publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] },
    audit: { enabled: true, retentionDays: 30 }
  },
  absent: { 'azure-native': nothing, arm: nothing },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-prod' }], uses: [{ text: 'ledger-prod' }] },
    arm: { childOf: [] }
  },
  cases: [
    {
      title: 'leaves its key to the dedicated cluster that it is linked to',
      dialect: 'arm',
      given: {
        document: { properties: { features: { clusterResourceId: `${GROUP}/providers/Microsoft.OperationalInsights/clusters/siem` } } }
      },
      facets: { encryptionAtRest: { key: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'lies in the region of its resource group and is protected by a lock of its own',
      kinds: [kind, lock, resourceGroup],
      resources: [
        { typeSystem: 'pulumi', type: 'azure-native:resources:ResourceGroup', id: GROUP_URN, document: { location: 'westeurope' } },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:operationalinsights:Workspace',
          id: URN,
          wires: { resourceGroupName: [GROUP_URN] },
          document: { resourceGroupName: UNKNOWN_SENTINEL, retentionInDays: 90 }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:authorization:ManagementLockByScope',
          id: LOCK_URN,
          wires: { scope: [URN] },
          document: { scope: UNKNOWN_SENTINEL, level: 'CanNotDelete' }
        }
      ],
      of: URN,
      facets: { placement: { regions: ['westeurope'], zones: [] }, deletionProtection: { enabled: true } }
    },
    {
      title: 'may be locked by what was not collected',
      kinds: [kind, lock, resourceGroup],
      resources: [
        {
          typeSystem: 'arm',
          type: 'Microsoft.OperationalInsights/workspaces',
          id: WORKSPACE,
          origin: 'observed',
          document: { location: 'westeurope' }
        }
      ],
      of: WORKSPACE,
      facets: { deletionProtection: { enabled: '?not-collected' } }
    }
  ]
} satisfies KindFixture
