// Generated from the folder listing by `npm run generate`; do not edit.
import type { Control } from '../model/control.ts'
import accessByGroup from './access-by-group.ts'
import accessRestricted from './access-restricted.ts'
import accessReviewed from './access-reviewed.ts'
import alertsDelivered from './alerts-delivered.ts'
import auditLogged from './audit-logged.ts'
import backupEncrypted from './backup-encrypted.ts'
import backupFresh from './backup-fresh.ts'
import backupRedundancy from './backup-redundancy.ts'
import backupRetention from './backup-retention.ts'
import backupSucceeded from './backup-succeeded.ts'
import backupVerified from './backup-verified.ts'
import backupsEnabled from './backups-enabled.ts'
import certificateLifetime from './certificate-lifetime.ts'
import certificateRenewed from './certificate-renewed.ts'
import clockSynchronised from './clock-synchronised.ts'
import ddosProtected from './ddos-protected.ts'
import deletedOnRequest from './deleted-on-request.ts'
import deletionProtected from './deletion-protected.ts'
import documentedService from './documented-service.ts'
import encryptedAtRest from './encrypted-at-rest.ts'
import encryptedInTransit from './encrypted-in-transit.ts'
import failoverInJurisdiction from './failover-in-jurisdiction.ts'
import findingsForwarded from './findings-forwarded.ts'
import hardened from './hardened.ts'
import hostLogsSent from './host-logs-sent.ts'
import identityBasedAccess from './identity-based-access.ts'
import immutable from './immutable.ts'
import inProgram from './in-program.ts'
import ingressRestricted from './ingress-restricted.ts'
import innerTrafficEncrypted from './inner-traffic-encrypted.ts'
import intrusionPrevention from './intrusion-prevention.ts'
import keyRotation from './key-rotation.ts'
import labelled from './labelled.ts'
import malwareProtected from './malware-protected.ts'
import monitored from './monitored.ts'
import multiFactorRequired from './multi-factor-required.ts'
import multiNode from './multi-node.ts'
import namedAccounts from './named-accounts.ts'
import networkDedicated from './network-dedicated.ts'
import networkIsolated from './network-isolated.ts'
import noAnonymousAccess from './no-anonymous-access.ts'
import noPublicAddress from './no-public-address.ts'
import noPublicEndpoint from './no-public-endpoint.ts'
import noStaleAccess from './no-stale-access.ts'
import notBackedUp from './not-backed-up.ts'
import operatedBy from './operated-by.ts'
import patched from './patched.ts'
import pointInTimeRestore from './point-in-time-restore.ts'
import privateConnectivity from './private-connectivity.ts'
import privateControlPlane from './private-control-plane.ts'
import publicPathInspected from './public-path-inspected.ts'
import recordAge from './record-age.ts'
import recoveryTested from './recovery-tested.ts'
import regionPinned from './region-pinned.ts'
import regionRedundant from './region-redundant.ts'
import registered from './registered.ts'
import replicaInOtherZone from './replica-in-other-zone.ts'
import replicationLag from './replication-lag.ts'
import restoreTested from './restore-tested.ts'
import retentionLimit from './retention-limit.ts'
import scales from './scales.ts'
import singleLocationPerTenant from './single-location-per-tenant.ts'
import softDelete from './soft-delete.ts'
import strongCiphers from './strong-ciphers.ts'
import tiersSegregated from './tiers-segregated.ts'
import tunnelEncrypted from './tunnel-encrypted.ts'
import vulnerabilityScanned from './vulnerability-scanned.ts'
import workloadsSpread from './workloads-spread.ts'
import zoneRedundant from './zone-redundant.ts'

export const CONTROLS: readonly Control[] = [
  accessByGroup,
  accessRestricted,
  accessReviewed,
  alertsDelivered,
  auditLogged,
  backupEncrypted,
  backupFresh,
  backupRedundancy,
  backupRetention,
  backupSucceeded,
  backupVerified,
  backupsEnabled,
  certificateLifetime,
  certificateRenewed,
  clockSynchronised,
  ddosProtected,
  deletedOnRequest,
  deletionProtected,
  documentedService,
  encryptedAtRest,
  encryptedInTransit,
  failoverInJurisdiction,
  findingsForwarded,
  hardened,
  hostLogsSent,
  identityBasedAccess,
  immutable,
  inProgram,
  ingressRestricted,
  innerTrafficEncrypted,
  intrusionPrevention,
  keyRotation,
  labelled,
  malwareProtected,
  monitored,
  multiFactorRequired,
  multiNode,
  namedAccounts,
  networkDedicated,
  networkIsolated,
  noAnonymousAccess,
  noPublicAddress,
  noPublicEndpoint,
  noStaleAccess,
  notBackedUp,
  operatedBy,
  patched,
  pointInTimeRestore,
  privateConnectivity,
  privateControlPlane,
  publicPathInspected,
  recordAge,
  recoveryTested,
  regionPinned,
  regionRedundant,
  registered,
  replicaInOtherZone,
  replicationLag,
  restoreTested,
  retentionLimit,
  scales,
  singleLocationPerTenant,
  softDelete,
  strongCiphers,
  tiersSegregated,
  tunnelEncrypted,
  vulnerabilityScanned,
  workloadsSpread,
  zoneRedundant
]
