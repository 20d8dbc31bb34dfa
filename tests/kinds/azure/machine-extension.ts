import kind from '../../../src/kinds/azure/machine-extension.ts'
import scaleSet from '../../../src/kinds/azure/virtual-machine-scale-set.ts'
import machine from '../../../src/kinds/azure/virtual-machine.ts'
import plan from '../../../src/kinds/azure/defender-plan.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const SUBSCRIPTION = '/subscriptions/6f2c8d1e'
const MACHINE = `${SUBSCRIPTION}/resourceGroups/ledger-prod/providers/Microsoft.Compute/virtualMachines/ledger-app`
const EXTENSION = { id: `${MACHINE}/extensions/MDE.Linux`, name: 'MDE.Linux' }
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:compute:${type}::${name}`

const DEFENDER = { publisher: 'Microsoft.Azure.AzureDefenderForServers', type: 'MDE.Linux', typeHandlerVersion: '1.0' }
const MONITOR = { publisher: 'Microsoft.Azure.Monitor', type: 'AzureMonitorLinuxAgent', typeHandlerVersion: '1.0' }
const antimalware = (AntimalwareEnabled: boolean) => ({
  publisher: 'Microsoft.Azure.Security',
  type: 'IaaSAntimalware',
  settings: { AntimalwareEnabled, RealtimeProtectionEnabled: 'true' }
})
const inArm = (properties: object, provisioningState = 'Succeeded') => ({
  resource: EXTENSION,
  document: {
    ...EXTENSION,
    type: 'Microsoft.Compute/virtualMachines/extensions',
    location: 'westeurope',
    properties: { ...properties, provisioningState }
  }
})
const inProgram = (inputs: object) => ({ document: { resourceGroupName: 'ledger-prod', vmName: 'ledger-app', ...inputs } })
const says = (value: string) => ({ setting: { name: 'malware', value } })
const observed = (type: string, id: string, document: object) => ({
  typeSystem: 'arm' as const,
  type,
  id,
  origin: 'observed' as const,
  document
})
const VM = observed('Microsoft.Compute/virtualMachines', MACHINE, { location: 'westeurope' })

export default {
  kind,
  same: { 'azure-native': inProgram(DEFENDER), arm: inArm(DEFENDER) },
  facets: says('on'),
  failing: { 'azure-native': inProgram(MONITOR), arm: inArm(MONITOR) },
  failingFacets: says('off'),
  absent: { 'azure-native': says('off'), arm: says('off') },
  links: { 'azure-native': { attachedTo: [{ text: 'ledger-app' }] }, arm: { attachedTo: [{ text: MACHINE }] } },
  cases: [
    { title: 'looks for malware when it is switched on', dialect: 'arm', given: inArm(antimalware(true)), facets: says('on') },
    {
      title: 'looks for nothing when it is switched off',
      dialect: 'azure-native',
      given: inProgram(antimalware(false)),
      facets: says('off')
    },
    {
      title: 'does not say whether it is switched on',
      dialect: 'arm',
      given: inArm({ type: 'IaaSAntimalware' }),
      facets: says('?not-collected')
    },
    { title: 'does nothing where its installation failed', dialect: 'arm', given: inArm(DEFENDER, 'Failed'), facets: says('off') }
  ],
  neighbours: [
    {
      title: 'protects its machine',
      kinds: [kind, machine, plan],
      resources: [VM, observed('Microsoft.Compute/virtualMachines/extensions', EXTENSION.id, inArm(DEFENDER).document)],
      of: MACHINE,
      facets: { malwareProtection: { enabled: true } }
    },
    {
      title: 'tells nothing of what else is installed in a machine',
      kinds: [kind, machine, plan],
      resources: [
        VM,
        observed('Microsoft.Compute/virtualMachines/extensions', EXTENSION.id, inArm(MONITOR).document),
        observed('Microsoft.Security/pricings', `${SUBSCRIPTION}/providers/Microsoft.Security/pricings/VirtualMachines`, {
          name: 'VirtualMachines',
          properties: { pricingTier: 'Free' }
        })
      ],
      of: MACHINE,
      facets: { malwareProtection: 'not-modelled' }
    },
    {
      title: 'leaves a machine open where neither extensions nor plans were collected',
      kinds: [kind, machine, plan],
      resources: [VM],
      of: MACHINE,
      facets: { malwareProtection: { enabled: '?not-collected' } }
    },
    {
      title: 'protects every machine of the set that it is wired to',
      kinds: [kind, scaleSet],
      resources: [
        {
          typeSystem: 'pulumi',
          type: 'azure-native:compute:VirtualMachineScaleSet',
          id: urn('VirtualMachineScaleSet', 'ledger-web'),
          document: {}
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:compute:VirtualMachineScaleSetExtension',
          id: urn('VirtualMachineScaleSetExtension', 'antivirus'),
          wires: { vmScaleSetName: [urn('VirtualMachineScaleSet', 'ledger-web')] },
          document: { vmScaleSetName: UNKNOWN_SENTINEL, ...DEFENDER }
        }
      ],
      of: urn('VirtualMachineScaleSet', 'ledger-web'),
      facets: { malwareProtection: { enabled: true } }
    }
  ]
} satisfies KindFixture
