import kind from '../../../src/kinds/azure/activity-log-alert.ts'
import type { KindFixture } from '../fixture.ts'

const SUBSCRIPTION = '/subscriptions/6f2c8d1e'
const ON_CALL = `${SUBSCRIPTION}/resourceGroups/ledger-prod/providers/Microsoft.Insights/actionGroups/on-call`
const when = (category: string, operation?: string) => ({
  allOf: [{ field: 'category', equals: category }, ...(operation === undefined ? [] : [{ field: 'operationName', equals: operation }])]
})
const properties = {
  enabled: true,
  scopes: [SUBSCRIPTION],
  condition: when('ResourceHealth'),
  actions: { actionGroups: [{ actionGroupId: ON_CALL }] }
}
const LOGS = { signal: 'logs', of: '*', all: false }
const UNMET = { alertDelivery: { reaches: false }, alertSubject: { tells: [LOGS, { signal: 'unclear', of: '*', all: false }] } }

const about = (title: string, condition: object, signal: string) =>
  ({
    title,
    dialect: 'arm',
    given: { document: { properties: { ...properties, condition } } },
    facets: { alertSubject: { tells: [LOGS, { signal, of: '*', all: false }] } }
  }) as const

export default {
  kind,
  same: {
    'azure-native': { document: { activityLogAlertName: 'health', resourceGroupName: 'ledger-prod', location: 'global', ...properties } },
    arm: { document: { name: 'health', location: 'Global', properties } }
  },
  facets: { alertDelivery: { reaches: true }, alertSubject: { tells: [LOGS, { signal: 'availability', of: '*', all: true }] } },
  failing: {
    'azure-native': { document: { ...properties, enabled: false } },
    arm: { document: { properties: { ...properties, actions: { actionGroups: [] } } } }
  },
  failingFacets: { alertDelivery: { reaches: false } },
  absent: { 'azure-native': UNMET, arm: UNMET },
  links: {
    'azure-native': { watches: [{ within: SUBSCRIPTION }], uses: [{ text: ON_CALL }] },
    arm: { watches: [{ within: SUBSCRIPTION }], uses: [{ text: ON_CALL }] }
  },
  cases: [
    about('tells of attacks where Defender sees them', when('Security'), 'security'),
    about('tells of rules that change', when('Administrative', 'Microsoft.Network/networkSecurityGroups/write'), 'security'),
    about('does not recognise every operation', when('Administrative', 'Microsoft.Compute/virtualMachines/restart/action'), 'unclear')
  ]
} satisfies KindFixture
