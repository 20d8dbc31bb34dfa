import kind from '../../../src/kinds/aws/backup-plan.ts'
import vault from '../../../src/kinds/aws/backup-vault.ts'
import key from '../../../src/kinds/aws/kms-key.ts'
import type { KindFixture } from '../fixture.ts'

const ACCOUNT = 'arn:aws:backup:eu-central-1:210987654321'
const ARN = `${ACCOUNT}:backup-plan:7d1c2b3a-4e5f-4a6b-8c7d-9e0f1a2b3c4d`
const VAULT = `${ACCOUNT}:backup-vault:ledger`
const COPIES = 'arn:aws:backup:eu-west-1:210987654321:backup-vault:ledger-copies'
const KEY = 'arn:aws:kms:eu-central-1:210987654321:key/5b2e8f7c-1a34-4d6e-9b80-c7d5e3f1a2b4'
const TYPE = { typeSystem: 'aws-config', origin: 'observed' } as const
const resource = { id: ARN, name: 'ledger', aliases: ['7d1c2b3a-4e5f-4a6b-8c7d-9e0f1a2b3c4d'] }

function rule(more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    RuleName: 'daily',
    TargetBackupVault: 'ledger',
    ScheduleExpression: 'cron(0 5 ? * * *)',
    StartWindowMinutes: 60,
    CompletionWindowMinutes: 180,
    Lifecycle: { DeleteAfterDays: 35 },
    EnableContinuousBackup: false,
    CopyActions: [{ DestinationBackupVaultArn: COPIES, Lifecycle: { DeleteAfterDays: 35 } }],
    ...more
  }
}

function plan(...rules: readonly unknown[]): Readonly<Record<string, unknown>> {
  return {
    BackupPlanId: '7d1c2b3a-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    BackupPlanArn: ARN,
    VersionId: 'ODU0YjE5NTMtYzQ5Ny00',
    BackupPlan: { BackupPlanName: 'ledger', BackupPlanRule: rules, AdvancedBackupSettings: [] },
    supplementaryConfiguration: {},
    relationships: [],
    tags: { system: 'ledger' },
    awsRegion: 'eu-central-1',
    availabilityZone: 'Not Applicable'
  }
}

const DAILY = {
  enabled: true,
  everyHours: 24,
  retentionDays: 35,
  restoreWindowDays: 0,
  regions: ['eu-central-1', 'eu-west-1'],
  zones: 2,
  key: '?not-collected'
}
const NEVER = {
  enabled: false,
  everyHours: Infinity,
  retentionDays: 0,
  restoreWindowDays: 0,
  regions: [],
  zones: 0,
  key: '?not-collected'
}
const UNTOLD = {
  enabled: '?not-collected',
  everyHours: '?not-collected',
  retentionDays: '?not-collected',
  restoreWindowDays: '?not-collected',
  regions: '?not-collected',
  zones: '?not-collected',
  key: '?not-collected'
}

function inVault(id: string, EncryptionKeyArn: string) {
  return { ...TYPE, type: 'AWS::Backup::BackupVault', id, document: { BackupVaultArn: id, EncryptionKeyArn, awsRegion: id.split(':')[3] } }
}

function keyOf(id: string, keyManager: string) {
  return {
    ...TYPE,
    type: 'AWS::KMS::Key',
    id,
    document: { keyManager, origin: 'AWS_KMS', keySpec: 'SYMMETRIC_DEFAULT', multiRegion: false }
  }
}

const itself = { ...TYPE, type: 'AWS::Backup::BackupPlan', id: ARN, document: plan(rule()) }
const ELSEWHERE = KEY.replace('eu-central-1', 'eu-west-1')

export default {
  kind,
  same: { 'aws-api': { resource, document: plan(rule()) } },
  facets: { placement: { regions: ['eu-central-1'], zones: [] }, backup: DAILY },
  failing: {
    'aws-api': {
      resource,
      document: plan(rule({ ScheduleExpression: 'cron(0 5 ? * SUN *)', Lifecycle: { DeleteAfterDays: 3 }, CopyActions: [] }))
    }
  },
  failingFacets: { backup: { ...DAILY, everyHours: 168, retentionDays: 3, regions: ['eu-central-1'] } },
  absent: { 'aws-api': { placement: { regions: '?not-collected', zones: [] }, backup: UNTOLD } },
  links: { 'aws-api': { uses: [{ text: VAULT }, { text: COPIES }] } },
  cases: [
    { title: 'a plan without rules backs nothing up', dialect: 'aws-api', given: { document: plan() }, facets: { backup: NEVER } },
    {
      title: 'a continuous backup goes back as long as it is kept',
      dialect: 'aws-api',
      given: { document: plan(rule({ EnableContinuousBackup: true, CopyActions: [] })) },
      facets: { backup: { ...DAILY, restoreWindowDays: 35, regions: ['eu-central-1'] } }
    },
    {
      title: 'what has no lifecycle is kept without end',
      dialect: 'aws-api',
      given: { document: plan(rule({ Lifecycle: undefined })) },
      facets: { backup: { ...DAILY, retentionDays: Infinity } }
    },
    {
      title: 'the rule that runs most often counts, and what rules say differently stays open',
      dialect: 'aws-api',
      given: {
        document: plan(
          rule(),
          rule({ RuleName: 'monthly', ScheduleExpression: 'cron(0 5 1 * ? *)', Lifecycle: { DeleteAfterDays: 365 }, CopyActions: [] })
        )
      },
      facets: { backup: { ...DAILY, retentionDays: '?unreadable', regions: '?unreadable' } }
    },
    {
      title: 'a schedule that cannot be followed',
      dialect: 'aws-api',
      given: { document: plan(rule({ ScheduleExpression: 'cron(0 5 ? * 6#3 *)' })) },
      facets: { backup: { ...DAILY, everyHours: '?unreadable' } }
    },
    {
      title: 'a rule without a schedule',
      dialect: 'aws-api',
      given: { document: plan(rule({ ScheduleExpression: undefined })) },
      facets: { backup: { ...DAILY, everyHours: '?not-collected' } }
    }
  ],
  neighbours: [
    {
      title: 'has the weakest key of the vaults that it fills',
      kinds: [kind, vault, key],
      resources: [itself, inVault(VAULT, KEY), inVault(COPIES, ELSEWHERE), keyOf(KEY, 'CUSTOMER'), keyOf(ELSEWHERE, 'AWS')],
      of: ARN,
      facets: { backup: { ...DAILY, key: 'provider-key' } }
    },
    {
      title: 'does not know the key of a vault that was not collected',
      kinds: [kind, vault, key],
      resources: [itself, inVault(VAULT, KEY), keyOf(KEY, 'CUSTOMER')],
      of: ARN,
      facets: { backup: DAILY }
    }
  ]
} satisfies KindFixture
