import type { Settling } from '../../graph/kind.ts'
import { allTrue, anyTrue, chain, type Fact, list, map, unknown, isObserved } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'
import { networksOf } from './network-links.ts'

const USERS = ['azure.application-gateway', 'azure.azure-firewall', 'azure.load-balancer', 'azure.nat-gateway', 'azure.network-interface']

/** A resource is protected when every public address that it uses is; each address knows whether its network protects it. */
export const protectedByAddresses: Settling<'ddosProtection'> = (own, near) => {
  const addresses = near.to('usesAddress')
  return { enabled: chain(addresses, (found) => (found.length === 0 ? own.enabled : allTrue(found.map(isProtected)))) }
}

/**
 * A public address inherits the protection of the network of whatever uses it. On a NAT gateway it takes no traffic from outside and
 * cannot be protected. https://learn.microsoft.com/azure/ddos-protection/ddos-protection-sku-comparison#limitations (2026-11-22)
 */
export const protectedByNetwork: Settling<'ddosProtection'> = (own, near) => {
  const users = near.from('usesAddress', USERS)
  if (users.state === 'known' && users.value.length > 0 && users.value.every(({ kind }) => kind === 'azure.nat-gateway'))
    return 'not-applicable'
  const { enabled } = own
  // A program may attach an address to a NAT gateway, a live one says itself whether it is on one.
  if (enabled.state === 'known' && (enabled.value || users.state === 'known' || isObserved(enabled))) return own
  return { enabled: chain(users, (found) => (found.length === 0 ? enabled : anyTrue(found.map(inProtectedNetwork)))) }
}

function inProtectedNetwork(user: Neighbour): Fact<boolean> {
  return chain(networksOfUser(user), (networks) =>
    networks.length === 0 ? unknown('not-collected', { missing: `virtual network of ${user.name}` }) : anyTrue(networks.map(isProtected))
  )
}

/** A balancer's address is protected by the network of its backends. */
function networksOfUser(user: Neighbour): Fact<readonly Neighbour[]> {
  if (user.kind !== 'azure.load-balancer') return networksOf(user)
  return chain(user.near.from('attachedTo', ['azure.network-interface']), (members) => flat(members.map(networksOf)))
}

function flat(facts: readonly Fact<readonly Neighbour[]>[]): Fact<readonly Neighbour[]> {
  return map(list(facts), (found) => found.flat())
}

function isProtected(neighbour: Neighbour): Fact<boolean> {
  const answer = neighbour.facet('ddosProtection')
  return typeof answer === 'string' ? unknown('not-collected', { missing: `protection of ${neighbour.name} is ${answer}` }) : answer.enabled
}
