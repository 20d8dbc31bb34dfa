import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets, Reach } from '../../model/facets.ts'
import { all, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'

/** Where a service keeps its firewall, and what its rules call an address range and a subnet. */
export interface NetworkAcls {
  readonly rules: string
  readonly address: string
  readonly subnet: string
}

/**
 * Public endpoint of a service with `publicNetworkAccess` (`Enabled` when absent) and a firewall whose default action is `Allow`.
 * A firewall that denies and has no rule lets nobody in: trusted Microsoft services still pass it, as they pass `Disabled`.
 * What a network security perimeter lets in is told by its own rules, which no kind reads.
 * https://learn.microsoft.com/azure/storage/common/storage-network-security,
 * https://learn.microsoft.com/azure/key-vault/general/network-security (2026-11-22)
 */
export function publicEndpointOf(r: Reader, acls: NetworkAcls): Facets['publicEndpoint'] {
  const rules = rulesOf(r, acls)
  const reach = chain(r.string('publicNetworkAccess', { absent: 'Enabled' }), (access): Fact<Reach> => {
    if (access.toLowerCase() === 'disabled') return known('closed')
    if (access.toLowerCase() === 'securedbyperimeter') return unknown('not-collected', { missing: 'access rules of its network security perimeter' })
    return chain(r.string(`${acls.rules}.defaultAction`, { absent: 'Allow' }), (action): Fact<Reach> => {
      if (action.toLowerCase() !== 'deny') return known('open')
      return map(rules, (found) => (found.length === 0 ? 'closed' : 'restricted'))
    })
  })
  return { reach, sources: chain(reach, (value) => sourcesOf(value, rules)) }
}

function sourcesOf(reach: Reach, rules: Fact<readonly Fact<string>[]>): Fact<readonly string[]> {
  if (reach === 'closed') return known([])
  return reach === 'open' ? known(['0.0.0.0/0']) : chain(rules, (sources) => list(sources))
}

/** Address ranges and subnets with a service endpoint that are let in. */
function rulesOf(r: Reader, { rules, address, subnet }: NetworkAcls): Fact<readonly Fact<string>[]> {
  const parts = [sourcesAt(r, `${rules}.ipRules`, address), sourcesAt(r, `${rules}.virtualNetworkRules`, subnet)]
  return map(all<(readonly Fact<string>[])[]>(parts), (found) => found.flat())
}

function sourcesAt(r: Reader, path: string, property: string): Fact<readonly Fact<string>[]> {
  return map(r.list(path), (items) => items.map((item) => item.string(property, { absent: UNSTATED })))
}
