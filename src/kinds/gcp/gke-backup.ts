import type { Settling } from '../../graph/kind.ts'
import { backupAsTold, runningBackup } from '../../graph/told-backup.ts'
import { chain } from '../../model/fact.ts'

/** Backups of a cluster, as the plans that name it say. */
export const byItsPlans: Settling<'backup'> = (own, near) =>
  backupAsTold(
    chain(near.from('attachedTo', ['gcp.gke-backup-plan']), (plans) =>
      runningBackup(
        plans.map((plan) => plan.facet('backup')).filter((answer) => typeof answer !== 'string'),
        own
      )
    )
  )
