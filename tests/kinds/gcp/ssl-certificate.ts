import kind from '../../../src/kinds/gcp/ssl-certificate.ts'
import type { KindFixture } from '../fixture.ts'
import { QUARTERLY, YEARLY } from '../certificates.ts'

const MANAGED = 'gcp:compute/managedSslCertificate:ManagedSslCertificate'
const resource = { readTime: '2026-11-29T00:00:00Z' }
const NEVER = Number.POSITIVE_INFINITY

export default {
  kind,
  same: {
    terraform: {
      resource: { type: 'gcp:compute/sSLCertificate:SSLCertificate', ...resource },
      document: { namePrefix: 'campaign-', certificate: QUARTERLY, privateKey: '[secret]' }
    },
    'gcp-api': {
      resource,
      document: {
        kind: 'compute#sslCertificate',
        name: 'campaign-20261001',
        type: 'SELF_MANAGED',
        certificate: QUARTERLY,
        creationTimestamp: '2026-10-01T03:00:00.000-07:00',
        expireTime: '2026-12-30T00:00:00.000-08:00',
        selfManaged: { certificate: QUARTERLY }
      }
    }
  },
  facets: { certificate: { lifeDays: 90, replacedAtDays: NEVER, ageDays: 59 }, certificateRenewal: { automatic: false } },
  failing: {
    terraform: { resource, document: { certificate: YEARLY, privateKey: '[secret]' } },
    'gcp-api': { resource, document: { certificate: YEARLY } }
  },
  failingFacets: { certificate: { lifeDays: 365, replacedAtDays: NEVER, ageDays: 273 }, certificateRenewal: { automatic: false } },
  absent: {
    terraform: {
      certificate: { lifeDays: '?not-collected', replacedAtDays: NEVER, ageDays: '?not-collected' },
      certificateRenewal: { automatic: false }
    },
    'gcp-api': {
      certificate: { lifeDays: '?not-collected', replacedAtDays: NEVER, ageDays: '?not-collected' },
      certificateRenewal: { automatic: false }
    }
  },
  cases: [
    {
      title: 'lives 90 days where Google manages it',
      dialect: 'terraform',
      given: { resource: { type: MANAGED }, document: { managed: { domains: ['campaign.example.com.'] } } },
      facets: { certificate: { lifeDays: 90, replacedAtDays: 90, ageDays: 0 }, certificateRenewal: { automatic: true } }
    },
    {
      title: 'was issued when it says itself where Google manages it',
      dialect: 'gcp-api',
      given: { resource, document: { type: 'MANAGED', certificate: QUARTERLY, managed: { status: 'ACTIVE' } } },
      facets: { certificate: { lifeDays: 90, replacedAtDays: 90, ageDays: 59 }, certificateRenewal: { automatic: true } }
    },
    {
      title: 'is not yet issued',
      dialect: 'gcp-api',
      given: { resource, document: { type: 'MANAGED', managed: { status: 'PROVISIONING' } } },
      facets: { certificate: { lifeDays: 90, replacedAtDays: 90, ageDays: '?not-collected' } }
    },
    {
      title: 'that cannot be read tells nothing',
      dialect: 'gcp-api',
      given: { resource, document: { certificate: 'no certificate' } },
      facets: { certificate: { lifeDays: '?unreadable', replacedAtDays: NEVER, ageDays: '?unreadable' } }
    }
  ]
} satisfies KindFixture
