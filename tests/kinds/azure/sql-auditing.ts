import diagnosticSetting from '../../../src/kinds/azure/diagnostic-setting.ts'
import kind from '../../../src/kinds/azure/sql-auditing.ts'
import parent from '../../../src/kinds/azure/sql-server.ts'
import type { KindFixture } from '../fixture.ts'

const PARENT = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Sql/servers/ledger-sql'
const POLICY = `${PARENT}/auditingSettings/default`
const live = (properties: object) => ({ id: POLICY, name: 'default', type: 'Microsoft.Sql/servers/auditingSettings', properties })
const toMonitor = {
  id: POLICY,
  typeSystem: 'arm' as const,
  type: 'Microsoft.Sql/servers/auditingSettings',
  origin: 'observed' as const,
  document: live({ state: 'Enabled', isAzureMonitorTargetEnabled: true, retentionDays: 0 })
}
const audited = {
  id: PARENT,
  typeSystem: 'arm' as const,
  type: 'Microsoft.Sql/servers',
  origin: 'observed' as const,
  document: { id: PARENT, name: 'ledger-sql', location: 'westeurope' }
}
const ENDPOINT = 'https://ledgeraudit.blob.core.windows.net/'

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        serverName: 'ledger-sql',
        blobAuditingPolicyName: 'default',
        state: 'Enabled',
        storageEndpoint: ENDPOINT,
        retentionDays: 365
      }
    },
    arm: {
      resource: { id: POLICY },
      document: live({
        state: 'Enabled',
        storageEndpoint: ENDPOINT,
        retentionDays: 365,
        isAzureMonitorTargetEnabled: false,
        auditActionsAndGroups: ['BATCH_COMPLETED_GROUP']
      })
    }
  },
  facets: { audit: { enabled: true, retentionDays: 365 } },
  links: { 'azure-native': { childOf: [{ text: 'ledger-sql' }] }, arm: { childOf: [{ text: PARENT }] } },
  failing: {
    'azure-native': { document: { serverName: 'ledger-sql', state: 'Disabled' } },
    arm: { document: live({ state: 'Disabled', retentionDays: 0, isAzureMonitorTargetEnabled: false }) }
  },
  failingFacets: { audit: { enabled: false, retentionDays: '?not-collected' } },
  absent: {
    'azure-native': { audit: { enabled: '?not-collected', retentionDays: '?not-collected' } },
    arm: { audit: { enabled: '?not-collected', retentionDays: '?not-collected' } }
  },
  cases: [
    {
      title: 'keeps logs without end by 0 days',
      dialect: 'arm',
      given: { document: live({ state: 'Enabled', storageEndpoint: ENDPOINT, retentionDays: 0 }) },
      facets: { audit: { enabled: true, retentionDays: Number.POSITIVE_INFINITY } }
    },
    {
      title: 'needs a diagnostic setting where logs go to Azure Monitor',
      dialect: 'arm',
      given: { document: toMonitor.document },
      facets: { audit: { enabled: '?not-collected', retentionDays: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'logs through Azure Monitor into what a diagnostic setting names',
      kinds: [kind, parent, diagnosticSetting],
      resources: [
        audited,
        toMonitor,
        {
          id: `${PARENT}/databases/master/providers/Microsoft.Insights/diagnosticSettings/audit`,
          typeSystem: 'arm',
          type: 'Microsoft.Insights/diagnosticSettings',
          origin: 'observed',
          document: {
            name: 'audit',
            properties: {
              storageAccountId: '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Storage/storageAccounts/ledgeraudit',
              logs: [{ category: 'SQLSecurityAuditEvents', enabled: true }]
            }
          }
        }
      ],
      of: POLICY,
      facets: { audit: { enabled: true, retentionDays: '?not-collected' } }
    },
    {
      title: 'may log through Azure Monitor as long as diagnostic settings were not collected',
      kinds: [kind, parent, diagnosticSetting],
      resources: [audited, toMonitor],
      of: POLICY,
      facets: { audit: { enabled: '?not-collected', retentionDays: '?not-collected' } }
    }
  ]
} satisfies KindFixture
