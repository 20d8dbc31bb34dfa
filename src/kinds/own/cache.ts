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
  encryptionInTransit,
  identity,
  nodes,
  offeredCiphers,
  privateConnectivity,
  publicEndpoint,
  settledBackup,
  settledHistory
} from './protection.ts'
import { monitoring, operation, settledRestoreTest, untoldRestoreTest } from './upkeep.ts'

/** A cache or a broker. */
export default defineKind({
  id: 'own.cache',
  title: 'Cache',
  cloud: 'own',
  role: 'cache',
  types: { neutral: ['cache'] },
  links: [AT_SITE, COPIED_TO, BACKED_UP_AT, ENCRYPTED_BY, linkTo('replicaOf', 'replicaOf', 'own.cache')],
  facets: {
    operation,
    restoreTest: untoldRestoreTest,
    placement,
    replication,
    publicEndpoint,
    privateConnectivity,
    cipher,
    encryptionAtRest,
    encryptionInTransit,
    offeredCiphers,
    zoneRedundancy,
    nodes,
    backup,
    backupHistory,
    monitoring,
    identity
  },
  settle: {
    restoreTest: settledRestoreTest,
    placement: settledPlacement,
    replication: settledReplication,
    backup: settledBackup,
    backupHistory: settledHistory
  }
})
