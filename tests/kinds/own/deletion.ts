import kind from '../../../src/kinds/own/deletion.ts'
import type { KindFixture } from '../fixture.ts'

const resource = { readTime: '2026-11-28T12:00:00Z' }

export default {
  kind,
  same: {
    neutral: {
      resource,
      document: { id: 'acme-left', labels: { product: 'sign' }, due: '2026-11-01T12:00:00Z', done: '2026-11-08T12:00:00Z' }
    }
  },
  facets: { dueDeletion: { tookDays: 7, done: true } },
  failing: { neutral: { resource, document: { id: 'acme-left', due: '2026-09-29T12:00:00Z', done: 'open' } } },
  failingFacets: { dueDeletion: { tookDays: 60, done: false } },
  absent: { neutral: { dueDeletion: { tookDays: '?not-collected', done: '?not-collected' } } },
  cases: [
    {
      title: 'does not know how long it took since nobody knows when',
      dialect: 'neutral',
      given: { resource, document: { done: '2026-11-08T12:00:00Z' } },
      facets: { dueDeletion: { tookDays: '?not-collected', done: true } }
    },
    {
      title: 'cannot count from what is no time',
      dialect: 'neutral',
      given: { resource, document: { due: 'lately', done: 'open' } },
      facets: { dueDeletion: { tookDays: '?unreadable', done: false } }
    }
  ]
} satisfies KindFixture
