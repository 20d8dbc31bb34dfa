import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import { all, anyTrue, chain, type Fact, known, list, map } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'
import { regionName, regionOfZone } from '../../model/region.ts'
import { keyLink, namedKey, settleKeyLevel } from './customer-key.ts'
import { controlPlane, directoryOnly } from './gke-control-plane.ts'
import { minimumNodes, REGIONAL_ZONES } from './gke-node-count.ts'
import { isZone } from './resource-name.ts'

/** GKE cluster. https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters (2026-11-22) */
export default defineKind({
  id: 'gcp.gke-cluster',
  title: 'GKE cluster',
  cloud: 'gcp',
  role: 'cluster',
  types: {
    pulumi: ['gcp:container/cluster:Cluster'],
    terraform: ['google_container_cluster'],
    cai: ['container.googleapis.com/Cluster']
  },
  labels: (r) => r.record('resourceLabels'),
  links: [
    { name: 'inNetwork', to: ['gcp.network'], read: (r) => r.references('network', /compute\/network:/) },
    { name: 'inSubnet', to: ['gcp.subnetwork'], read: (r) => r.references('subnetwork', /compute\/subnetwork:/) },
    keyLink(() => 'databaseEncryption.keyName')
  ],
  facets: {
    placement: (r) => ({ regions: map(location(r), (name) => [regionOfZone(name)]), zones: nodeZones(r) }),
    controlPlane,
    publicAddress: (r) => ({ addresses: map(hasPublicNodes(r), (has) => (has ? ['ephemeral'] : [])) }),
    encryptionAtRest: (r) => ({ key: secretsKey(r) }),
    // A zonal cluster has one control plane, in one zone, however many zones its nodes are in.
    zoneRedundancy: (r) => ({ zones: chain(location(r), (name) => (isZone(name) ? known(1) : zoneCount(r))) }),
    nodes,
    // Only a program can refuse to delete a cluster, and only its own; the service has no such switch.
    deletionProtection: 'not-modelled',
    identity: (r) => ({ directoryOnly: directoryOnly(r) }),
    // Writes to the Kubernetes API are Admin Activity, which cannot be switched off and stays 400 days in the bucket `_Required`.
    // https://cloud.google.com/kubernetes-engine/docs/how-to/audit-logging, https://cloud.google.com/logging/quotas#logs_retention_periods (2026-11-22)
    audit: (r) => ({ enabled: r.byNature(true, 'loggingService'), retentionDays: r.byNature(400, 'loggingService') })
  },
  settle: {
    encryptionAtRest: settleKeyLevel,
    nodes: (own, near) => (isComplete(own.minimum) ? own : { minimum: chain(near.from('childOf', ['gcp.gke-node-pool']), (pools) => sum([own.minimum, ...pools.flatMap(nodesOf)])) })
  },
  fixes: {
    'no-public-address': (dialect) =>
      dialect === 'terraform' ? { path: 'privateClusterConfig.enablePrivateNodes', value: true } : { path: 'networkConfig.defaultEnablePrivateNodes', value: true },
    'private-control-plane': (dialect) =>
      dialect === 'terraform'
        ? { path: 'privateClusterConfig.enablePrivateEndpoint', value: true }
        : { path: 'controlPlaneEndpointsConfig.ipEndpointsConfig.enablePublicEndpoint', value: false },
    'identity-based-access': () => ({ path: 'masterAuth.clientCertificateConfig.issueClientCertificate', value: false })
  }
})

/** A region, or a zone; a program may leave it to the provider's configuration. */
function location(r: Reader): Fact<string> {
  return map(r.string('location', { absent: UNSTATED }), regionName)
}

/** The provider's list leaves out the cluster's own zone, the API's is complete; empty where a region's zones are left to GKE. */
function nodeZones(r: Reader): Fact<readonly string[]> {
  const listed = map(r.strings(r.by({ terraform: 'nodeLocations', 'gcp-api': 'locations' })), (zones) => zones.map(regionName))
  return chain(location(r), (place) => map(listed, (zones) => (isZone(place) ? [...new Set([place, ...zones])] : zones)))
}

function zoneCount(r: Reader): Fact<number> {
  return map(nodeZones(r), (zones) => zones.length || REGIONAL_ZONES)
}

/** A pool may differ from the cluster; nodes are public by default. https://cloud.google.com/kubernetes-engine/docs/how-to/private-clusters (2026-11-22) */
function hasPublicNodes(r: Reader): Fact<boolean> {
  const older = r.boolean('privateClusterConfig.enablePrivateNodes', { absent: false })
  const isPrivate = r.dialect === 'gcp-api' ? anyTrue([older, r.boolean('networkConfig.defaultEnablePrivateNodes', { absent: false })]) : older
  return chain(isPrivate, (byDefault) =>
    chain(r.list('nodePools'), (pools) => {
      if (pools.length === 0) return known(!byDefault)
      return map(list(pools.map((pool) => pool.boolean('networkConfig.enablePrivateNodes', { absent: byDefault }))), (flags) => flags.includes(false))
    })
  )
}

/** Secrets in etcd; the disks of the nodes are their pools'. https://cloud.google.com/kubernetes-engine/docs/how-to/encrypting-secrets (2026-11-22) */
function secretsKey(r: Reader): Facets['encryptionAtRest']['key'] {
  return chain(r.string('databaseEncryption.state', { absent: 'DECRYPTED' }), (state) => (state === 'DECRYPTED' ? known('provider-key') : namedKey(r, 'databaseEncryption.keyName')))
}

/** Autopilot runs as many nodes as the workload asks for. */
function nodes(r: Reader): Answer<'nodes'> {
  const autopilot = r.boolean(r.by({ terraform: 'enableAutopilot', 'gcp-api': 'autopilot.enabled' }), { absent: false })
  if (autopilot.state === 'known' && autopilot.value) return 'not-applicable'
  const pools = chain(autopilot, () => r.list('nodePools'))
  return { minimum: chain(pools, (inline) => (inline.length > 0 ? sum(inline.map((pool) => minimumNodes(pool, poolZones(pool, r)))) : defaultPool(r))) }
}

function poolZones(pool: Reader, r: Reader): Fact<number> {
  const listed = pool.strings(pool.by({ terraform: 'nodeLocations', 'gcp-api': 'locations' }))
  return chain(listed, (zones) => (zones.length > 0 ? known(zones.length) : zoneCount(r)))
}

/** A program may have the pool that every cluster starts with removed again; an inventory lists the pools that are there. */
function defaultPool(r: Reader): Fact<number> {
  if (r.dialect === 'gcp-api') return known(0)
  const removed = r.boolean('removeDefaultNodePool', { absent: false })
  return chain(removed, (gone) => (gone ? known(0) : map(all([r.number('initialNodeCount', { absent: 0 }), zoneCount(r)]), ([perZone, zones]) => perZone * zones)))
}

/** A list of pools inside the cluster is the whole list; pools that are resources of their own add to anything else. */
function isComplete(minimum: Fact<number>): boolean {
  return minimum.state === 'unknown' || minimum.evidence.some(({ path, origin }) => path === 'nodePools' && origin !== 'provider-default')
}

function nodesOf(pool: Neighbour): readonly Fact<number>[] {
  const answer = pool.facet('nodes')
  return typeof answer === 'string' ? [] : [answer.minimum]
}

function sum(counts: readonly Fact<number>[]): Fact<number> {
  return map(list(counts), (values) => values.reduce((total, value) => total + value, 0))
}
