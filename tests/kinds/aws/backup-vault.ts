import kind from '../../../src/kinds/aws/backup-vault.ts'
import key from '../../../src/kinds/aws/kms-key.ts'
import type { KindFixture } from '../fixture.ts'

const ARN = 'arn:aws:backup:eu-central-1:210987654321:backup-vault:ledger'
const KEY = 'arn:aws:kms:eu-central-1:210987654321:key/5b2e8f7c-1a34-4d6e-9b80-c7d5e3f1a2b4'
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const
const resource = { id: ARN, name: 'ledger', aliases: ['ledger'] }

function vault(more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    BackupVaultName: 'ledger',
    BackupVaultArn: ARN,
    EncryptionKeyArn: KEY,
    LockConfiguration: { MinRetentionDays: 7, MaxRetentionDays: 365, ChangeableForDays: 3 },
    Notifications: { SNSTopicArn: 'arn:aws:sns:eu-central-1:210987654321:backups', BackupVaultEvents: ['BACKUP_JOB_FAILED'] },
    supplementaryConfiguration: {},
    relationships: [],
    tags: { system: 'ledger' },
    awsRegion: 'eu-central-1',
    availabilityZone: 'Not Applicable',
    ...more
  }
}

const itself = { ...TYPE, type: 'AWS::Backup::BackupVault', id: ARN, document: vault() }
const keyOf = (keyManager: string) => ({
  ...TYPE,
  type: 'AWS::KMS::Key',
  id: KEY,
  document: { keyManager, origin: 'AWS_KMS', keySpec: 'SYMMETRIC_DEFAULT' }
})

export default {
  kind,
  same: { 'aws-api': { resource, document: vault() } },
  facets: {
    placement: { regions: ['eu-central-1'], zones: [] },
    replication: { regions: [] },
    encryptionAtRest: { key: '?not-collected' },
    deletionProtection: { enabled: true }
  },
  failing: { 'aws-api': { resource, document: vault({ LockConfiguration: undefined }) } },
  failingFacets: { deletionProtection: { enabled: '?not-collected' } },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      replication: { regions: [] },
      encryptionAtRest: { key: '?not-collected' },
      deletionProtection: { enabled: '?not-collected' }
    }
  },
  links: { 'aws-api': { encryptedBy: [{ text: KEY }] } },
  neighbours: [
    {
      title: 'is encrypted with the key of the customer that it names',
      kinds: [kind, key],
      resources: [itself, keyOf('CUSTOMER')],
      of: ARN,
      facets: { encryptionAtRest: { key: 'hsm-key' } }
    },
    {
      title: 'is encrypted with the key of AWS that it names',
      kinds: [kind, key],
      resources: [itself, keyOf('AWS')],
      of: ARN,
      facets: { encryptionAtRest: { key: 'provider-key' } }
    }
  ]
} satisfies KindFixture
