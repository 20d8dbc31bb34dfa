import { defineKind, type Reference } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import { anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { inResourceGroup, regionalPlacementOf, settlePlacement } from './location.ts'
import { subnetLinks } from './network-links.ts'

const TARGETS = [
  'azure.storage-account',
  'azure.mysql-flexible-server',
  'azure.mysql-server',
  'azure.mariadb-server',
  'azure.postgresql-flexible-server',
  'azure.postgresql-server',
  'azure.cosmos-account',
  'azure.sql-server',
  'azure.redis',
  'azure.key-vault',
  'azure.aks-cluster',
  'azure.recovery-services-vault'
]

/** azure-native tokens of the targets, current and of version 2. */
const TARGET_TYPES = /:(StorageAccount|(Single|Flexible)?Server|Redis|Vault|ManagedCluster|DatabaseAccount)$/

/** Private endpoint. https://learn.microsoft.com/rest/api/virtualnetwork/private-endpoints (2026-11-22) */
export default defineKind({
  id: 'azure.private-endpoint',
  title: 'Azure private endpoint',
  cloud: 'azure',
  role: 'private-endpoint',
  types: {
    pulumi: ['azure-native:network:PrivateEndpoint', 'azure-native:network:InterfaceEndpoint'],
    arm: ['Microsoft.Network/privateEndpoints']
  },
  names: ['name', 'privateEndpointName'],
  links: [
    inResourceGroup,
    ...subnetLinks((r, wiredTo) => r.references('subnet.id', wiredTo)),
    { name: 'privateEndpointTo', to: TARGETS, read: targets }
  ],
  facets: {
    placement: regionalPlacementOf,
    privateConnectivity: (r) => ({ attached: chain(connections(r), (found) => anyTrue(found.map(({ approved }) => approved))) })
  },
  settle: { placement: settlePlacement }
})

interface Connection {
  readonly connection: Reader
  /** Whether the owner of the service lets the connection in. */
  readonly approved: Fact<boolean>
}

function connections(r: Reader): Fact<readonly Connection[]> {
  const automatic = map(r.list('privateLinkServiceConnections'), (found) =>
    found.map((connection) => ({ connection, approved: isApproved(connection, known(true)) }))
  )
  const manual = map(r.list('manualPrivateLinkServiceConnections'), (found) =>
    found.map((connection) => ({
      connection,
      approved: isApproved(connection, unknown('not-collected', { missing: 'approval by the owner of the service' }))
    }))
  )
  return map(list([automatic, manual]), (found) => found.flat())
}

/** Pending, Rejected and Disconnected carry no traffic. What a program declares without a state is approved on creation, unless it is manual. */
function isApproved(connection: Reader, silent: Fact<boolean>): Fact<boolean> {
  return chain(connection.string('privateLinkServiceConnectionState.status', { absent: '' }), (status) =>
    status === '' ? silent : known(status.toLowerCase() === 'approved')
  )
}

/** A connection that is known not to be approved points nowhere. */
function targets(r: Reader): Fact<readonly Reference[]> {
  return chain(connections(r), (found) => {
    const open = found.filter(({ approved }) => approved.state === 'unknown' || approved.value)
    return map(list(open.map(({ connection }) => connection.references('privateLinkServiceId', TARGET_TYPES))), (references) =>
      references.flat()
    )
  })
}
