import key from '../../../src/kinds/aws/kms-key.ts'
import kind from '../../../src/kinds/aws/secret.ts'
import type { KindFixture } from '../fixture.ts'

const ARN = 'arn:aws:secretsmanager:eu-central-1:210987654321:secret:ledger/database-AbC123'
const KEY = 'arn:aws:kms:eu-central-1:210987654321:key/5b2e8f7c-1a34-4d6e-9b80-c7d5e3f1a2b4'
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const
const resource = { id: ARN, name: 'ledger/database' }

function secret(more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    ARN,
    Name: 'ledger/database',
    Description: 'password of the ledger database',
    KMSKeyId: KEY,
    RotationEnabled: true,
    RotationLambdaARN: 'arn:aws:lambda:eu-central-1:210987654321:function:rotate-ledger',
    RotationRules: { AutomaticallyAfterDays: 30 },
    RotationOccurringAsScheduled: true,
    Deleted: false,
    supplementaryConfiguration: {},
    relationships: [],
    tags: { system: 'ledger' },
    awsRegion: 'eu-central-1',
    availabilityZone: 'Not Applicable',
    ...more
  }
}

export default {
  kind,
  same: { 'aws-api': { resource, document: secret() } },
  facets: {
    placement: { regions: ['eu-central-1'], zones: [] },
    encryptionAtRest: { key: '?not-collected' },
    keyRotation: { everyDays: 30 },
    identity: { directoryOnly: true }
  },
  failing: { 'aws-api': { resource, document: secret({ KMSKeyId: undefined, RotationEnabled: false, RotationRules: undefined }) } },
  failingFacets: { encryptionAtRest: { key: 'provider-key' }, keyRotation: { everyDays: 'never' } },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      encryptionAtRest: { key: 'provider-key' },
      keyRotation: { everyDays: '?not-collected' },
      identity: { directoryOnly: true }
    }
  },
  links: { 'aws-api': { encryptedBy: [{ text: KEY }] } },
  cases: [
    {
      title: 'a schedule says when it is rotated',
      dialect: 'aws-api',
      given: { document: secret({ RotationRules: { RotationScheduleExpression: 'cron(0 8 1 * ? *)' } }) },
      facets: { keyRotation: { everyDays: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'is encrypted with the key that it names',
      kinds: [kind, key],
      resources: [
        { ...TYPE, type: 'AWS::SecretsManager::Secret', id: ARN, document: secret() },
        { ...TYPE, type: 'AWS::KMS::Key', id: KEY, document: { keyManager: 'AWS', origin: 'AWS_KMS', keySpec: 'SYMMETRIC_DEFAULT' } }
      ],
      of: ARN,
      facets: { encryptionAtRest: { key: 'provider-key' } }
    }
  ]
} satisfies KindFixture
