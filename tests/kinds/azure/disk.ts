import kind from '../../../src/kinds/azure/disk.ts'
import encryptionSet from '../../../src/kinds/azure/disk-encryption-set.ts'
import resourceGroup from '../../../src/kinds/azure/resource-group.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c8d1e/resourceGroups/ledger-prod'
const SET = `${GROUP}/providers/Microsoft.Compute/diskEncryptionSets/ledger-disks`
const URN = 'urn:pulumi:prod::ledger::azure-native:compute:Disk::ledger-data'
const SET_URN = 'urn:pulumi:prod::ledger::azure-native:compute:DiskEncryptionSet::ledger-disks'
const GROUP_URN = 'urn:pulumi:prod::ledger::azure-native:resources:ResourceGroup::ledger-prod'

const nothing = {
  placement: { regions: '?not-collected', zones: [] },
  replication: { regions: [] },
  publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] },
  encryptionAtRest: { key: 'provider-key' },
  zoneRedundancy: { zones: '?not-collected' }
}

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        diskName: 'ledger-data',
        resourceGroupName: 'ledger-prod',
        location: 'West Europe',
        sku: { name: 'Premium_ZRS' },
        creationData: { createOption: 'Empty' },
        diskSizeGB: 512,
        encryption: { type: 'EncryptionAtRestWithCustomerKey', diskEncryptionSetId: SET },
        networkAccessPolicy: 'DenyAll',
        publicNetworkAccess: 'Disabled'
      }
    },
    arm: {
      document: {
        id: `${GROUP}/providers/Microsoft.Compute/disks/ledger-data`,
        name: 'ledger-data',
        type: 'Microsoft.Compute/disks',
        location: 'westeurope',
        managedBy: `${GROUP}/providers/Microsoft.Compute/virtualMachines/ledger-db`,
        sku: { name: 'Premium_ZRS', tier: 'Premium' },
        properties: {
          creationData: { createOption: 'Empty' },
          diskSizeGB: 512,
          diskIOPSReadWrite: 2300,
          diskState: 'Attached',
          encryption: { type: 'EncryptionAtRestWithCustomerKey', diskEncryptionSetId: SET },
          networkAccessPolicy: 'DenyAll',
          publicNetworkAccess: 'Disabled',
          timeCreated: '2026-04-01T06:30:00.1234567+00:00',
          provisioningState: 'Succeeded',
          uniqueId: 'a395e9c1-fb9e-446e-a9ba-7b2fa0bcd305'
        }
      }
    }
  },
  facets: {
    placement: { regions: ['westeurope'], zones: [] },
    replication: { regions: [] },
    publicEndpoint: { reach: 'closed', sources: [] },
    encryptionAtRest: { key: 'customer-key' },
    zoneRedundancy: { zones: 3 },
    backup: 'not-modelled'
  },
  failing: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        location: 'westeurope',
        sku: { name: 'Premium_LRS' },
        zones: ['1'],
        creationData: { createOption: 'Empty' },
        networkAccessPolicy: 'AllowAll'
      }
    },
    arm: {
      document: {
        location: 'westeurope',
        sku: { name: 'Premium_LRS', tier: 'Premium' },
        zones: ['1'],
        properties: {
          encryption: { type: 'EncryptionAtRestWithPlatformKey' },
          networkAccessPolicy: 'AllowAll',
          publicNetworkAccess: 'Enabled',
          diskState: 'Unattached'
        }
      }
    }
  },
  failingFacets: {
    placement: { regions: ['westeurope'], zones: ['1'] },
    publicEndpoint: { reach: 'open', sources: ['0.0.0.0/0'] },
    encryptionAtRest: { key: 'provider-key' },
    zoneRedundancy: { zones: 1 }
  },
  absent: { 'azure-native': nothing, arm: nothing },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-prod' }], encryptedBy: [{ text: SET }] },
    arm: { encryptedBy: [{ text: SET }] }
  },
  cases: [
    {
      title: 'takes the type of encryption from the set when it is left out',
      dialect: 'azure-native',
      given: { document: { encryption: { diskEncryptionSetId: SET } } },
      facets: { encryptionAtRest: { key: 'customer-key' } }
    },
    {
      title: 'counts double encryption as a key of the customer',
      dialect: 'arm',
      given: {
        document: { properties: { encryption: { type: 'EncryptionAtRestWithPlatformAndCustomerKeys', diskEncryptionSetId: SET } } }
      },
      facets: { encryptionAtRest: { key: 'customer-key' } }
    },
    {
      title: 'can be exported through a private endpoint only',
      dialect: 'arm',
      given: { document: { properties: { networkAccessPolicy: 'AllowPrivate', publicNetworkAccess: 'Enabled' } } },
      facets: { publicEndpoint: { reach: 'closed', sources: [] } }
    },
    {
      title: 'is closed by either setting alone, even if the other is unknown',
      dialect: 'azure-native',
      given: { document: { networkAccessPolicy: UNKNOWN_SENTINEL, publicNetworkAccess: 'Disabled' } },
      facets: { publicEndpoint: { reach: 'closed', sources: [] } }
    }
  ],
  neighbours: [
    {
      title: 'lies in the region of its resource group and is encrypted by the set that it is wired to',
      kinds: [kind, encryptionSet, resourceGroup],
      resources: [
        { typeSystem: 'pulumi', type: 'azure-native:resources:ResourceGroup', id: GROUP_URN, document: { location: 'westeurope' } },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:compute:DiskEncryptionSet',
          id: SET_URN,
          document: { activeKey: { keyUrl: 'https://ledger.managedhsm.azure.net/keys/disks/0f1e' } }
        },
        {
          typeSystem: 'pulumi',
          type: 'azure-native:compute:Disk',
          id: URN,
          wires: { resourceGroupName: [GROUP_URN], encryption: [SET_URN] },
          document: { resourceGroupName: UNKNOWN_SENTINEL, encryption: { diskEncryptionSetId: UNKNOWN_SENTINEL } }
        }
      ],
      of: URN,
      facets: { placement: { regions: ['westeurope'], zones: [] }, encryptionAtRest: { key: 'hsm-key' } }
    },
    {
      title: 'has a key of the customer even if the set was not collected',
      kinds: [kind, encryptionSet],
      resources: [
        {
          typeSystem: 'arm',
          type: 'Microsoft.Compute/disks',
          id: `${GROUP}/providers/Microsoft.Compute/disks/ledger-data`,
          origin: 'observed',
          document: { properties: { encryption: { diskEncryptionSetId: SET } } }
        }
      ],
      of: `${GROUP}/providers/Microsoft.Compute/disks/ledger-data`,
      facets: { encryptionAtRest: { key: 'customer-key' } }
    }
  ]
} satisfies KindFixture
