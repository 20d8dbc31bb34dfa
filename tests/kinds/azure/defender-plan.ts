import pool from '../../../src/kinds/azure/aks-agent-pool.ts'
import cluster from '../../../src/kinds/azure/aks-cluster.ts'
import kind from '../../../src/kinds/azure/defender-plan.ts'
import extension from '../../../src/kinds/azure/machine-extension.ts'
import machine from '../../../src/kinds/azure/virtual-machine.ts'
import type { KindFixture } from '../fixture.ts'

const SUBSCRIPTION = '/subscriptions/6f2c8d1e'
const GROUP = `${SUBSCRIPTION}/resourceGroups/ledger-prod`
const MACHINE = `${GROUP}/providers/Microsoft.Compute/virtualMachines/ledger-app`
const CLUSTER = `${GROUP}/providers/Microsoft.ContainerService/managedClusters/ledger`
const idOf = (name: string, subscription = SUBSCRIPTION) => `${subscription}/providers/Microsoft.Security/pricings/${name}`

const AGENTLESS = [{ name: 'AgentlessVmScanning', isEnabled: 'True' }]
const SERVERS = { pricingTier: 'Standard', subPlan: 'P2', enforce: 'True', extensions: AGENTLESS }
const excluding = (ExclusionTags: unknown) => [{ ...AGENTLESS[0], additionalExtensionProperties: { ExclusionTags } }]
const CONTAINERS = { pricingTier: 'Standard', extensions: AGENTLESS }
const inArm = (name: string, properties: object) => ({
  resource: { id: idOf(name), name },
  document: { id: idOf(name), name, type: 'Microsoft.Security/pricings', properties }
})
const says = (name: string, value: string) => ({ setting: { name, value } })

const observed = (type: string, id: string, document: object) => ({
  typeSystem: 'arm' as const,
  type,
  id,
  origin: 'observed' as const,
  document
})
const plan = (name: string, properties: object, subscription = SUBSCRIPTION) => ({
  ...observed('Microsoft.Security/pricings', idOf(name, subscription), { properties }),
  name
})
const MONITOR = observed('Microsoft.Compute/virtualMachines/extensions', `${MACHINE}/extensions/monitor`, {
  properties: { type: 'AzureMonitorLinuxAgent' }
})
const onMachine = (
  title: string,
  plans: readonly ReturnType<typeof plan>[],
  malwareProtection: string | { readonly enabled: boolean | string }
) => ({
  title,
  kinds: [kind, extension, machine],
  resources: [observed('Microsoft.Compute/virtualMachines', MACHINE, { location: 'westeurope' }), MONITOR, ...plans],
  of: MACHINE,
  facets: { malwareProtection }
})

export default {
  kind,
  same: {
    'azure-native': { document: { pricingName: 'VirtualMachines', scopeId: 'subscriptions/6f2c8d1e', ...SERVERS } },
    arm: inArm('VirtualMachines', SERVERS)
  },
  facets: says('virtualmachines', 'on'),
  failing: {
    'azure-native': { document: { pricingName: 'VirtualMachines', scopeId: 'subscriptions/6f2c8d1e', pricingTier: 'Free' } },
    arm: inArm('VirtualMachines', { pricingTier: 'Free' })
  },
  failingFacets: says('virtualmachines', 'off'),
  absent: {
    'azure-native': says('?not-collected', '?not-collected'),
    arm: says('the-resource', 'off')
  },
  links: { 'azure-native': { watches: [] }, arm: { watches: [{ within: SUBSCRIPTION }] } },
  cases: [
    {
      title: 'does not scan by the first plan',
      dialect: 'arm',
      given: inArm('VirtualMachines', { ...SERVERS, subPlan: 'P1' }),
      facets: says('virtualmachines', 'off')
    },
    {
      title: 'does not scan where that is switched off',
      dialect: 'arm',
      given: inArm('VirtualMachines', { ...SERVERS, extensions: [{ name: 'AgentlessVmScanning', isEnabled: 'False' }] }),
      facets: says('virtualmachines', 'off')
    },
    ...[
      { title: 'leaves no machine out where it names no tags', tags: '[]', value: 'on' },
      { title: 'may leave out machines that bear a tag', tags: '[{"key":"scan","value":"no"}]', value: '?unreadable' }
    ].map(({ title, tags, value }) => ({
      title,
      dialect: 'arm' as const,
      given: inArm('VirtualMachines', { ...SERVERS, extensions: excluding(tags) }),
      facets: says('virtualmachines', value)
    })),
    {
      title: 'may be overridden at each machine unless it is enforced',
      dialect: 'arm',
      given: inArm('VirtualMachines', { ...SERVERS, enforce: 'False' }),
      facets: says('virtualmachines', '?not-collected')
    },
    {
      title: 'covers clusters by a plan of its own',
      dialect: 'arm',
      given: inArm('Containers', CONTAINERS),
      facets: says('containers', 'on')
    },
    {
      title: 'covers no machines by another plan',
      dialect: 'arm',
      given: inArm('StorageAccounts', CONTAINERS),
      facets: says('storageaccounts', 'off')
    }
  ],
  neighbours: [
    onMachine('looks for malware in the machines of its subscription', [plan('VirtualMachines', SERVERS)], { enabled: true }),
    onMachine('does not look into those of another one', [plan('VirtualMachines', SERVERS, '/subscriptions/0a1b')], 'not-modelled'),
    onMachine(
      'may not look into machines that may have another plan of their own',
      [plan('VirtualMachines', { ...SERVERS, enforce: 'False' })],
      { enabled: '?not-collected' }
    ),
    onMachine(
      'does not look into a machine whose own plan is off',
      [
        plan('VirtualMachines', { ...SERVERS, enforce: 'False' }),
        plan('VirtualMachines', { pricingTier: 'Free', inherited: 'False' }, MACHINE)
      ],
      'not-modelled'
    ),
    onMachine(
      'does not look into a machine by the plan of another one',
      [plan('VirtualMachines', { ...SERVERS, enforce: 'False' }, `${MACHINE}-other`)],
      'not-modelled'
    ),
    onMachine('does not look into machines by the plan for clusters', [plan('Containers', CONTAINERS)], 'not-modelled'),
    {
      title: 'looks for malware in the nodes of clusters, and so of each pool',
      kinds: [kind, cluster, pool],
      resources: [
        observed('Microsoft.ContainerService/managedClusters', CLUSTER, { location: 'westeurope' }),
        observed('Microsoft.ContainerService/managedClusters/agentPools', `${CLUSTER}/agentPools/workers`, { properties: { count: 3 } }),
        plan('Containers', CONTAINERS)
      ],
      of: `${CLUSTER}/agentPools/workers`,
      facets: { malwareProtection: { enabled: true } }
    }
  ]
} satisfies KindFixture
