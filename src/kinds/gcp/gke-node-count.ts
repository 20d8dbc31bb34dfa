import type { Reader } from '../../graph/reader.ts'
import { all, chain, type Fact, known, map } from '../../model/fact.ts'

/** A regional cluster puts its nodes into three zones unless told otherwise. https://cloud.google.com/kubernetes-engine/docs/concepts/regional-clusters (2026-11-22) */
export const REGIONAL_ZONES = 3

/**
 * Smallest number of nodes of a pool, over all its zones: GKE counts per zone, except for the totals of the autoscaler.
 * https://cloud.google.com/kubernetes-engine/docs/concepts/cluster-autoscaler (2026-11-22)
 */
export function minimumNodes(pool: Reader, zones: Fact<number>): Fact<number> {
  return chain(isAutoscaled(pool), (autoscaled) => {
    if (!autoscaled) return perZone(stated(pool), zones)
    const total = pool.number('autoscaling.totalMinNodeCount', { absent: 0 })
    return chain(total, (nodes) => (nodes > 0 ? known(nodes) : perZone(pool.number('autoscaling.minNodeCount', { absent: 0 }), zones)))
  })
}

/** The provider switches autoscaling on by the presence of its block. */
function isAutoscaled(pool: Reader): Fact<boolean> {
  if (pool.dialect === 'gcp-api') return pool.boolean('autoscaling.enabled', { absent: false })
  return map(pool.list('autoscaling'), (blocks) => blocks.length > 0)
}

/** Whether the autoscaler may add nodes: its totals count, or else those of each zone (page above). */
export function scalesByItself(pool: Reader): Fact<boolean> {
  return chain(isAutoscaled(pool), (autoscaled) => {
    if (!autoscaled) return known(false)
    const most = all<[number, number]>([bound(pool, 'totalMaxNodeCount'), bound(pool, 'maxNodeCount')])
    return chain(most, ([total, each]) =>
      total > 0
        ? map(bound(pool, 'totalMinNodeCount'), (least) => total > least)
        : map(bound(pool, 'minNodeCount'), (least) => each > least)
    )
  })
}

function bound(pool: Reader, name: string): Fact<number> {
  return pool.number(`autoscaling.${name}`, { absent: 0 })
}

function stated(pool: Reader): Fact<number> {
  const initial = pool.number('initialNodeCount', { absent: 0 })
  if (pool.dialect === 'gcp-api') return initial
  return chain(pool.present('nodeCount'), (counted) => (counted ? pool.number('nodeCount', { absent: 0 }) : initial))
}

function perZone(nodes: Fact<number>, zones: Fact<number>): Fact<number> {
  return chain(nodes, (count) => map(zones, (number) => count * number))
}
