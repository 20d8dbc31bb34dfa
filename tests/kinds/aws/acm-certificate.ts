import kind from '../../../src/kinds/aws/acm-certificate.ts'
import type { KindFixture } from '../fixture.ts'

const ARN = 'arn:aws:acm:eu-central-1:210987654321:certificate/4b5f0d0e-8c1d-4a57-9f27-6d1a0d2f9c11'
const resource = { id: ARN, name: 'portal.example.com', readTime: '2026-11-29T00:00:00Z' }
const NEVER = Number.POSITIVE_INFINITY

function certificate(more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    certificateArn: ARN,
    domainName: 'portal.example.com',
    subjectAlternativeNames: ['portal.example.com'],
    type: 'AMAZON_ISSUED',
    issuer: 'Amazon',
    status: 'ISSUED',
    keyAlgorithm: 'EC-prime256v1',
    createdAt: '2026-03-04T10:00:00.000Z',
    issuedAt: '2026-03-04T10:20:00.000Z',
    notBefore: '2026-03-04T00:00:00.000Z',
    notAfter: '2027-04-03T00:00:00.000Z',
    inUseBy: ['arn:aws:elasticloadbalancing:eu-central-1:210987654321:loadbalancer/app/portal/50dc6c495c0c9188'],
    renewalEligibility: 'ELIGIBLE',
    awsRegion: 'eu-central-1',
    tags: {},
    ...more
  }
}

export default {
  kind,
  same: { 'aws-api': { resource, document: certificate() } },
  facets: { certificate: { lifeDays: 395, replacedAtDays: 395, ageDays: 270 }, certificateRenewal: { automatic: true } },
  failing: { 'aws-api': { resource, document: certificate({ type: 'IMPORTED', renewalEligibility: 'INELIGIBLE' }) } },
  failingFacets: { certificate: { lifeDays: 395, replacedAtDays: NEVER, ageDays: 270 }, certificateRenewal: { automatic: false } },
  absent: {
    'aws-api': {
      certificate: { lifeDays: '?not-collected', replacedAtDays: '?not-collected', ageDays: '?not-collected' },
      certificateRenewal: { automatic: '?not-collected' }
    }
  },
  cases: [
    {
      title: 'that nothing shows serves nobody',
      dialect: 'aws-api',
      given: { resource, document: certificate({ inUseBy: [], renewalEligibility: 'INELIGIBLE' }) },
      facets: { certificate: 'not-applicable', certificateRenewal: 'not-applicable' }
    },
    {
      title: 'is not renewed where that failed',
      dialect: 'aws-api',
      given: { resource, document: certificate({ renewalSummary: { renewalStatus: 'FAILED' } }) },
      facets: { certificateRenewal: { automatic: false } }
    },
    {
      title: 'may not be renewed for reasons of tomorrow',
      dialect: 'aws-api',
      given: { resource, document: certificate({ renewalEligibility: 'PERHAPS' }) },
      facets: { certificateRenewal: { automatic: '?unreadable' } }
    }
  ]
} satisfies KindFixture
