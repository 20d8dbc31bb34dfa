import { defineKind } from '../../graph/kind.ts'
import { all, known, map } from '../../model/fact.ts'
import { siteRegion } from '../../model/region.ts'
import { UNTOLD } from './place.ts'
import { operation } from './upkeep.ts'

/** A data centre of one's own: a region of its own, in the country that its record gives. */
export default defineKind({
  id: 'own.site',
  title: 'Data centre',
  cloud: 'own',
  role: 'site',
  types: { neutral: ['site'] },
  facets: {
    operation,
    placement: (r) => ({
      regions: map(all<[string, string]>([r.string('country', UNTOLD), r.string('id', UNTOLD)]), ([country, id]) => [
        siteRegion(country, id)
      ]),
      zones: known([])
    })
  }
})
