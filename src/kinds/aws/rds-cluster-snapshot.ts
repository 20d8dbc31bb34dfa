import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { known } from '../../model/fact.ts'
import { keyLink, settledLevel, settleKeyLevel } from './customer-key.ts'
import { recorded, regionalPlacement } from './place.ts'
import { storageKey } from './rds-encryption.ts'
import { namedAs } from './rds-names.ts'
import { backup, restorePoint, settleRetention, sharing } from './rds-restore-point.ts'

/** Snapshot of a cluster. https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBClusterSnapshot.html (2026-11-22) */
export default defineKind({
  id: 'aws.rds-cluster-snapshot',
  title: 'RDS cluster snapshot',
  cloud: 'aws',
  role: 'backup',
  types: { 'aws-config': ['AWS::RDS::DBClusterSnapshot'] },
  names: ['dBClusterSnapshotIdentifier'],
  links: [{ name: 'snapshotOf', to: ['aws.rds-cluster'], read: (r) => namedAs(r, 'cluster', 'dBClusterIdentifier') }, keyLink('kmsKeyId')],
  facets: {
    placement: (r) => regionalPlacement(r),
    encryptionAtRest: (r) => ({ key: encryptionKey(r) }),
    backup: (r) => backup(r, encryptionKey(r)),
    restorePoint: (r) => restorePoint(r, r.present('sourceDBClusterSnapshotArn')),
    anonymousAccess: (r) => sharing(recorded(r, 'supplementaryConfiguration.DBClusterSnapshotAttributes'))
  },
  settle: {
    encryptionAtRest: settleKeyLevel,
    backup: (own, near) => settleRetention({ ...own, key: settledLevel(own.key, near) }, near)
  }
})

function encryptionKey(r: Reader): Facets['encryptionAtRest']['key'] {
  return storageKey(r, r.boolean('storageEncrypted', { absent: UNSTATED }), known(true))
}
