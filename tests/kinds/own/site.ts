import kind from '../../../src/kinds/own/site.ts'
import type { KindFixture } from '../fixture.ts'
import { UNTOLD } from '../untold.ts'

export default {
  kind,
  same: { neutral: { document: { owner: 'CM.com', operator: 'CM.com', id: 'ams1', country: 'NL' } } },
  facets: { operation: { owner: 'CM.com', operator: 'CM.com' }, placement: { regions: ['nl/ams1'], zones: [] } },
  failing: { neutral: { document: { id: 'Newark 2', country: 'US' } } },
  failingFacets: { placement: { regions: ['us/newark2'], zones: [] } },
  absent: { neutral: { operation: UNTOLD.operation, placement: { regions: '?not-collected', zones: [] } } }
} satisfies KindFixture
