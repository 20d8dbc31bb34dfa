import type { Settling } from '../../graph/kind.ts'
import { anyTrue, chain, type Fact, unknown } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'

/**
 * A data service is on a private network by its own injection, or by a private endpoint that points at it.
 * Private endpoints are resources of their own, so an inventory without them leaves the answer open.
 */
export const attachedByPrivateEndpoint: Settling<'privateConnectivity'> = (own, near) => {
  const endpoints = near.from('privateEndpointTo', ['azure.private-endpoint'])
  return { attached: anyTrue([own.attached, chain(endpoints, (found) => anyTrue(found.map(connected)))]) }
}

function connected(endpoint: Neighbour): Fact<boolean> {
  const answer = endpoint.facet('privateConnectivity')
  return typeof answer === 'string' ? unknown('not-collected', { missing: `connection of ${endpoint.name} is ${answer}` }) : answer.attached
}
