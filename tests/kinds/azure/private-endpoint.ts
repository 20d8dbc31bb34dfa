import kind from '../../../src/kinds/azure/private-endpoint.ts'
import resourceGroup from '../../../src/kinds/azure/resource-group.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const GROUP = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers'
const ENDPOINT = `${GROUP}/Microsoft.Network/privateEndpoints/ledger-db-pe`
const SUBNET = `${GROUP}/Microsoft.Network/virtualNetworks/ledger-vnet/subnets/data`
const SERVER = `${GROUP}/Microsoft.DBforMySQL/flexibleServers/ledger-db`
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const connection = (status: string) => ({
  name: 'ledger-db',
  properties: {
    privateLinkServiceId: SERVER,
    groupIds: ['mysqlServer'],
    privateLinkServiceConnectionState: { status, description: '', actionsRequired: 'None' }
  }
})

export default {
  kind,
  same: {
    'azure-native': {
      document: {
        resourceGroupName: 'ledger-prod',
        privateEndpointName: 'ledger-db-pe',
        location: 'westeurope',
        subnet: { id: SUBNET },
        privateLinkServiceConnections: [{ name: 'ledger-db', privateLinkServiceId: SERVER, groupIds: ['mysqlServer'] }]
      }
    },
    arm: {
      document: {
        id: ENDPOINT,
        name: 'ledger-db-pe',
        type: 'Microsoft.Network/privateEndpoints',
        location: 'westeurope',
        properties: {
          provisioningState: 'Succeeded',
          subnet: { id: SUBNET },
          privateLinkServiceConnections: [connection('Approved')],
          manualPrivateLinkServiceConnections: [],
          networkInterfaces: [{ id: `${GROUP}/Microsoft.Network/networkInterfaces/ledger-db-pe.nic` }],
          customDnsConfigs: [{ fqdn: 'ledger-db.mysql.database.azure.com', ipAddresses: ['10.20.3.4'] }]
        }
      }
    }
  },
  facets: { placement: { regions: ['westeurope'], zones: [] }, privateConnectivity: { attached: true } },
  links: {
    'azure-native': {
      inSubnet: [{ text: SUBNET }],
      inNetwork: [{ text: SUBNET.replace('/subnets/data', '') }],
      privateEndpointTo: [{ text: SERVER }]
    },
    arm: { inSubnet: [{ text: SUBNET }], inNetwork: [{ text: SUBNET.replace('/subnets/data', '') }], privateEndpointTo: [{ text: SERVER }] }
  },
  failing: {
    'azure-native': {
      document: {
        location: 'westeurope',
        privateLinkServiceConnections: [{ privateLinkServiceId: SERVER, privateLinkServiceConnectionState: { status: 'Rejected' } }]
      }
    },
    arm: { document: { location: 'westeurope', properties: { privateLinkServiceConnections: [connection('Rejected')] } } }
  },
  failingFacets: { privateConnectivity: { attached: false } },
  absent: {
    'azure-native': { placement: { regions: '?not-collected', zones: [] }, privateConnectivity: { attached: false } },
    arm: { placement: { regions: '?not-collected', zones: [] }, privateConnectivity: { attached: false } }
  },
  cases: [
    ...['Pending', 'Disconnected'].map((status) => ({
      title: `carries nothing while it is ${status}`,
      dialect: 'arm' as const,
      given: { document: { properties: { manualPrivateLinkServiceConnections: [connection(status)] } } },
      facets: { privateConnectivity: { attached: false } }
    })),
    {
      title: 'is connected by hand',
      dialect: 'arm',
      given: {
        document: { properties: { privateLinkServiceConnections: [], manualPrivateLinkServiceConnections: [connection('Approved')] } }
      },
      facets: { privateConnectivity: { attached: true } }
    },
    {
      title: 'waits for the owner of the service to approve it',
      dialect: 'azure-native',
      given: { document: { manualPrivateLinkServiceConnections: [{ privateLinkServiceId: SERVER, requestMessage: 'ledger' }] } },
      facets: { privateConnectivity: { attached: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'lies where its resource group lies',
      kinds: [kind, resourceGroup],
      resources: [
        {
          id: urn('resources:ResourceGroup', 'ledger'),
          typeSystem: 'pulumi',
          type: 'azure-native:resources:ResourceGroup',
          document: { location: 'westeurope' }
        },
        {
          id: urn('network:PrivateEndpoint', 'db'),
          typeSystem: 'pulumi',
          type: 'azure-native:network:PrivateEndpoint',
          document: { resourceGroupName: UNKNOWN_SENTINEL },
          wires: { resourceGroupName: [urn('resources:ResourceGroup', 'ledger')] }
        }
      ],
      of: urn('network:PrivateEndpoint', 'db'),
      facets: { placement: { regions: ['westeurope'], zones: [] } }
    }
  ]
} satisfies KindFixture
