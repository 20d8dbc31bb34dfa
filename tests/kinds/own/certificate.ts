import kind from '../../../src/kinds/own/certificate.ts'
import type { KindFixture } from '../fixture.ts'
import { UNTOLD } from '../untold.ts'

const RESOURCE = { readTime: '2026-11-29T00:00:00Z' }
const NEVER = Number.POSITIVE_INFINITY
const OPEN = '?not-collected'

const of = (lifeDays: number | string, replacedAtDays: number | string, ageDays: number | string) => ({
  certificate: { lifeDays, replacedAtDays, ageDays }
})

export default {
  kind,
  same: {
    neutral: {
      resource: RESOURCE,
      document: {
        id: 'portal.example.com',
        validFrom: '2026-10-01T00:00:00Z',
        validUntil: '2026-12-30T00:00:00Z',
        renewal: { automatic: true, lifetimePercentage: 80 }
      }
    }
  },
  facets: { ...of(90, 72, 59), certificateRenewal: { automatic: true } },
  failing: {
    neutral: {
      resource: RESOURCE,
      document: {
        id: 'portal.example.com',
        validFrom: '2026-03-04T00:00:00Z',
        validUntil: '2027-03-04T00:00:00Z',
        renewal: { automatic: false }
      }
    }
  },
  failingFacets: { ...of(365, NEVER, 270), certificateRenewal: { automatic: false } },
  absent: { neutral: { certificate: UNTOLD.certificate, certificateRenewal: UNTOLD.certificateRenewal } },
  cases: [
    {
      title: 'that ends before it begins tells no life',
      dialect: 'neutral',
      given: { document: { validFrom: '2026-06-01T00:00:00Z', validUntil: '2025-06-01T00:00:00Z' } },
      facets: of(OPEN, OPEN, OPEN)
    },
    {
      title: 'is issued for months of the calendar, and renewed at a part of them',
      dialect: 'neutral',
      given: { document: { validMonths: 3, renewal: { automatic: true, lifetimePercentage: 75 } } },
      facets: of(92, 69, OPEN)
    },
    {
      title: 'that lives a year is replaced long before its end',
      dialect: 'neutral',
      given: { document: { validMonths: 12, renewal: { automatic: true, daysBeforeExpiry: 280 } } },
      facets: of(366, 86, OPEN)
    },
    {
      title: 'is renewed nobody knows when',
      dialect: 'neutral',
      given: { document: { validMonths: 12, renewal: { automatic: true } } },
      facets: of(366, OPEN, OPEN)
    },
    {
      title: 'lives by its dates, whatever its policy says now',
      dialect: 'neutral',
      given: {
        resource: RESOURCE,
        document: { validMonths: 3, validFrom: '2026-11-28T00:00:00Z', validUntil: '2027-11-28T00:00:00Z', renewal: { automatic: false } }
      },
      facets: of(365, NEVER, 1)
    }
  ]
} satisfies KindFixture
