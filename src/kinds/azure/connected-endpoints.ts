import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { anyTrue, chain, type Fact, map } from '../../model/fact.ts'
import type { Facets } from '../../model/facets.ts'

/**
 * ARM lists the private endpoints of a service on the service itself, and only an approved connection carries traffic; a
 * program declares them as resources of their own, which `attachedByPrivateEndpoint` finds.
 */
export function connectedEndpoints(r: Reader): Facets['privateConnectivity'] {
  if (r.dialect === 'azure-native') return { attached: r.byNature(false, 'privateEndpointConnections') }
  return { attached: chain(r.list('privateEndpointConnections'), (found) => anyTrue(found.map(isApproved))) }
}

function isApproved(connection: Reader): Fact<boolean> {
  const status = connection.string('privateLinkServiceConnectionState.status', { absent: UNSTATED })
  return map(status, (text) => text.toLowerCase() === 'approved')
}
