import kind from '../../../src/kinds/aws/cloudtrail.ts'
import key from '../../../src/kinds/aws/kms-key.ts'
import type { KindFixture } from '../fixture.ts'

const ARN = 'arn:aws:cloudtrail:eu-central-1:210987654321:trail/ledger'
const KEY = 'arn:aws:kms:eu-central-1:210987654321:key/5b2e8f7c-1a34-4d6e-9b80-c7d5e3f1a2b4'
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const
const resource = { id: ARN, name: 'ledger' }

function trail(more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    name: 'ledger',
    s3BucketName: 'ledger-audit',
    includeGlobalServiceEvents: true,
    isMultiRegionTrail: true,
    homeRegion: 'eu-central-1',
    trailARN: ARN,
    logFileValidationEnabled: true,
    cloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-central-1:210987654321:log-group:audit:*',
    cloudWatchLogsRoleArn: 'arn:aws:iam::210987654321:role/audit',
    kmsKeyId: KEY,
    hasCustomEventSelectors: false,
    hasInsightSelectors: false,
    isOrganizationTrail: false,
    supplementaryConfiguration: {},
    relationships: [{ resourceType: 'AWS::S3::Bucket', resourceId: 'ledger-audit', name: 'Is associated with Bucket' }],
    tags: { system: 'ledger' },
    awsRegion: 'eu-central-1',
    availabilityZone: 'Not Applicable',
    ...more
  }
}

const OPEN = { audit: { enabled: '?not-collected', retentionDays: '?not-collected' } }

export default {
  kind,
  same: { 'aws-api': { resource, document: trail() } },
  facets: { ...OPEN, placement: { regions: ['eu-central-1'], zones: [] }, encryptionAtRest: { key: '?not-collected' } },
  failing: { 'aws-api': { resource, document: trail({ kmsKeyId: undefined }) } },
  failingFacets: { encryptionAtRest: { key: 'provider-key' } },
  absent: {
    'aws-api': { ...OPEN, placement: { regions: '?not-collected', zones: [] }, encryptionAtRest: { key: 'provider-key' } }
  },
  links: { 'aws-api': { logsTo: [{ text: 'ledger-audit' }], encryptedBy: [{ text: KEY }] } },
  neighbours: [
    {
      title: 'is encrypted with the key that it names',
      kinds: [kind, key],
      resources: [
        { ...TYPE, type: 'AWS::CloudTrail::Trail', id: ARN, document: trail() },
        { ...TYPE, type: 'AWS::KMS::Key', id: KEY, document: { keyManager: 'CUSTOMER', origin: 'AWS_KMS', keySpec: 'SYMMETRIC_DEFAULT' } }
      ],
      of: ARN,
      facets: { encryptionAtRest: { key: 'hsm-key' } }
    }
  ]
} satisfies KindFixture
