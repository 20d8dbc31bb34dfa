import actionGroup from '../../../src/kinds/azure/action-group.ts'
import cluster from '../../../src/kinds/azure/aks-cluster.ts'
import firewall from '../../../src/kinds/azure/azure-firewall.ts'
import diagnosticSetting from '../../../src/kinds/azure/diagnostic-setting.ts'
import kind from '../../../src/kinds/azure/log-alert.ts'
import workspace from '../../../src/kinds/azure/log-analytics-workspace.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod'
const WORKSPACE = `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/siem`
const FIREWALL = `${GROUP}/providers/Microsoft.Network/azureFirewalls/perimeter`
const CLUSTER = `${GROUP}/providers/Microsoft.ContainerService/managedClusters/ledger`
const ON_CALL = `${GROUP}/providers/Microsoft.Insights/actionGroups/on-call`
const RULE = `${GROUP}/providers/Microsoft.Insights/scheduledQueryRules/attacks`

const attacks = { query: 'AZFWIdpsSignature | where Severity == 1', timeAggregation: 'Count', operator: 'GreaterThan', threshold: 0 }
const properties = { enabled: true, scopes: [WORKSPACE], criteria: { allOf: [attacks] }, actions: { actionGroups: [ON_CALL] }, severity: 1 }
const NOBODY = { alertDelivery: { reaches: false }, alertSubject: { tells: [] } }
const ATTACKS = ['logs', 'security'].map((signal) => ({ signal, of: 'microsoft.network/azurefirewalls', all: true }))
const SILENT = { availability: false, errors: false, capacity: false, security: false, logs: false }

const observed = { typeSystem: 'arm', origin: 'observed' } as const
const rule = (given: object = {}) =>
  ({
    ...observed,
    type: 'Microsoft.Insights/scheduledQueryRules',
    id: RULE,
    document: { properties: { ...properties, ...given } }
  }) as const
const onCall = {
  ...observed,
  type: 'Microsoft.Insights/actionGroups',
  id: ON_CALL,
  document: { properties: { enabled: true, webhookReceivers: [{ name: 'pager' }] } }
} as const
const siem = { ...observed, type: 'Microsoft.OperationalInsights/workspaces', id: WORKSPACE, document: {} } as const
const perimeter = { ...observed, type: 'Microsoft.Network/azureFirewalls', id: FIREWALL, document: {} } as const
const setting = (workspaceId: string) =>
  ({
    ...observed,
    type: 'Microsoft.Insights/diagnosticSettings',
    id: `${FIREWALL}/providers/Microsoft.Insights/diagnosticSettings/to-siem`,
    document: { properties: { workspaceId, logs: [{ categoryGroup: 'allLogs', enabled: true }] } }
  }) as const
const cells = {
  ...observed,
  type: 'Microsoft.ContainerService/managedClusters',
  id: CLUSTER,
  document: { properties: { addonProfiles: { omsagent: { enabled: true, config: { logAnalyticsWorkspaceResourceID: WORKSPACE } } } } }
} as const
const errors = { criteria: { allOf: [{ query: 'ContainerLogV2 | where LogLevel == "error"' }] } }
const kinds = [kind, actionGroup, firewall, diagnosticSetting, workspace, cluster]

export default {
  kind,
  same: {
    'azure-native': { document: { ruleName: 'attacks', resourceGroupName: 'ledger-prod', location: 'westeurope', ...properties } },
    arm: { resource: { id: RULE }, document: { id: RULE, name: 'attacks', kind: 'LogAlert', properties } }
  },
  facets: { alertDelivery: { reaches: true }, alertSubject: { tells: ATTACKS } },
  failing: {
    'azure-native': { document: { ...properties, enabled: false } },
    arm: { document: { properties: { ...properties, actions: {} } } }
  },
  failingFacets: { alertDelivery: { reaches: false } },
  absent: { 'azure-native': NOBODY, arm: NOBODY },
  links: {
    'azure-native': { watches: [{ text: WORKSPACE }, { within: '' }], uses: [{ text: ON_CALL }] },
    arm: { watches: [{ text: WORKSPACE }, { within: '' }], uses: [{ text: ON_CALL }] }
  },
  cases: [
    {
      title: 'does not know what a table of somebody’s own tells',
      dialect: 'arm',
      given: { document: { properties: { criteria: { allOf: [{ query: 'Ledger_CL | where Balance < 0' }] } } } },
      facets: { alertSubject: { tells: [{ signal: 'unclear', of: '*', all: false }] } }
    }
  ],
  neighbours: [
    {
      title: 'looks at the firewall that sends its logs to the same workspace',
      kinds,
      of: FIREWALL,
      resources: [perimeter, siem, setting(WORKSPACE), onCall, rule()],
      facets: { monitoring: { ...SILENT, security: true, logs: true } }
    },
    {
      title: 'may look at a firewall that sends its logs elsewhere',
      kinds,
      of: FIREWALL,
      resources: [perimeter, siem, setting(`${WORKSPACE}-2`), onCall, rule()],
      facets: { monitoring: { ...SILENT, security: '?not-collected', logs: '?not-collected' } }
    },
    {
      title: 'looks at the logs of firewalls only',
      kinds,
      of: CLUSTER,
      resources: [cells, siem, onCall, rule()],
      facets: { monitoring: SILENT }
    },
    {
      title: 'looks at the cluster whose agent writes to the workspace',
      kinds,
      of: CLUSTER,
      resources: [cells, siem, onCall, rule(errors)],
      facets: { monitoring: { ...SILENT, errors: true, logs: true } }
    }
  ]
} satisfies KindFixture
