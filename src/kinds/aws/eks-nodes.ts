import type { Kind } from '../../graph/kind.ts'
import { all, allTrue, chain, type Fact, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'

/** What the Auto Scaling groups of its nodes tell of a cluster. */
export const ofItsGroups = {
  publicAddress: (own, near) => ({
    addresses: told(near, own.addresses, (groups) => map(list(groups.map(addressesOf)), (found) => found.flat()))
  }),
  zoneRedundancy: (own, near) => ({ zones: told(near, own.zones, zonesOfAll) }),
  nodes: (own, near) => ({ minimum: told(near, own.minimum, (groups) => map(list(groups.map(minimumOf)), sum)) }),
  scaling: (own, near) => ({ ...own, automatic: told(near, own.automatic, (groups) => allTrue(groups.map(growthOf))) })
} satisfies NonNullable<Kind['settle']>

function told<T>(near: Neighbourhood, own: Fact<T>, tell: (groups: readonly Neighbour[]) => Fact<T>): Fact<T> {
  return chain(near.from('childOf', ['aws.auto-scaling-group']), (groups) => (groups.length === 0 ? own : tell(groups)))
}

/** A group for each zone serves as well as one for all: zones count over the groups that always have nodes. */
function zonesOfAll(groups: readonly Neighbour[]): Fact<number> {
  const parts = groups.map((group) => all<[readonly string[], number, number]>([zonesOf(group), spreadOf(group), minimumOf(group)]))
  return map(list(parts), (found) => {
    const always = found.filter(([, , minimum]) => minimum > 0)
    const counted = always.length === 0 ? found : always
    const zones = new Set(counted.flatMap(([names]) => names)).size
    const nodes = sum(always.map(([, , minimum]) => minimum))
    const widest = Math.max(...counted.map(([, spread]) => spread))
    return Math.max(widest, always.length === 0 ? zones : Math.min(zones, nodes))
  })
}

function zonesOf(group: Neighbour): Fact<readonly string[]> {
  const answer = group.facet('placement')
  return typeof answer === 'string' ? unread(group) : answer.zones
}

function spreadOf(group: Neighbour): Fact<number> {
  const answer = group.facet('zoneRedundancy')
  return typeof answer === 'string' ? unread(group) : answer.zones
}

function minimumOf(group: Neighbour): Fact<number> {
  const answer = group.facet('nodes')
  return typeof answer === 'string' ? unread(group) : answer.minimum
}

function growthOf(group: Neighbour): Fact<boolean> {
  const answer = group.facet('scaling')
  return typeof answer === 'string' ? unread(group) : answer.automatic
}

function addressesOf(group: Neighbour): Fact<readonly string[]> {
  const answer = group.facet('publicAddress')
  return typeof answer === 'string' ? unread(group) : answer.addresses
}

function unread(group: Neighbour): Extract<Fact<never>, { state: 'unknown' }> {
  return unknown('not-collected', { missing: `${group.name} does not tell` })
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
