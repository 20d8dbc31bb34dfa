import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { chain, type Fact, known, list, map, unknown } from '../../model/fact.ts'

/** What a node pool tells, whether it is written inside its cluster or as a resource of its own. */
export interface PoolFacts {
  readonly addresses: Fact<readonly string[]>
  readonly minimum: Fact<number>
  readonly zones: Fact<number>
}

export const NO_POOLS = 'its document lists no node pools'

/** https://learn.microsoft.com/rest/api/aks/agent-pools (2025-09-01, read 2026-11-22) */
export function poolFacts(pool: Reader): PoolFacts {
  return {
    addresses: nodeAddresses(pool),
    minimum: minimumNodes(pool),
    zones: map(poolZones(pool), (zones) => Math.max(1, new Set(zones).size))
  }
}

/** Without zones the nodes are regional, which promises no spreading over them. */
export function poolZones(pool: Reader): Fact<readonly string[]> {
  return pool.strings('availabilityZones')
}

/** What holds for a cluster as a whole: the smallest pool and the pool with the fewest zones, and the addresses of all. */
export function clusterFacts(pools: Fact<readonly PoolFacts[]>): PoolFacts {
  return {
    addresses: chain(pools, (found) => map(list(found.map((pool) => pool.addresses)), (lists) => [...new Set(lists.flat())])),
    minimum: least(chain(pools, (found) => list(found.map((pool) => pool.minimum)))),
    zones: least(chain(pools, (found) => list(found.map((pool) => pool.zones))))
  }
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

function least(values: Fact<readonly number[]>): Fact<number> {
  return chain(
    values,
    (found): Fact<number> => (found.length === 0 ? unknown('not-collected', { missing: NO_POOLS }) : known(Math.min(...found)))
  )
}
