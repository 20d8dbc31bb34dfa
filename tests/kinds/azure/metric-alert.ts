import actionGroup from '../../../src/kinds/azure/action-group.ts'
import kind from '../../../src/kinds/azure/metric-alert.ts'
import resourceGroup from '../../../src/kinds/azure/resource-group.ts'
import machine from '../../../src/kinds/azure/virtual-machine.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const SUBSCRIPTION = '/subscriptions/6f2c8d1e'
const GROUP = `${SUBSCRIPTION}/resourceGroups/ledger-prod`
const MACHINE = `${GROUP}/providers/Microsoft.Compute/virtualMachines/ledger-db`
const ON_CALL = `${GROUP}/providers/Microsoft.Insights/actionGroups/on-call`
const RULE = `${GROUP}/providers/Microsoft.Insights/metricAlerts/ledger-load`
const TYPE = 'Microsoft.Compute/virtualMachines'
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const MACHINE_URN = urn('compute:VirtualMachine', 'ledger-db')
const GROUP_URN = urn('resources:ResourceGroup', 'ledger-prod')
const ON_CALL_URN = urn('monitor:ActionGroup', 'on-call')

const load = { name: 'load', metricName: 'Percentage CPU', operator: 'GreaterThan', threshold: 90, timeAggregation: 'Average' }
const criteria = { odataType: 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria', allOf: [load] }
const properties = { enabled: true, scopes: [MACHINE], criteria, actions: [{ actionGroupId: ON_CALL }], severity: 2 }
const LOAD = { availability: false, errors: false, capacity: true, security: false, logs: false }
const NOTHING = { ...LOAD, capacity: false }
const OPEN = { ...LOAD, capacity: '?not-collected' }
const NOBODY = { alertDelivery: { reaches: false }, alertSubject: { tells: [] } }

const observed = { typeSystem: 'arm', origin: 'observed' } as const
const server = { ...observed, type: TYPE, id: MACHINE, document: {} } as const
const group = { ...observed, type: 'Microsoft.Resources/resourceGroups', id: GROUP, document: {} } as const
const onCall = {
  ...observed,
  type: 'Microsoft.Insights/actionGroups',
  id: ON_CALL,
  document: { properties: { enabled: true, emailReceivers: [{ name: 'duty', status: 'Enabled' }] } }
} as const
const rule = (given: object = {}) =>
  ({ ...observed, type: 'Microsoft.Insights/metricAlerts', id: RULE, document: { properties: { ...properties, ...given } } }) as const
const kinds = [kind, actionGroup, machine, resourceGroup]
const observing = { kinds, of: MACHINE }
const told = (signal: string, all: boolean) => ({ signal, of: '*', all })

export default {
  kind,
  same: {
    'azure-native': { document: { ruleName: 'ledger-load', resourceGroupName: 'ledger-prod', location: 'global', ...properties } },
    arm: { resource: { id: RULE }, document: { id: RULE, name: 'ledger-load', location: 'global', properties } }
  },
  facets: { alertDelivery: { reaches: true }, alertSubject: { tells: [told('capacity', true)] } },
  failing: {
    'azure-native': { document: { ...properties, enabled: false } },
    arm: { document: { properties: { ...properties, actions: [] } } }
  },
  failingFacets: { alertDelivery: { reaches: false } },
  absent: { 'azure-native': NOBODY, arm: NOBODY },
  links: {
    'azure-native': { watches: [{ text: MACHINE }], uses: [{ text: ON_CALL }] },
    arm: { watches: [{ text: MACHINE }], uses: [{ text: ON_CALL }] }
  },
  cases: [
    {
      title: 'does not tell for certain what only two metrics together tell',
      dialect: 'arm',
      given: { document: { properties: { criteria: { allOf: [load, { ...load, metricName: 'VmAvailabilityMetric' }] } } } },
      facets: { alertSubject: { tells: [told('capacity', false), told('availability', false)] } }
    },
    {
      title: 'tells of downtime by a web test',
      dialect: 'arm',
      given: { document: { properties: { criteria: { webTestId: `${GROUP}/providers/Microsoft.Insights/webtests/portal` } } } },
      facets: { alertSubject: { tells: [told('availability', true)] } }
    },
    {
      title: 'does not recognise a metric of somebody’s own',
      dialect: 'arm',
      given: { document: { properties: { criteria: { allOf: [{ metricName: 'ledger.balance' }] } } } },
      facets: { alertSubject: { tells: [told('unclear', false)] } }
    }
  ],
  neighbours: [
    { title: 'looks at the machine that it names', ...observing, resources: [server, onCall, rule()], facets: { monitoring: LOAD } },
    { title: 'is not heard without actions', ...observing, resources: [server, rule({ actions: [] })], facets: { monitoring: NOTHING } },
    {
      title: 'may be heard through a group that was not collected',
      ...observing,
      resources: [server, rule()],
      facets: { monitoring: OPEN }
    },
    {
      title: 'looks at the machines of one region of its subscription',
      ...observing,
      resources: [server, onCall, rule({ scopes: [SUBSCRIPTION], targetResourceType: TYPE, targetResourceRegion: 'westeurope' })],
      facets: { monitoring: OPEN }
    },
    {
      title: 'looks at every machine below its scope',
      ...observing,
      resources: [server, group, onCall, rule({ scopes: [SUBSCRIPTION], targetResourceType: TYPE })],
      facets: { monitoring: LOAD }
    },
    {
      title: 'looks at nothing outside its scope',
      ...observing,
      resources: [server, onCall, rule({ scopes: [`${SUBSCRIPTION}/resourceGroups/orders`], targetResourceType: TYPE })],
      facets: { monitoring: NOTHING }
    },
    {
      title: 'looks at nothing of another type',
      ...observing,
      resources: [server, onCall, rule({ scopes: [SUBSCRIPTION], targetResourceType: 'Microsoft.Cache/Redis' })],
      facets: { monitoring: NOTHING }
    },
    {
      title: 'looks at the machines of the group that the program wires to it',
      kinds,
      of: MACHINE_URN,
      resources: [
        { typeSystem: 'pulumi', type: 'azure-native:resources:ResourceGroup', id: GROUP_URN, document: { location: 'westeurope' } },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:compute:VirtualMachine',
          id: MACHINE_URN,
          wires: { resourceGroupName: [GROUP_URN] },
          document: { resourceGroupName: UNKNOWN_SENTINEL }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:monitor:ActionGroup',
          id: ON_CALL_URN,
          document: { enabled: true, emailReceivers: [{ name: 'duty', emailAddress: 'oncall@ledger.example' }] }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:monitor:MetricAlert',
          id: urn('monitor:MetricAlert', 'ledger-load'),
          wires: { scopes: [GROUP_URN], actions: [ON_CALL_URN] },
          document: {
            enabled: true,
            scopes: [UNKNOWN_SENTINEL],
            targetResourceType: TYPE,
            criteria,
            actions: [{ actionGroupId: UNKNOWN_SENTINEL }]
          }
        }
      ],
      facets: { monitoring: LOAD }
    }
  ]
} satisfies KindFixture
