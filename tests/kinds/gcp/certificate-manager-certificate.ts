import kind from '../../../src/kinds/gcp/certificate-manager-certificate.ts'
import type { KindFixture } from '../fixture.ts'
import { QUARTERLY, YEARLY } from '../certificates.ts'

const resource = { readTime: '2026-11-29T00:00:00Z' }
const NEVER = Number.POSITIVE_INFINITY
const ISSUANCE = 'projects/campaign-prod/locations/global/certificateIssuanceConfigs/campaign'

export default {
  kind,
  same: {
    terraform: {
      resource,
      document: { name: 'campaign', selfManaged: { pemCertificate: QUARTERLY, pemPrivateKey: '[secret]' }, labels: { system: 'campaign' } }
    },
    'gcp-api': {
      resource,
      document: {
        name: 'projects/campaign-prod/locations/global/certificates/campaign',
        pemCertificate: QUARTERLY,
        selfManaged: {},
        expireTime: '2026-12-30T00:00:00Z',
        labels: { system: 'campaign' }
      }
    }
  },
  facets: { certificate: { lifeDays: 90, replacedAtDays: NEVER, ageDays: 59 }, certificateRenewal: { automatic: false } },
  failing: {
    terraform: { resource, document: { selfManaged: { pemCertificate: YEARLY, pemPrivateKey: '[secret]' } } },
    'gcp-api': { resource, document: { pemCertificate: YEARLY, selfManaged: {} } }
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
      given: { document: { managed: { domains: ['campaign.example.com'] } } },
      facets: { certificate: { lifeDays: 90, replacedAtDays: 90, ageDays: 0 }, certificateRenewal: { automatic: true } }
    },
    {
      title: 'lives as long as a private authority issues it for',
      dialect: 'terraform',
      given: { document: { managed: { domains: ['campaign.example.com'], issuanceConfig: ISSUANCE } } },
      facets: { certificate: { lifeDays: '?not-collected', replacedAtDays: '?not-collected', ageDays: 0 } }
    },
    {
      title: 'shows itself how long a private authority issued it for',
      dialect: 'gcp-api',
      given: { resource, document: { managed: { domains: ['campaign.example.com'], issuanceConfig: ISSUANCE }, pemCertificate: YEARLY } },
      facets: { certificate: { lifeDays: 365, replacedAtDays: 365, ageDays: 273 }, certificateRenewal: { automatic: true } }
    },
    {
      title: 'of a private authority that is not yet issued lives nobody knows how long',
      dialect: 'gcp-api',
      given: { resource, document: { managed: { domains: ['campaign.example.com'], issuanceConfig: ISSUANCE } } },
      facets: { certificate: { lifeDays: '?not-collected', replacedAtDays: '?not-collected', ageDays: '?not-collected' } }
    }
  ]
} satisfies KindFixture
