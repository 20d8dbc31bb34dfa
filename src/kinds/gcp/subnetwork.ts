import { defineKind } from '../../graph/kind.ts'
import { distinct, joinedRegionsOf, networksOf, REGIONS_UNTOLD } from '../../graph/peering.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import { segmentsOfItsNetwork, untoldSegments } from '../../graph/segments.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import { all, allTrue, anyTrue, chain, type Fact, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { cloudLogging } from './cloud-logging.ts'
import { networkPlacement } from './network-scope.ts'

/** Subnets of Google's own proxies, on which flow logs cannot be had. */
const PROXY_ONLY = ['REGIONAL_MANAGED_PROXY', 'GLOBAL_MANAGED_PROXY', 'INTERNAL_HTTPS_LOAD_BALANCER']

/** Subnet of a VPC network. https://cloud.google.com/compute/docs/reference/rest/v1/subnetworks (2026-11-22) */
export default defineKind({
  id: 'gcp.subnetwork',
  title: 'VPC subnet',
  cloud: 'gcp',
  role: 'subnet',
  types: {
    pulumi: ['gcp:compute/subnetwork:Subnetwork'],
    terraform: ['google_compute_subnetwork'],
    cai: ['compute.googleapis.com/Subnetwork']
  },
  links: [{ name: 'inNetwork', to: ['gcp.network'], read: (r) => r.references('network', /compute\/network:/) }],
  labels: 'none',
  facets: {
    monitoring: alertsElsewhere,
    placement: networkPlacement,
    // Firewalls hold for the whole network or for the instances they name, never for a subnet.
    ingress: 'not-applicable',
    addressSpace: (r) => ({ ranges: ranges(r) }),
    segments: untoldSegments,
    // The network is everywhere; what a region's part of it is joined to, the subnet there tells.
    peering: () => ({ networks: UNTOLD, regions: REGIONS_UNTOLD }),
    audit: flowLogs
  },
  settle: { monitoring: heardOf('gce_subnetwork'), segments: segmentsOfItsNetwork, peering: asItsNetwork },
  fixes: {
    'audit-logged': (dialect) =>
      dialect === 'terraform'
        ? { path: 'logConfig', value: { flowSampling: 1, metadata: 'INCLUDE_ALL_METADATA' } }
        : { path: 'logConfig.enable', value: true }
  }
})

const UNTOLD = unknown('not-collected', { missing: 'peerings of its network' })

function asItsNetwork(own: Facets['peering'], near: Neighbourhood): Facets['peering'] {
  const networks = near.to('inNetwork')
  const told = (tell: (network: Neighbour) => Fact<readonly string[]>, otherwise: Fact<readonly string[]>): Fact<readonly string[]> =>
    chain(networks, (found) => (found.length === 0 ? otherwise : distinct(list(found.map(tell)))))
  return { networks: told(networksOf, own.networks), regions: told(joinedRegionsOf, own.regions) }
}

/** The range of its servers, and those of the pods and services of clusters. */
function ranges(r: Reader): Fact<readonly string[]> {
  const primary = r.string('ipCidrRange', { absent: UNSTATED })
  const secondary = chain(r.list('secondaryIpRanges'), (found) =>
    list(found.map((range) => range.string('ipCidrRange', { absent: UNSTATED })))
  )
  return map(all<[string, readonly string[]]>([primary, secondary]), ([first, further]) => [first, ...further])
}

function flowLogs(r: Reader): Answer<'audit'> {
  const purpose = r.string('purpose', { absent: 'PRIVATE' })
  if (purpose.state === 'known' && PROXY_ONLY.includes(purpose.value)) return 'not-applicable'
  // Half of the connections are sampled by default; a rate of 0 writes nothing.
  const sampled = map(r.number('logConfig.flowSampling', { absent: 0.5 }), (rate) => rate > 0)
  return cloudLogging(allTrue([switchedOn(r), sampled]))
}

/** The provider switches logs on by the block alone. The API leaves the flag out when it was never set: off, unless an organisation policy says otherwise. */
function switchedOn(r: Reader): Fact<boolean> {
  if (r.dialect === 'terraform') return r.present('logConfig', { emptyIs: 'present' })
  return anyTrue([r.boolean('logConfig.enable', { absent: false }), r.boolean('enableFlowLogs', { absent: false })])
}
