import key from '../../../src/kinds/aws/kms-key.ts'
import kind from '../../../src/kinds/aws/recovery-point.ts'
import type { KindFixture } from '../fixture.ts'

const ARN = 'arn:aws:backup:eu-central-1:210987654321:recovery-point:1eb3b5e7-9eb0-435a-a80b-108b488b0d45'
const CONTINUOUS = 'arn:aws:backup:eu-central-1:210987654321:recovery-point:continuous:ledger-documents-3f2c1b0a'
const VAULT = 'arn:aws:backup:eu-central-1:210987654321:backup-vault:ledger'
const VOLUME = 'arn:aws:ec2:eu-central-1:210987654321:volume/vol-0f1e2d3c4b5a69788'
const KEY = 'arn:aws:kms:eu-central-1:210987654321:key/5b2e8f7c-1a34-4d6e-9b80-c7d5e3f1a2b4'
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const
const resource = { id: ARN, name: '1eb3b5e7-9eb0-435a-a80b-108b488b0d45', readTime: '2026-11-22T09:00:00Z' }

function point(more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    RecoveryPointArn: ARN,
    BackupVaultName: 'ledger',
    BackupVaultArn: VAULT,
    ResourceArn: VOLUME,
    ResourceType: 'EBS',
    CreatedBy: {
      BackupPlanId: '7d1c2b3a-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      BackupPlanArn: 'arn:aws:backup:eu-central-1:210987654321:backup-plan:7d1c2b3a-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      BackupPlanVersion: 'ODU0YjE5NTMtYzQ5Ny00',
      BackupRuleId: '9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d'
    },
    IamRoleArn: 'arn:aws:iam::210987654321:role/service-role/AWSBackupDefaultServiceRole',
    Status: 'COMPLETED',
    CreationDate: '2026-11-22T05:00:00.000Z',
    CompletionDate: '2026-11-22T05:41:07.223Z',
    BackupSizeInBytes: 536870912000,
    CalculatedLifecycle: { DeleteAt: '2026-12-27T05:00:00.000Z' },
    Lifecycle: { DeleteAfterDays: 35 },
    EncryptionKeyArn: KEY,
    IsEncrypted: true,
    StorageClass: 'WARM',
    VaultType: 'BACKUP_VAULT',
    supplementaryConfiguration: {},
    relationships: [{ resourceType: 'AWS::Backup::BackupVault', resourceId: 'ledger', name: 'Is contained in BackupVault' }],
    tags: {},
    awsRegion: 'eu-central-1',
    availabilityZone: 'Not Applicable',
    ...more
  }
}

const KEPT = {
  enabled: true,
  everyHours: '?not-collected',
  retentionDays: 35,
  restoreWindowDays: 0,
  regions: ['eu-central-1'],
  zones: 2,
  key: '?not-collected'
}

export default {
  kind,
  same: { 'aws-api': { resource, document: point() } },
  facets: {
    placement: { regions: ['eu-central-1'], zones: [] },
    encryptionAtRest: { key: '?not-collected' },
    backup: KEPT,
    restorePoint: { state: 'complete', ageHours: 4 }
  },
  failing: {
    'aws-api': {
      resource,
      document: point({
        IsEncrypted: false,
        EncryptionKeyArn: undefined,
        Lifecycle: undefined,
        Status: 'PARTIAL',
        CreationDate: 1763701200
      })
    }
  },
  failingFacets: {
    encryptionAtRest: { key: 'none' },
    backup: { ...KEPT, enabled: false, retentionDays: Infinity, key: 'none' },
    restorePoint: { state: 'failed', ageHours: 8788 }
  },
  absent: {
    'aws-api': {
      placement: { regions: '?not-collected', zones: [] },
      encryptionAtRest: { key: '?not-collected' },
      backup: {
        ...KEPT,
        enabled: '?not-collected',
        retentionDays: Infinity,
        restoreWindowDays: '?not-collected',
        regions: '?not-collected'
      },
      restorePoint: { state: '?not-collected', ageHours: '?not-collected' }
    }
  },
  links: { 'aws-api': { snapshotOf: [{ text: VOLUME }], childOf: [{ text: VAULT }], encryptedBy: [{ text: KEY }] } },
  cases: [
    ...(
      [
        ['AVAILABLE', 'complete'],
        ['EXPIRED', 'complete'],
        ['CREATING', 'running'],
        ['DELETING', 'deleting'],
        ['RESTING', '?unreadable']
      ] as const
    ).map(([Status, state]) => ({
      title: `a recovery point that is ${Status}`,
      dialect: 'aws-api' as const,
      given: { resource, document: point({ Status }) },
      facets: { restorePoint: { state, ageHours: 4 } }
    })),
    {
      title: 'a continuous backup goes on, and back as long as it is kept',
      dialect: 'aws-api',
      given: { resource, document: point({ RecoveryPointArn: CONTINUOUS, Status: 'AVAILABLE', CreationDate: '2026-01-22T05:00:00.000Z' }) },
      facets: {
        backup: { ...KEPT, restoreWindowDays: 35 },
        restorePoint: { state: 'running', ageHours: '?not-collected' }
      }
    },
    {
      title: 'a continuous backup that was stopped may hold any moment since it was begun',
      dialect: 'aws-api',
      given: { resource, document: point({ RecoveryPointArn: CONTINUOUS, Status: 'STOPPED' }) },
      facets: { restorePoint: { state: 'complete', ageHours: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'is encrypted with the key that it names',
      kinds: [kind, key],
      resources: [
        { ...TYPE, type: 'AWS::Backup::RecoveryPoint', id: ARN, document: point() },
        {
          ...TYPE,
          type: 'AWS::KMS::Key',
          id: KEY,
          document: { keyManager: 'CUSTOMER', origin: 'AWS_KMS', keySpec: 'SYMMETRIC_DEFAULT' }
        }
      ],
      of: ARN,
      facets: { encryptionAtRest: { key: 'hsm-key' }, backup: { ...KEPT, key: 'hsm-key' } }
    }
  ]
} satisfies KindFixture
