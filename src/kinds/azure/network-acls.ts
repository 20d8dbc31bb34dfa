import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets, Reach } from '../../model/facets.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'

/** Where a service keeps its firewall, and what its rules call an address range and a subnet. */
export interface NetworkAcls {
  readonly rules: string
  readonly address: string
  readonly subnet: string
}

/**
 * Public endpoint of a service with `publicNetworkAccess` (`Enabled` when absent) and a firewall whose default action is `Allow`.
 * Behind a firewall that denies, trusted Microsoft services still reach the endpoint, as they do when access is disabled.
 * What a network security perimeter lets in is told by its own rules, which no kind reads.
 * https://learn.microsoft.com/azure/storage/common/storage-network-security,
 * https://learn.microsoft.com/azure/key-vault/general/network-security (2026-11-22)
 */
export function publicEndpointOf(r: Reader, acls: NetworkAcls): Facets['publicEndpoint'] {
  const reach = chain(r.string('publicNetworkAccess', { absent: 'Enabled' }), (access): Fact<Reach> => {
    if (access.toLowerCase() === 'disabled') return known('closed')
    if (access.toLowerCase() === 'securedbyperimeter')
      return unknown('not-collected', { missing: 'access rules of its network security perimeter' })
    return map(r.string(`${acls.rules}.defaultAction`, { absent: 'Allow' }), (action) =>
      action.toLowerCase() === 'deny' ? 'restricted' : 'open'
    )
  })
  const sources = { closed: known([]), restricted: rulesOf(r, acls), open: known(['0.0.0.0/0']) } satisfies Record<
    Reach,
    Fact<readonly string[]>
  >
  return { reach, sources: chain(reach, (value) => sources[value]) }
}

/** Address ranges and subnets with a service endpoint that are let in. */
function rulesOf(r: Reader, { rules, address, subnet }: NetworkAcls): Fact<readonly string[]> {
  const parts = [sourcesAt(r, `${rules}.ipRules`, address), sourcesAt(r, `${rules}.virtualNetworkRules`, subnet)]
  return map(list(parts), (found) => found.flat())
}

function sourcesAt(r: Reader, path: string, property: string): Fact<readonly string[]> {
  return chain(r.list(path), (items) => list(items.map((item) => item.string(property, { absent: UNSTATED }))))
}
