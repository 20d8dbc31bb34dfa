import kind from '../../../src/kinds/aws/s3-account-public-access-block.ts'
import type { KindFixture } from '../fixture.ts'

export default {
  kind,
  same: {
    'aws-api': {
      resource: { id: '123456789012', name: '123456789012', location: 'eu-central-1' },
      document: {
        blockPublicAcls: true,
        ignorePublicAcls: true,
        blockPublicPolicy: true,
        restrictPublicBuckets: true,
        supplementaryConfiguration: {},
        relationships: [],
        tags: {},
        awsRegion: 'eu-central-1',
        availabilityZone: 'Not Applicable',
        accountId: '123456789012'
      }
    }
  },
  facets: {
    setting: { name: 'public-access-block', value: 'blockPublicAcls,blockPublicPolicy,ignorePublicAcls,restrictPublicBuckets' }
  },
  failing: {
    'aws-api': {
      document: {
        blockPublicAcls: true,
        ignorePublicAcls: false,
        blockPublicPolicy: false,
        restrictPublicBuckets: false,
        awsRegion: 'eu-central-1'
      }
    }
  },
  failingFacets: { setting: { name: 'public-access-block', value: 'blockPublicAcls' } },
  absent: { 'aws-api': { setting: { name: 'public-access-block', value: '?not-collected' } } }
} satisfies KindFixture
