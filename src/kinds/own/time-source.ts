import { defineKind } from '../../graph/kind.ts'
import { AT_SITE, placementAtSite, settledPlacement } from './place.ts'
import { clock, operation, settledClock, TIMED_BY } from './upkeep.ts'

/** A server of the company that others take their time from. */
export default defineKind({
  id: 'own.time-source',
  title: 'Time source',
  cloud: 'own',
  role: 'time-source',
  types: { neutral: ['time-source'] },
  links: [AT_SITE, TIMED_BY],
  facets: { placement: placementAtSite, operation, clock },
  settle: { placement: settledPlacement, clock: settledClock }
})
