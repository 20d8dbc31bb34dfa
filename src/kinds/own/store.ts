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
  UNTOLD,
  zoneRedundancy
} from './place.ts'
import {
  cipher,
  anonymousAccess,
  audit,
  backup,
  backupHistory,
  days,
  recordHistory,
  ENCRYPTED_BY,
  encryptionAtRest,
  encryptionInTransit,
  identity,
  immutability,
  LOGS_TO,
  offeredCiphers,
  privateConnectivity,
  publicEndpoint,
  settledBackup,
  settledHistory
} from './protection.ts'
import { operation } from './upkeep.ts'

/** A store of objects or files. */
export default defineKind({
  id: 'own.store',
  title: 'Store of objects or files',
  cloud: 'own',
  role: 'object-storage',
  types: { neutral: ['store'] },
  links: [AT_SITE, BACKED_UP_AT, COPIED_TO, ENCRYPTED_BY, LOGS_TO, linkTo('replicaOf', 'replicaOf', 'own.store')],
  facets: {
    operation,
    placement,
    replication,
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
    softDelete: (r) => ({ days: r.number('softDeleteDays', UNTOLD) }),
    retention: (r) => ({
      earliestDays: days(r, 'retention.earliestDays'),
      latestDays: days(r, 'retention.latestDays'),
      afterDeletionDays: days(r, 'retention.afterDeletionDays')
    }),
    immutability,
    recordHistory,
    identity,
    audit
  },
  settle: { placement: settledPlacement, replication: settledReplication, backup: settledBackup, backupHistory: settledHistory }
})
