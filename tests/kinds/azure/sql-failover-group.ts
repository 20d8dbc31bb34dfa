import kind from '../../../src/kinds/azure/sql-failover-group.ts'
import server from '../../../src/kinds/azure/sql-server.ts'
import { UNKNOWN_SENTINEL } from '../../../src/model/resource.ts'
import type { KindFixture } from '../fixture.ts'

const SERVER = '/subscriptions/6f2c/resourceGroups/ledger-prod/providers/Microsoft.Sql/servers/ledger-sql'
const PARTNER = '/subscriptions/6f2c/resourceGroups/ledger-dr/providers/Microsoft.Sql/servers/ledger-sql-dr'
const GROUP = `${SERVER}/failoverGroups/ledger-fg`
const DATABASE = `${SERVER}/databases/orders`
const urn = (type: string, name: string) => `urn:pulumi:prod::ledger::azure-native:${type}::${name}`
const PROGRAM_GROUP = urn('sql:FailoverGroup', 'ledger-fg')
const endpoint = { failoverPolicy: 'Automatic', failoverWithDataLossGracePeriodMinutes: 60 }
const live = (partnerServers: readonly object[]) => ({
  id: GROUP,
  name: 'ledger-fg',
  type: 'Microsoft.Sql/servers/failoverGroups',
  location: 'West Europe',
  properties: {
    replicationRole: 'Primary',
    replicationState: 'CATCH_UP',
    databases: [DATABASE],
    partnerServers,
    readWriteEndpoint: endpoint
  }
})

export default {
  kind,
  // A template names no more than a program does: partners by their ids.
  same: {
    'azure-native': {
      document: {
        failoverGroupName: 'ledger-fg',
        resourceGroupName: 'ledger-prod',
        serverName: 'ledger-sql',
        databases: [DATABASE],
        partnerServers: [{ id: PARTNER }],
        readWriteEndpoint: endpoint
      }
    },
    arm: { resource: { id: GROUP, origin: 'declared' }, document: live([{ id: PARTNER }]) }
  },
  facets: { replication: { regions: '?not-collected' } },
  links: {
    'azure-native': { childOf: [{ text: 'ledger-sql' }], attachedTo: [{ text: DATABASE }], uses: [{ text: PARTNER }] },
    arm: { childOf: [{ text: SERVER }], attachedTo: [{ text: DATABASE }], uses: [{ text: PARTNER }] }
  },
  failing: {
    'azure-native': { document: { serverName: 'ledger-sql', partnerServers: [] } },
    arm: { document: live([]) }
  },
  failingFacets: { replication: { regions: '?not-collected' } },
  absent: { 'azure-native': { replication: { regions: '?not-collected' } }, arm: { replication: { regions: '?not-collected' } } },
  cases: [
    {
      title: 'copies to the regions that a live group names',
      dialect: 'arm',
      given: { document: live([{ id: PARTNER, location: 'North Europe', replicationRole: 'Secondary' }]) },
      facets: { replication: { regions: ['northeurope'] } }
    }
  ],
  neighbours: [
    {
      title: 'copies to the region of the partner server',
      kinds: [kind, server],
      resources: [
        {
          id: urn('sql:Server', 'ledger-sql-dr'),
          typeSystem: 'pulumi',
          type: 'azure-native:sql:Server',
          document: { location: 'East US' }
        },
        {
          id: PROGRAM_GROUP,
          typeSystem: 'pulumi',
          type: 'azure-native:sql:FailoverGroup',
          document: { serverName: 'ledger-sql', databases: [], partnerServers: [{ id: UNKNOWN_SENTINEL }] },
          wires: { partnerServers: [urn('sql:Server', 'ledger-sql-dr')] }
        }
      ],
      of: PROGRAM_GROUP,
      facets: { replication: { regions: ['eastus'] } }
    },
    {
      title: 'copies somewhere when the partner server is not of this program',
      kinds: [kind, server],
      resources: [
        {
          id: PROGRAM_GROUP,
          typeSystem: 'pulumi',
          type: 'azure-native:sql:FailoverGroup',
          document: { serverName: 'ledger-sql', partnerServers: [{ id: PARTNER }] }
        }
      ],
      of: PROGRAM_GROUP,
      facets: { replication: { regions: '?not-collected' } }
    }
  ]
} satisfies KindFixture
