import kind from '../../../src/kinds/azure/action-group.ts'
import type { KindFixture } from '../fixture.ts'

const properties = { groupShortName: 'oncall', enabled: true, emailReceivers: [{ name: 'duty', emailAddress: 'oncall@ledger.example' }] }
const NOBODY = { alertDelivery: { reaches: false } }
const OTHERS = [
  'smsReceivers',
  'voiceReceivers',
  'azureAppPushReceivers',
  'armRoleReceivers',
  'webhookReceivers',
  'itsmReceivers',
  'logicAppReceivers',
  'azureFunctionReceivers',
  'automationRunbookReceivers',
  'eventHubReceivers'
]

export default {
  kind,
  same: {
    'azure-native': { document: { actionGroupName: 'on-call', resourceGroupName: 'ledger-prod', location: 'global', ...properties } },
    arm: {
      document: {
        name: 'on-call',
        type: 'Microsoft.Insights/ActionGroups',
        location: 'Global',
        properties: { ...properties, emailReceivers: [{ ...properties.emailReceivers[0], status: 'Enabled' }], smsReceivers: [] }
      }
    }
  },
  facets: { alertDelivery: { reaches: true } },
  failing: {
    'azure-native': { document: { ...properties, enabled: false } },
    arm: { document: { properties: { enabled: true, emailReceivers: [{ ...properties.emailReceivers[0], status: 'Disabled' }] } } }
  },
  failingFacets: NOBODY,
  absent: { 'azure-native': NOBODY, arm: NOBODY },
  cases: OTHERS.map((receivers) => ({
    title: `reaches somebody by its ${receivers}`,
    dialect: 'arm' as const,
    given: { document: { properties: { enabled: true, [receivers]: [{ name: 'duty' }] } } },
    facets: { alertDelivery: { reaches: true } }
  }))
} satisfies KindFixture
