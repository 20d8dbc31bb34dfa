import { defineControl } from '../model/control.ts'
import type { Facets } from '../model/facets.ts'
import { type Fact, map, unknown } from '../model/fact.ts'
import type { Neighbour } from '../model/neighbourhood.ts'
import type { Cloud } from '../model/resource.ts'
import { every, some, undecided, type Verdict } from '../model/verdict.ts'
import { cloudOf } from './region-count.ts'
import { judgePlace } from './residency.ts'
import { isName, steerersOf } from './steerers.ts'

export default defineControl({
  id: 'failover-in-jurisdiction',
  title: 'Another place takes over, under the same law',
  description:
    'A front end shares out what comes in between at least minimumPlaces regions, probes them, and sends what a failing one would get to ' +
    'another; so does something that steers to it, where it stands in one place itself. With `jurisdictions`, all the places of a front end, ' +
    'and of whatever steers to it, lie within one and the same of these. With minimumPlaces 1 only that is judged. Names on the internet ' +
    'may be kept elsewhere: one place that nothing seen leads to is undecided; what is internal is nobody’s way in and is not judged.',
  remedy: 'Steer to places in the same jurisdiction by health checks, and let another take over',
  severity: 'high',
  needs: ['steering'],
  asks: ['steering', 'placement'],
  parameters: {
    minimumPlaces: { type: 'number', minimum: 1, description: 'Fewest regions that pass; 2 when left out' },
    jurisdictions: {
      type: 'strings',
      description: 'ISO country codes, `EU`, `EEA`: all places of a front end lie within one of them; anywhere when left out'
    }
  },
  judge({ self, facets: { steering } }, { minimumPlaces = 2, jurisdictions }) {
    const areas = jurisdictions?.map((code) => code.toUpperCase())
    const own: Way = { steering, cloud: cloudOf(self), by: '', isName: isName(self) }
    const above = map(steerersOf(self), (found) => found.flatMap(wayBy))
    return every([
      ...(areas === undefined ? [] : [withinOne(own, areas), ...eachWithinOne(above, areas)]),
      ...(minimumPlaces < 2 ? [] : [takenOver(own, above, minimumPlaces)])
    ])
  }
})

/** How traffic is shared out, by the front end itself or by something that steers to it. */
interface Way {
  readonly steering: Facets['steering']
  readonly cloud: Cloud
  /** Clause before what is said of it. */
  readonly by: string
  /** Nothing stands above a name on the internet. */
  readonly isName?: boolean
}

function wayBy(steerer: Neighbour): readonly Way[] {
  const steering = steerer.facet('steering')
  return typeof steering === 'string' ? [] : [{ steering, cloud: cloudOf(steerer), by: `is reached by ${steerer.name}, which ` }]
}

function eachWithinOne(above: Fact<readonly Way[]>, areas: readonly string[]): readonly Verdict[] {
  if (above.state === 'unknown') return [undecided(above, 'what steers to it', lawOf(areas))]
  return above.value.map((way) => withinOne(way, areas))
}

/** All of its places in one area: in two, what fails in the one would end up in the other. */
function withinOne({ steering: { regions }, cloud, by }: Way, areas: readonly string[]): Verdict {
  const required = lawOf(areas)
  const limits = { cloud, regions: undefined, primary: regions }
  const verdict = some(areas.map((area) => judgePlace({ what: 'its places', regions }, { ...limits, jurisdictions: [area] })))
  if (regions.state === 'unknown' || verdict.outcome === 'unknown') return { ...verdict, required }
  const found = regions.value.join(', ')
  const because = `${by}sends to ${found}, ${verdict.outcome === 'fail' ? 'not ' : ''}${required}`
  return { outcome: verdict.outcome, because, evidence: regions.evidence, required, found }
}

function lawOf(areas: readonly string[]): string {
  return areas.length === 1 ? `within ${areas.join()}` : `all within one of ${areas.join(', ')}`
}

/** The front end itself, or one thing that steers to it, has enough places and moves on from those that fail. */
function takenOver(own: Way, above: Fact<readonly Way[]>, minimum: number): Verdict {
  const itself = enough(own, minimum)
  if (itself.outcome === 'pass') return itself
  if (above.state === 'unknown') return undecided(above, 'what steers to it', requirement(minimum))
  if (above.value.length === 0 && isTooFew(own, minimum))
    return undecided({ ...NAMELESS, evidence: itself.evidence }, 'what steers to it', requirement(minimum))
  return some([itself, ...above.value.map((way) => enough(way, minimum))])
}

function enough({ steering: { regions, fewest, takesOver }, by }: Way, minimum: number): Verdict {
  const required = requirement(minimum)
  if (fewest.state === 'unknown') return undecided(fewest, 'places', required)
  const places = regions.state === 'known' ? regions.value.join(', ') || 'no place' : `${fewest.value} places`
  const evidence = regions.state === 'known' ? regions.evidence : fewest.evidence
  if (fewest.value < minimum) {
    const found = regions.state === 'known' && regions.value.length >= minimum ? `${places}, on one way to ${fewest.value}` : places
    return { outcome: 'fail', because: `${by}sends to ${found} only`, evidence, required, found }
  }
  if (takesOver.state === 'unknown') return undecided(takesOver, 'whether another place takes over', required)
  const outcome = takesOver.value ? 'pass' : 'fail'
  const because = `${by}sends to ${places} and ${takesOver.value ? 'passes over what fails' : 'does not pass over what fails'}`
  return { outcome, because, evidence: [...evidence, ...takesOver.evidence], required, found: places }
}

/** A name kept elsewhere may share out what comes in between this front end and others; one's own record tells of all sites itself. */
const NAMELESS = unknown('not-collected', { missing: 'no name that leads to it was seen' })

function isTooFew({ cloud, isName: isOnTop = false, steering: { fewest } }: Way, minimum: number): boolean {
  return cloud !== 'own' && !isOnTop && fewest.state === 'known' && fewest.value < minimum
}

function requirement(minimum: number): string {
  return `at least ${minimum} places, probed, of which another takes over`
}
