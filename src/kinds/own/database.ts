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
  anonymousAccess,
  audit,
  backup,
  backupHistory,
  deletionProtection,
  ENCRYPTED_BY,
  encryptionAtRest,
  encryptionInTransit,
  identity,
  immutability,
  LOGS_TO,
  offeredCiphers,
  privateConnectivity,
  publicAddress,
  publicEndpoint,
  recordHistory,
  settledBackup,
  settledHistory
} from './protection.ts'
import { monitoring, operation, patching, replicationLag, settledRestoreTest, untoldRestoreTest, vulnerabilityScan } from './upkeep.ts'

/** A database server. */
export default defineKind({
  id: 'own.database',
  title: 'Database server',
  cloud: 'own',
  role: 'database',
  types: { neutral: ['database'] },
  links: [AT_SITE, COPIED_TO, BACKED_UP_AT, ENCRYPTED_BY, LOGS_TO, linkTo('replicaOf', 'replicaOf', 'own.database')],
  facets: {
    operation,
    patching,
    vulnerabilityScan,
    replicationLag,
    restoreTest: untoldRestoreTest,
    placement,
    replication,
    publicAddress,
    publicEndpoint,
    anonymousAccess,
    privateConnectivity,
    cipher,
    encryptionAtRest,
    encryptionInTransit,
    offeredCiphers,
    zoneRedundancy,
    backup,
    backupHistory,
    monitoring,
    deletionProtection,
    immutability,
    identity,
    recordHistory,
    audit
  },
  settle: {
    restoreTest: settledRestoreTest,
    placement: settledPlacement,
    replication: settledReplication,
    backup: settledBackup,
    backupHistory: settledHistory
  }
})
