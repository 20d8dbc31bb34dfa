import { defineControl } from '../model/control.ts'
import { every, notApplicable } from '../model/verdict.ts'
import { ASKED_FOR_PLACES, ASPECTS, judgeAspect } from './data-places.ts'
import { cloudOf } from './region-count.ts'
import type { Limits } from './residency.ts'

export default defineControl({
  id: 'region-pinned',
  title: 'Data stays in the promised region',
  description:
    'The primary copy and everything that follows it lie in the given regions or jurisdictions: copies that the platform keeps, linked replicas, ' +
    'backups, the logs it writes and the key that encrypts it. `primary` among the regions stands for the region of the resource itself. ' +
    'A multi-region is inside a jurisdiction when all of it is. What the kind does not have or model is not judged; a global resource that stores no ' +
    'data has no primary copy to judge. A region that is not in the catalogue stays undecided.',
  remedy: 'Move the resource or its copies into an allowed region, and name the location where the default lies outside',
  severity: 'high',
  needs: ['placement'],
  asks: ASKED_FOR_PLACES,
  parameters: {
    regions: {
      type: 'strings',
      description: "The provider's own names of regions and multi-regions, or `primary`; this or jurisdictions is required"
    },
    jurisdictions: { type: 'strings', description: 'ISO country codes, `EU`, `EEA`; this or regions is required' },
    covers: { type: 'strings', choices: ASPECTS, description: 'What is judged; everything when left out' }
  },
  judge(judged, { regions, jurisdictions, covers = ASPECTS }) {
    if (regions === undefined && jurisdictions === undefined) {
      throw new TypeError('Cannot judge region-pinned: neither regions nor jurisdictions are given')
    }
    const limits: Limits = {
      cloud: cloudOf(judged.self),
      regions,
      jurisdictions: jurisdictions?.map((jurisdiction) => jurisdiction.toUpperCase()),
      primary: judged.facets.placement.regions
    }
    const verdicts = ASPECTS.filter((aspect) => covers.includes(aspect)).flatMap((aspect) => judgeAspect(aspect, judged, limits))
    return verdicts.length === 0 ? notApplicable(`has nothing to judge among ${covers.join(', ')}`) : every(verdicts)
  }
})
