import { defineKind } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Answer, Facets, IngressRule } from '../../model/facets.ts'
import { all, anyTrue, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { madeByAks } from './aks-made.ts'
import { inResourceGroup, regionalPlacementOf, settlePlacement } from './location.ts'
import { eachReference, ipConfigurationLinks, PUBLIC_IP_ADDRESS } from './network-links.ts'

/** Network interface. https://learn.microsoft.com/rest/api/virtualnetwork/network-interfaces (2026-11-22) */
export default defineKind({
  id: 'azure.network-interface',
  title: 'Azure network interface',
  cloud: 'azure',
  role: 'network-interface',
  types: { pulumi: ['azure-native:network:NetworkInterface'], arm: ['Microsoft.Network/networkInterfaces'] },
  names: ['name', 'networkInterfaceName'],
  links: [
    inResourceGroup,
    ...ipConfigurationLinks,
    {
      name: 'guardedBy',
      to: ['azure.network-security-group'],
      read: (r) => r.references('networkSecurityGroup.id', /network:NetworkSecurityGroup$/)
    },
    {
      name: 'attachedTo',
      to: ['azure.load-balancer'],
      read: (r) => map(eachReference(r.list('ipConfigurations'), backendPools), (pools) => pools.map(balancerOf))
    }
  ],
  facets: {
    placement: regionalPlacementOf,
    publicAddress: (r) => ({
      addresses: chain(r.list('ipConfigurations'), (ips) => map(list(ips.map(publicAddress)), (found) => found.flat()))
    }),
    ingress: () => ({ rules: unknown('not-collected', { missing: 'rules of its network security groups' }) })
  },
  settle: { placement: settlePlacement, ingress: narrowest },
  // ARM tells when an interface was made with a private endpoint.
  providerMade: (r) => (r.dialect === 'arm' ? anyTrue([madeByAks(r), r.present('privateEndpoint')]) : madeByAks(r)),
  fixes: {
    'no-public-address': (dialect) => ({
      path: dialect === 'arm' ? 'properties.ipConfigurations[0].properties.publicIPAddress' : 'ipConfigurations[0].publicIPAddress',
      value: null
    })
  }
})

function publicAddress(ip: Reader): Fact<readonly string[]> {
  return chain(ip.present('publicIPAddress', { emptyIs: 'absent', wiredTo: PUBLIC_IP_ADDRESS }), (has) => {
    if (!has) return known([])
    const id = ip.string('publicIPAddress.id', { absent: '' })
    const name = id.state === 'known' ? id.value.slice(id.value.lastIndexOf('/') + 1) : ''
    return known([name === '' ? 'ephemeral' : name])
  })
}

function backendPools(ip: Reader): ReturnType<typeof eachReference> {
  return eachReference(ip.list('loadBalancerBackendAddressPools'), (pool) => pool.references('id', /network:LoadBalancer$/))
}

function balancerOf(pool: { readonly text?: string }): { readonly text?: string } {
  return pool.text === undefined ? pool : { text: pool.text.replace(/\/backendAddressPools\/[^/]+$/i, '') }
}

/**
 * Traffic has to pass the group of the subnet and that of the interface; the narrower of the two stands for both, since what
 * either lets through is all that can arrive. Without a group on the interface the subnet's decides alone.
 */
function narrowest(own: Facets['ingress'], near: Neighbourhood): Answer<'ingress'> {
  const groups = chain(near.to('guardedBy'), (found) => list(found.map(rulesOf)))
  const subnets = chain(near.to('inSubnet'), (found) => list(found.map(rulesOf)))
  const guarded = groups.state === 'known' && groups.value.length > 0
  // What could not be read of the subnet can only narrow what the interface's own group lets through, and may close it.
  const lists =
    guarded && subnets.state === 'unknown'
      ? chain(groups, (found) => (found.some((rules) => openness(rules) === 0) ? groups : subnets))
      : map(all<[readonly Rules[], readonly Rules[]]>([groups, subnets]), (both) => both.flat())
  return { rules: chain(lists, (found) => (found.length === 0 ? own.rules : known(found.reduce(narrower)))) }
}

type Rules = readonly IngressRule[]

function narrower(one: Rules, other: Rules): Rules {
  return openness(other) < openness(one) ? other : one
}

function rulesOf(neighbour: Neighbour): Fact<Rules> {
  const ingress = neighbour.facet('ingress')
  return typeof ingress === 'string' ? unknown('not-collected', { missing: `ingress of ${neighbour.name} is ${ingress}` }) : ingress.rules
}

const EVERYBODY: readonly string[] = ['internet', '0.0.0.0/0', '::/0']

function openness(rules: Rules): number {
  return rules.filter(({ action, sources }) => action === 'allow' && sources.some((source) => EVERYBODY.includes(source))).length
}
