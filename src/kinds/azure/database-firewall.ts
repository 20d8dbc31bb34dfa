import { defineKind, type Kind, type Settling } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { all, type Fact, known, list, map } from '../../model/fact.ts'
import type { Facets, IngressRule, Reach } from '../../model/facets.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'

/** The firewall rules of one family of servers. Each lets a range of addresses through to the public endpoint. */
export interface FirewallFamily {
  readonly id: string
  readonly title: string
  readonly types: Kind['types']
  readonly servers: readonly string[]
  /** Property that names the server in a program, and the Pulumi types it may be wired to. */
  readonly serverName: string
  readonly wiredTo: RegExp
  readonly ports: readonly string[]
  readonly range: (reader: Reader) => { readonly start: string; readonly end: string }
}

const EVERYWHERE = ['0.0.0.0/0', '::/0']

export function firewallRuleKind({ id, title, types, servers, serverName, wiredTo, ports, range }: FirewallFamily): Kind {
  return defineKind({
    id,
    title,
    cloud: 'azure',
    role: 'access-grant',
    types,
    names: [],
    links: [{ name: 'childOf', to: servers, read: (r) => (r.dialect === 'arm' ? r.parent() : r.references(serverName, wiredTo)) }],
    labels: 'none',
    facets: {
      anonymousAccess: 'not-applicable',
      audit: 'not-applicable',
      grants: 'not-applicable',
      ingress: (r) => ({ rules: rules(r, range(r), ports) })
    }
  })
}

function rules(r: Reader, { start, end }: { start: string; end: string }, ports: readonly string[]): Fact<readonly IngressRule[]> {
  const ends = all<[string, string]>([r.string(start, { absent: UNSTATED }), r.string(end, { absent: UNSTATED })])
  return map(ends, ([first, last]) => [
    { name: r.resource.name, protocol: 'tcp', ports, sources: [sourceOf(first, last)], action: 'allow', priority: 0, path: r.pathOf(start) }
  ])
}

/**
 * 0.0.0.0 alone stands for every address inside Azure, other customers' included.
 * https://learn.microsoft.com/azure/azure-sql/database/firewall-configure#connections-from-inside-azure (2026-11-22)
 */
function sourceOf(first: string, last: string): string {
  if (first === '0.0.0.0' && last === '0.0.0.0') return 'azure-services'
  if (first === '0.0.0.0' && last === '255.255.255.255') return '0.0.0.0/0'
  if (/^[0:]+$/.test(first) && /^(ffff:){7}ffff$/i.test(last)) return '::/0'
  return first === last ? first : `${first}-${last}`
}

/** What a server says of its public endpoint: nobody gets through without a firewall rule, but the endpoint is there. */
export function publicEndpoint(enabled: Fact<boolean>): Facets['publicEndpoint'] {
  return { reach: map(enabled, (on): Reach => (on ? 'restricted' : 'closed')), sources: map(enabled, () => []) }
}

/** A platform service holds no address of its own; its public endpoint stands for one. */
export function publicAddress(enabled: Fact<boolean>): Facets['publicAddress'] {
  return { addresses: map(enabled, (on) => (on ? ['public endpoint'] : [])) }
}

/**
 * Firewall rules decide who reaches an open public endpoint; without one, what the service itself says holds. One rule for
 * everywhere settles it, whatever the others are. Virtual network rules let in subnets only, nobody from the internet.
 */
export function throughFirewall(kind: string): Settling<'publicEndpoint'> {
  return (own, near) => {
    if (own.reach.state === 'unknown' || own.reach.value === 'closed') return own
    const rules = near.from('childOf', [kind])
    if (rules.state === 'unknown') return { reach: rules, sources: rules }
    const parts = rules.value.map(sourcesOf)
    if (parts.length === 0) return own
    const sources = map(list(parts), (found) => found.flat())
    const open = parts.find((part) => part.state === 'known' && part.value.some((source) => EVERYWHERE.includes(source)))
    return { reach: open === undefined ? map(sources, (): Reach => 'restricted') : map(open, (): Reach => 'open'), sources }
  }
}

function sourcesOf(rule: Neighbour): Fact<readonly string[]> {
  const ingress = rule.facet('ingress')
  return typeof ingress === 'string' ? known([]) : map(ingress.rules, (found) => found.flatMap((entry) => entry.sources))
}
