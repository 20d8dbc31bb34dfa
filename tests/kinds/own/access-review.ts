import kind from '../../../src/kinds/own/access-review.ts'
import type { KindFixture } from '../fixture.ts'

const RESOURCE = { readTime: '2026-11-28T12:00:00Z' }

export default {
  kind,
  same: { neutral: { resource: RESOURCE, document: { id: 'production', held: '2026-10-29T12:00:00Z' } } },
  facets: { accessReview: { passedDays: 30 } },
  failing: { neutral: { resource: RESOURCE, document: { id: 'production', held: 'never' } } },
  failingFacets: { accessReview: { passedDays: Number.POSITIVE_INFINITY } },
  absent: { neutral: { accessReview: { passedDays: '?not-collected' } } }
} satisfies KindFixture
