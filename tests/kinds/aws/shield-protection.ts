import kind from '../../../src/kinds/aws/shield-protection.ts'
import type { KindFixture } from '../fixture.ts'

const protection = {
  Id: '7c0f7a4e-5f1c-4b0e-9d52-3f6a1f2b8c11',
  Name: 'ledger-egress',
  ResourceArn: 'arn:aws:ec2:eu-central-1:210987654321:eip-allocation/eipalloc-0e1f203142536475a',
  HealthCheckIds: [],
  supplementaryConfiguration: {},
  relationships: [],
  tags: {},
  awsRegion: 'eu-central-1',
  availabilityZone: 'Not Applicable'
}

export default {
  kind,
  same: { 'aws-api': { document: protection } },
  facets: {},
  failing: {
    'aws-api': { document: { ...protection, ResourceArn: 'arn:aws:cloudfront::210987654321:distribution/E2QWRUHAPOMQZL' } }
  },
  failingFacets: {},
  absent: { 'aws-api': {} },
  // Shield's own name of an address is not that of EC2.
  links: { 'aws-api': { attachedTo: [{ text: 'eipalloc-0e1f203142536475a' }] } }
} satisfies KindFixture
