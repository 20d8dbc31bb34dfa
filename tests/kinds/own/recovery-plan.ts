import kind from '../../../src/kinds/own/recovery-plan.ts'
import type { KindFixture } from '../fixture.ts'
import { UNTOLD } from '../untold.ts'

const RESOURCE = { readTime: '2026-11-28T12:00:00Z' }

export default {
  kind,
  same: { neutral: { resource: RESOURCE, document: { id: 'loss-of-a-region', tested: { at: '2026-09-29T12:00:00Z', result: 'passed' } } } },
  facets: { recoveryTest: { passedDays: 60 } },
  failing: {
    neutral: { resource: RESOURCE, document: { id: 'loss-of-a-region', tested: { at: '2026-11-28T00:00:00Z', result: 'failed' } } }
  },
  failingFacets: { recoveryTest: { passedDays: Number.POSITIVE_INFINITY } },
  absent: { neutral: { recoveryTest: UNTOLD.recoveryTest } },
  cases: [
    {
      title: 'that passed nobody knows when',
      dialect: 'neutral',
      given: { document: { tested: { result: 'passed' } } },
      facets: { recoveryTest: UNTOLD.recoveryTest }
    }
  ]
} satisfies KindFixture
