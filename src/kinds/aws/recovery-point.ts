import { ageHours } from '../../graph/backup-history.ts'
import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { BackupState, Facets, KeyLevel } from '../../model/facets.ts'
import { chain, type Fact, known, map, unknown } from '../../model/fact.ts'
import { BACKUP_ZONES } from './backup-plan.ts'
import { PROTECTED } from './backup-selections.ts'
import { keyLevel, keyLink, settledLevel, settleKeyLevel } from './customer-key.ts'
import { named, regionalPlacement, regionsOf } from './place.ts'

/** Recovery point of AWS Backup. https://docs.aws.amazon.com/aws-backup/latest/devguide/API_DescribeRecoveryPoint.html (2026-11-22) */
export default defineKind({
  id: 'aws.recovery-point',
  title: 'AWS Backup recovery point',
  cloud: 'aws',
  role: 'backup',
  types: { 'aws-config': ['AWS::Backup::RecoveryPoint'] },
  names: ['RecoveryPointArn'],
  links: [
    { name: 'snapshotOf', to: PROTECTED, read: (r) => named(r, 'ResourceArn') },
    { name: 'childOf', to: ['aws.backup-vault'], read: (r) => named(r, 'BackupVaultArn') },
    keyLink('EncryptionKeyArn')
  ],
  facets: {
    placement: (r) => regionalPlacement(r),
    encryptionAtRest: (r) => ({ key: key(r) }),
    backup,
    restorePoint: (r) => ({ state: state(r), ageHours: age(r) }),
    // Snapshots of EBS and RDS among them can be shared by their own services.
    anonymousAccess: 'not-modelled'
  },
  settle: {
    encryptionAtRest: settleKeyLevel,
    backup: (own, near) => ({ ...own, key: settledLevel(own.key, near) })
  }
})

function key(r: Reader): Fact<KeyLevel> {
  return keyLevel(r.boolean('IsEncrypted', { absent: UNSTATED }), r.string('EncryptionKeyArn', { absent: '' }))
}

function backup(r: Reader): Facets['backup'] {
  return {
    enabled: map(state(r), (is) => is !== 'failed'),
    everyHours: unknown('not-collected', { missing: 'one recovery point does not say how often one is made' }),
    retentionDays: retention(r),
    restoreWindowDays: chain(isContinuous(r), (continuous) => (continuous ? retention(r) : known(0))),
    regions: regionsOf(r),
    zones: r.byNature(BACKUP_ZONES, 'BackupVaultArn'),
    key: key(r)
  }
}

/** Without a lifecycle a recovery point is never deleted. https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html (2026-11-22) */
function retention(r: Reader): Fact<number> {
  return map(r.number('Lifecycle.DeleteAfterDays', { absent: Infinity }), (days) => (days < 0 ? Infinity : days))
}

/** The ARN of one that goes on for ever says so. */
function isContinuous(r: Reader): Fact<boolean> {
  return map(r.string('RecoveryPointArn', { absent: UNSTATED }), (arn) => arn.includes(':recovery-point:continuous:'))
}

/** When a continuous one was begun says nothing of the moments that it holds. */
function age(r: Reader): Fact<number> {
  return chain(isContinuous(r), (continuous) =>
    continuous ? unknown('not-collected', { missing: 'the moments that a continuous backup holds' }) : ageHours(r, 'CreationDate')
  )
}

/**
 * One that has expired is still there; AWS Backup may not delete it. A partial one lacks some of what belongs together. A continuous one
 * goes on until it is stopped.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_DescribeRecoveryPoint.html (2026-11-22)
 */
const STATES: Readonly<Record<string, BackupState>> = {
  creating: 'running',
  available: 'complete',
  completed: 'complete',
  stopped: 'complete',
  expired: 'complete',
  partial: 'failed',
  deleting: 'deleting'
}

function state(r: Reader): Fact<BackupState> {
  return chain(r.string('Status', { absent: UNSTATED }), (status): Fact<BackupState> => {
    const found = STATES[status.toLowerCase()]
    if (found === undefined) return unknown('unreadable', { missing: `"${status}" is no status of a recovery point` })
    return map(isContinuous(r), (continuous) => (continuous && /^(available|completed)$/i.test(status) ? 'running' : found))
  })
}
