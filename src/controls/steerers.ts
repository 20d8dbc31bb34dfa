import { chain, type Fact, known, list, map, unknown } from '../model/fact.ts'
import type { Neighbour } from '../model/neighbourhood.ts'
import { cloudOf } from './region-count.ts'

const PROXIES = ['gcp.target-https-proxy', 'gcp.target-http-proxy']
const TRAFFIC_MANAGER = ['azure.traffic-manager-profile', 'azure.traffic-manager-endpoint']

/** What may stand before a kind on the way in. A record of one's own front end tells of all its sites itself. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  'gcp.address': ['gcp.dns-record-set'],
  'gcp.forwarding-rule': ['gcp.dns-record-set'],
  'gcp.target-https-proxy': ['gcp.forwarding-rule'],
  'gcp.target-http-proxy': ['gcp.forwarding-rule'],
  'gcp.target-ssl-proxy': ['gcp.forwarding-rule'],
  'gcp.url-map': PROXIES,
  'gcp.backend-service': ['gcp.url-map', 'gcp.target-ssl-proxy', 'gcp.forwarding-rule'],
  'azure.public-ip-address': TRAFFIC_MANAGER,
  'azure.load-balancer': ['azure.load-balancer']
}

/** What belongs to something else that steers. */
const PARTS: readonly string[] = ['azure.traffic-manager-endpoint']

const ROUTE_53 = unknown('not-collected', { missing: 'AWS Config records no names of Route 53, which may steer to other places' })

/** Whether it is itself a name on the internet, above which there is nothing. */
export function isName({ kind }: Neighbour): boolean {
  return kind === 'gcp.dns-record-set' || kind === 'azure.traffic-manager-profile'
}

/** Everything that stands before a front end, step by step up to the names that it is known by. */
export function steerersOf(self: Neighbour): Fact<readonly Neighbour[]> {
  return cloudOf(self) === 'aws' ? ROUTE_53 : climb([self], new Set([self.id]))
}

function climb(from: readonly Neighbour[], seen: Set<string>): Fact<readonly Neighbour[]> {
  return chain(flat(from.map(directlyBefore)), (found) => {
    const fresh = [...new Map(found.map((one) => [one.id, one])).values()].filter(({ id }) => !seen.has(id))
    for (const { id } of fresh) seen.add(id)
    return fresh.length === 0 ? known([]) : map(climb(fresh, seen), (further) => [...fresh, ...further])
  })
}

/** What points at it, or at an address that it answers at. */
function directlyBefore(one: Neighbour): Fact<readonly Neighbour[]> {
  const byAddress = chain(one.near.to('usesAddress'), (addresses) => flat(addresses.map(pointingAt)))
  return chain(flat([pointingAt(one), byAddress]), (found) => flat(found.map(wholeOf)))
}

function pointingAt({ kind, near }: Neighbour): Fact<readonly Neighbour[]> {
  // A profile within another is one of its endpoints, and no name on the internet.
  if (kind === 'azure.traffic-manager-profile') return near.from('uses', TRAFFIC_MANAGER)
  const kinds = BEFORE[kind]
  return kinds === undefined ? known([]) : near.from('fronts', kinds)
}

function wholeOf(one: Neighbour): Fact<readonly Neighbour[]> {
  return PARTS.includes(one.kind) ? one.near.to('childOf') : known([one])
}

function flat(lists: readonly Fact<readonly Neighbour[]>[]): Fact<readonly Neighbour[]> {
  return map(list(lists), (found) => found.flat())
}
