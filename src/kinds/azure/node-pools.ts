import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { all, chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'

/** What a node pool tells, whether it is written inside its cluster or as a resource of its own. */
interface PoolFacts {
  readonly addresses: Fact<readonly string[]>
  readonly minimum: Fact<number>
  readonly zones: Fact<number>
}

/** A pool among those of its cluster. */
export interface PoolOfCluster extends PoolFacts {
  readonly isUser: Fact<boolean>
}

export const NO_POOLS = 'its document lists no node pools'

/** https://learn.microsoft.com/rest/api/aks/agent-pools (2025-09-01, read 2026-11-22) */
export function poolFacts(pool: Reader): PoolOfCluster {
  return {
    addresses: nodeAddresses(pool),
    minimum: minimumNodes(pool),
    zones: map(poolZones(pool), (zones) => Math.max(1, new Set(zones).size)),
    // A pool that does not say so may be one that the cluster itself needs.
    isUser: map(pool.string('mode', { absent: 'System' }), (mode) => mode.toLowerCase() === 'user')
  }
}

/** Without zones the nodes are regional, which promises no spreading over them. */
export function poolZones(pool: Reader): Fact<readonly string[]> {
  return pool.strings('availabilityZones')
}

/** What holds for a cluster as a whole: the smallest pool and the pool with the fewest zones, and the addresses of all. */
export function clusterFacts(pools: Fact<readonly PoolOfCluster[]>): PoolFacts {
  return {
    addresses: chain(pools, (found) => map(list(found.map((pool) => pool.addresses)), (lists) => [...new Set(lists.flat())])),
    minimum: chain(pools, fewestNodes),
    zones: least(chain(pools, (found) => list(found.map((pool) => pool.zones))))
  }
}

/**
 * The smallest of the pools that count: one for the user's work may be scaled to zero while the others serve, unlike one of the
 * system, which always has nodes. https://learn.microsoft.com/azure/aks/scale-cluster (2026-11-22)
 */
function fewestNodes(pools: readonly PoolOfCluster[]): Fact<number> {
  if (pools.length === 0) return least(known([]))
  const counted = pools.map(({ minimum, isUser }) =>
    chain(minimum, (nodes): Fact<readonly number[]> => (nodes > 0 ? known([nodes]) : map(isUser, (user) => (user ? [] : [nodes]))))
  )
  return map(list(counted), (found) => (found.flat().length === 0 ? 0 : Math.min(...found.flat())))
}

/** Off when absent. */
function nodeAddresses(pool: Reader): Facets['publicAddress']['addresses'] {
  return map(pool.boolean('enableNodePublicIP', { absent: false }), (has) => (has ? ['ephemeral'] : []))
}

/** With the autoscaler, its minimum; otherwise the count, which is 1 by default. */
function minimumNodes(pool: Reader): Fact<number> {
  const scales = pool.boolean('enableAutoScaling', { absent: false })
  return chain(scales, (automatic) => (automatic ? pool.number('minCount', { absent: UNSTATED }) : pool.number('count', { absent: 1 })))
}

/**
 * Whether the autoscaler may add nodes. Pools of single machines are scaled by hand, as far as the reference above tells; their
 * own autoscaler is none that it has.
 */
export function scalesByItself(pool: Reader): Fact<boolean> {
  return chain(pool.boolean('enableAutoScaling', { absent: false }), (automatic) => {
    if (automatic) return mayGrow(pool.number('minCount', { absent: UNSTATED }), pool.number('maxCount', { absent: UNSTATED }))
    return chain(pool.string('type', { absent: 'VirtualMachineScaleSets' }), (type): Fact<boolean> => {
      if (type.toLowerCase() !== 'virtualmachines') return known(false)
      return chain(pool.present('virtualMachinesProfile.scale.manual'), (byHand) =>
        byHand ? known(false) : unknown('not-collected', { missing: 'how a pool of single machines is scaled' })
      )
    })
  })
}

export function mayGrow(minimum: Fact<number>, maximum: Fact<number>): Fact<boolean> {
  return map(all<[number, number]>([minimum, maximum]), ([least, most]) => most > least)
}

function least(values: Fact<readonly number[]>): Fact<number> {
  return chain(
    values,
    (found): Fact<number> => (found.length === 0 ? unknown('not-collected', { missing: NO_POOLS }) : known(Math.min(...found)))
  )
}
