import diagnosticSetting from '../../../src/kinds/azure/diagnostic-setting.ts'
import kind from '../../../src/kinds/azure/key-vault.ts'
import workspace from '../../../src/kinds/azure/log-analytics-workspace.ts'
import privateEndpoint from '../../../src/kinds/azure/private-endpoint.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod'
const VAULT = `${GROUP}/providers/Microsoft.KeyVault/vaults/ledger-vault`
const SUBNET = `${GROUP}/providers/Microsoft.Network/virtualNetworks/ledger-net/subnets/aks`
const URN = 'urn:pulumi:prod::ledger::azure-native:keyvault:Vault::ledger-vault'
const SETTING_URN = 'urn:pulumi:prod::ledger::azure-native:monitor:DiagnosticSetting::vault-audit'
const WORKSPACE_URN = 'urn:pulumi:prod::ledger::azure-native:operationalinsights:Workspace::siem'

const properties = {
  tenantId: '3b1f7a52-0000-4000-8000-000000000001',
  sku: { family: 'A', name: 'premium' },
  accessPolicies: [],
  enableRbacAuthorization: true,
  enableSoftDelete: true,
  softDeleteRetentionInDays: 30,
  enablePurgeProtection: true,
  publicNetworkAccess: 'Enabled',
  networkAcls: {
    bypass: 'AzureServices',
    defaultAction: 'Deny',
    ipRules: [{ value: '203.0.113.7/32' }],
    virtualNetworkRules: [{ id: SUBNET }]
  }
}

const careless = {
  tenantId: '3b1f7a52-0000-4000-8000-000000000001',
  sku: { family: 'A', name: 'standard' },
  accessPolicies: [{ tenantId: '3b1f7a52', objectId: '9d0c', permissions: { keys: ['all'], secrets: ['all'] } }],
  enableRbacAuthorization: false,
  enableSoftDelete: true,
  softDeleteRetentionInDays: 7,
  networkAcls: { bypass: 'AzureServices', defaultAction: 'Allow', ipRules: [], virtualNetworkRules: [] }
}

const nothing = {
  placement: { regions: '?not-collected', zones: [] },
  publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] },
  privateConnectivity: { attached: false },
  deletionProtection: { enabled: false },
  softDelete: { days: 90 },
  identity: { directoryOnly: false },
  audit: { enabled: false, retentionDays: 0 }
}

export default {
  kind,
  same: {
    'azure-native': { document: { vaultName: 'ledger-vault', resourceGroupName: 'ledger-prod', location: 'westeurope', properties } },
    arm: {
      resource: { id: VAULT, name: 'ledger-vault' },
      document: {
        id: VAULT,
        name: 'ledger-vault',
        type: 'Microsoft.KeyVault/vaults',
        location: 'westeurope',
        tags: {},
        systemData: { createdAt: '2026-02-11T08:00:00Z', lastModifiedAt: '2026-06-02T08:00:00Z' },
        properties: {
          ...properties,
          vaultUri: 'https://ledger-vault.vault.azure.net/',
          provisioningState: 'Succeeded',
          privateEndpointConnections: [
            {
              id: `${VAULT}/privateEndpointConnections/vault-pe`,
              properties: { privateLinkServiceConnectionState: { status: 'Rejected' } }
            }
          ]
        }
      }
    }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: [] },
    publicEndpoint: { reach: 'restricted', sources: ['203.0.113.7/32', SUBNET] },
    privateConnectivity: { attached: false },
    deletionProtection: { enabled: true },
    softDelete: { days: 30 },
    identity: { directoryOnly: true },
    audit: { enabled: false, retentionDays: 0 }
  },
  failing: {
    'azure-native': { document: { resourceGroupName: 'ledger-prod', location: 'eastus', properties: careless } },
    arm: { document: { location: 'eastus', properties: careless } }
  },
  failingFacets: {
    placement: { regions: ['eastus'], zones: [] },
    publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] },
    deletionProtection: { enabled: false },
    softDelete: { days: 7 },
    identity: { directoryOnly: false }
  },
  absent: { 'azure-native': nothing, arm: nothing },
  cases: [
    {
      title: 'reads the lower-case spelling of a switched off public endpoint',
      dialect: 'arm',
      given: { document: { properties: { publicNetworkAccess: 'disabled' } } },
      facets: { publicEndpoint: { reach: 'closed', sources: [] } }
    },
    {
      title: 'keeps nothing of what is deleted when soft delete was never switched on',
      dialect: 'arm',
      given: { document: { properties: { enableSoftDelete: false, softDeleteRetentionInDays: 90 } } },
      facets: { softDelete: { days: 0 } }
    }
  ],
  neighbours: [
    {
      title: 'is audited for as long as the workspace keeps the log of its diagnostic setting',
      kinds: [kind, diagnosticSetting, workspace],
      resources: [
        { typeSystem: 'pulumi', type: 'azure-native:keyvault:Vault', id: URN, document: { vaultName: 'ledger-vault', properties } },
        { typeSystem: 'pulumi', type: 'azure-native:operationalinsights:Workspace', id: WORKSPACE_URN, document: { retentionInDays: 365 } },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:monitor:DiagnosticSetting',
          id: SETTING_URN,
          wires: { resourceUri: [URN], workspaceId: [WORKSPACE_URN] },
          document: { resourceUri: UNKNOWN_SENTINEL, workspaceId: UNKNOWN_SENTINEL, logs: [{ category: 'AuditEvent', enabled: true }] }
        }
      ],
      of: URN,
      facets: { audit: { enabled: true, retentionDays: 365 } }
    },
    {
      title: 'leaves its audit log and private endpoints open when neither kind was collected',
      kinds: [kind, diagnosticSetting, privateEndpoint],
      resources: [
        {
          typeSystem: 'arm',
          type: 'Microsoft.KeyVault/vaults',
          id: VAULT,
          origin: 'observed',
          document: { location: 'westeurope', properties }
        }
      ],
      of: VAULT,
      facets: {
        audit: { enabled: '?not-collected', retentionDays: '?not-collected' },
        privateConnectivity: { attached: '?not-collected' }
      }
    }
  ]
} satisfies KindFixture
