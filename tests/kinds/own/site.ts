import kind from '../../../src/kinds/own/site.ts'
import type { KindFixture } from '../fixture.ts'

export default {
  kind,
  same: { neutral: { document: { id: 'ams1', country: 'NL' } } },
  facets: { placement: { regions: ['nl/ams1'], zones: [] } },
  failing: { neutral: { document: { id: 'Newark 2', country: 'US' } } },
  failingFacets: { placement: { regions: ['us/newark2'], zones: [] } },
  absent: { neutral: { placement: { regions: '?not-collected', zones: [] } } }
} satisfies KindFixture
