import type { Facets, Segment } from '../model/facets.ts'
import { chain, type Fact, list, map, unknown } from '../model/fact.ts'
import type { Neighbour } from '../model/neighbourhood.ts'
import type { Settling } from './kind.ts'

/** What a resource cannot say by itself: its settling asks the networks around it. */
export function untoldSegments(): Facets['segments'] {
  return { around: unknown('not-collected', { missing: 'subnets of its network' }) }
}

/** The segments of the networks to which a resource points. */
export const segmentsOfItsNetwork: Settling<'segments'> = (own, near) => segmentsOf(near.to('inNetwork'), own)

/** The segments of all these networks; `own` where there is none. */
export function segmentsOf(networks: Fact<readonly Neighbour[]>, own: Facets['segments']): Facets['segments'] {
  return {
    around: chain(networks, (found) => (found.length === 0 ? own.around : map(list(found.map(aroundOf)), (segments) => segments.flat())))
  }
}

/** Subnets with documents of their own, as segments of their network. */
export function asSegments(subnets: Fact<readonly Neighbour[]>): Fact<readonly Segment[]> {
  return chain(subnets, (found) => list(found.map(segmentOf)))
}

function aroundOf(network: Neighbour): Fact<readonly Segment[]> {
  const answer = network.facet('segments')
  return typeof answer === 'string' ? unknown('not-collected', { missing: `subnets of ${network.name}` }) : answer.around
}

function segmentOf(subnet: Neighbour): Fact<Segment> {
  const answer = subnet.facet('addressSpace')
  const ranges = typeof answer === 'string' ? unknown('not-collected', { missing: `addresses of ${subnet.name}` }) : answer.ranges
  return map(ranges, (found) => ({ name: subnet.name, ranges: found }))
}
