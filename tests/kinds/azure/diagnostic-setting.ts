import kind from '../../../src/kinds/azure/diagnostic-setting.ts'
import workspace from '../../../src/kinds/azure/log-analytics-workspace.ts'
import account from '../../../src/kinds/azure/storage-account.ts'
import lifecycle from '../../../src/kinds/azure/storage-management-policy.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod'
const VAULT = `${GROUP}/providers/Microsoft.KeyVault/vaults/ledger-vault`
const WORKSPACE = `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/siem`
const ACCOUNT = `${GROUP}/providers/Microsoft.Storage/storageAccounts/ledgerlogs`
const SETTING = { id: `${VAULT}/providers/microsoft.insights/diagnosticSettings/to-siem`, name: 'to-siem' }
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const SETTING_URN = urn('monitor:DiagnosticSetting', 'to-siem')
const WORKSPACE_URN = urn('operationalinsights:Workspace', 'siem')

const nothing = { audit: { enabled: false, retentionDays: '?not-collected' }, logExport: { sends: [] } }
const logs = [
  { categoryGroup: 'audit', enabled: true },
  { category: 'AzurePolicyEvaluationDetails', enabled: false }
]

const logging = (category: string) => ({ document: { properties: { workspaceId: WORKSPACE, logs: [{ category, enabled: true }] } } })

export default {
  kind,
  same: {
    'azure-native': { document: { name: 'to-siem', resourceUri: VAULT, workspaceId: WORKSPACE, logs } },
    arm: {
      resource: SETTING,
      document: {
        ...SETTING,
        type: 'Microsoft.Insights/diagnosticSettings',
        location: null,
        kind: null,
        tags: null,
        properties: {
          storageAccountId: null,
          serviceBusRuleId: null,
          workspaceId: WORKSPACE,
          eventHubAuthorizationRuleId: null,
          eventHubName: null,
          logAnalyticsDestinationType: null,
          metrics: [{ category: 'AllMetrics', enabled: false, retentionPolicy: { enabled: false, days: 0 } }],
          logs: logs.map((log) => ({ category: null, categoryGroup: null, ...log, retentionPolicy: { enabled: false, days: 0 } }))
        }
      }
    }
  },
  facets: { audit: { enabled: true, retentionDays: '?not-collected' }, logExport: { sends: [] } },
  failing: {
    'azure-native': {
      document: {
        resourceUri: VAULT,
        workspaceId: WORKSPACE,
        logs: [{ categoryGroup: 'audit', enabled: false }],
        metrics: [{ category: 'AllMetrics', enabled: true }]
      }
    },
    arm: {
      resource: SETTING,
      document: {
        ...SETTING,
        properties: {
          workspaceId: WORKSPACE,
          logs: [{ categoryGroup: 'audit', enabled: false }],
          metrics: [{ category: 'AllMetrics', enabled: true }]
        }
      }
    }
  },
  failingFacets: { audit: { enabled: false, retentionDays: '?not-collected' } },
  absent: { 'azure-native': nothing, arm: nothing },
  links: {
    'azure-native': { attachedTo: [{ text: VAULT }], logsTo: [{ text: WORKSPACE }] },
    arm: { attachedTo: [{ text: VAULT }], logsTo: [{ text: WORKSPACE }] }
  },
  cases: [
    ...[
      'AuditEvent',
      'kube-audit',
      'StorageDelete',
      'ApplicationGatewayFirewallLog',
      'AZFWNetworkRule',
      'MySqlAuditLogs',
      'PostgreSQLLogs'
    ].map((category) => ({
      title: `counts ${category} as an audit log`,
      dialect: 'arm' as const,
      given: logging(category),
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    })),
    ...['cluster-autoscaler', 'ApplicationGatewayPerformanceLog', 'MySqlSlowLogs'].map((category) => ({
      title: `does not count ${category} as an audit log`,
      dialect: 'arm' as const,
      given: logging(category),
      facets: { audit: { enabled: false, retentionDays: '?not-collected' } }
    })),
    {
      title: 'logs nothing without a destination',
      dialect: 'azure-native',
      given: { document: { resourceUri: VAULT, logs: [{ categoryGroup: 'allLogs', enabled: true }] } },
      facets: { audit: { enabled: false, retentionDays: '?not-collected' }, logExport: { sends: [] } }
    },
    {
      title: 'sends on whatever is found where it is set on all logs',
      dialect: 'azure-native',
      given: { document: { resourceUri: VAULT, workspaceId: WORKSPACE, logs: [{ categoryGroup: 'allLogs', enabled: true }] } },
      facets: { logExport: { sends: [{ of: '*', all: true }] } }
    },
    {
      title: 'may leave it in an account that nobody looks at',
      dialect: 'azure-native',
      given: { document: { resourceUri: VAULT, storageAccountId: ACCOUNT, logs: [{ categoryGroup: 'allLogs', enabled: true }] } },
      facets: { logExport: { sends: [{ of: '*', all: false }] } }
    },
    {
      title: 'does not know what it sends on while that is computed',
      dialect: 'azure-native',
      given: { document: { resourceUri: VAULT, workspaceId: WORKSPACE, logs: [{ category: UNKNOWN_SENTINEL, enabled: true }] } },
      facets: { logExport: { sends: '?computed' } }
    }
  ],
  neighbours: [
    {
      title: 'keeps its logs for as long as the workspace that it is wired to',
      kinds: [kind, workspace],
      resources: [
        { typeSystem: 'pulumi', type: 'azure-native:operationalinsights:Workspace', id: WORKSPACE_URN, document: { retentionInDays: 90 } },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:monitor:DiagnosticSetting',
          id: SETTING_URN,
          wires: { workspaceId: [WORKSPACE_URN] },
          document: { resourceUri: VAULT, workspaceId: UNKNOWN_SENTINEL, logs }
        }
      ],
      of: SETTING_URN,
      facets: { audit: { enabled: true, retentionDays: 90 } }
    },
    {
      title: 'leaves retention open when its workspace was not collected',
      kinds: [kind, workspace],
      resources: [
        {
          typeSystem: 'arm',
          type: 'Microsoft.Insights/diagnosticSettings',
          id: SETTING.id,
          origin: 'observed',
          document: { properties: { workspaceId: WORKSPACE, logs } }
        }
      ],
      of: SETTING.id,
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    },
    {
      title: 'keeps logs for ever in a storage account of the program without lifecycle rules',
      kinds: [kind, account, lifecycle],
      resources: [
        {
          typeSystem: 'pulumi',
          type: 'azure-native:storage:StorageAccount',
          id: urn('storage:StorageAccount', 'ledgerlogs'),
          document: { accountName: 'ledgerlogs' }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:monitor:DiagnosticSetting',
          id: SETTING_URN,
          document: {
            resourceUri: VAULT,
            storageAccountId: ACCOUNT,
            logs: [{ categoryGroup: 'audit', enabled: true, retentionPolicy: { enabled: true, days: 30 } }]
          }
        }
      ],
      of: SETTING_URN,
      facets: { audit: { enabled: true, retentionDays: Number.POSITIVE_INFINITY } }
    },
    {
      title: 'leaves retention open in a storage account with lifecycle rules',
      kinds: [kind, account, lifecycle],
      resources: [
        { typeSystem: 'arm', type: 'Microsoft.Storage/storageAccounts', id: ACCOUNT, origin: 'observed', document: {} },
        {
          typeSystem: 'arm',
          type: 'Microsoft.Storage/storageAccounts/managementPolicies',
          id: `${ACCOUNT}/managementPolicies/default`,
          origin: 'observed',
          document: {}
        },
        {
          typeSystem: 'arm',
          type: 'Microsoft.Insights/diagnosticSettings',
          id: SETTING.id,
          origin: 'observed',
          document: { properties: { storageAccountId: ACCOUNT, logs } }
        }
      ],
      of: SETTING.id,
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    }
  ]
} satisfies KindFixture
