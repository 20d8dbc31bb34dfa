import { historyOf, untoldHistory } from '../../graph/backup-history.ts'
import type { Settling } from '../../graph/kind.ts'
import type { Reader } from '../../graph/reader.ts'
import type { Answer, Facets } from '../../model/facets.ts'
import { type Fact, list, map, unknown } from '../../model/fact.ts'
import type { Neighbour, Neighbourhood } from '../../model/neighbourhood.ts'
import { joined } from './backup-plan.ts'

/** Kinds that AWS Backup protects. https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html (2026-11-22) */
export const PROTECTED = [
  'aws.volume',
  'aws.instance',
  'aws.rds-instance',
  'aws.rds-cluster',
  'aws.dynamodb-table',
  'aws.efs-file-system',
  'aws.s3-bucket',
  'aws.eks-cluster'
]

const UNTOLD = unknown('not-collected', { missing: 'selections of AWS Backup' })

/** What a resource's own document says of backups that plans of AWS Backup make: nothing. */
export function unselected(): Facets['backup'] {
  return {
    enabled: UNTOLD,
    everyHours: UNTOLD,
    retentionDays: UNTOLD,
    restoreWindowDays: UNTOLD,
    regions: UNTOLD,
    zones: UNTOLD,
    key: UNTOLD
  }
}

/** Backups as the plans say by whose selections a resource is named; where there are none, `otherwise`. */
export function bySelections(otherwise: Answer<'backup'>): Settling<'backup'> {
  return (_own, near) => {
    const plans = plansOf(near)
    if (plans.state === 'unknown') {
      const open = plans
      return { enabled: open, everyHours: open, retentionDays: open, restoreWindowDays: open, regions: open, zones: open, key: open }
    }
    const told = plans.value.map((plan) => plan.facet('backup')).filter((answer) => typeof answer !== 'string')
    return told.length === 0 ? otherwise : joined(told)
  }
}

function plansOf(near: Neighbourhood): Fact<readonly Neighbour[]> {
  const selections = near.from('attachedTo', ['aws.backup-selection'])
  if (selections.state === 'unknown') return selections
  return map(list(selections.value.map((selection) => selection.near.to('usesPolicy'))), (plans) => plans.flat())
}

/** Recovery points in backup vaults; snapshots that were taken without AWS Backup are not recorded. */
export function recoveryPointsUntold(r: Reader): Facets['backupHistory'] {
  return untoldHistory(r, 'relationships', { whole: false })
}

export const byRecoveryPoints: Settling<'backupHistory'> = (own, near) => historyOf(near.from('snapshotOf', ['aws.recovery-point']), own)
