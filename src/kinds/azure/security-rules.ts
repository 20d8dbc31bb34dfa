import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { IngressRule } from '../../model/facets.ts'
import { all, anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import { eachReference, referredName } from './network-links.ts'

/**
 * Rules that every network security group has below the user's own.
 * https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#default-security-rules (2026-11-22)
 */
export const BUILT_IN_RULES: readonly IngressRule[] = [
  builtIn(0, 'AllowVnetInBound', 65000, 'allow', 'VirtualNetwork'),
  builtIn(1, 'AllowAzureLoadBalancerInBound', 65001, 'allow', 'AzureLoadBalancer'),
  builtIn(2, 'DenyAllInBound', 65500, 'deny', '0.0.0.0/0')
]

/** Subnets of Azure's own appliances, where a security group is not supported or not needed (the same page, and those of the services). */
const EXEMPT = new Set(['gatewaysubnet', 'azurefirewallsubnet', 'azurefirewallmanagementsubnet', 'azurebastionsubnet', 'routeserversubnet'])

export function isExemptSubnet(name: string): boolean {
  return EXEMPT.has(name.toLowerCase())
}

/** Without a security group nothing is filtered: whoever can reach the subnet reaches every port in it. */
export function unguarded(subnet: string, path: string): IngressRule {
  return {
    name: subnet === '' ? 'no network security group' : `subnet ${subnet}`,
    protocol: '*',
    ports: ['*'],
    sources: ['0.0.0.0/0'],
    action: 'allow',
    priority: 65500,
    path
  }
}

/** The inbound rules among a list of security rules, inline or of their own. */
export function inboundRules(items: Fact<readonly Reader[]>): Fact<readonly IngressRule[]> {
  return chain(items, (readers) => map(list(readers.map((reader) => inboundRule(reader))), (rules) => rules.flat()))
}

/** The rule as a list of one, or nothing when it is outbound. https://learn.microsoft.com/rest/api/virtualnetwork/security-rules (2026-11-22) */
export function inboundRule(r: Reader): Fact<readonly IngressRule[]> {
  return chain(r.string('direction', { absent: UNSTATED }), (direction) => {
    if (direction.toLowerCase() !== 'inbound') return known([])
    const parts = all<[string, string, string, number, readonly string[], readonly string[], boolean]>([
      r.string('name', { absent: r.resource.name }),
      r.string('access', { absent: UNSTATED }),
      r.string('protocol', { absent: UNSTATED }),
      r.number('priority', { absent: UNSTATED }),
      ports(r),
      sources(r),
      isNarrow(r)
    ])
    return map(parts, ([name, access, protocol, priority, ranges, from, narrow]): readonly IngressRule[] => {
      const action = access.toLowerCase() === 'deny' ? 'deny' : 'allow'
      // What is turned away from some destinations only still reaches the others.
      if (action === 'deny' && narrow) return []
      return [
        {
          name,
          protocol: protocol.toLowerCase() === 'any' ? '*' : protocol.toLowerCase(),
          ports: ranges,
          sources: from.map(action === 'allow' ? admittedSource : sourceOf),
          action,
          priority,
          path: pathOfRule(r)
        }
      ]
    })
  })
}

/** The element of the group's list, or a leaf of a rule's own document. */
function pathOfRule(r: Reader): string {
  return r.pathOf('access').replace(/\.access$/, '')
}

function ports(r: Reader): Fact<readonly string[]> {
  const one = map(r.string('destinationPortRange', { absent: '' }), (range) => (range === '' ? [] : [range]))
  return stated(r, 'destinationPortRange', [one, r.strings('destinationPortRanges')])
}

function sources(r: Reader): Fact<readonly string[]> {
  const one = map(r.string('sourceAddressPrefix', { absent: '' }), (prefix) => (prefix === '' ? [] : [prefix]))
  const groups = eachReference(r.list('sourceApplicationSecurityGroups'), (group) =>
    group.references('id', /network:ApplicationSecurityGroup$/)
  )
  const named = map(groups, (references) => references.map((reference) => `asg:${referredName(reference)}`))
  return stated(r, 'sourceAddressPrefix', [one, r.strings('sourceAddressPrefixes'), named])
}

/** Whether a rule holds for some destinations or source ports only; the virtual network is all that a group guards. */
function isNarrow(r: Reader): Fact<boolean> {
  const prefix = map(
    r.string('destinationAddressPrefix', { absent: '*' }),
    (text) => !['', '*', 'any', '0.0.0.0/0', 'virtualnetwork'].includes(text.toLowerCase())
  )
  const some = (path: string): Fact<boolean> => map(r.strings(path), (texts) => texts.length > 0 && !texts.includes('*'))
  const port = map(r.string('sourcePortRange', { absent: '*' }), (text) => !['', '*', '0-65535'].includes(text))
  return anyTrue([
    prefix,
    some('destinationAddressPrefixes'),
    r.present('destinationApplicationSecurityGroups'),
    port,
    some('sourcePortRanges')
  ])
}

/** The API wants the singular or the plural; neither is not a rule that can be judged. */
function stated(r: Reader, path: string, facts: readonly Fact<readonly string[]>[]): Fact<readonly string[]> {
  return chain(list(facts), (lists) => {
    const values = lists.flat()
    return values.length > 0 ? known(values) : unknown('not-collected', { missing: `${r.pathOf(path)} is not set` })
  })
}

/** Everybody in all spellings. The internet is what lies outside of the virtual network, so that it keeps its name, as service tags do. */
export function sourceOf(prefix: string): string {
  const name = prefix.toLowerCase()
  if (name === 'internet') return name
  return ['*', 'any', '0.0.0.0/0'].includes(name) ? '0.0.0.0/0' : prefix
}

/**
 * `AzureCloud` is all public addresses of Azure, or of a region: whoever lets it in lets in every customer's machines. Turning it away
 * leaves the rest of the internet. https://learn.microsoft.com/azure/virtual-network/service-tags-overview (2026-11-22)
 */
function admittedSource(prefix: string): string {
  return /^azurecloud(\.\w+)?$/i.test(prefix) ? 'internet' : sourceOf(prefix)
}

function builtIn(index: number, name: string, priority: number, action: IngressRule['action'], source: string): IngressRule {
  return { name, protocol: '*', ports: ['*'], sources: [source], action, priority, path: `defaultSecurityRules[${index}]` }
}
