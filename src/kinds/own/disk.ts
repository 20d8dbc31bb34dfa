import { defineKind } from '../../graph/kind.ts'
import {
  AT_SITE,
  BACKED_UP_AT,
  COPIED_TO,
  linkTo,
  placement,
  replication,
  settledPlacement,
  settledReplication,
  zoneRedundancy
} from './place.ts'
import {
  cipher,
  backup,
  backupHistory,
  ENCRYPTED_BY,
  encryptionAtRest,
  publicEndpoint,
  settledBackup,
  settledHistory
} from './protection.ts'
import { operation, settledRestoreTest, untoldRestoreTest } from './upkeep.ts'

/** A volume. */
export default defineKind({
  id: 'own.disk',
  title: 'Volume',
  cloud: 'own',
  role: 'disk',
  types: { neutral: ['disk'] },
  links: [AT_SITE, COPIED_TO, BACKED_UP_AT, ENCRYPTED_BY, linkTo('replicaOf', 'replicaOf', 'own.disk')],
  facets: {
    operation,
    restoreTest: untoldRestoreTest,
    placement,
    replication,
    publicEndpoint,
    cipher,
    encryptionAtRest,
    zoneRedundancy,
    backup,
    backupHistory
  },
  settle: {
    restoreTest: settledRestoreTest,
    placement: settledPlacement,
    replication: settledReplication,
    backup: settledBackup,
    backupHistory: settledHistory
  }
})
