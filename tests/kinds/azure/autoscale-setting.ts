import kind from '../../../src/kinds/azure/autoscale-setting.ts'
import type { KindFixture } from '../fixture.ts'

const SET = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod/providers/Microsoft.Compute/virtualMachineScaleSets/ledger-workers'

const rule = (direction: string, type = 'ChangeCount') => ({
  metricTrigger: { metricName: 'Percentage CPU', metricResourceUri: SET, operator: 'GreaterThan', threshold: 75, timeGrain: 'PT1M' },
  scaleAction: { direction, type, value: '1', cooldown: 'PT5M' }
})

const profile = (minimum: string, maximum: string, rules: readonly object[]) => ({
  name: `${minimum} to ${maximum}`,
  capacity: { minimum, maximum, default: minimum },
  rules
})

const properties = (profiles: readonly object[], enabled = true) => ({ enabled, targetResourceUri: SET, profiles })

const load = profile('3', '9', [rule('Increase'), rule('Decrease')])
const weekend = profile('2', '2', [])

export default {
  kind,
  same: {
    'azure-native': { document: { autoscaleSettingName: 'ledger-workers', resourceGroupName: 'ledger-prod', ...properties([load]) } },
    arm: { document: { name: 'ledger-workers', location: 'westeurope', properties: { name: 'ledger-workers', ...properties([load]) } } }
  },
  facets: { nodes: { minimum: 3 }, scaling: { automatic: true, newPools: false } },
  failing: {
    'azure-native': { document: properties([weekend]) },
    arm: { document: { properties: properties([weekend]) } }
  },
  failingFacets: { nodes: { minimum: 2 }, scaling: { automatic: false, newPools: false } },
  absent: {
    'azure-native': { nodes: 'not-applicable', scaling: { automatic: false, newPools: false } },
    arm: { nodes: 'not-applicable', scaling: { automatic: false, newPools: false } }
  },
  links: { 'azure-native': { attachedTo: [{ text: SET }] }, arm: { attachedTo: [{ text: SET }] } },
  cases: [
    {
      title: 'moves nothing when it is off',
      dialect: 'arm',
      given: { document: { properties: properties([load], false) } },
      facets: { nodes: 'not-applicable', scaling: { automatic: false, newPools: false } }
    },
    {
      title: 'grows by itself only if it does so under every profile, and goes down as far as any',
      dialect: 'arm',
      given: { document: { properties: properties([load, weekend]) } },
      facets: { nodes: { minimum: 2 }, scaling: { automatic: false, newPools: false } }
    },
    {
      title: 'does not grow by rules that only take away',
      dialect: 'azure-native',
      given: { document: properties([profile('3', '9', [rule('Decrease')])]) },
      facets: { scaling: { automatic: false, newPools: false } }
    },
    {
      title: 'does not know whether an exact number is more',
      dialect: 'azure-native',
      given: { document: properties([profile('3', '9', [rule('None', 'ExactCount')])]) },
      facets: { scaling: { automatic: '?unreadable', newPools: false } }
    }
  ]
} satisfies KindFixture
