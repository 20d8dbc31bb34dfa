import type { Settling } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import { all, allTrue, anyTrue, chain, type Fact, known, list, map } from '../../model/fact.ts'
import type { Neighbour } from '../../model/neighbourhood.ts'
import { regionName } from '../../model/region.ts'
import { minimumNodes, REGIONAL_ZONES, scalesByItself } from './gke-node-count.ts'
import { isZone } from './resource-name.ts'

/** A region, or a zone; a program may leave it to the provider's configuration. */
export function location(r: Reader): Fact<string> {
  return map(r.string('location', { absent: UNSTATED }), regionName)
}

/** The provider's list leaves out the cluster's own zone, the API's is complete; empty where a region's zones are left to GKE. */
export function nodeZones(r: Reader): Fact<readonly string[]> {
  const listed = map(r.strings(r.by({ terraform: 'nodeLocations', 'gcp-api': 'locations' })), (zones) => zones.map(regionName))
  return chain(location(r), (place) => map(listed, (zones) => (isZone(place) ? [...new Set([place, ...zones])] : zones)))
}

export function zoneCount(r: Reader): Fact<number> {
  return map(nodeZones(r), (zones) => zones.length || REGIONAL_ZONES)
}

/** Autopilot runs as many nodes as the workload asks for. */
export function nodes(r: Reader): Answer<'nodes'> {
  const autopilot = r.boolean(r.by({ terraform: 'enableAutopilot', 'gcp-api': 'autopilot.enabled' }), { absent: false })
  if (autopilot.state === 'known' && autopilot.value) return 'not-applicable'
  const pools = chain(autopilot, () => r.list('nodePools'))
  return {
    minimum: chain(pools, (inline) =>
      inline.length > 0 ? sum(inline.map((pool) => minimumNodes(pool, poolZones(pool, r)))) : defaultPool(r)
    )
  }
}

/**
 * Of the pools in its own document; those with documents of their own tell for themselves. Autopilot and node auto-provisioning make
 * pools as the work asks for them. https://cloud.google.com/kubernetes-engine/docs/concepts/node-auto-provisioning (2026-11-29)
 */
export function scaling(r: Reader): Facets['scaling'] {
  const automatic = chain(r.list('nodePools'), (inline) => (inline.length > 0 ? allTrue(inline.map(scalesByItself)) : hasPoolsElsewhere(r)))
  const newPools = anyTrue([
    r.boolean(r.by({ terraform: 'enableAutopilot', 'gcp-api': 'autopilot.enabled' }), { absent: false }),
    r.boolean(r.by({ terraform: 'clusterAutoscaling.enabled', 'gcp-api': 'autoscaling.enableNodeAutoprovisioning' }), { absent: false })
  ])
  return { automatic, newPools }
}

/** The pool that every cluster starts with has no autoscaler; a program may have it removed again. An inventory lists all that there are. */
function hasPoolsElsewhere(r: Reader): Fact<boolean> {
  return r.dialect === 'gcp-api' ? known(false) : r.boolean('removeDefaultNodePool', { absent: false })
}

function poolZones(pool: Reader, r: Reader): Fact<number> {
  const listed = pool.strings(pool.by({ terraform: 'nodeLocations', 'gcp-api': 'locations' }))
  return chain(listed, (zones) => (zones.length > 0 ? known(zones.length) : zoneCount(r)))
}

/** A program may have the pool that every cluster starts with removed again; an inventory lists the pools that are there. */
function defaultPool(r: Reader): Fact<number> {
  if (r.dialect === 'gcp-api') return known(0)
  const removed = r.boolean('removeDefaultNodePool', { absent: false })
  return chain(removed, (gone) =>
    gone ? known(0) : map(all([r.number('initialNodeCount', { absent: 0 }), zoneCount(r)]), ([perZone, zones]) => perZone * zones)
  )
}

/** Pools that are resources of their own add to what the cluster says. */
export const settleNodes: Settling<'nodes'> = (own, near) => {
  if (isComplete(own.minimum)) return own
  return { minimum: chain(near.from('childOf', ['gcp.gke-node-pool']), (pools) => sum([own.minimum, ...pools.flatMap(nodesOf)])) }
}

/** A list of pools inside the cluster is the whole list. */
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
