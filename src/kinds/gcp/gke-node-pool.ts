import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { anyTrue, chain, type Evidence, type Fact, known, map, unknown } from '../../model/fact.ts'
import type { Neighbourhood } from '../../model/neighbourhood.ts'
import { regionName, regionOfZone } from '../../model/region.ts'
import { alertsElsewhere, heardOf } from './alert-watching.ts'
import { keyLink, namedKey, settleKeyLevel } from './customer-key.ts'
import { minimumNodes, REGIONAL_ZONES, scalesByItself } from './gke-node-count.ts'
import { poolHardening } from './hardening.ts'
import { isZone, locationIn } from './resource-name.ts'

/** Node pool of a GKE cluster. https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters.nodePools (2026-11-22) */
export default defineKind({
  id: 'gcp.gke-node-pool',
  title: 'GKE node pool',
  cloud: 'gcp',
  role: 'node-pool',
  types: {
    pulumi: ['gcp:container/nodePool:NodePool'],
    terraform: ['google_container_node_pool'],
    cai: ['container.googleapis.com/NodePool']
  },
  labels: (r) => r.record(r.by({ terraform: 'nodeConfig.resourceLabels', 'gcp-api': 'config.resourceLabels' })),
  links: [
    {
      name: 'childOf',
      to: ['gcp.gke-cluster'],
      read: (r) => (r.dialect === 'gcp-api' ? r.parent() : r.references('cluster', /container\/cluster:/))
    },
    keyLink(diskKeyPath)
  ],
  facets: {
    // What runs on hosts is told by no document of theirs.
    malwareProtection: 'not-modelled',
    monitoring: alertsElsewhere,
    placement: (r) => ({ regions: map(location(r), (name) => [regionOfZone(name)]), zones: listedZones(r) }),
    publicAddress: (r) => ({ addresses: publicAddresses(r) }),
    encryptionAtRest: (r) => ({ key: namedKey(r, diskKeyPath(r)) }),
    zoneRedundancy: (r) => ({ zones: zoneCount(r) }),
    nodes: (r) => ({ minimum: minimumNodes(r, zoneCount(r)) }),
    // Its cluster tells whether pools are added.
    scaling: (r) => ({ automatic: scalesByItself(r), newPools: unknown('not-collected', { missing: 'whether its cluster adds pools' }) }),
    hardening: poolHardening
  },
  settle: {
    monitoring: heardOf('k8s_node', 'k8s_pod', 'k8s_container'),
    placement: (own, near) => (own.regions.state === 'known' ? own : { ...own, regions: regionsOfCluster(own, near) }),
    encryptionAtRest: settleKeyLevel,
    publicAddress: (own, near) =>
      own.addresses.state === 'unknown' && own.addresses.why === 'not-collected' ? { addresses: inherited(near) } : own,
    zoneRedundancy: (own, near) => ({ zones: inZonesOfCluster(own.zones, near) }),
    nodes: (own, near) => ({ minimum: inZonesOfCluster(own.minimum, near) }),
    scaling: (own, near) => ({
      ...own,
      newPools: chain(near.to('childOf'), ([cluster]) => {
        const scaling = cluster?.facet('scaling')
        return scaling === undefined || typeof scaling === 'string' ? own.newPools : scaling.newPools
      })
    })
  },
  providerMade,
  fixes: {
    'no-public-address': () => ({ path: 'networkConfig.enablePrivateNodes', value: true })
  }
})

function diskKeyPath(r: Reader): string {
  return r.by({ terraform: 'nodeConfig.bootDiskKmsKey', 'gcp-api': 'config.bootDiskKmsKey' })
}

/** The API's document has no place; the name has that of the cluster. */
function location(r: Reader): Fact<string> {
  return r.dialect === 'gcp-api' ? locationIn(r.envelope('id')) : map(r.string('location', { absent: UNSTATED }), regionName)
}

function zonesPath(r: Reader): string {
  return r.by({ terraform: 'nodeLocations', 'gcp-api': 'locations' })
}

function listedZones(r: Reader): Fact<readonly string[]> {
  return map(r.strings(zonesPath(r)), (zones) => zones.map(regionName))
}

/** Without zones of its own a pool has its cluster's; what is assumed until the cluster is asked stands in the evidence. */
function zoneCount(r: Reader): Fact<number> {
  return chain(listedZones(r), (zones) => {
    if (zones.length > 0) return known(zones.length)
    return chain(location(r), (place) => r.byNature(isZone(place) ? 1 : REGIONAL_ZONES, zonesPath(r)))
  })
}

/** Numbers that rest on an assumed count of zones are put right by the cluster's own. */
function inZonesOfCluster(own: Fact<number>, near: Neighbourhood): Fact<number> {
  const assumed = own.state === 'known' ? own.evidence.find(isAssumption)?.value : undefined
  if (typeof assumed !== 'number') return own
  return chain(near.to('childOf'), ([cluster]) => {
    const placement = cluster?.facet('placement')
    if (typeof placement !== 'object') return unknown('not-collected', { missing: 'zones of the cluster' })
    return chain(placement.zones, (zones) => map(own, (value) => (zones.length === 0 ? value : (value / assumed) * zones.length)))
  })
}

function isAssumption({ path, origin, value }: Evidence): boolean {
  return (path === 'nodeLocations' || path === 'locations') && origin === 'provider-default' && typeof value === 'number'
}

/** A program may name the cluster's id, which has the place in it, or leave the place to the provider's configuration. */
function regionsOfCluster(own: Facets['placement'], near: Neighbourhood): Facets['placement']['regions'] {
  return chain(near.to('childOf'), ([cluster]) => {
    const placement = cluster?.facet('placement')
    return typeof placement === 'object' ? placement.regions : own.regions
  })
}

/** Made by node auto-provisioning, or by Autopilot, as the workload asks for them. */
function providerMade(r: Reader): Fact<boolean> {
  if (r.dialect === 'terraform') return r.byNature(false, 'autoscaling')
  return anyTrue([r.boolean('autoscaling.autoprovisioned', { absent: false }), r.boolean('autopilotConfig.enabled', { absent: false })])
}

/** "If not specified, the value is derived from the cluster": see `enablePrivateNodes` in the reference above. */
function publicAddresses(r: Reader): Fact<readonly string[]> {
  const path = 'networkConfig.enablePrivateNodes'
  return chain(r.present(path), (stated): Fact<readonly string[]> => {
    if (!stated) return unknown('not-collected', { missing: `${path} is not set and the cluster was not collected` })
    return map(r.boolean(path, { absent: UNSTATED }), (isPrivate) => (isPrivate ? [] : ['ephemeral']))
  })
}

function inherited(near: Neighbourhood): Facets['publicAddress']['addresses'] {
  return chain(near.to('childOf'), ([cluster]) => {
    const answer = cluster?.facet('publicAddress')
    return typeof answer === 'object'
      ? answer.addresses
      : unknown('not-collected', { missing: 'the cluster says nothing of its nodes’ addresses' })
  })
}
