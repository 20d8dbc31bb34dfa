import kind from '../../../src/kinds/own/time-source.ts'
import type { KindFixture } from '../fixture.ts'
import { UNTOLD } from '../untold.ts'

export default {
  kind,
  same: {
    neutral: {
      document: {
        id: 'ntp1',
        owner: 'CM.com',
        operator: 'CM.com',
        site: 'ams1',
        clock: { sources: ['0.nl.pool.ntp.org', '1.nl.pool.ntp.org'], offsetMilliseconds: 1, through: 'ntp0' }
      }
    }
  },
  facets: {
    placement: { regions: ['ams1'], zones: [] },
    operation: { owner: 'CM.com', operator: 'CM.com' },
    clock: { sources: ['0.nl.pool.ntp.org', '1.nl.pool.ntp.org'], offsetMilliseconds: 1 }
  },
  failing: { neutral: { document: { id: 'ntp1', clock: { sources: [] } } } },
  failingFacets: { clock: { sources: [], offsetMilliseconds: '?not-collected' } },
  absent: { neutral: { placement: UNTOLD.placementAtSite, operation: UNTOLD.operation, clock: UNTOLD.clock } },
  links: { neutral: { uses: [{ text: 'ntp0' }] } }
} satisfies KindFixture
