import setting from '../../../src/kinds/azure/autoscale-setting.ts'
import encryptionSet from '../../../src/kinds/azure/disk-encryption-set.ts'
import resourceGroup from '../../../src/kinds/azure/resource-group.ts'
import kind from '../../../src/kinds/azure/virtual-machine-scale-set.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod'
const SET = `${GROUP}/providers/Microsoft.Compute/diskEncryptionSets/ledger-disks`
const SUBNET = `${GROUP}/providers/Microsoft.Network/virtualNetworks/ledger-net/subnets/workers`
const URN = 'urn:pulumi:prod::ledger::azure-native:compute:VirtualMachineScaleSet::ledger-workers'
const GROUP_URN = 'urn:pulumi:prod::ledger::azure-native:resources:ResourceGroup::ledger-prod'
const SET_URN = 'urn:pulumi:prod::ledger::azure-native:compute:DiskEncryptionSet::ledger-disks'

const WORKERS = {
  typeSystem: 'arm',
  type: 'Microsoft.Compute/virtualMachineScaleSets',
  id: `${GROUP}/providers/Microsoft.Compute/virtualMachineScaleSets/ledger-workers`,
  origin: 'observed'
} as const

const profile = (ipConfiguration: object, diskEncryptionSet?: { id: string }) => ({
  osProfile: {
    computerNamePrefix: 'worker',
    adminUsername: 'ledger',
    linuxConfiguration: { disablePasswordAuthentication: diskEncryptionSet !== undefined }
  },
  securityProfile: {
    securityType: 'TrustedLaunch',
    uefiSettings: { secureBootEnabled: diskEncryptionSet !== undefined, vTpmEnabled: true }
  },
  networkProfile: {
    networkInterfaceConfigurations: [
      { name: 'primary', primary: true, ipConfigurations: [{ name: 'primary', subnet: { id: SUBNET }, ...ipConfiguration }] }
    ]
  },
  storageProfile: {
    imageReference: { publisher: 'Canonical', offer: '0001-com-ubuntu-server-jammy', sku: '22_04-lts', version: 'latest' },
    osDisk: {
      createOption: 'FromImage',
      managedDisk: { storageAccountType: 'Premium_LRS', ...(diskEncryptionSet && { diskEncryptionSet }) }
    }
  }
})

const nothing = {
  malwareProtection: { enabled: '?not-collected' },
  placement: { regions: '?not-collected', zones: [] },
  publicAddress: { addresses: [] },
  encryptionAtRest: { key: '?not-collected' },
  zoneRedundancy: { zones: 1 },
  nodes: { minimum: '?not-collected' },
  scaling: { automatic: false, newPools: false },
  hardening: {
    secureBoot: 'off',
    ownIdentity: 'not-offered',
    closedConsole: 'not-offered',
    personalLogin: '?not-collected',
    guardedMetadata: 'not-offered'
  }
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        vmScaleSetName: 'ledger-workers',
        resourceGroupName: 'ledger-prod',
        location: 'westeurope',
        zones: ['1', '2', '3'],
        zoneBalance: true,
        sku: { name: 'Standard_D4s_v5', tier: 'Standard', capacity: 3 },
        orchestrationMode: 'Uniform',
        virtualMachineProfile: profile({}, { id: SET })
      }
    },
    arm: {
      document: {
        id: `${GROUP}/providers/Microsoft.Compute/virtualMachineScaleSets/ledger-workers`,
        name: 'ledger-workers',
        type: 'Microsoft.Compute/virtualMachineScaleSets',
        location: 'westeurope',
        zones: ['1', '2', '3'],
        sku: { name: 'Standard_D4s_v5', tier: 'Standard', capacity: 3 },
        properties: {
          orchestrationMode: 'Uniform',
          provisioningState: 'Succeeded',
          uniqueId: 'd6b3a1f2-8c2e-4a54-9d0c-2c1f4b1e7a11',
          virtualMachineProfile: profile({}, { id: SET })
        }
      }
    }
  },
  facets: {
    malwareProtection: { enabled: '?not-collected' },
    placement: { regions: ['westeurope'], zones: ['1', '2', '3'] },
    publicAddress: { addresses: [] },
    encryptionAtRest: { key: 'customer-key' },
    zoneRedundancy: { zones: 3 },
    nodes: { minimum: 3 },
    scaling: { automatic: false, newPools: false },
    hardening: {
      secureBoot: 'on',
      ownIdentity: 'not-offered',
      closedConsole: 'not-offered',
      personalLogin: 'on',
      guardedMetadata: 'not-offered'
    }
  },
  failing: {
    'azure-native': {
      document: {
        location: 'westeurope',
        zones: ['1'],
        sku: { name: 'Standard_D4s_v5', capacity: 1 },
        virtualMachineProfile: profile({ publicIPAddressConfiguration: { name: 'worker-ip' } })
      }
    },
    arm: {
      document: {
        location: 'westeurope',
        zones: ['1'],
        sku: { name: 'Standard_D4s_v5', tier: 'Standard', capacity: 1 },
        properties: {
          virtualMachineProfile: profile({ properties: { publicIPAddressConfiguration: { name: 'worker-ip', properties: {} } } })
        }
      }
    }
  },
  failingFacets: {
    publicAddress: { addresses: ['ephemeral'] },
    encryptionAtRest: { key: 'provider-key' },
    zoneRedundancy: { zones: 1 },
    nodes: { minimum: 1 },
    scaling: { automatic: false, newPools: false },
    hardening: {
      secureBoot: 'off',
      ownIdentity: 'not-offered',
      closedConsole: 'not-offered',
      personalLogin: 'off',
      guardedMetadata: 'not-offered'
    }
  },
  absent: { 'azure-native': nothing, arm: nothing },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-prod' }], encryptedBy: [{ text: SET }] },
    arm: { encryptedBy: [{ text: SET }] }
  },
  cases: (
    [
      [
        'protects every machine by an extension that stands in it',
        { type: 'IaaSAntimalware', settings: { AntimalwareEnabled: true } },
        true
      ],
      ['does not say what else is in its machines', { type: 'AzureMonitorLinuxAgent' }, '?not-collected']
    ] as const
  ).flatMap(([title, extension, enabled]) =>
    (['azure-native', 'arm'] as const).map((dialect) => {
      const extensions = [dialect === 'arm' ? { name: 'one', properties: extension } : { name: 'one', ...extension }]
      return {
        title,
        dialect,
        given: { document: { virtualMachineProfile: { extensionProfile: { extensions } } } },
        facets: { malwareProtection: { enabled } }
      }
    })
  ),
  neighbours: [
    ...[
      { title: 'grows with a setting that adds to it, and may shrink to its lower bound', enabled: true, minimum: 2, automatic: true },
      { title: 'keeps its size with a setting that is off', enabled: false, minimum: 3, automatic: false }
    ].map(({ title, enabled, minimum, automatic }) => ({
      title,
      kinds: [kind, setting],
      resources: [
        { ...WORKERS, document: { sku: { name: 'Standard_D8ds_v5', capacity: 3 } } },
        {
          typeSystem: 'arm' as const,
          type: 'Microsoft.Insights/autoscaleSettings',
          id: `${GROUP}/providers/Microsoft.Insights/autoscaleSettings/ledger-workers`,
          origin: 'observed' as const,
          document: {
            properties: {
              enabled,
              targetResourceUri: WORKERS.id,
              profiles: [
                {
                  name: 'load',
                  capacity: { minimum: '2', maximum: '9', default: '3' },
                  rules: [{ scaleAction: { direction: 'Increase', type: 'ChangeCount', value: '1', cooldown: 'PT5M' } }]
                }
              ]
            }
          }
        }
      ],
      of: WORKERS.id,
      facets: { nodes: { minimum }, scaling: { automatic, newPools: false } }
    })),
    {
      title: 'is scaled by the cluster that it was made for, of which settings do not tell',
      kinds: [kind, setting],
      resources: [
        { ...WORKERS, document: { sku: { name: 'Standard_D8ds_v5', capacity: 3 }, tags: { 'aks-managed-poolName': 'workers' } } },
        {
          typeSystem: 'arm' as const,
          type: 'Microsoft.Insights/autoscaleSettings',
          id: `${GROUP}/providers/Microsoft.Insights/autoscaleSettings/other`,
          origin: 'observed' as const,
          document: { properties: { enabled: true, targetResourceUri: `${WORKERS.id}-other`, profiles: [] } }
        }
      ],
      of: WORKERS.id,
      facets: { nodes: { minimum: '?not-collected' }, scaling: { automatic: '?not-collected', newPools: '?not-collected' } }
    },
    {
      title: 'may grow and shrink by settings that were not collected',
      kinds: [kind, setting],
      resources: [{ ...WORKERS, document: { sku: { name: 'Standard_D8ds_v5', capacity: 3 } } }],
      of: WORKERS.id,
      facets: { nodes: { minimum: '?not-collected' }, scaling: { automatic: '?not-collected', newPools: false } }
    },
    {
      title: 'lies in the region of its resource group and has the key of the set that it is wired to',
      kinds: [kind, resourceGroup, encryptionSet],
      resources: [
        { typeSystem: 'pulumi', type: 'azure-native:resources:ResourceGroup', id: GROUP_URN, document: { location: 'westeurope' } },
        { typeSystem: 'pulumi', type: 'azure-native:compute:DiskEncryptionSet', id: SET_URN, document: {} },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:compute:VirtualMachineScaleSet',
          id: URN,
          wires: { resourceGroupName: [GROUP_URN], virtualMachineProfile: [SET_URN] },
          document: { resourceGroupName: UNKNOWN_SENTINEL, virtualMachineProfile: profile({}, { id: UNKNOWN_SENTINEL }) }
        }
      ],
      of: URN,
      facets: { placement: { regions: ['westeurope'], zones: [] }, encryptionAtRest: { key: 'customer-key' } }
    }
  ]
} satisfies KindFixture
