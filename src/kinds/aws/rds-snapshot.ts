import { defineKind } from '../../graph/kind.ts'
import { type Reader, UNSTATED } from '../../graph/reader.ts'
import type { Facets } from '../../model/facets.ts'
import { known } from '../../model/fact.ts'
import { keyLink, settledLevel, settleKeyLevel } from './customer-key.ts'
import { named, recorded, regionalPlacement } from './place.ts'
import { storageKey } from './rds-encryption.ts'
import { namedAs } from './rds-names.ts'
import { backup, firstNamed, restorePoint, settleRetention, sharing } from './rds-restore-point.ts'

/** Snapshot of an RDS database instance. https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBSnapshot.html (2026-11-22) */
export default defineKind({
  id: 'aws.rds-snapshot',
  title: 'RDS snapshot',
  cloud: 'aws',
  role: 'backup',
  types: { 'aws-config': ['AWS::RDS::DBSnapshot'] },
  names: ['dBSnapshotIdentifier'],
  links: [
    {
      name: 'snapshotOf',
      to: ['aws.rds-instance'],
      // Another database may bear the same name by now, but never the same resource id.
      read: (r) => firstNamed([named(r, 'dbiResourceId'), namedAs(r, 'db', 'dBInstanceIdentifier')])
    },
    keyLink('kmsKeyId')
  ],
  facets: {
    placement: (r) => regionalPlacement(r),
    encryptionAtRest: (r) => ({ key: encryptionKey(r) }),
    backup: (r) => backup(r, encryptionKey(r)),
    restorePoint: (r) => restorePoint(r, r.present('sourceDBSnapshotIdentifier')),
    anonymousAccess: (r) => sharing(recorded(r, 'supplementaryConfiguration.DBSnapshotAttributes'))
  },
  settle: {
    encryptionAtRest: settleKeyLevel,
    backup: (own, near) => settleRetention({ ...own, key: settledLevel(own.key, near) }, near)
  }
})

function encryptionKey(r: Reader): Facets['encryptionAtRest']['key'] {
  return storageKey(r, r.boolean('encrypted', { absent: UNSTATED }), known(false))
}
