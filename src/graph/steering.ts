import type { Answer, Facets } from '../model/facets.ts'
import { allTrue, chain, type Fact, known, list, map, type Unknown, unknown } from '../model/fact.ts'
import type { Neighbour } from '../model/neighbourhood.ts'
import type { Settling } from './kind.ts'
import { distinct, placeOf } from './peering.ts'

/** What a front end sends to by one way. `probed` says that probes decide, and that others get what a failing place would have got. */
export function sentTo(regions: Fact<readonly string[]>, probed: Fact<boolean>): Facets['steering'] {
  const places = chain(
    distinct(map(regions, (names) => [names])),
    (names): Fact<readonly string[]> =>
      names.includes('global') ? unknown('unreadable', { missing: 'one of the places that it sends to lies in no region' }) : known(names)
  )
  const fewest = map(places, (names) => names.length)
  return { regions: places, fewest, takesOver: allTrue([map(fewest, (count) => count > 1), probed]) }
}

/** What a front end cannot say by itself: its settling asks what it stands before, or where it stands. */
export function untoldSteering(missing: string): Facets['steering'] {
  return openSteering(unknown('not-collected', { missing }))
}

export function openSteering(open: Unknown): Facets['steering'] {
  return { regions: open, fewest: open, takesOver: open }
}

export function isUntold({ regions }: Facets['steering'], missing: string): boolean {
  return regions.state === 'unknown' && regions.missing === missing
}

/** For what serves where it stands and sends nothing elsewhere. */
export function steersAtItsPlace(): Facets['steering'] {
  return untoldSteering(AT_ITS_PLACE)
}

const AT_ITS_PLACE = 'told by where it stands'

export const settledAtItsPlace: Settling<'steering'> = (own, near) =>
  isUntold(own, AT_ITS_PLACE) ? sentTo(placeOf(near.self), known(false)) : own

/** Regions that resources send to where they send on, and where they stand elsewhere. */
export function placesOf(targets: Fact<readonly Neighbour[]>): Fact<readonly string[]> {
  return chain(targets, (found) => distinct(list(found.map(placesOfOne))))
}

function placesOfOne(target: Neighbour): Fact<readonly string[]> {
  const answer = target.facet('steering')
  return typeof answer === 'string' ? placeOf(target) : answer.regions
}

/** Joins the ways that requests may take; where none of what they lead to has places, there are no facts. */
export function everyWay(answers: readonly Answer<'steering'>[]): Answer<'steering'> {
  const ways = answers.filter((answer) => typeof answer !== 'string')
  if (answers.includes('not-modelled')) return 'not-modelled'
  if (ways.length === 0) return 'not-applicable'
  return {
    regions: distinct(list(ways.map(({ regions }) => regions))),
    fewest: map(list(ways.map(({ fewest }) => fewest)), (counts) => Math.min(...counts)),
    takesOver: allTrue(ways.map(({ takesOver }) => takesOver))
  }
}
